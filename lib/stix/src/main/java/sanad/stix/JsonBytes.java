package sanad.stix;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a JSON text, and its smallest pieces: blanks, marks, strings, numbers.
///
/// Not thread-safe: one text, one reading.
///
/// **Source:** RFC 8259 sections 2, 6 and 7.
final class JsonBytes {

  /// The text is no JSON; the message says what was expected.
  static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String section;

    Broken(String section, String message) {
      super(message, null, false, false);
      this.section = section;
    }

    String section() {
      return section;
    }
  }

  private static final int NUMBER_LIMIT = 1_000;

  private final byte[] text;
  private final int begin;
  private final int end;
  private int at;
  private boolean surrogate;

  JsonBytes(String json) {
    this.text = json.getBytes(StandardCharsets.UTF_8);
    this.begin = 0;
    this.end = text.length;
  }

  /// The bytes from `begin` to `end`, which may be malformed UTF-8: then strings have U+FFFD.
  JsonBytes(byte[] text, int begin, int end) {
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.at = begin;
  }

  /// Whether each byte is a character of `json`: it is ASCII.
  boolean same(String json) {
    return end == json.length() && new String(text, StandardCharsets.ISO_8859_1).equals(json);
  }

  /// Passes blanks; the next byte, or -1 at the end.
  int space() {
    while (at < end) {
      byte b = text[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xff;
      }
      at++;
    }
    return -1;
  }

  /// Passes the mark at which the reading stands.
  void pass() {
    at++;
  }

  /// Passes `word`, such as `true`.
  void word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at == end || text[at] != word.charAt(i)) {
        throw broken("expected a value");
      }
      at++;
    }
  }

  Broken broken(String message) {
    return new Broken(Section.JSON, message + place());
  }

  Broken tooBig(String message) {
    return new Broken(Section.DEPTH, message + place());
  }

  private String place() {
    int line = 1;
    int from = begin;
    for (int i = begin; i < at; i++) {
      if (text[i] == '\n') {
        line++;
        from = i + 1;
      }
    }
    int column = 1 + new String(text, from, at - from, StandardCharsets.UTF_8).length();
    return " (line " + line + ", column " + column + ")";
  }

  /// Passes a string with its quotes.
  String string() {
    int from = ++at;
    boolean ascii = true;
    while (true) {
      at = plain(at);
      int b = at < end ? text[at] : '\n';
      if (b == '"') {
        return cut(from, at++, ascii);
      } else if (b < 0) {
        ascii = false;
        at++;
      } else if (b == '\\') {
        return escaped(new StringBuilder(cut(from, at, ascii)));
      } else {
        throw unended();
      }
    }
  }

  /// Passes a member's name with its quotes; a known one is not made anew.
  String name() {
    int from = at + 1;
    int to = plain(from);
    if (to < end && text[to] == '"') {
      at = to + 1;
      String known = KnownNames.find(text, from, to);
      return known == null ? cut(from, to, true) : known;
    }
    return string();
  }

  private String cut(int from, int to, boolean ascii) {
    return new String(
        text, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private Broken unended() {
    return at < end
        ? broken("a control character in a string must be escaped")
        : broken("a string without end");
  }

  private int plain(int from) {
    return Eights.special(text, from, end);
  }

  private String escaped(StringBuilder made) {
    while (true) {
      int from = at;
      boolean ascii = true;
      for (at = plain(at); at < end && text[at] < 0; at = plain(at + 1)) {
        ascii = false;
      }
      made.append(cut(from, at, ascii));
      int b = at < end ? text[at] : '\n';
      if (b == '"') {
        at++;
        return made.toString();
      } else if (b == '\\') {
        at++;
        made.append(escape());
      } else {
        throw unended();
      }
    }
  }

  private char escape() {
    int b = at < end ? text[at] : -1;
    char meant =
        switch (b) {
          case '"', '\\', '/' -> (char) b;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> hex();
          default -> throw broken("no escape that JSON knows");
        };
    at++;
    return meant;
  }

  /// The four digits of an escape by number; stays on the last of them.
  private char hex() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = at < end ? Character.digit(text[at], 16) : -1;
      if (digit < 0) {
        throw broken("expected four hexadecimal digits behind \\u");
      }
      code = code << 4 | digit;
    }
    surrogate |= Character.isSurrogate((char) code);
    return (char) code;
  }

  /// Whether an escape since the last call wrote half of a pair of surrogates.
  boolean escapedSurrogate() {
    boolean was = surrogate;
    surrogate = false;
    return was;
  }

  /// Passes a number; null for an integer that no long holds.
  @Nullable Value number() {
    int from = at;
    boolean negative = text[at] == '-';
    if (negative) {
      at++;
    }
    int first = at;
    digits();
    if (text[first] == '0' && at > first + 1) {
      throw broken("a number must not begin with 0");
    }
    boolean whole = true;
    if (is('.')) {
      whole = false;
      at++;
      digits();
    }
    if (is('e') || is('E')) {
      whole = false;
      at++;
      if (is('+') || is('-')) {
        at++;
      }
      digits();
    }
    if (at - from > NUMBER_LIMIT) {
      throw tooBig("the number is too long");
    }
    if (!whole) {
      double value = Double.parseDouble(cut(from, at, true));
      return Double.isFinite(value) ? new Value.Decimal(value) : null;
    }
    return at - first > 16 ? null : new Value.Whole(negative ? -whole(first) : whole(first));
  }

  private long whole(int from) {
    long number = 0;
    for (int i = from; i < at; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }

  private void digits() {
    int from = at;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw broken("expected a digit");
    }
  }

  private boolean is(char mark) {
    return at < end && text[at] == mark;
  }

  /// Where the reading stands.
  int at() {
    return at;
  }

  /// The text between two places, shortened for a message.
  String shortened(int from, int to) {
    byte[] part = Arrays.copyOfRange(text, from, Math.min(to, from + 40));
    return new String(part, StandardCharsets.UTF_8) + (to > from + 40 ? "…" : "");
  }
}
