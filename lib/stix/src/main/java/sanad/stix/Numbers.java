package sanad.stix;

/// Writes a double the way ECMAScript does, e.g. `1e+21`, `0.000001`, `1e-7`, `12.5`.
///
/// Java's [Double#toString(double)] finds the same shortest digits (JDK 19 and later), except that
/// it prefers two digits to one where both read back alike; the layout differs.
///
/// **Source:** RFC 8785 section 3.2.2.3; ECMA-262 Number::toString.
final class Numbers {

  private Numbers() {}

  static String write(double value) {
    if (value == 0) {
      return "0";
    }
    String sign = value < 0 ? "-" : "";
    String text = Double.toString(Math.abs(value));
    int mark = text.indexOf('E');
    int exponent = mark < 0 ? 0 : Integer.parseInt(text, mark + 1, text.length(), 10);
    String mantissa = mark < 0 ? text : text.substring(0, mark);
    int point = mantissa.indexOf('.');
    String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
    int first = 0;
    while (all.charAt(first) == '0') {
      first++;
    }
    int last = all.length();
    while (all.charAt(last - 1) == '0') {
      last--;
    }
    // The value is 0.digits times ten to the power of `place`.
    int place = point + exponent - first;
    String digits = all.substring(first, last);
    return sign + (digits.length() == 2 ? shorter(digits, place, value) : layOut(digits, place));
  }

  private static String shorter(String digits, int place, double value) {
    int digit = digits.charAt(0) - '0' + (digits.charAt(1) >= '5' ? 1 : 0);
    if (Double.parseDouble(digit + "e" + (place - 1)) != Math.abs(value)) {
      return layOut(digits, place);
    }
    return digit == 10 ? layOut("1", place + 1) : layOut(String.valueOf(digit), place);
  }

  private static String layOut(String digits, int place) {
    int count = digits.length();
    if (count <= place && place <= 21) {
      return digits + "0".repeat(place - count);
    }
    if (0 < place && place <= 21) {
      return digits.substring(0, place) + "." + digits.substring(place);
    }
    if (-6 < place && place <= 0) {
      return "0." + "0".repeat(-place) + digits;
    }
    int power = place - 1;
    String tail = "e" + (power < 0 ? "-" : "+") + Math.abs(power);
    return count == 1 ? digits + tail : digits.charAt(0) + "." + digits.substring(1) + tail;
  }
}
