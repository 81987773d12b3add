package sanad.identity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import sanad.handling.ReleaseClass;
import sanad.lists.ListEntry;
import sanad.names.Match;
import sanad.names.NameParser;
import sanad.stix.StixId;
import sanad.store.Gate;
import sanad.store.Held;
import sanad.store.Session;

/// Search by name in either script among what a viewer may see, and candidates beside a name.
///
/// The rule says which release classes the viewer may see; only their names are searched; each hit
/// is then read through the viewer's own session, and its evidence is made from what that session
/// shows. The limit counts what is shown. Thread-safe.
public final class NameSearch {
  /// What is searched for at least. @param search shown for a name that was typed, besides whatever
  /// holds all of its parts; @param candidate shown beside a name without being asked for,
  /// therefore higher
  public record Floors(double search, double candidate) {
    /// Calibrated probabilities of `lib/names`: a search shows much, a candidate must be likely
    /// enough to be worth an officer's look.
    public static final Floors DEFAULT = new Floors(0.02, 0.2);
  }

  /// What was found, in order.
  ///
  /// @param whole whether every name that was held when it was asked could be found. While names
  ///   are still being read in after a start, or after many writes, it is false, and whoever shows
  ///   the rows says that some may be missing
  public record Answer(List<Likeness> rows, boolean whole) {
    public Answer {
      rows = List.copyOf(rows);
    }
  }

  private static final int CHUNK = 100;

  /// Names below the floor whose parts are compared: a million names give thousands.
  private static final int LOOKED_INTO = 200;

  private final NameKeeper keeper;
  private final InstantSource clock;
  private final Floors floors;
  private final NameWork work;

  /// Over the names of a node.
  public NameSearch(NameKeeper keeper, InstantSource clock, Floors floors, NameWork work) {
    this.keeper = keeper;
    this.clock = clock;
    this.floors = floors;
    this.work = work;
  }

  /// Objects whose name is like `asked`, exactly equal ones first, then the likeliest; at most
  /// `limit`. A name that holds every part of it in some spelling is among them however unlikely so
  /// little makes it: `حسين` finds `Hussein Ali Tamrini`.
  public Answer search(Session session, String asked, Spelling spelling, int limit) {
    return asked.isBlank()
        ? new Answer(List.of(), true)
        : found(
            session,
            asked,
            new Wanted(false, floors.search(), true, (id, names) -> true),
            limit,
            spelling);
  }

  /// Other subjects of the same kind whose name is like one of this side's.
  public Answer like(Session session, Side subject, int limit) {
    return like(session, subject.names(), Optional.of(subject.id()), limit);
  }

  /// Persons and bodies like a name that was typed for screening, with its date of birth.
  Answer typed(Session session, ListEntry entry, int limit) {
    var wanted = new Wanted(false, floors.candidate(), false, (id, names) -> true);
    return best(session, Entries.names(entry), wanted, limit);
  }

  private Answer like(Session session, HeldNames asked, Optional<StixId> but, int limit) {
    var wanted =
        new Wanted(
            asked.kind() == HeldNames.Kind.PERSON,
            floors.candidate(),
            false,
            (id, names) -> names.kind() == asked.kind() && !but.equals(Optional.of(id)));
    return best(session, asked, wanted, limit);
  }

  private Answer best(Session session, HeldNames asked, Wanted wanted, int limit) {
    var found = new ArrayList<Likeness>();
    boolean whole = true;
    for (var name : asked.names()) {
      var one = found(session, name, wanted, limit, Spelling.ALL);
      found.addAll(one.rows());
      whole &= one.whole();
    }
    return new Answer(work.compare(() -> best(asked, found, limit)), whole);
  }

  /// The best pair of names of each subject, by the score of that pair with all that is known.
  private static List<Likeness> best(HeldNames asked, List<Likeness> found, int limit) {
    var best = new LinkedHashMap<StixId, Likeness>();
    for (var one : found) {
      best.merge(
          one.held().id(),
          compared(asked, one),
          (a, b) -> a.match().score() >= b.match().score() ? a : b);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((Likeness one) -> -one.match().score())
                .thenComparing(one -> one.held().id().toString()))
        .limit(limit)
        .toList();
  }

