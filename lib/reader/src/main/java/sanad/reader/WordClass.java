package sanad.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sanad.text.Folding;

/// A class of words that a rule asks for, folded; from `words.tsv`. Of the classes of objects an
/// Arabic noun is listed once, and stands for its accusative and dual, too (`رجلا`, `عبوتان`).
///
/// **Source:** W. Wright, *A Grammar of the Arabic Language*, I: the accusative in `ا` and the dual
/// in `ان` and `ين`, before which `ة` is `ت`.
final class WordClass {
  private static final Set<String> OBJECTS = Set.of("person", "cell", "weapon", "information");
  private static final int SHORTEST_NOUN = 3;

  private final Set<String> words;
  private final Set<String> beginnings;
  private final int shortest;
  private final int longest;

  private WordClass(Set<String> words, Set<String> beginnings) {
    this.words = Set.copyOf(words);
    this.beginnings = Set.copyOf(beginnings);
    shortest = beginnings.stream().mapToInt(String::length).min().orElse(1);
    longest = beginnings.stream().mapToInt(String::length).max().orElse(0);
  }

  /// All classes of a table with the columns `class` and `words`.
  static Map<String, WordClass> load(String resource) {
    Map<String, Set<String>> words = new HashMap<>();
    Map<String, Set<String>> beginnings = new HashMap<>();
    for (Table.Row row : Table.resource(resource).rows()) {
      String name = row.get("class");
      words.computeIfAbsent(name, key -> new HashSet<>());
      beginnings.computeIfAbsent(name, key -> new HashSet<>());
      for (String word : row.parts("words")) {
        if (word.endsWith("*")) {
          beginnings.get(name).add(Folding.fold(word.substring(0, word.length() - 1)));
        } else {
          String folded = Folding.fold(word);
          words.get(name).add(folded);
          if (OBJECTS.contains(name)) {
            words.get(name).addAll(inflected(word, folded));
          }
        }
      }
    }
    Map<String, WordClass> classes = new HashMap<>();
    words.forEach(
        (name, whole) ->
            classes.put(name, new WordClass(whole, beginnings.getOrDefault(name, Set.of()))));
    return classes;
  }

  private static List<String> inflected(String word, String folded) {
    boolean noun =
        folded.length() >= SHORTEST_NOUN && folded.charAt(0) >= 'ء' && folded.charAt(0) <= 'ي';
    if (!noun) {
      return List.of();
    }
    if (word.endsWith("ة")) {
      String stem = folded.substring(0, folded.length() - 1) + "ت";
      return List.of(stem + "ان", stem + "ين");
    }
    return List.of(folded + "ا", folded + "ان", folded + "ين");
  }

  /// Whether a folded word belongs to it.
  boolean has(String folded) {
    if (words.contains(folded)) {
      return true;
    }
    int most = Math.min(longest, folded.length());
    for (int length = shortest; length <= most; length++) {
      if (beginnings.contains(folded.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word belongs to it in any reading.
  boolean has(Word word) {
    for (Word.Form form : word.forms()) {
      if (has(form.folded())) {
        return true;
      }
    }
    return false;
  }

  /// The same, with or without the Arabic article.
  boolean hasWithArticle(Word word) {
    for (Word.Form form : word.forms()) {
      String folded = form.folded();
      if (has(folded) || (folded.startsWith("ال") && has(folded.substring(2)))) {
        return true;
      }
    }
    return false;
  }
}
