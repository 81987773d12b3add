package sanad.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sanad.text.Script;

/// Rule: names that the lists have, the longest that fits.
///
/// A name of one word is doubted: a small town needs a word of place before it (`في`, `مدينة`, `à`,
/// `in`), a homograph its own cue, a Latin name its capital letter, an acronym its capitals.
final class ListedNames {
  private static final int KNOWN_CITY = 300_000;
  private static final int SPELLED_SMALL = 3;
  private static final int OWNED = 4;
  private static final Set<String> OWNERS = Set.of("تها", "ته", "تهم", "تنا");
  private static final Set<String> ARTICLES = Set.of("au", "du", "la");

  private final Lexicon lexicon;
  private final NamesOfPersons names;
  private final CommonNouns commonNouns;
  private final PartOfNames parts;
  private final TownCues townCues;
  private final WordClass placeCue;
  private final WordClass placeNoun;
  private final WordClass needsCue;
  private final WordClass homograph;
  private final WordClass commonWord;
  private final WordClass baseAdjective;
  private final WordClass prayer;
  private final WordClass groupNoun;
  private final WordClass province;

  ListedNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    names = new NamesOfPersons(lexicon);
    commonNouns = new CommonNouns(lexicon);
    parts = new PartOfNames(lexicon);
    townCues = new TownCues(lexicon);
    placeCue = lexicon.words("place-cue");
    placeNoun = lexicon.words("place-noun");
    needsCue = lexicon.words("needs-cue");
    homograph = lexicon.words("homograph");
    commonWord = lexicon.words("common-word");
    baseAdjective = lexicon.words("base-adjective");
    prayer = lexicon.words("prayer");
    groupNoun = lexicon.words("group-noun");
    province = lexicon.words("province");
  }

  void find(Words words, List<Candidate> found) {
    List<Homonyms.Found> places = new ArrayList<>();
    Set<String> named = commonNouns.namedIn(words);
    int index = 0;
    boolean afterPlace = false;
    int placeEnd = -1;
    while (index < words.size()) {
      Optional<NameIndex.Hit<Gazetteer.Meaning>> hit = lexicon.names().longest(words, index);
      int at = index;
      boolean chained = afterPlace;
      boolean joined = placeEnd == at || (placeEnd == at - 1 && isAnd(words, at - 1));
      Optional<Mention> mention =
          hit.filter(h -> isPlaced(words, at, h, joined))
              .flatMap(h -> mention(words, at, h, chained, named));
      if (mention.isPresent() && hit.isPresent()) {
        index += hit.get().words();
        afterPlace = mention.get() instanceof PlaceMention;
        placeEnd = afterPlace ? index : -1;
        if (mention.get() instanceof PlaceMention place
            && hit.get().meaning() instanceof Gazetteer.Meaning.Named meaning) {
          places.add(new Homonyms.Found(place, index - 1, meaning));
        } else {
          found.add(Candidate.listed(mention.get()));
        }
      } else {
        index++;
        afterPlace = false;
      }
    }
    new Homonyms(words, places, lexicon)
        .resolved()
        .forEach(place -> found.add(Candidate.listed(place)));
  }

  // A name of the long list of towns needs more than others.
  private boolean isPlaced(
      Words words, int index, NameIndex.Hit<Gazetteer.Meaning> hit, boolean joined) {
    return !(hit.meaning() instanceof Gazetteer.Meaning.Named named)
        || !TownCues.isOfLongList(named.place())
        || townCues.has(words, index, hit.words(), named.population(), joined);
  }

  private static boolean isAnd(Words words, int index) {
    return index >= 0
        && switch (words.get(index).folded()) {
          case "and", "et", "or", "ou" -> words.followsSpace(index);
          default -> false;
        };
  }

  private Optional<Mention> mention(
      Words words,
      int index,
      NameIndex.Hit<Gazetteer.Meaning> hit,
      boolean afterPlace,
      Set<String> places) {
    Span span = span(words, index, hit);
    return switch (hit.meaning()) {
      case Gazetteer.Meaning.Named named
          when hit.words() == 1 && commonNouns.isMeant(words, index, hit, named, places) ->
          Optional.empty();
      case Gazetteer.Meaning.Named _ when parts.is(words, index, hit) -> Optional.empty();
      case Gazetteer.Meaning.Named named ->
          place(words, index, hit, named, afterPlace)
              .map(band -> new PlaceMention(span, Rule.PLACE_LISTED, band, named.place()));
      case Gazetteer.Meaning.Bodily bodily ->
          body(words, index, hit, bodily).map(band -> mention(span, band, bodily));
    };
  }

  private static Mention mention(Span span, Band band, Gazetteer.Meaning.Bodily bodily) {
    return switch (bodily.kind()) {
      case ORG -> new OrganisationMention(span, Rule.ORGANISATION_LISTED, band, bodily.body());
      case GROUP -> new GroupMention(span, Rule.GROUP_LISTED, band, bodily.body());
      case AGENCY -> new AgencyMention(span, Rule.AGENCY_LISTED, band, bodily.body());
    };
  }

  private static Span span(Words words, int index, NameIndex.Hit<Gazetteer.Meaning> hit) {
    // au Caire, à la Réunion: the article that a name is listed with stays outside
    boolean article = hit.words() > 1 && ARTICLES.contains(hit.form().folded());
    int start = article ? words.get(index + 1).start() : hit.form().start();
    int last = index + hit.words() - 1;
    int end = words.get(last).end();
    // التحالف الدولي ضد «داعش»: a quote that opens within the name closes with it.
    if (hit.words() > 1 && closes(words.codePointAt(end)) && opensWithin(words, index + 1, last)) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean opensWithin(Words words, int from, int to) {
    for (int i = from; i <= to; i++) {
      String gap = words.gapBefore(i);
      if (gap.indexOf('«') >= 0 || gap.indexOf('“') >= 0 || gap.indexOf('"') >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean closes(int codePoint) {
    return codePoint == '»' || codePoint == '”' || codePoint == '"' || codePoint == '“';
  }

  private Optional<Band> place(
      Words words,
      int index,
      NameIndex.Hit<Gazetteer.Meaning> hit,
      Gazetteer.Meaning.Named named,
      boolean afterPlace) {
    Word word = words.get(index);
    if (!spelledAsName(words, index, hit.words(), named.acronym())) {
      return Optional.empty();
    }
    String folded = hit.form().folded();
    String particles = hit.form().particles();
    boolean located =
        particles.endsWith("ب")
            || hasPlaceCue(words, index)
            || isBeforeProvince(words, index, hit.words())
            || standsAlone(words, index, hit.words());
    String gap = words.gapBefore(index);
    boolean comma = gap.contains("،") || gap.contains(",");
    boolean listing = afterPlace && (particles.equals("و") || comma);
    boolean longList = TownCues.isOfLongList(named.place());
    if (prayer.has(words.foldedNear(index, index - 1))
        || names.isOfPerson(words, index, hit.form())
        || isCurrency(words, index + hit.words() - 1)
        || (hit.words() == 1 && isAdjective(words, index, particles))) {
      return Optional.empty();
    }
    if (longList) {
      return Optional.of(Band.WEAK);
    }
    if (hit.words() > 1) {
      return Optional.of(Band.STRONG);
    }
    if (commonWord.has(folded) && isShouted(words, index)) {
      return Optional.empty();
    }
    if (needsCue.has(folded) && !located && !listing) {
      return Optional.empty();
    }
    boolean small = named.place().kind() == Place.Kind.CITY && named.population() < KNOWN_CITY;
    if (small && !located && !listing && !(startsLine(words, index) && word.isArabic())) {
      return Optional.empty();
    }
    boolean doubtful = (homograph.has(folded) && !located) || names.mayBeGiven(words, index);
    return Optional.of(doubtful || (small && !located) ? Band.WEAK : Band.STRONG);
  }

  // COMPTE RENDU DE RÉUNION
  private static boolean isShouted(Words words, int index) {
    return words.get(index).isAllUpper()
        && words.sameSentence(index, index - 1)
        && words.get(index - 1).isAllUpper();
  }

  // THE MAN WHO IS HELD
  private static boolean isAllShouted(Words words, int index) {
    int first = index;
    while (words.sameSentence(index, first - 1)) {
      first--;
    }
    for (int i = first; words.sameSentence(index, i); i++) {
      if (!words.get(i).isAllUpper() && !words.get(i).token().isNumber()) {
        return false;
      }
    }
    return true;
  }

  // "- 02/06: Safi.", "; Sfax ;", "two (Safi)": an entry, a column or brackets of its own
  private static boolean standsAlone(Words words, int index, int count) {
    boolean dated = words.gapBefore(index).strip().equals(":") && isAfterNumber(words, index);
    boolean bracketed =
        words.gapBefore(index).endsWith("(") && words.gapBefore(index + count).startsWith(")");
    return bracketed
        || dated && words.gapBefore(index + count).startsWith(".")
        || Rows.isCell(words, index, count);
  }

  private static boolean isAfterNumber(Words words, int index) {
    return (words.sameSentence(index, index - 1) && words.get(index - 1).token().isNumber())
        || (words.sameSentence(index, index - 2) && words.get(index - 2).token().isNumber());
  }

  // نظيرتها السعودية: behind a feminine noun with its owner, what is also the name of the country
  private boolean isAdjective(Words words, int index, String particles) {
    String before = words.foldedNear(index, index - 1);
    return words.get(index).isArabic()
        && particles.isEmpty()
        && words.followsSpace(index)
        && lexicon.nationality(words.get(index).folded()).isPresent()
        && before.length() > OWNED
        && OWNERS.stream().anyMatch(before::endsWith);
  }

  // US$90,000
  private static boolean isCurrency(Words words, int last) {
    return words.codePointAt(words.get(last).end()) == '$';
  }

  // "the Bari region"
  private boolean isBeforeProvince(Words words, int index, int count) {
    int behind = index + count;
    return !words.get(index).isArabic()
        && words.sameSentence(index, behind)
        && words.followsSpace(behind)
        && province.has(words.get(behind));
  }

  private boolean hasPlaceCue(Words words, int index) {
    if (!words.sameSentence(index, index - 1)) {
      return false;
    }
    if (!words.followsSpace(index)) {
      String gap = words.gapBefore(index);
      boolean elided = gap.equals("'") || gap.equals("’");
      return (elided && placeCue.has(words.get(index - 1)))
          || (words.continuesName(index) && placeNoun.has(words.get(index - 1)));
    }
    Word before = words.get(index - 1);
    return placeCue.has(before) || placeNoun.has(before);
  }

  private static boolean startsLine(Words words, int index) {
    return index == 0 || !words.sameSentence(index, index - 1);
  }

  private Optional<Band> body(
      Words words,
      int index,
      NameIndex.Hit<Gazetteer.Meaning> hit,
      Gazetteer.Meaning.Bodily bodily) {
    if (!spelledAsName(words, index, hit.words(), bodily.acronym())) {
      return mayBeSmall(words, index, hit.words(), bodily)
          ? Optional.of(Band.WEAK)
          : Optional.empty();
    }
    String folded = hit.form().folded();
    String after = words.foldedNear(index, index + hit.words());
    if (hit.words() == 1 && words.get(index).isArabic()) {
      boolean named = index > 0 && groupNoun.has(words.get(index - 1));
      if (folded.equals("القاعده")) {
        if (baseAdjective.has(after) || (hit.form().particles().endsWith("ب") && !named)) {
          return Optional.empty();
        }
        return Optional.of(named ? Band.STRONG : Band.WEAK);
      }
      // حماس is also zeal: بحماس is how it is done, not by whom.
      if (folded.equals("حماس") && hit.form().particles().endsWith("ب")) {
        return Optional.empty();
      }
    }
    return Optional.of(Band.STRONG);
  }

  // French writes the names of its services small: le parquet national antiterroriste.
  private static boolean mayBeSmall(
      Words words, int index, int count, Gazetteer.Meaning.Bodily bodily) {
    return count >= SPELLED_SMALL
        && !words.get(index).isArabic()
        && bodily.kind() != Gazetteer.Kind.ORG;
  }

  private boolean spelledAsName(Words words, int index, int count, boolean acronym) {
    Word first = words.get(index);
    if (first.token().script() != Script.LATIN) {
      return true;
    }
    if (!acronym) {
      boolean article =
          first.folded().equals("al")
              || first.folded().equals("el")
              || ARTICLES.contains(first.folded());
      return first.startsUpper() || (article && count > 1 && words.get(index + 1).startsUpper());
    }
    for (int i = index; i < index + count; i++) {
      if (!words.get(i).isAllUpper()) {
        return false;
      }
    }
    if (count == 1 && commonWord.has(first.folded()) && isAllShouted(words, index)) {
      return false;
    }
    // A title in capitals makes every UN, AU and US look like an acronym.
    boolean beforeUpper = words.sameSentence(index, index - 1) && shouts(words.get(index - 1));
    boolean afterUpper =
        words.sameSentence(index, index + count) && shouts(words.get(index + count));
    return !(beforeUpper && afterUpper);
  }

  private static boolean shouts(Word word) {
    return word.isAllUpper() && word.folded().length() > 2;
  }
}
