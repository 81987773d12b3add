package sanad.stix;

import java.util.List;

/// One immutable JSON value.
///
/// [Extras] is the object; the other kinds are here. Numbers written without fraction and exponent
/// are [Whole], all others [Decimal].
public sealed interface Value
    permits Value.Text, Value.Whole, Value.Decimal, Value.Flag, Value.Nothing, Value.Many, Extras {

  /// A JSON string.
  record Text(String value) implements Value {}

  /// A JSON number without fraction and exponent, within ±(2^53 - 1) when it was read.
  record Whole(long value) implements Value {}

  /// Any other JSON number; finite.
  record Decimal(double value) implements Value {

    /// Refuses what JSON cannot write.
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("number: expected a finite value, got " + value);
      }
    }
  }

  /// `true` or `false`.
  record Flag(boolean value) implements Value {}

  /// `null`. STIX forbids it; content of others may still hold it.
  record Nothing() implements Value {}

  /// A JSON array.
  record Many(List<Value> values) implements Value {

    /// Copies the list.
    public Many {
      values = List.copyOf(values);
    }
  }

  /// The value as compact JSON text, members in their order.
  default String toJson() {
    var out = new StringBuilder();
    JsonText.write(this, out);
    return out.toString();
  }

  /// Reads one value of strict I-JSON; throws [MalformedJson] at the first fault.
  static Value parse(String json) {
    return JsonReader.strict(json);
  }
}
