package sanad.reader;

import java.util.List;
import sanad.text.CodePoints;

/// Rules for what identifies: e-mail addresses, handles, telephones and bank accounts. One pass
/// over the code points; each rule looks a bounded way ahead.
final class Identifiers {
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 190;
  private static final int LONGEST_HANDLE = 32;
  private static final int SHORTEST_HANDLE = 3;

  private final Numerals numerals;
  private final WordClass corrected;
  private final WordClass correctedLink;

  Identifiers(Lexicon lexicon) {
    numerals = new Numerals(lexicon);
    corrected = lexicon.words("corrected");
    correctedLink = lexicon.words("corrected-link");
  }

  void find(Words words, List<Candidate> found) {
    CodePoints text = words.text();
    int[] points = text.text().codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (points[i] == '@') {
        address(text, points, i, found);
      } else if (points[i] == 't' && startsWith(points, i, "t.me/") && !inWord(points, i - 1)) {
        handle(text, points, i, i + 5, found);
      }
    }
    numerals.find(words, points, found);
    found.removeIf(candidate -> isCorrected(words, candidate.mention()));
  }

  // "and not 0032 470 …", « et non le … », وليس …: the text says that it is another.
  private boolean isCorrected(Words words, Mention mention) {
    if (!(mention instanceof IdentifierMention)) {
      return false;
    }
    int first = words.at(mention.span().start());
    int before = first - 1;
    while (before > first - 3
        && words.sameSentence(first, before)
        && correctedLink.has(words.get(before))) {
      before--;
    }
    return words.sameSentence(first, before) && corrected.has(words.get(before));
  }

  private static void address(CodePoints text, int[] points, int at, List<Candidate> found) {
    int start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && isLocal(points[start - 1])) {
      start--;
    }
    while (start < at && points[start] == '.') {
      start++;
    }
    if (start == at) {
      if (!inWord(points, at - 1)) {
        handle(text, points, at, at + 1, found);
      }
      return;
    }
    int end = at + 1;
    int dots = 0;
    while (end < points.length
        && end - at < LONGEST_DOMAIN
        && isDomain(points[end])
        && (points[end] != '.' || points[end - 1] != '.')) {
      dots += points[end] == '.' ? 1 : 0;
      end++;
    }
    while (end > at + 1 && (points[end - 1] == '.' || points[end - 1] == '-')) {
      dots -= points[end - 1] == '.' ? 1 : 0;
      end--;
    }
    if (dots > 0 && points[at + 1] != '.') {
      Span span = new Span(start, end);
      String value = text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
      found.add(
          Candidate.listed(
              new IdentifierMention(
                  span, Rule.EMAIL, Band.STRONG, IdentifierMention.Kind.EMAIL, value)));
    }
  }

  private static void handle(
      CodePoints text, int[] points, int start, int name, List<Candidate> found) {
    int end = name;
    while (end < points.length && end - name < LONGEST_HANDLE && isHandle(points[end])) {
      end++;
    }
    while (end > name && points[end - 1] == '.') {
      end--;
    }
    if (end - name >= SHORTEST_HANDLE) {
      String value = "@" + text.substring(name, end);
      found.add(
          Candidate.listed(
              new IdentifierMention(
                  new Span(start, end),
                  Rule.HANDLE,
                  Band.STRONG,
                  IdentifierMention.Kind.HANDLE,
                  value)));
    }
  }

  private static boolean startsWith(int[] points, int at, String ascii) {
    if (at + ascii.length() > points.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (points[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inWord(int[] points, int at) {
    return at >= 0 && Character.isLetterOrDigit(points[at]);
  }

  private static boolean isAlphanumeric(int point) {
    return point < 0x80 && Character.isLetterOrDigit(point);
  }

  private static boolean isLocal(int point) {
    return isAlphanumeric(point) || "._%+-".indexOf(point) >= 0;
  }

  private static boolean isDomain(int point) {
    return isAlphanumeric(point) || point == '.' || point == '-';
  }

  private static boolean isHandle(int point) {
    return isAlphanumeric(point) || point == '_' || point == '.';
  }
}
