package sanad.names;

import java.util.List;

/// How names are read and compared that are no persons'.
enum Naming {
  /// Organisations: words have meanings.
  BODY {
    @Override
    List<BodyMatcher.Word> words(String name) {
      return BodyMatcher.words(name);
    }
  },
  /// Ships and aircraft: words are spelled, and one that only the one name has, where the other has
  /// another, makes two of them.
  CRAFT {
    @Override
    List<BodyMatcher.Word> words(String name) {
      return BodyMatcher.craft(name);
    }
  };

  abstract List<BodyMatcher.Word> words(String name);

  double score(List<BodyMatcher.Word> x, List<BodyMatcher.Word> y) {
    return BodyMatcher.score(x, y, this);
  }
}
