package sanad.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Millions of names, searched across scripts and spellings.
///
/// Names lie in frozen segments off the heap (about 210 bytes a name in all) or mapped from a file;
/// additions gather in a small young part that is laid out anew with each, and merged when full. A
/// search sees one consistent state, takes no lock and never waits for a writer; writers wait for
/// one another.
///
/// A hit's score is the probability that a name *found among many* is the person, which is lower
/// than [NameMatcher#score] of the same two names taken by themselves: among many, homonyms are the
/// rule, the more so the more names of this index carry the same parts ([CrowdFeatures]). `Ahmad
/// Murad` and `أحمد مراد` are surely one name, and often two men. So the score of a pair falls as
/// the index grows, and does not depend on how its names lie in segments.
///
/// Thread-safe. **Source:** issue 5, point 1; reference names.md 5.7.
public final class NameIndex {
  /// A name to index, under the caller's id; an id may have many names.
  public record Entry(String id, String name) {}

  private static final int YOUNG = 128;
  private static final int SEGMENTS = 6;

  private record Part(Segment segment, Removed removed) {
    int live() {
      return segment.names - removed.count();
    }
  }

  private record Young(Entry entry, ParsedName parsed) {}

  /// The frozen parts and the young names; these become a small part of their own at the first
  /// search that sees them, so that adding many is not slowed.
  private static final class State {
    final List<Part> frozen;
    final List<Young> young;
    private volatile List<Part> searched = List.of();

    State(List<Part> frozen, List<Young> young) {
      this.frozen = List.copyOf(frozen);
      this.young = List.copyOf(young);
      if (young.isEmpty()) searched = this.frozen;
    }

    /// Two threads may make the same part twice, which does no harm.
    List<Part> parts() {
      if (searched.isEmpty() && !young.isEmpty()) {
        var all = new ArrayList<>(frozen);
        all.add(new Part(merge(List.of(), young), Removed.NONE));
        searched = List.copyOf(all);
      }
      return searched;
    }

    int size() {
      return frozen.stream().mapToInt(Part::live).sum() + young.size();
    }
  }

  private volatile State state = new State(List.of(), List.of());

  /// An empty index.
  public NameIndex() {}

  private NameIndex(Segment segment) {
    state = new State(List.of(new Part(segment, Removed.NONE)), List.of());
  }

  /// An index of all these names at once; the fast way for many.
  public static NameIndex of(Stream<Entry> entries) {
    var builder = new SegmentBuilder();
    entries.sequential().forEach(e -> builder.add(e.id(), e.name()));
    return new NameIndex(builder.build());
  }

  /// Maps a saved index; the file must not change while it is in use.
  ///
  /// @throws UncheckedIOException if it cannot be read
  /// @throws IllegalArgumentException if it is no index, cut short or changed, or made with other
  ///   weights
  public static NameIndex open(Path file) {
    try {
      return new NameIndex(SavedIndex.open(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Writes all live names as one segment, beside the file and then in its place.
  public synchronized void save(Path file) {
    State now = state;
    Segment whole = merge(now.frozen, now.young);
    try {
      SavedIndex.write(whole.memory, whole.at(Segment.SECTIONS), file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// How many names are live.
  public int size() {
    return state.size();
  }

  /// Adds a name under an id that may already have others.
  public synchronized void add(Entry entry) {
    State now = state;
    var young = new ArrayList<>(now.young);
    young.add(new Young(entry, NameParser.parse(entry.name())));
    if (young.size() < YOUNG) {
      state = new State(now.frozen, young);
      return;
    }
    var parts = new ArrayList<>(now.frozen);
    parts.add(new Part(merge(List.of(), young), Removed.NONE));
    parts.sort(Comparator.comparingInt((Part p) -> p.segment.names).reversed());
    while (parts.size() > SEGMENTS
        || (parts.size() > 1 && parts.getLast().live() * 2 > parts.get(parts.size() - 2).live())) {
      Part last = parts.removeLast();
      Part other = parts.removeLast();
      parts.add(new Part(merge(List.of(other, last), List.of()), Removed.NONE));
    }
    state = new State(parts, List.of());
  }

  /// Removes all names of an id; answers how many there were.
  public synchronized int remove(String id) {
    State now = state;
    int before = now.size();
    var parts = new ArrayList<Part>();
    for (Part part : now.frozen) {
      Removed removed = part.removed;
      Segment s = part.segment;
      for (int k = s.firstById(id); k < s.names; k++) {
        int name = s.number(Segment.BY_ID, k);
        String here = s.id(name);
        if (here.hashCode() != id.hashCode()) break;
        if (here.equals(id)) removed = removed.with(name);
      }
      parts.add(new Part(s, removed));
    }
    var young = now.young.stream().filter(y -> !y.entry.id().equals(id)).toList();
    state = new State(parts, young);
    return before - state.size();
  }

  private static Segment merge(List<Part> parts, List<Young> young) {
    var builder = new SegmentBuilder();
    var sheet = new Units();
    for (Part part : parts) {
      for (int name = 0; name < part.segment.names; name++) {
        if (part.removed.has(name)) continue;
        part.segment.units(name, sheet);
        builder.add(part.segment.id(name), part.segment.name(name), sheet);
      }
    }
    for (Young y : young) builder.add(y.entry.id(), y.entry.name(), y.parsed.units());
    return builder.build();
  }

  /// The likeliest names, best first: at most `limit` (up to 112) with a score of `floor` or more.
  /// Ties are in the order of adding. An id appears once for each of its names.
  public List<Hit> search(ParsedName query, int limit, double floor) {
    State now = state;
    Units units = query.units();
    if (units.count == 0) return List.of();
    var hits = new ArrayList<Hit>();
    SegmentSearch search = SegmentSearch.mine();
    search.begin(units);
    List<Part> parts = now.parts();
    // All segments are asked first, since how common a part is counts over all of them.
    var candidates = new ArrayList<int[]>();
    for (Part part : parts) candidates.add(search.candidates(part.segment, units, part.removed));
    int names = now.size();
    for (int p = 0; p < candidates.size(); p++) {
      Segment segment = parts.get(p).segment;
      search.score(segment, units, candidates.get(p), names);
      for (int k = 0; k < Math.min(limit, search.found); k++) {
        double score = Scorer.probability(search.bestScore[k]);
        if (score < floor) break;
        hits.add(segment.hit(search.bestName[k], score));
      }
    }
    if (parts.size() > 1) hits.sort(Comparator.comparingDouble((Hit h) -> -h.score()));
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }

  /// How many bytes the frozen part takes, off the heap or mapped.
  public long bytes() {
    return state.frozen.stream().mapToLong(p -> p.segment.at(Segment.SECTIONS)).sum();
  }
}
