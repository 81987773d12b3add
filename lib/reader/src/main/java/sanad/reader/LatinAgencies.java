package sanad.reader;

import java.util.List;
import java.util.Optional;

/// Rule: agencies in English and French by nationality: `the Moroccan intelligence services`, `les
/// services de renseignement marocains`, `la police espagnole`.
final class LatinAgencies {
  private static final int LONGEST = 4;

  private final Lexicon lexicon;
  private final WordClass english;
  private final WordClass englishNoun;
  private final WordClass french;
  private final WordClass frenchNoun;
  private final WordClass link;
  private final WordClass portfolio;
  private final WordClass foreign;

  LatinAgencies(Lexicon lexicon) {
    this.lexicon = lexicon;
    english = lexicon.words("agency-en");
    englishNoun = lexicon.words("agency-en-noun");
    french = lexicon.words("agency-fr");
    frenchNoun = lexicon.words("agency-fr-noun");
    link = lexicon.words("ministry-link");
    portfolio = lexicon.words("ministry-portfolio");
    foreign = lexicon.words("ministry-foreign");
  }

  void find(Words words, List<Candidate> found) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!word.isArabic()) {
        String folded = word.folded();
        if (word.startsUpper() && lexicon.nationality(folded).isPresent()) {
          english(words, i, found);
        }
        if (frenchNoun.has(folded)) {
          french(words, i, found);
        }
        if (folded.equals("ministry") || folded.equals("ministere")) {
          ministry(words, i, found);
        }
      }
    }
  }

  private void english(Words words, int index, List<Candidate> found) {
    int last = index;
    for (int i = index + 1; i <= index + LONGEST && goesOn(words, i); i++) {
      if (!english.has(words.get(i).folded())) {
        break;
      }
      last = englishNoun.has(words.get(i).folded()) ? i : last;
    }
    if (last > index) {
      add(words, index, last, lexicon.nationality(words.get(index).folded()).orElse(""), found);
    }
  }

  private void french(Words words, int index, List<Candidate> found) {
    for (int i = index + 1; i <= index + LONGEST && goesOn(words, i); i++) {
      Optional<String> country = lexicon.nationality(words.get(i).folded());
      if (country.isPresent() && !words.get(i).startsUpper()) {
        add(words, index, i, country.get(), found);
        return;
      }
      if (!french.has(words.get(i).folded())) {
        return;
      }
    }
  }

  // Ministry of the Interior, ministère de la Défense, Interior Ministry.
  private void ministry(Words words, int index, List<Candidate> found) {
    int last = index + 1;
    while (last <= index + 3 && goesOn(words, last) && link.has(words.get(last).folded())) {
      last++;
    }
    boolean linked = last > index + 1 && goesOn(words, last) && isPortfolio(words, last);
    if (linked) {
      boolean adjective = goesOn(words, last + 1) && foreign.has(words.get(last + 1).folded());
      add(words, index, adjective ? last + 1 : last, found);
    } else if (words.get(index).startsUpper()
        && goesOn(words, index)
        && isPortfolio(words, index - 1)) {
      add(words, index - 1, index, found);
    }
  }

  private boolean isPortfolio(Words words, int index) {
    return words.get(index).startsUpper() && portfolio.has(words.get(index).folded());
  }

  private static void add(Words words, int first, int last, List<Candidate> found) {
    Span span = new Span(words.get(first).start(), words.get(last).end());
    Body body = Body.asWritten(words.substring(span.start(), span.end()), "", "ministry");
    found.add(Candidate.ruled(new AgencyMention(span, Rule.AGENCY_CHAIN, Band.WEAK, body)));
  }

  private static boolean goesOn(Words words, int index) {
    return words.sameSentence(index - 1, index) && words.continuesName(index);
  }

  private static void add(Words words, int first, int last, String country, List<Candidate> found) {
    Span span = new Span(words.get(first).start(), words.get(last).end());
    Body body = Body.asWritten(words.substring(span.start(), span.end()), country, "generic");
    found.add(
        Candidate.ruled(new AgencyMention(span, Rule.AGENCY_WITH_NATIONALITY, Band.STRONG, body)));
  }
}
