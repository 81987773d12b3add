package sanad.stix;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON by Jackson, so that our own reader can be held beside another one.
final class SecondReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonReader.DEPTH)
                  .maxNumberLength(1_000)
                  .build())
          .build();

  private SecondReader() {}

  /// The value, with the first of members of one name; empty for what is no JSON.
  static Optional<Value> read(String json) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return Optional.empty();
      }
      Value value = value(parser, first);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Value value(JsonParser parser, @Nullable JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        var members = Extras.builder();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          Value value = value(parser, parser.nextToken());
          if (members.build().get(name).isEmpty()) {
            members.put(name, value);
          }
        }
        yield members.build();
      }
      case START_ARRAY -> {
        var list = new ArrayList<Value>();
        for (var next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          list.add(value(parser, next));
        }
        yield new Value.Many(list);
      }
      case VALUE_STRING -> new Value.Text(parser.getString());
      case VALUE_NUMBER_INT -> whole(parser.getDecimalValue().doubleValue());
      case VALUE_NUMBER_FLOAT -> {
        double number = parser.getDoubleValue();
        yield Double.isFinite(number) ? new Value.Decimal(number) : new Value.Whole(0);
      }
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case VALUE_NULL -> new Value.Nothing();
      case null, default -> throw new IllegalStateException("unexpected token " + token);
    };
  }

  /// Integers beyond 2^53 are read as 0, and are a problem of their own.
  private static Value whole(double number) {
    return new Value.Whole(Math.abs(number) <= JsonReader.WHOLE_LIMIT ? (long) number : 0);
  }
}
