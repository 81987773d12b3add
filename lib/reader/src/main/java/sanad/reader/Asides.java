package sanad.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rule: dates and places that say nothing about when or where an event was: those of a birth
/// (*born 3 May 1994 in Gao*), of another document (*your report of 14 August*), of the line that
/// opens the text, and terms (*before 30 November*, `منذ تموز`).
///
/// **Source:** the kinds of times that TimeML keeps apart from an event's own: document creation
/// time, and `BEFORE`, `AFTER` and `BEGUN_BY` links (ISO 24617-1).
final class Asides {
  private static final int FAR = 6;

  private final WordClass birth;
  private final WordClass document;
  private final WordClass term;
  private final WordClass since;
  private final WordClass link;

  Asides(Lexicon lexicon) {
    birth = lexicon.words("birth-cue");
    document = lexicon.words("document");
    term = lexicon.words("term");
    since = lexicon.words("since");
    link = lexicon.words("aside-link");
  }

  /// Their spans.
  ///
  /// @param opening the line's beginning that gives the document's date
  Set<Span> of(Words words, List<Mention> mentions, Optional<Span> opening) {
    Set<Span> asides = new HashSet<>();
    int word = 0;
    int born = -1;
    boolean bornOn = false;
    for (Mention mention : mentions) {
      if (!(mention instanceof DateMention || mention instanceof PlaceMention)) {
        continue;
      }
      while (word < words.size() && words.get(word).end() <= mention.span().start()) {
        word++;
      }
      int last = word;
      while (last + 1 < words.size() && words.get(last + 1).start() < mention.span().end()) {
        last++;
      }
      boolean date = mention instanceof DateMention;
      boolean ofBirth = isOfBirth(words, word, date == bornOn ? -1 : born);
      if (ofBirth
          || opening.filter(line -> line.contains(mention.span())).isPresent()
          || (date && (isOfDocument(words, word) || isTerm(words, word)))) {
        asides.add(mention.span());
      }
      if (ofBirth) {
        born = last;
        bornOn = date;
      }
    }
    return asides;
  }

  // After a word of birth, or a place after its date and the reverse: né le 14 mai 1975 à Bamako.
  private boolean isOfBirth(Words words, int first, int born) {
    int before = beforeLinks(words, first, born);
    return before >= 0 && (before == born || birth.has(words.get(before)));
  }

  private boolean isOfDocument(Words words, int first) {
    int before = beforeLinks(words, first, -1);
    return before >= 0 && document.has(words.get(before));
  }

  private boolean isTerm(Words words, int first) {
    if (!words.sameSentence(first, first - 1)) {
      return false;
    }
    Word before = words.get(first - 1);
    if (term.has(before) || since.has(before)) {
      return true;
    }
    return link.has(before)
        && words.sameSentence(first, first - 2)
        && (term.has(words.get(first - 2)) || since.has(words.get(first - 2)));
  }

  // The last word before that is no link, or `stop`; -1 where the sentence begins.
  private int beforeLinks(Words words, int first, int stop) {
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      boolean cue = i == stop || birth.has(word) || document.has(word);
      if (cue || !(link.has(word) || word.token().isNumber())) {
        return i;
      }
    }
    return -1;
  }
}
