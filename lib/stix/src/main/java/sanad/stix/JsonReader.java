package sanad.stix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON text into [Value]s, strictly: one value, and nothing that I-JSON forbids.
///
/// Syntax faults end the reading; duplicate names, lone surrogates and integers beyond 2^53 are
/// collected, each with its path.
///
/// **Source:** RFC 8259, RFC 7493 (sections 2.1 to 2.3); depth by decision 22.
final class JsonReader {

  static final int DEPTH = 64;
  static final long WHOLE_LIMIT = (1L << 53) - 1;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(50_000)
                  .maxNumberLength(1_000)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .build();

  private static final Value.Flag TRUE = new Value.Flag(true);
  private static final Value.Flag FALSE = new Value.Flag(false);
  private static final Value.Nothing NULL = new Value.Nothing();
  private static final Value.Many EMPTY_LIST = new Value.Many(List.of());

  private final JsonParser parser;
  private final List<Problem> problems;
  private final Trail trail;

  private JsonReader(JsonParser parser, String root, List<Problem> problems) {
    this.parser = parser;
    this.problems = problems;
    this.trail = new Trail(root);
  }

  /// The value, or null after a syntax fault, which is then the last of `problems`.
  static @Nullable Value read(String json, List<Problem> problems) {
    return read(json, "$", problems);
  }

  /// The same for a text that lies at `root` of a larger document.
  static @Nullable Value read(String json, String root, List<Problem> problems) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return new JsonReader(parser, root, problems).document();
    }
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

  private @Nullable Value document() {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(
            Problem.error(trail.toString(), Section.JSON, "expected a JSON value, got nothing"));
        return null;
      }
      Value value = value(first);
      if (parser.nextToken() != null) {
        problems.add(
            Problem.error(
                trail.toString(), Section.JSON, "expected the end, got more text" + place()));
        return null;
      }
      return value;
    } catch (StreamConstraintsException tooBig) {
      problems.add(Problem.error(trail.toString(), Section.DEPTH, limit(tooBig) + place()));
      return null;
    } catch (JacksonException syntax) {
      problems.add(
          Problem.error(trail.toString(), Section.JSON, firstLine(syntax) + place(syntax)));
      return null;
    }
  }

  private Value value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new Value.Text(checked(parser.getString()));
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> TRUE;
      case VALUE_FALSE -> FALSE;
      case VALUE_NULL -> NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected token " + token);
    };
  }

  private Extras object() {
    var names = new String[16];
    var values = new Value[16];
    int size = 0;
    HashSet<String> seen = null;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      trail.enter(name);
      checked(name);
      boolean duplicate;
      if (size < 16) {
        duplicate = contains(names, size, name);
      } else {
        if (seen == null) {
          seen = new HashSet<>(Arrays.asList(names).subList(0, size));
        }
        duplicate = !seen.add(name);
      }
      Value value = value(parser.nextToken());
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
    }
    return Extras.copyOf(names, values, size);
  }

  private static boolean contains(String[] names, int size, String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Value.Many array() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return EMPTY_LIST;
    }
    var values = new ArrayList<Value>(4);
    for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      trail.enter(values.size());
      values.add(value(token));
      trail.leave();
    }
    return new Value.Many(values);
  }

  private Value whole() {
    if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      long number = parser.getLongValue();
      if (number >= -WHOLE_LIMIT && number <= WHOLE_LIMIT) {
        return new Value.Whole(number);
      }
    }
    report(Section.I_JSON, "the integer " + shortened(parser.getString()) + " is beyond 2^53 - 1");
    return new Value.Whole(0);
  }

  private Value decimal() {
    double number = parser.getDoubleValue();
    if (Double.isFinite(number)) {
      return new Value.Decimal(number);
    }
    report(
        Section.I_JSON,
        "the number " + shortened(parser.getString()) + " is beyond double precision");
    return new Value.Whole(0);
  }

  private String checked(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          report(Section.I_JSON, "the text has a lone surrogate at character " + i);
          return text;
        }
        i++;
      }
    }
    return text;
  }

  private void report(String section, String message) {
    problems.add(Problem.error(trail.toString(), section, message));
  }

  private static String shortened(String number) {
    return number.length() <= 40 ? number : number.substring(0, 40) + "…";
  }

  private static String limit(StreamConstraintsException tooBig) {
    String said = tooBig.getOriginalMessage();
    if (said.contains("nesting depth")) {
      return "nested deeper than " + DEPTH + " levels";
    }
    return said.contains("Number") ? "the number is too long" : "a name is too long or too odd";
  }

  private String place() {
    return place(parser.currentLocation());
  }

  private static String place(JacksonException syntax) {
    TokenStreamLocation location = syntax.getLocation();
    return location == null ? "" : place(location);
  }

  private static String place(TokenStreamLocation location) {
    return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String firstLine(JacksonException syntax) {
    String said = syntax.getOriginalMessage();
    int end = said.indexOf('\n');
    return end < 0 ? said : said.substring(0, end);
  }
}
