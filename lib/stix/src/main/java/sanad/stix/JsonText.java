package sanad.stix;

/// Writes [Value]s as compact JSON, with the string and number forms of RFC 8785, so that the
/// canonical form differs from the plain one by the order of members only.
final class JsonText {

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonText() {}

  static void write(Value value, StringBuilder out) {
    switch (value) {
      case Value.Text text -> string(text.value(), out);
      case Value.Whole whole -> out.append(whole.value());
      case Value.Decimal decimal -> out.append(Numbers.write(decimal.value()));
      case Value.Flag flag -> out.append(flag.value());
      case Value.Nothing nothing -> out.append("null");
      case Value.Many many -> {
        out.append('[');
        for (int i = 0; i < many.values().size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          write(many.values().get(i), out);
        }
        out.append(']');
      }
      case Extras object -> {
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
          if (i > 0) {
            out.append(',');
          }
          string(object.name(i), out);
          out.append(':');
          write(object.value(i), out);
        }
        out.append('}');
      }
    }
  }

  static void string(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < 0x20) {
        out.append(text, written, i);
        escaped(c, out);
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  private static void escaped(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      // what is left of the control characters has no short form
      default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }
}
