package sanad.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules for agencies that no list has: a head noun with an adjective of nationality (`الأجهزة
/// الاستخباراتية الأمريكية`, `Moroccan intelligence services`), and a chain of head noun and words
/// with the article that has a word of security in it (`المديرية العامة لأمن الدولة`).
///
/// **Source:** the annotation guideline's rule 5 for generic agencies; `reader.md` 7.1 step 7.
final class Agencies {
  private static final int LONGEST = 6;
  private static final Set<String> MASCULINE =
      Set.of("الجيش", "الامن", "الدرك", "الحرس", "القضا", "الدفاع");

  private final Lexicon lexicon;
  private final WordClass head;
  private final WordClass adjective;
  private final WordClass noun;
  private final WordClass term;
  private final WordClass inner;
  private final WordClass stop;
  private final WordClass station;
  private final WordClass police;

  Agencies(Lexicon lexicon) {
    this.lexicon = lexicon;
    head = lexicon.words("agency-head");
    adjective = lexicon.words("agency-adjective");
    noun = lexicon.words("agency-noun");
    term = lexicon.words("agency-term");
    inner = lexicon.words("agency-inner");
    stop = lexicon.words("chain-stop");
    station = lexicon.words("station");
    police = lexicon.words("police");
  }

  void find(Words words, List<Candidate> found) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isArabic()) {
        for (Word.Form form : words.get(i).forms()) {
          if (head.has(form.folded()) && withNationality(words, i, form, found)) {
            break;
          }
          if (noun.has(form.folded()) && chain(words, i, form, found)) {
            break;
          }
        }
      }
    }
  }

  private boolean withNationality(Words words, int index, Word.Form form, List<Candidate> found) {
    int last = index;
    boolean masculine = MASCULINE.contains(form.folded());
    Optional<String> country = Optional.empty();
    for (int i = index + 1; i < index + LONGEST && goesOn(words, i); i++) {
      // وزير الخارجية المغربي: an adjective that does not agree belongs to a word before the head.
      boolean agrees = masculine != words.get(i).folded().endsWith("ه");
      Optional<String> nationality =
          agrees ? nationality(words.get(i), country.isPresent()) : Optional.empty();
      if (nationality.isPresent()) {
        country = country.isPresent() ? Optional.of("") : nationality;
        last = i;
      } else if (adjective.has(words.get(i).folded())) {
        // An adjective after the nationality belongs to it too: السلطات الأميركية المختصة.
        last = country.isPresent() ? i : last;
      } else {
        break;
      }
    }
    if (country.isEmpty()) {
      return false;
    }
    Span span = new Span(form.start(), words.get(last).end());
    Body body = Body.asWritten(words.substring(span.start(), span.end()), country.get(), "generic");
    found.add(
        Candidate.ruled(new AgencyMention(span, Rule.AGENCY_WITH_NATIONALITY, Band.STRONG, body)));
    return true;
  }

  // المغربية والأمريكية: a second nationality may come with و.
  private Optional<String> nationality(Word word, boolean second) {
    Optional<String> whole = lexicon.nationality(word.folded());
    if (whole.isPresent() || !second || !word.folded().startsWith("وال")) {
      return whole;
    }
    return lexicon.nationality(word.folded().substring(1));
  }

  private static boolean goesOn(Words words, int index) {
    return words.sameSentence(index - 1, index) && words.followsSpace(index);
  }

  // مركز للشرطة, قسم الشرطة: a building, and no agency
  private boolean isStation(Words words, int index, Word.Form form) {
    return station.has(form.folded())
        && goesOn(words, index + 1)
        && words.get(index + 1).forms().stream().anyMatch(next -> police.has(next.folded()));
  }

  private boolean chain(Words words, int index, Word.Form form, List<Candidate> found) {
    if (isStation(words, index, form)) {
      return false;
    }
    int last = index;
    boolean security = false;
    String country = "";
    for (int i = index + 1; i <= index + LONGEST && goesOn(words, i); i++) {
      String folded = words.get(i).folded();
      boolean article = folded.startsWith("ال") || folded.startsWith("لل");
      boolean linked = inner.has(folded) || inner.has(withoutLam(folded));
      // A head after the first word begins the next agency.
      boolean another = i > index + 1 && head.has(folded);
      if (!(article || linked) || another || stop.has(folded) || folded.length() < 3) {
        break;
      }
      security |= term.has(folded) || term.has(withoutLam(folded)) || term.has(unfused(folded));
      country = lexicon.nationality(folded).orElse(country);
      last = i;
    }
    if (!security || last == index) {
      return false;
    }
    Span span = new Span(form.start(), words.get(last).end());
    Body body = Body.asWritten(words.substring(span.start(), span.end()), country, "");
    found.add(Candidate.ruled(new AgencyMention(span, Rule.AGENCY_CHAIN, Band.WEAK, body)));
    return true;
  }

  private static String withoutLam(String folded) {
    return folded.startsWith("ل") ? folded.substring(1) : folded;
  }

  private static String unfused(String folded) {
    return folded.startsWith("لل") ? "ال" + folded.substring(2) : folded;
  }
}
