package sanad.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import sanad.text.Token;
import sanad.text.Tokens;

/// Names by their folded words; finds the longest that begins at a word.
///
/// @param <T> what a name stands for
final class NameIndex<T> {
  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

  private record Entry<T>(List<String> words, T meaning) {}

  /// What was found.
  ///
  /// @param words how many the name has
  /// @param form the reading of the first word by which it fits
  record Hit<T>(T meaning, int words, Word.Form form) {}

  /// Adds a name; the first meaning of a name stays.
  void add(String name, T meaning) {
    add(name, meaning, (first, second) -> first);
  }

  /// Adds a name, and says what it means where it had a meaning.
  void add(String name, T meaning, BinaryOperator<T> both) {
    List<String> words = Tokens.of(name).stream().map(Token::folded).toList();
    if (words.isEmpty()) {
      return;
    }
    List<Entry<T>> entries =
        byFirstWord.computeIfAbsent(words.getFirst(), key -> new ArrayList<>(1));
    int known = 0;
    while (known < entries.size() && !entries.get(known).words.equals(words)) {
      known++;
    }
    if (known < entries.size()) {
      entries.set(known, new Entry<>(words, both.apply(entries.get(known).meaning, meaning)));
    } else {
      entries.add(new Entry<>(words, meaning));
      entries.sort(Comparator.comparingInt((Entry<T> entry) -> entry.words.size()).reversed());
    }
  }

  /// Whether a name begins with this word, or is it.
  boolean hasFirst(String folded) {
    return byFirstWord.containsKey(folded);
  }

  /// The longest name that begins at `index`, in the word's fullest reading that has one.
  Optional<Hit<T>> longest(Words words, int index) {
    Optional<Hit<T>> best = Optional.empty();
    for (Word.Form form : words.get(index).forms()) {
      Optional<Hit<T>> hit = longest(words, index, form);
      if (hit.isPresent() && (best.isEmpty() || hit.get().words() > best.get().words())) {
        best = hit;
      }
    }
    return best;
  }

  private Optional<Hit<T>> longest(Words words, int index, Word.Form form) {
    for (Entry<T> entry : byFirstWord.getOrDefault(form.folded(), List.of())) {
      if (goesOn(words, index, entry.words)) {
        return Optional.of(new Hit<>(entry.meaning, entry.words.size(), form));
      }
    }
    return Optional.empty();
  }

  private boolean goesOn(Words words, int index, List<String> name) {
    for (int i = 1; i < name.size(); i++) {
      int at = index + i;
      if (!words.continuesName(at) || !words.get(at).folded().equals(name.get(i))) {
        return false;
      }
    }
    return true;
  }
}
