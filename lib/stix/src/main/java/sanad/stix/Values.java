package sanad.stix;

import java.time.Instant;
import java.util.List;

/// Turns plain Java values into JSON values.
final class Values {

  private Values() {}

  static Value of(Object plain) {
    return switch (plain) {
      case Value value -> value;
      case String text -> new Value.Text(text);
      case StixId id -> new Value.Text(id.toString());
      case Instant time -> new Value.Text(Timestamps.write(time));
      case Boolean flag -> new Value.Flag(flag);
      case Integer number -> new Value.Whole(number);
      case Long number -> new Value.Whole(number);
      case Double number -> new Value.Decimal(number);
      case Enum<?> constant -> new Value.Text(constant.toString());
      case List<?> list -> new Value.Many(list.stream().map(Values::of).toList());
      default ->
          throw new IllegalArgumentException(
              "JSON value: expected text, number, truth value, identifier, list or Value, got "
                  + plain.getClass().getName());
    };
  }
}
