package sanad.reader;

import java.util.Map;

/// The classes of words of one table, by name.
final class WordClasses {
  private final String resource;
  private final Map<String, WordClass> classes;

  WordClasses(String resource) {
    this.resource = resource;
    classes = WordClass.load(resource);
  }

  /// Whether a word belongs to a class in any reading, with or without the Arabic article.
  boolean is(String name, Word word) {
    return get(name).hasWithArticle(word);
  }

  WordClass get(String name) {
    WordClass found = classes.get(name);
    if (found == null) {
      throw new IllegalStateException(resource + ": no class " + name);
    }
    return found;
  }
}
