package sanad.reader;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/// Rules for telephones and accounts: runs of digits in any decimal digits with usual separators.
///
/// An international number needs `+` or `00`, and is weak where the rest is written as thousands
/// are (`00 125 000 000`) and no word of telephones is near; a national one needs a word of
/// telephones near; an account is an IBAN by its shape, or a run of digits with a word of accounts
/// near. A number that was pasted as it looks between Arabic words has its groups from the last to
/// the first (`67 45 23 661 212+`, `4567-123-0661`): its value is turned, and weak. Check digits
/// (ISO 13616 and the 24-digit account of Morocco: the whole number modulo 97) make it strong.
final class Numerals {
  private static final int CUE_WORDS = 6;

  /// Digits of a national number with its zero.
  private static final int NATIONAL = 10;

  private static final List<Integer> AMERICAN = List.of(3, 3, 4);

  private static final BigInteger CHECK = BigInteger.valueOf(97);

  private final WordClass telephoneCue;
  private final WordClass accountCue;
  private final WordClass otherNumber;

  Numerals(Lexicon lexicon) {
    telephoneCue = lexicon.words("telephone-cue");
    accountCue = lexicon.words("account-cue");
    otherNumber = lexicon.words("other-number");
  }

  void find(Words words, int[] points, List<Candidate> found) {
    int next = 0;
    for (int index = 0; index < words.size(); index++) {
      Word word = words.get(index);
      if (word.start() < next) {
        continue;
      }
      if (looksLikeIban(word.folded())) {
        next = Math.max(next, iban(words, index, points, found));
      } else if (word.token().isNumber()) {
        Run run = run(points, word.start());
        next = Math.max(next, run.end);
        number(words, index, points, run, found);
      }
    }
  }

  /// A run of digits and separators.
  ///
  /// @param dated whether a stroke stands between its digits, as in a date
  private record Run(int start, int end, String digits, boolean dated) {}

  private static Run run(int[] points, int start) {
    StringBuilder digits = new StringBuilder();
    int end = start;
    int at = start;
    int gap = 0;
    boolean stroke = false;
    boolean dated = false;
    while (at < points.length && gap < 3 && digits.length() < 40) {
      int point = points[at];
      if (Character.isDigit(point)) {
        digits.append(Character.digit(point, 10));
        dated |= stroke;
        end = at + 1;
        gap = 0;
      } else if (" .-()\u00a0\u2011/".indexOf(point) >= 0 || isMark(point)) {
        stroke |= point == '/';
        gap += isMark(point) ? 0 : 1;
      } else {
        break;
      }
      at++;
    }
    return new Run(start, end, digits.toString(), dated);
  }

  private static boolean isMark(int point) {
    return point == 0x200e || point == 0x200f || (point >= 0x202a && point <= 0x202e);
  }

  private void number(Words words, int index, int[] points, Run run, List<Candidate> found) {
    int length = run.digits.length();
    int plus = run.start - 1;
    while (plus >= 0 && (isMark(points[plus]) || points[plus] == '(')) {
      plus--;
    }
    boolean international = plus >= 0 && points[plus] == '+';
    boolean doubleZero = run.digits.startsWith("00") && !endsFigure(points, run.start);
    if (run.dated || (!international && isOfVehicle(words, index))) {
      return;
    }
    if (international && length >= 8 && length <= 15) {
      add(found, plus, run.end, Rule.TELEPHONE_INTERNATIONAL, Band.STRONG, "+" + run.digits);
    } else if (doubleZero && length >= 10 && length <= 17) {
      String value = "+" + run.digits.substring(2);
      boolean sure = !inThousands(points, run) || cued(words, index, telephoneCue);
      add(
          found,
          run.start,
          run.end,
          Rule.TELEPHONE_INTERNATIONAL,
          sure ? Band.STRONG : Band.WEAK,
          value);
    } else if (length >= 10 && length <= 30 && cued(words, index, accountCue)) {
      boolean checked = length == 24 && new BigInteger(run.digits).mod(CHECK).signum() == 0;
      Band band = checked ? Band.STRONG : Band.WEAK;
      found.add(
          Candidate.listed(
              new IdentifierMention(
                  new Span(run.start, run.end),
                  Rule.ACCOUNT_AFTER_CUE,
                  band,
                  IdentifierMention.Kind.ACCOUNT,
                  run.digits)));
    } else if (length >= 8 && length <= 12 && cued(words, index, telephoneCue)) {
      boolean trailing = run.end < points.length && points[run.end] == '+';
      boolean turned = trailing || isTurned(words, index, points, run);
      String digits = turned ? turned(points, run) : run.digits;
      add(
          found,
          run.start,
          trailing ? run.end + 1 : run.end,
          Rule.TELEPHONE_AFTER_CUE,
          Band.WEAK,
          trailing ? "+" + digits : digits);
    }
  }

