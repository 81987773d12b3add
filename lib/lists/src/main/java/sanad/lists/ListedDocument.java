package sanad.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sanad.names.Evidence;
import sanad.names.Match;

/// A document of a listed person, or the number by which a ship is known.
///
/// `Passport A1234567 (MA)`, `IMO number 9999993`. Immutable. **Source:** docs/decisions/0042.
///
/// @param kind in the list's words, empty where it says none
/// @param number as written
/// @param country that issued it: ISO 3166-1 alpha-2 where the list has codes, else as written, or
///   empty
public record ListedDocument(String kind, String number, String country) {
  /// The kinds that a list says by a column or an element of their own.
  static final String PASSPORT = "Passport";

  static final String NATIONAL_ID = "National identifier";
  static final String REGISTRATION = "Business registration number";
  static final String IMO = "IMO";
  static final String TAIL = "Aircraft Tail Number";

  private static final int SHORTEST = 5;

  /// What a number in common adds to the log-odds of two names, in nats.
  private static final double ADDS = 7;

  private static final double LEAST = 0.5;

  /// What publishers write before a number: the kind of document, `No`, a register by its letters.
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:[\\p{L}. ]{0,60}?(?i:\\bnumber|\\bno\\.|n[°º]|\\bnum[ée]ro|\\bID|\\bINN|\\bOGRN|\\bOKPO"
              + "|\\bKPP|\\bTIN|\\bVAT)[ :.#–-]+)+(?=[\\p{L}.]{0,6} ?\\d)"
              + "|^No\\.? ?(?=\\d)|^(?i:n[°º]) ?");

  /// Where a note on a number begins.
  private static final Pattern BEHIND =
      Pattern.compile("(?<=\\p{Nd}) ?(?:[(,;]| (?:issued|expires) )");

  /// By what two numbers are compared: digits and capital letters alone, `IMO` before a ship's left
  /// out; `A-123 4567` and `a1234567` are one number, and so are `١٢٣٤٥` and `12345`. Empty where
  /// it tells nobody apart: shorter than five signs, without a digit, or one sign again and again.
  /// Words before a number (`No34409/129`, `INN: 7725…`) and what is said behind it (`A123456,
  /// issued in Wahm`) are no part of it.
  public String key() {
    var alone = alone();
    var key = alone.equals(number) ? "" : key(alone);
    return key.isEmpty() ? key(number) : key;
  }

  /// The number without what is written around it.
  private String alone() {
    var behind = BEHIND.matcher(number);
    var text = behind.find() ? number.substring(0, behind.start()) : number;
    return BEFORE.matcher(text.strip()).replaceFirst("");
  }

  private static String key(String number) {
    var key = new StringBuilder();
    Normalizer.normalize(number, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toUpperCase(c))
        .forEach(key::appendCodePoint);
    if (key.indexOf(IMO) == 0) {
      key.delete(0, IMO.length());
    }
    boolean tells =
        key.codePoints().anyMatch(Character::isDigit) && key.codePoints().distinct().count() > 1;
    return tells && key.length() >= SHORTEST ? key.toString() : "";
  }

  /// Whether both may be one document: of one number, and not of two countries that both are named
  /// by their codes.
  boolean may(ListedDocument other) {
    boolean coded = country.length() == 2 && other.country.length() == 2;
    return !key().isEmpty()
        && key().equals(other.key())
        && (!coded || country.equalsIgnoreCase(other.country));
  }

  /// What the names of two say, with the documents of both: a number in common stands first in the
  /// evidence, adds [#ADDS] nats to the log-odds, and makes the score a half at least, since
  /// neither that two are one nor that a document is another's is sure then.
  public static Match beside(List<ListedDocument> left, List<ListedDocument> right, Match names) {
    for (var one : left) {
      for (var other : right) {
        if (one.may(other)) {
          var lines = new ArrayList<>(names.evidence());
          var how = Evidence.Relation.DOCUMENT_AGREES;
          lines.addFirst(new Evidence(one.text(), other.text(), how, List.of(), 1, 0));
          return new Match(score(names.score()), lines);
        }
      }
    }
    return names;
  }

  private static double score(double names) {
    double odds = names / Math.max(1 - names, 1e-9) * StrictMath.exp(ADDS);
    return Math.max(LEAST, odds / (1 + odds));
  }

  /// In one line, as a person reads it.
  public String text() {
    var said = String.join(" ", Stream.of(kind, number).filter(s -> !s.isEmpty()).toList());
    return country.isEmpty() ? said : said + " (" + country.toUpperCase(Locale.ROOT) + ")";
  }
}
