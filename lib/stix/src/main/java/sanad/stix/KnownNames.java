package sanad.stix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The names that the tables of the standard have, of properties and of types, each as one string:
/// most names that are read are among them, and need not be made again.
final class KnownNames {

  private record Name(byte[] bytes, String text) {}

  private static final int SLOTS = 1 << 12;
  private static final Name[][] TABLE = table();

  private KnownNames() {}

  /// The name that these bytes write, or null where it is none of the standard's.
  static @Nullable String find(byte[] text, int from, int to) {
    if (from == to) {
      return null;
    }
    int length = to - from;
    Name[] names = TABLE[slot(length, text[from], text[from + length / 2], text[to - 1])];
    for (Name name : names) {
      if (Arrays.equals(name.bytes, 0, name.bytes.length, text, from, to)) {
        return name.text;
      }
    }
    return null;
  }

  /// The same for the first `length` characters of a text.
  static @Nullable String find(String text, int length) {
    if (length == 0) {
      return null;
    }
    Name[] names =
        TABLE[slot(length, text.charAt(0), text.charAt(length / 2), text.charAt(length - 1))];
    for (Name name : names) {
      if (name.bytes.length == length && text.startsWith(name.text)) {
        return name.text;
      }
    }
    return null;
  }

  private static int slot(int length, int first, int middle, int last) {
    return (length * 1217 + first * 31 + middle * 613 + last * 97) & SLOTS - 1;
  }

  private static Name[][] table() {
    var words = new LinkedHashSet<String>();
    for (Shape shape : Shapes.all()) {
      words.add(shape.name());
      words.addAll(shape.properties().keySet());
    }
    List<List<Name>> slots = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new ArrayList<>(0));
    }
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
      slots
          .get(slot(bytes.length, bytes[0], bytes[bytes.length / 2], bytes[bytes.length - 1]))
          .add(new Name(bytes, word.intern()));
    }
    return slots.stream().map(names -> names.toArray(Name[]::new)).toArray(Name[][]::new);
  }
}