  // Behind an Arabic word, of groups of which the last alone begins as a number does: with zero.
  // Of American numbers (202-555-0143) it may.
  private static boolean isTurned(Words words, int index, int[] points, Run run) {
    List<String> groups = groups(points, run);
    return run.digits.length() >= NATIONAL
        && groups.size() > 1
        && words.sameSentence(index, index - 1)
        && words.get(index - 1).isArabic()
        && groups.getLast().startsWith("0")
        && groups.stream().filter(group -> group.startsWith("0")).count() == 1
        && !groups.stream().map(String::length).toList().equals(AMERICAN);
  }

  private static String turned(int[] points, Run run) {
    return String.join("", groups(points, run).reversed());
  }

  private static List<String> groups(int[] points, Run run) {
    StringBuilder text = new StringBuilder();
    for (int at = run.start; at < run.end; at++) {
      boolean digit = Character.isDigit(points[at]);
      text.append(digit ? String.valueOf(Character.digit(points[at], 10)) : " ");
    }
    return List.of(text.toString().strip().split(" +", -1));
  }

  // 10:00, 5,00: the zeros belong to what is before them.
  private static boolean endsFigure(int[] points, int start) {
    return start >= 2
        && ":,٫".indexOf(points[start - 1]) >= 0
        && Character.isDigit(points[start - 2]);
  }

  /// Whether all that follows the first two digits stands in groups of three.
  private static boolean inThousands(int[] points, Run run) {
    int group = 0;
    int threes = 0;
    for (int at = run.start + 2; at <= run.end; at++) {
      if (at < run.end && Character.isDigit(points[at])) {
        group++;
      } else if (group > 0) {
        if (group != 3) {
          return false;
        }
        threes++;
        group = 0;
      }
    }
    return threes > 1;
  }

  private static void add(
      List<Candidate> found, int start, int end, Rule rule, Band band, String value) {
    found.add(
        Candidate.listed(
            new IdentifierMention(
                new Span(start, end), rule, band, IdentifierMention.Kind.TELEPHONE, value)));
  }

  // plaque 00123-116-16, "plate no. …"
  private boolean isOfVehicle(Words words, int index) {
    for (int i = index - 1; i >= index - 2 && words.sameSentence(index, i); i--) {
      if (words.get(i).forms().stream().anyMatch(form -> otherNumber.has(form.folded()))) {
        return true;
      }
      if (Clauses.isParted(words, i + 1)) {
        return false;
      }
    }
    return false;
  }

  private static boolean cued(Words words, int index, WordClass cue) {
    for (int i = index - 1; i >= index - CUE_WORDS && words.sameSentence(index, i); i--) {
      for (Word.Form form : words.get(i).forms()) {
        if (cue.has(form.folded())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean looksLikeIban(String folded) {
    return folded.length() >= 4
        && Character.isLetter(folded.charAt(0))
        && Character.isLetter(folded.charAt(1))
        && Character.isDigit(folded.charAt(2))
        && Character.isDigit(folded.charAt(3))
        && folded.codePoints().allMatch(c -> c < 0x80);
  }

  // MA64 0111 1111 …, in groups or in one; upper case, as every bank writes it.
  private int iban(Words words, int index, int[] points, List<Candidate> found) {
    StringBuilder compact = new StringBuilder();
    int start = words.get(index).start();
    int end = start;
    for (int at = start; at < points.length && compact.length() < 34; at++) {
      int point = points[at];
      if (point < 0x80 && (Character.isDigit(point) || Character.isUpperCase(point))) {
        compact.append((char) point);
        end = at + 1;
      } else if ((point != ' ' && point != 0x00a0 && point != '-')
          || (at + 1 < points.length && points[at + 1] == ' ')) {
        break;
      }
    }
    if (compact.length() < 15 || digits(compact) * 2 < compact.length()) {
      return 0;
    }
    String value = compact.toString().toUpperCase(Locale.ROOT);
    Band band = checks(value) ? Band.STRONG : Band.WEAK;
    if (band == Band.WEAK && !cued(words, index, accountCue)) {
      return 0;
    }
    found.add(
        Candidate.listed(
            new IdentifierMention(
                new Span(start, end),
                Rule.ACCOUNT_IBAN,
                band,
                IdentifierMention.Kind.ACCOUNT,
                value)));
    return end;
  }

  private static int digits(CharSequence text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }

  // ISO 13616: the first four at the end, letters as 10 to 35, modulo 97 is 1.
  private static boolean checks(String iban) {
    StringBuilder number = new StringBuilder();
    String turned = iban.substring(4) + iban.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      number.append(Character.digit(turned.charAt(i), 36));
    }
    return new BigInteger(number.toString()).mod(CHECK).equals(BigInteger.ONE);
  }
}
