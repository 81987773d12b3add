package sanad.stix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads JSON text into [Value]s, strictly: one value, and nothing that I-JSON forbids.
///
/// Syntax faults end the reading; duplicate names, lone surrogates and integers beyond 2^53 are
/// collected, each with its path.
///
/// **Source:** RFC 8259, RFC 7493 (sections 2.1 to 2.3); depth by decision 22; why this is no
/// library's: `docs/decisions/0020`.
final class JsonReader {

  static final int DEPTH = 64;
  static final long WHOLE_LIMIT = (1L << 53) - 1;

  /// Members up to which a name is looked for one by one.
  private static final int FEW = 16;

  private static final Value.Flag TRUE = new Value.Flag(true);
  private static final Value.Flag FALSE = new Value.Flag(false);
  private static final Value.Nothing NULL = new Value.Nothing();
  private static final Value.Many EMPTY_LIST = new Value.Many(List.of());

  private final JsonBytes text;
  private final List<Problem> problems;
  private final Trail trail;
  private int depth;

  private JsonReader(JsonBytes text, String root, List<Problem> problems) {
    this.text = text;
    this.problems = problems;
    this.trail = new Trail(root);
  }

  /// The value, or null after a syntax fault, which is then the last of `problems`.
  static @Nullable Value read(String json, List<Problem> problems) {
    return read(json, "$", problems);
  }

  /// The same for a text that lies at `root` of a larger document.
  static @Nullable Value read(String json, String root, List<Problem> problems) {
    var reader = new JsonReader(new JsonBytes(json), root, problems);
    if (!reader.text.same(json)) {
      // A lone surrogate of the text has become a question mark in the bytes.
      reader.checked(json);
    }
    return reader.document();
  }

  /// The value; throws [MalformedJson] with the first fault.
  static Value strict(String json) {
    var problems = new ArrayList<Problem>(0);
    Value value = read(json, problems);
    if (value == null || !problems.isEmpty()) {
      throw new MalformedJson(problems.getFirst());
    }
    return value;
  }

  /// The object that begins where `text` stands; null where it has any fault or does not end there.
  static @Nullable Extras faultless(JsonBytes text) {
    var problems = new ArrayList<Problem>(0);
    try {
      Extras object = new JsonReader(text, "$", problems).object();
      return problems.isEmpty() ? object : null;
    } catch (JsonBytes.Broken broken) {
      return null;
    }
  }

  private @Nullable Value document() {
    try {
      if (text.space() < 0) {
        throw text.broken("expected a JSON value, got nothing");
      }
      Value value = value(text.space());
      if (text.space() >= 0) {
        throw text.broken("expected the end, got more text");
      }
      return value;
    } catch (JsonBytes.Broken broken) {
      problems.add(
          Problem.error(trail.toString(), broken.section(), String.valueOf(broken.getMessage())));
      return null;
    }
  }

  private Value value(int first) {
    return switch (first) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Value.Text(string());
      case 't' -> word("true", TRUE);
      case 'f' -> word("false", FALSE);
      case 'n' -> word("null", NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case -1 -> throw text.broken("expected a value, got the end");
      default -> throw text.broken("expected a value");
    };
  }

  private Value word(String word, Value meant) {
    text.word(word);
    return meant;
  }

  /// Enters an object or a list; its first byte.
  private int enter() {
    if (++depth > DEPTH) {
      throw text.tooBig("nested deeper than " + DEPTH + " levels");
    }
    text.pass();
    return text.space();
  }

  /// Passes what stands behind a member; whether another one follows.
  private boolean more(char end) {
    int next = text.space();
    if (next == end) {
      text.pass();
      depth--;
      return false;
    }
    if (next != ',') {
      throw text.broken("expected ',' or '" + end + "'");
    }
    text.pass();
    return true;
  }

  private Extras object() {
    if (enter() == '}') {
      more('}');
      return Extras.EMPTY;
    }
    var names = new String[FEW];
    var values = new Value[FEW];
    int size = 0;
    HashSet<String> seen = null;
    do {
      if (text.space() != '"') {
        throw text.broken("expected a name in quotes");
      }
      String name = text.name();
      trail.enter(name);
      checkedEscapes(name);
      if (text.space() != ':') {
        throw text.broken("expected ':'");
      }
      text.pass();
      boolean duplicate;
      if (size < FEW) {
        duplicate = contains(names, size, name);
      } else {
        if (seen == null) {
          seen = new HashSet<>(Arrays.asList(names).subList(0, size));
        }
        duplicate = !seen.add(name);
      }
      Value value = value(text.space());
      if (duplicate) {
        report(Section.I_JSON, "the name '" + name + "' is given twice in one object");
      } else {
        if (size == names.length) {
          names = Arrays.copyOf(names, size * 2);
          values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
      }
      trail.leave();
    } while (more('}'));
    return Extras.copyOf(names, values, size);
  }

  private static boolean contains(String[] names, int size, String name) {
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      if (names[i].hashCode() == hash && names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Value.Many array() {
    if (enter() == ']') {
      more(']');
      return EMPTY_LIST;
    }
    var values = new Value[4];
    int size = 0;
    do {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      trail.enter(size);
      values[size++] = value(text.space());
      trail.leave();
    } while (more(']'));
    return new Value.Many(List.of(Arrays.copyOf(values, size)));
  }

  private Value number() {
    int from = text.at();
    Value number = text.number();
    if (number instanceof Value.Whole(long whole)
        && (whole < -WHOLE_LIMIT || whole > WHOLE_LIMIT)) {
      number = null;
    }
    if (number != null) {
      return number;
    }
    String written = text.shortened(from, text.at());
    report(
        Section.I_JSON,
        written.matches("-?[0-9]+…?")
            ? "the integer " + written + " is beyond 2^53 - 1"
            : "the number " + written + " is beyond double precision");
    return new Value.Whole(0);
  }

  private String string() {
    return checkedEscapes(text.string());
  }

  /// Raw lone surrogates are no UTF-8 and were found before; only an escape can bring one in.
  private String checkedEscapes(String value) {
    if (text.escapedSurrogate()) {
      checked(value);
    }
    return value;
  }

  private void checked(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1));
        if (!pair) {
          report(Section.I_JSON, "the text has a lone surrogate at character " + i);
          return;
        }
        i++;
      }
    }
  }

  private void report(String section, String message) {
    problems.add(Problem.error(trail.toString(), section, message));
  }
}
