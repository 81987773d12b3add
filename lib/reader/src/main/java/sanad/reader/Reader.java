package sanad.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a report in Arabic, French or English: places, organisations, groups, agencies, dates,
/// identifiers and the trigger words of four kinds of events, each with its span and the rule that
/// found it.
///
/// The same text gives the same reading, on every machine and in every locale. Time is linear in
/// the text. Immutable and thread-safe; [#standard] loads its lists once, so keep it.
public final class Reader {
  /// How many code points of a text are read at most, some 500 pages: a bound on time and memory
  /// that does not depend on the sender. Beyond it a text is kept, and facts are added by hand;
  /// [Reading#readTo] says so.
  public static final int LONGEST = 1_000_000;

  private static final Comparator<Mention> IN_ORDER =
      Comparator.comparingInt((Mention m) -> m.span().start())
          .thenComparingInt(m -> -m.span().end())
          .thenComparing(Mention::rule);

  private final int longest;
  private final ListedNames listedNames;
  private final CuedPlaces cuedPlaces;
  private final Kingdoms kingdoms;
  private final NamedGroups namedGroups;
  private final Agencies agencies;
  private final LatinAgencies latinAgencies;
  private final Dates dates;
  private final Identifiers identifiers;
  private final Triggers triggers;
  private final Asides asides;

  private Reader(Lexicon lexicon, int longest) {
    this.longest = longest;
    listedNames = new ListedNames(lexicon);
    cuedPlaces = new CuedPlaces(lexicon);
    kingdoms = new Kingdoms(lexicon);
    namedGroups = new NamedGroups(lexicon);
    agencies = new Agencies(lexicon);
    latinAgencies = new LatinAgencies(lexicon);
    dates = new Dates(lexicon, new Calendars());
    identifiers = new Identifiers(lexicon);
    WordClasses classes = new WordClasses("objects.tsv");
    Clauses clauses = new Clauses(classes);
    triggers = new Triggers(classes, clauses);
    asides = new Asides(lexicon, clauses);
  }

  /// A reader with the lists of this module.
  public static Reader standard() {
    return new Reader(new Lexicon(), LONGEST);
  }

  static Reader readingAtMost(int longest) {
    return new Reader(new Lexicon(), longest);
  }

  /// What the text says. The document's own date is looked for in its head.
  public Reading read(Text text) {
    return read(text, Optional.empty());
  }

  /// The same, with the document's date as known from elsewhere; it fixes weekdays and days without
  /// a year.
  public Reading read(Text text, LocalDate documentDate) {
    return read(text, Optional.of(documentDate));
  }

  private Reading read(Text text, Optional<LocalDate> given) {
    int readTo = Math.min(longest, text.content().codePointCount(0, text.content().length()));
    Words words =
        new Words(text.content().substring(0, text.content().offsetByCodePoints(0, readTo)));
    Optional<LocalDate> documentDate = given.or(() -> dates.documentDate(words));
    List<Candidate> found = new ArrayList<>();
    listedNames.find(words, found);
    kingdoms.find(words, found);
    cuedPlaces.find(words, found);
    namedGroups.find(words, found);
    agencies.find(words, found);
    latinAgencies.find(words, found);
    dates.find(words, documentDate, found);
    identifiers.find(words, found);
    List<Mention> mentions = Merge.of(found);
    mentions.addAll(triggers.find(words, mentions));
    mentions.sort(IN_ORDER);
    StatedDate documented = StatedDate.gregorian(documentDate.map(LocalDate::toString).orElse(""));
    var opening = dates.opening(words);
    return new Reading(
        text,
        mentions,
        asides.of(words, mentions, opening),
        words.sentences(),
        documented,
        readTo,
        Lexicon.VERSION);
  }
}
