package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import sanad.handling.PartyId;
import sanad.stix.StixId;

/// Reading of collections: by the partner what it may fetch, by this node's officers who holds
/// what.
public interface Collections {
  /// The collections of this viewer in a fixed order: a partner's own under agreements in force, an
  /// officer's all.
  List<Collection> list();

  /// Plans a page after line `after` (0 for the start): the first of the two transactions of a
  /// read; its leaf is committed when this returns. Empty where the collection is not this viewer's
  /// or its agreement is not in force.
  Optional<Plan> plan(UUID collection, LineFilter filter, long after, int limit);

  /// The same for whoever only streams the page: what a page of texts needs to know of its lines.
  ///
  /// @param bytes the page ends before so many bytes of objects, but has one object at least
  default Optional<Outline> outline(
      UUID collection, LineFilter filter, long after, int limit, long bytes) {
    return plan(collection, filter, after, limit).map(plan -> plan.within(bytes).outline());
  }

  /// Hands the planned objects' texts, as UTF-8, to `pieces`, in order, less what is then withheld:
  /// the second transaction, one for each piece, which is over before the piece is handed on. A
  /// piece holds one text or several with a comma between them, about 1 MiB together; each text is
  /// the object exactly as received.
  void stream(Outline page, Consumer<byte[]> pieces);

  /// The same, text by text, for a page whose lines are known.
  default void stream(Plan plan, Consumer<String> sink) {
    for (Line line : plan.lines()) {
      stream(
          new Plan(plan.collection(), List.of(line), line.number(), false).outline(),
          text -> sink.accept(new String(text, StandardCharsets.UTF_8)));
    }
  }

  /// What became of a post of this partner; empty when it is unknown, another's, or was completed
  /// more than [PostStatus#KEPT] ago.
  Optional<PostStatus> status(UUID id);

  /// Which partners fetched each of these objects, and when first; objects that nobody fetched are
  /// not among the keys. For this node's officers, as far as the rule lets them see what was
  /// fetched, whether or not its time has ended since.
  Map<StixId, List<Holder>> holders(Set<StixId> ids);

  /// The same of one object.
  default List<Holder> holders(StixId id) {
    return holders(Set.of(id)).getOrDefault(id, List.of());
  }

  /// Releases of this node, newest first; for officers.
  Page<Release> releases(int limit, Optional<String> from);

  /// One release.
  Optional<Release> release(Release.ReleaseId id);

  /// What a page will hold.
  ///
  /// @param next the line after which the next page begins
  /// @param more whether the journal goes on
  record Plan(UUID collection, List<Line> lines, long next, boolean more) {
    public Plan {
      lines = List.copyOf(lines);
    }

    /// The page cut where its objects reach so many bytes; one object at least stays.
    public Plan within(long bytes) {
      long sum = 0;
      for (int i = 0; i < lines.size(); i++) {
        sum += lines.get(i).bytes();
        if (sum > bytes && i > 0) {
          return new Plan(collection, lines.subList(0, i), lines.get(i - 1).number(), true);
        }
      }
      return this;
    }

    /// What streaming needs of it.
    public Outline outline() {
      return new Outline(
          collection,
          lines.stream().map(Line::number).toList(),
          List.of(),
          lines.stream().map(Line::bytes).toList(),
          lines.isEmpty() ? Optional.empty() : Optional.of(lines.getFirst().dateAdded()),
          lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast().dateAdded()),
          next,
          more);
    }
  }

  /// A planned page without the names of its objects, as the store that planned it streams it.
  ///
  /// @param rows what the store finds the objects by, in the order of the lines; may be empty where
  ///   the numbers do
  /// @param numbers of its lines, in order
  /// @param sizes of their objects in bytes, as many as numbers; or empty, where the store that
  ///   planned the page knows that all are streamed in one piece
  /// @param first `date_added` of its first line, empty where there is none
  /// @param last `date_added` of its last line
  /// @param next the line after which the next page begins
  /// @param more whether the journal goes on
  record Outline(
      UUID collection,
      List<Long> numbers,
      List<Long> rows,
      List<Integer> sizes,
      Optional<Instant> first,
      Optional<Instant> last,
      long next,
      boolean more) {
    public Outline {
      numbers = List.copyOf(numbers);
      rows = List.copyOf(rows);
      sizes = List.copyOf(sizes);
      if (!sizes.isEmpty() && sizes.size() != numbers.size()) {
        throw new IllegalArgumentException(
            "sizes: expected " + numbers.size() + ", got " + sizes.size());
      }
    }

    /// A page after the journal's end.
    public static Outline nothing(UUID collection, long after) {
      return new Outline(
          collection,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          after,
          false);
    }
  }

  /// A partner who fetched an object.
  record Holder(PartyId party, Instant since) {}
}
