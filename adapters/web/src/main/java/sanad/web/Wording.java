package sanad.web;

import com.ibm.icu.text.ListFormatter;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sanad.cases.PartialDate;
import sanad.exchange.LocalAssignment;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.lists.RowProblem;
import sanad.text.Bidi;

/// How one page says things: codes in words, days, times, names, in its language and zone.
///
/// Public so that templates can call it. **Source:** `interface.md` 4.5.
public final class Wording {
  private static final int COUNTED_DAYS = 30;
  private static final int YEAR = 4;
  private static final int YEAR_AND_MONTH = 7;

  private final Texts texts;
  private final Language language;
  private final ZoneId zone;
  private final Instant now;

  Wording(Texts texts, Language language, ZoneId zone, Instant now) {
    this.texts = texts;
    this.language = language;
    this.zone = zone;
    this.now = now;
  }

  /// The text of a key.
  public String say(String key, Object... arguments) {
    return texts.say(language, key, arguments);
  }

  /// A code of a list in words, for example `word('purpose', 'finance')`.
  public String word(String list, String code) {
    return texts.word(language, list, code);
  }

  /// What a problem's code means and what it is about: in the sentence, where that has places for
  /// it (`{0}`, `{1}`), and the rest behind it. A code without words stands for itself.
  String problem(String code, List<String> about) {
    var key = "code." + code;
    int within = Math.min(texts.places(language, key), about.size());
    var sentence =
        within == 0
            ? word("code", code)
            : say(key, about.subList(0, within).stream().map(Wording::counted).toArray());
    var behind = about.subList(within, about.size());
    return behind.isEmpty() ? sentence : say("form.about", sentence, list(behind));
  }

  /// A number as one, so that it is written as the language writes numbers.
  private static Object counted(String text) {
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : text;
  }

  /// Whether a code of a list has words.
  public boolean knows(String list, String code) {
    return texts.has(list + "." + code);
  }

  /// "14 September 2026", with the month's name of the reader's region.
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(dayPattern(day), language.locale()).format(day);
  }

  /// French says "1er" of the first day of a month alone.
  private String dayPattern(LocalDate day) {
    return language == Language.FR && day.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu";
  }

  /// The day of an instant in the node's zone.
  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /// The last day that lies wholly or in part before `end`, as it was given: who writes *by 1
  /// January* has an end at the first moment of the 2nd in UTC.
  ///
  /// **Source:** decision 2.
  public String lastDay(Instant end) {
    return day(end.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate());
  }

  /// Day and time of 24 hours with the zone's name.
  public String time(Instant at) {
    return time(at, " HH:mm");
  }

  /// The same to the second.
  String moment(Instant at) {
    return time(at, " HH:mm:ss");
  }

  private String time(Instant at, String clock) {
    var comma = language == Language.AR ? "،" : ",";
    return day(at)
        + DateTimeFormatter.ofPattern(comma + clock, language.locale()).format(at.atZone(zone))
        + " "
        + zoneName();
  }

  /// The same for machines, in UTC, for `datetime` and hover.
  public String utc(Instant at) {
    return at.toString();
  }

  /// How long ago, in the largest fitting unit; the day itself where nobody counts days any more.
  public String since(Instant at) {
    var gone = Duration.between(at, now);
    if (gone.toMinutes() < 1) {
      return say("since.now");
    }
    if (gone.toHours() < 1) {
      return say("since.minutes", gone.toMinutes());
    }
    if (gone.toDays() < 1) {
      return say("since.hours", gone.toHours());
    }
    return gone.toDays() < COUNTED_DAYS ? say("since.days", gone.toDays()) : day(at);
  }

  /// A partial date `2026`, `2026-11` or `2026-11-23` in words; anything else, and a day that there
  /// is not, as it stands.
  public String partial(String date) {
    var known = PartialDate.of(date).map(PartialDate::first);
    if (known.isEmpty() || date.length() == YEAR) {
      return Bidi.visible(date);
    }
    return date.length() == YEAR_AND_MONTH
        ? DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(known.get())
        : day(known.get());
  }

  /// The zone's short name, as times show it.
  public String zoneName() {
    return zone.getId().equals("Z")
        ? "UTC"
        : zone.getDisplayName(TextStyle.SHORT, language.locale());
  }

  /// A party's name in the page's language.
  public String name(Party party) {
    return Bidi.visible(party.name(language.tag()));
  }

  /// A classification as its originator wrote it, `MA سري`; one that this node gave says so.
  public String classification(Classification classification) {
    return classification.scheme().equals(LocalAssignment.SCHEME)
        ? say("classification.assigned", new Texts.Said(word("level", classification.level())))
        : Bidi.visible(classification.scheme() + " " + classification.level()).strip();
  }

  /// The level that somebody wrote in the page's words, with or without accents and vowel marks, or
  /// as its code.
  Optional<Clearance> level(String written) {
    return Clearance.ofCode(written)
        .or(
            () ->
                Arrays.stream(Clearance.values())
                    .filter(level -> bare(word("level", level.code())).equals(bare(written)))
                    .findFirst());
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /// Names as a list in words, each isolated: "A, B and C".
  public Texts.Said list(Collection<String> names) {
    return new Texts.Said(joined(names));
  }

  /// Names as a list in words, each isolated: "A, B and C".
  public String joined(Collection<String> names) {
    List<String> isolated = names.stream().map(Bidi::isolate).toList();
    return ListFormatter.getInstance(language.locale()).format(isolated);
  }

  /// `rtl` or `ltr`, by most of a text's letters.
  public String dir(String text) {
    return switch (Bidi.direction(text)) {
      case RIGHT_TO_LEFT -> "rtl";
      case LEFT_TO_RIGHT -> "ltr";
    };
  }

  /// A received text with bidi controls made visible.
  public String shown(String text) {
    return Bidi.visible(text);
  }

  /// What [RowProblem] told of an entry, in words; any other text as it stands.
  public String rowProblem(String told) {
    return RowProblem.parse(told)
        .map(
            problem ->
                say(
                    problem.line() > 0 ? "lists.row.line" : "lists.row.entry",
                    problem.line() > 0 ? problem.line() : shown(problem.reference()),
                    new Texts.Said(
                        say("lists.row." + problem.kind().code(), problem.about().toArray()))))
        .orElseGet(() -> isolated(shown(told)));
  }

  /// A text for an attribute or option, where no element can isolate it.
  public String isolated(String text) {
    return Bidi.isolate(text);
  }

  /// The page's language.
  public String tag() {
    return language.tag();
  }
}
