package sanad.reader;

import java.util.List;
import java.util.stream.Collectors;

/// Short ways for the tests of this package.
final class Readings {
  static final Reader READER = Reader.standard();

  private Readings() {}

  static Reading of(String text) {
    return READER.read(Text.of(text, "test/1"));
  }

  /// The words of all mentions of a kind, in order.
  static List<String> surfaces(String text, Class<? extends Mention> kind) {
    Reading reading = of(text);
    return reading.mentions().stream()
        .filter(kind::isInstance)
        .map(mention -> reading.surface(mention.span()))
        .toList();
  }

  /// The words of all mentions that are aside, in order, with blanks between.
  static String asides(String text) {
    Reading reading = of(text);
    return reading.mentions().stream()
        .filter(reading::isAside)
        .map(mention -> reading.surface(mention.span()))
        .collect(Collectors.joining(" "));
  }

  static <T extends Mention> List<T> all(String text, Class<T> kind) {
    return of(text).mentions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
