package sanad.reader;

import java.util.ArrayList;
import java.util.List;
import sanad.text.CodePoints;
import sanad.text.Token;
import sanad.text.Tokens;

/// A text cut into words with readings, and into sentences; what all rules work on.
final class Words {
  private static final String NAME_GAP =
      " \u00a0\t-\u2010\u2011'\u2019\u02bc\"\u201c\u201d\u00ab\u00bb.\u200e\u200f";
  private static final int LONGEST_NAME_GAP = 3;

  private final CodePoints text;
  private final List<Word> words;
  private final List<Span> sentences;
  private final int[] sentenceOf;
  private final String[] gaps;

  Words(String content) {
    text = CodePoints.of(content);
    List<Word> found = new ArrayList<>();
    for (Token token : Tokens.of(content)) {
      found.add(Word.of(token));
    }
    words = List.copyOf(found);
    gaps = gaps();
    sentences = Sentences.of(text);
    sentenceOf = new int[words.size()];
    int sentence = 0;
    for (int i = 0; i < sentenceOf.length; i++) {
      while (sentence + 1 < sentences.size()
          && sentences.get(sentence).end() <= words.get(i).start()) {
        sentence++;
      }
      sentenceOf[i] = sentence;
    }
  }

  private String[] gaps() {
    String[] between = new String[words.size() + 1];
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      between[i] = text.substring(from, words.get(i).start());
      from = words.get(i).end();
    }
    between[words.size()] = text.substring(from, text.length());
    return between;
  }

  int size() {
    return words.size();
  }

  Word get(int index) {
    return words.get(index);
  }

  /// The word in which a code point stands, else the first behind it; the count of words where none
  /// is.
  int at(int point) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Span> sentences() {
    return sentences;
  }

  int sentenceOf(int index) {
    return sentenceOf[index];
  }

  /// Whether both stand in the same sentence; false when `other` is no word.
  boolean sameSentence(int index, int other) {
    return other >= 0 && other < words.size() && sentenceOf[index] == sentenceOf[other];
  }

  /// The whole folded form of a word; empty when there is no such word in the sentence of `near`.
  String foldedNear(int near, int index) {
    return sameSentence(near, index) ? words.get(index).folded() : "";
  }

  /// What stands between a word and the one before it; before the first, all before it; after the
  /// last, all after it.
  String gapBefore(int index) {
    return gaps[Math.min(index, words.size())];
  }

  /// Whether a name can go on from the word before to this one.
  boolean continuesName(int index) {
    if (index <= 0 || index >= words.size()) {
      return false;
    }
    String gap = gapBefore(index);
    if (gap.length() > LONGEST_NAME_GAP) {
      return gap.isBlank() && gap.indexOf('\n') < 0 && gap.length() < 8;
    }
    for (int i = 0; i < gap.length(); i++) {
      // A line may be wrapped within a name; whether it is, the sentences say.
      boolean wrapped = gap.charAt(i) == '\n' && sameSentence(index, index - 1);
      if (NAME_GAP.indexOf(gap.charAt(i)) < 0 && !wrapped) {
        return false;
      }
    }
    return true;
  }

  /// Whether only plain space lies before this word.
  boolean followsSpace(int index) {
    if (index <= 0 || index >= words.size()) {
      return false;
    }
    String gap = gapBefore(index);
    return !gap.isEmpty()
        && gap.isBlank()
        && (gap.indexOf('\n') < 0 || sameSentence(index, index - 1));
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  /// The code point at an index; -1 beyond the text.
  int codePointAt(int index) {
    return index < 0 || index >= text.length() ? -1 : text.text().codePointAt(text.toUtf16(index));
  }

  CodePoints text() {
    return text;
  }
}