  /// With the dates of both sides among the evidence.
  private static Likeness compared(HeldNames asked, Likeness one) {
    var names = HeldNames.of(one.held().object()).orElseThrow();
    var match = Comparing.match(asked, one.asked(), names, one.name());
    return new Likeness(one.held(), one.asked(), one.name(), match);
  }

  /// What is looked for. @param persons whether persons only; @param parts whether also what is
  /// below the floor and holds all parts; @param visible which of what the viewer may see counts
  private record Wanted(
      boolean persons, double floor, boolean parts, BiPredicate<StixId, HeldNames> visible) {}

  private List<NameBook.Found> among(Predicate<ReleaseClass> open, String asked, Wanted wanted) {
    if (!wanted.parts()) {
      return keeper.search(asked, wanted.persons(), open, wanted.floor());
    }
    var query = NameParser.parse(asked);
    var found = new ArrayList<NameBook.Found>();
    int unlikely = 0;
    for (var hit : keeper.search(asked, wanted.persons(), open, 0)) {
      if (hit.score() >= wanted.floor()
          || (unlikely++ < LOOKED_INTO && Comparing.holds(hit.name(), query))) {
        found.add(hit);
      }
    }
    return found;
  }

  private Answer found(Session session, String asked, Wanted wanted, int limit, Spelling spelling) {
    var hits = new LinkedHashMap<StixId, List<NameBook.Found>>();
    var open = open(session);
    boolean whole = keeper.freshen();
    for (var hit : work.search(() -> among(open, asked, wanted))) {
      if (spelling.allows(asked, hit.name())) {
        hits.computeIfAbsent(hit.id(), id -> new ArrayList<>()).add(hit);
      }
    }
    var ids = List.copyOf(hits.keySet());
    var shown = new ArrayList<Likeness>();
    // what may not be seen takes no place: the walk goes on until the limit is full
    int step = Math.min(CHUNK, 2 * limit);
    for (int at = 0; at < ids.size() && shown.size() < limit; at += step) {
      var chunk = ids.subList(at, Math.min(ids.size(), at + step));
      var seen = session.items().among(chunk);
      shown.addAll(
          work.compare(
              () ->
                  seen.stream()
                      .flatMap(held -> likeness(held, asked, hits, wanted).stream())
                      .toList()));
    }
    shown.sort(Comparator.comparing(one -> !Spelling.same(asked, one.name())));
    return new Answer(shown.size() > limit ? shown.subList(0, limit) : shown, whole);
  }

  /// The classes that the rule releases to this viewer, for this purpose, now.
  private Predicate<ReleaseClass> open(Session session) {
    var register = session.registry().register();
    var at = clock.instant();
    return releaseClass ->
        Gate.allowed(releaseClass, session.viewer(), session.purpose(), register, at).isPresent();
  }

  /// A hit counts by a name that this viewer sees; the object's other versions may have other
  /// names.
  private static Optional<Likeness> likeness(
      Held held, String asked, Map<StixId, List<NameBook.Found>> hits, Wanted wanted) {
    return HeldNames.of(held.object())
        .filter(names -> wanted.visible().test(held.id(), names))
        .flatMap(
            names ->
                hits.getOrDefault(held.id(), List.of()).stream()
                    .filter(hit -> names.names().contains(hit.name()))
                    .findFirst()
                    .map(hit -> evident(held, asked, names, hit)));
  }

  private static Likeness evident(Held held, String asked, HeldNames names, NameBook.Found hit) {
    var evidence =
        Comparing.match(Comparing.typed(asked, names.kind()), asked, names, hit.name()).evidence();
    return new Likeness(held, asked, hit.name(), new Match(hit.score(), evidence));
  }
}
