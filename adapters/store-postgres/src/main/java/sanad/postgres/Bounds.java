package sanad.postgres;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import sanad.postgres.ItemGraph.Times;

/// The times of all that a row names, as they bind each of its readers: before `destroy` everybody;
/// from `from` on and before `review` all but the officers, and the node, of whoever wrote the
/// named object.
///
/// Of several originators the tightest edge is kept, with whom it does not bind, and the tightest
/// of the others: that is what binds the one whom the first does not.
///
/// **Source:** docs/decisions/0045.
record Bounds(Instant destroy, Edge review, Edge from) {
  /// Names nothing that has a time.
  static final Bounds NONE = of(Times.ANY, Edge.NOBODY);

  private static final Comparator<Instant> EARLIEST = Comparator.naturalOrder();
  private static final Comparator<Instant> LATEST = Comparator.reverseOrder();

  /// @param except whom it does not bind
  /// @param others what binds that one
  record Edge(Instant at, UUID except, Instant others) {
    static final UUID NOBODY = new UUID(0, 0);

    Edge {
      except = at.equals(others) ? NOBODY : except;
    }

    Edge within(Edge more, Comparator<Instant> tightest) {
      if (tightest.compare(more.at, at) < 0) {
        return more.within(this, tightest);
      }
      var next = except.equals(more.except) ? more.others : more.at;
      return new Edge(at, except, tightest.compare(others, next) <= 0 ? others : next);
    }

    /// Whether a row's own edge, which binds all but its originator, binds everybody as tightly.
    boolean impliedBy(Instant own, UUID originator, Comparator<Instant> tightest, Instant free) {
      boolean bindsNone = at.equals(free);
      boolean bindsOthers = except.equals(originator) && others.equals(free);
      return bindsNone || (bindsOthers && tightest.compare(own, at) <= 0);
    }
  }

  /// The times of a named object.
  static Bounds of(Times times, UUID originator) {
    return new Bounds(
        times.destroy(),
        new Edge(times.review(), originator, Instant.MAX),
        new Edge(times.from(), originator, Instant.MIN));
  }

  Bounds within(Bounds more) {
    return new Bounds(
        destroy.isBefore(more.destroy) ? destroy : more.destroy,
        review.within(more.review, EARLIEST),
        from.within(more.from, LATEST));
  }

  /// The same, or none where the times of the row that names say as much to everybody.
  Bounds beside(Times own, UUID originator) {
    boolean implied =
        !destroy.isBefore(own.destroy())
            && review.impliedBy(own.review(), originator, EARLIEST, Instant.MAX)
            && from.impliedBy(own.from(), originator, LATEST, Instant.MIN);
    return implied ? NONE : this;
  }

  /// When more readers may see the row than before.
  List<Instant> begins() {
    return List.of(from.at(), from.others());
  }
}
