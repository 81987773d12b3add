package sanad.names;

import java.util.ArrayList;

/// Evidence in the letters of the names themselves, where the matcher has no letters of its own for
/// them: Ethiopic, Georgian or Chinese ones are compared as signs alone, and would be shown as
/// such. Stateless.
final class Written {
  private static final char SIGN = '\uFFFD';

  /// A part is of so many words at most.
  private static final int WORDS = 4;

  private Written() {}

  /// The same match, its evidence readable.
  static Match in(Match match, String left, String right) {
    boolean signs =
        match.evidence().stream()
            .anyMatch(e -> e.left().indexOf(SIGN) >= 0 || e.right().indexOf(SIGN) >= 0);
    if (!signs) return match;
    var lines = new ArrayList<Evidence>();
    for (Evidence e : match.evidence()) {
      lines.add(
          new Evidence(
              of(e.left(), left),
              of(e.right(), right),
              e.relation(),
              e.operations(),
              e.likelihood(),
              e.rarity()));
    }
    return new Match(match.score(), lines);
  }

  /// What stands in `name` where the matcher reads `part`; `part` itself where that is readable.
  static String of(String part, String name) {
    if (part.indexOf(SIGN) < 0) return part;
    for (int from = 0; from < name.length(); from = next(name, from)) {
      int to = from;
      for (int words = 0; words < WORDS && to < name.length(); words++) {
        to = end(name, to);
        byte[] codes = Letters.codes(name.substring(from, to));
        if (Letters.text(codes, 0, codes.length).equals(part)) return name.substring(from, to);
        to = start(name, to);
      }
    }
    return part;
  }

  private static int next(String name, int from) {
    return start(name, end(name, from));
  }

  private static int start(String name, int from) {
    int at = from;
    while (at < name.length() && !inWord(name.charAt(at))) at++;
    return at;
  }

  private static int end(String name, int from) {
    int at = Math.min(from + 1, name.length());
    while (at < name.length() && inWord(name.charAt(at))) at++;
    return at;
  }

  private static boolean inWord(char c) {
    return Letters.kind(c) == Letters.LETTER || Letters.kind(c) == Letters.IGNORED;
  }
}
