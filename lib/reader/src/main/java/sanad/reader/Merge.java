package sanad.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Lets the longest of overlapping candidates stand; of two as long the listed one, then the
/// earlier.
///
/// **Source:** `reader.md` 7.1 step 9.
final class Merge {
  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt((Candidate c) -> -c.mention().span().length())
          .thenComparing(c -> !c.listed())
          .thenComparingInt(c -> c.mention().span().start());

  private Merge() {}

  static List<Mention> of(List<Candidate> candidates) {
    NavigableMap<Integer, Mention> kept = new TreeMap<>();
    for (Candidate candidate : candidates.stream().sorted(ORDER).toList()) {
      Span span = candidate.mention().span();
      var before = kept.lowerEntry(span.end());
      if (before == null || before.getValue().span().end() <= span.start()) {
        kept.put(span.start(), candidate.mention());
      }
    }
    return new ArrayList<>(kept.values());
  }
}
