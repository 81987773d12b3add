package sanad.names;

import java.util.List;
import java.util.function.Function;

/// How names are read and compared that are no persons'.
enum Naming {
  /// Organisations: words have meanings.
  BODY(BodyMatcher::words),
  /// Ships and aircraft: words are spelled, and one that only the one name has, where the other has
  /// another, makes two of them.
  CRAFT(BodyMatcher::craft);

  @SuppressWarnings("ImmutableEnumChecker") // a method of a stateless class
  private final Function<String, List<BodyMatcher.Word>> reader;

  Naming(Function<String, List<BodyMatcher.Word>> reader) {
    this.reader = reader;
  }

  List<BodyMatcher.Word> words(String name) {
    return reader.apply(name);
  }

  double score(List<BodyMatcher.Word> x, List<BodyMatcher.Word> y) {
    return BodyMatcher.score(x, y, this);
  }
}
