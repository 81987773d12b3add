package sanad.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a pattern into tokens, the longest first, as the grammar of the standard does.
///
/// **Source:** STIX 2.1 section 9 and its grammar (keywords are case-sensitive).
final class PatternLexer {

  /// What a token is.
  enum Kind {
    WORD,
    HYPHENATED,
    KEYWORD,
    WHOLE,
    DECIMAL,
    TEXT,
    BINARY,
    HEX,
    TIME,
    SIGN,
    END,
    UNKNOWN
  }

  /// A token: its kind, its content (of a literal without quotes and escapes; of an UNKNOWN one
  /// what is wrong with it, for people) and its column.
  record Token(Kind kind, String content, int column) {

    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.KEYWORD) && content.equals(sign);
    }
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "FOLLOWEDBY",
          "LIKE",
          "MATCHES",
          "ISSUPERSET",
          "ISSUBSET",
          "EXISTS",
          "LAST",
          "IN",
          "START",
          "STOP",
          "SECONDS",
          "true",
          "false",
          "WITHIN",
          "REPEATS",
          "TIMES");

  private static final List<String> SIGNS =
      List.of("==", "!=", "<>", "<=", ">=", "=", "<", ">", ":", ".", ",", "(", ")", "[", "]", "*");

  private final String text;
  private final int lastEnd;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int column = 1;

  private PatternLexer(String text) {
    this.text = text;
    this.lastEnd = text.lastIndexOf("*/");
  }

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /// The tokens, an END last. What is no token is UNKNOWN, which fits nowhere.
  static List<Token> tokens(String text) {
    var lexer = new PatternLexer(text);
    while (lexer.skipToToken()) {
      lexer.token();
    }
    lexer.tokens.add(new Token(Kind.END, "the end", lexer.column));
    return lexer.tokens;
  }

  private boolean skipToToken() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        advance(at + 1);
      } else if (text.startsWith("/*", at) && commentEnd(at + 2) >= 0) {
        advance(commentEnd(at + 2) + 2);
      } else if (text.startsWith("//", at)) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        advance(end);
      } else {
        return true;
      }
    }
    return false;
  }

  /// Where a comment ends, or -1; not looked for where no end is left.
  private int commentEnd(int from) {
    return from <= lastEnd ? text.indexOf("*/", from) : -1;
  }

  private void advance(int end) {
    column += text.codePointCount(at, end);
    at = end;
  }

  private void add(Kind kind, String content, int end) {
    tokens.add(new Token(kind, content, column));
    advance(end);
  }

  private void token() {
    char c = text.charAt(at);
    if (c == '\'') {
      quoted(Kind.TEXT, at);
    } else if (isLiteral(c)) {
      quoted(literal(c), at + 1);
    } else if (Formats.LETTER.is(c) || c == '_') {
      word();
    } else if (!number()) {
      sign();
    }
  }

  private boolean isLiteral(char c) {
    return (c == 't' || c == 'b' || c == 'h')
        && at + 1 < text.length()
        && text.charAt(at + 1) == '\'';
  }

  private static Kind literal(char c) {
    return switch (c) {
      case 't' -> Kind.TIME;
      case 'b' -> Kind.BINARY;
      case 'h' -> Kind.HEX;
      default -> throw new IllegalArgumentException("literal: expected t, b or h, got " + c);
    };
  }

  private void quoted(Kind kind, int quote) {
    var content = new StringBuilder();
    int i = quote + 1;
    for (; i < text.length() && text.charAt(i) != '\''; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        if (i == text.length() || (text.charAt(i) != '\'' && text.charAt(i) != '\\')) {
          add(Kind.UNKNOWN, "a backslash that escapes neither ' nor \\", i);
          at = text.length();
          return;
        }
      }
      content.append(text.charAt(i));
    }
    if (i >= text.length()) {
      add(Kind.UNKNOWN, "a string without end", text.length());
    } else if (fits(kind, content.toString())) {
      add(kind, content.toString(), i + 1);
    } else {
      add(Kind.UNKNOWN, misfit(kind, text.substring(at, i + 1)), i + 1);
    }
  }

  private static String misfit(Kind kind, String literal) {
    String form =
        switch (kind) {
          case TIME -> "a timestamp such as t'2026-11-23T10:15:30Z'";
          case BINARY -> "base64 with padding";
          default -> "an even number of hexadecimal digits";
        };
    return literal + ", which is not " + form;
  }

  private static boolean fits(Kind kind, String content) {
    return switch (kind) {
      case TIME -> isTime(content);
      // "Line feeds in the base64 encoded data MUST be supported and ignored" (section 9.2).
      case BINARY -> Formats.isBase64(content.replace("\n", ""));
      case HEX -> content.isEmpty() || Formats.isHex(content);
      default -> true;
    };
  }

  /// The grammar bounds each field alone, so that a 31st of April is a timestamp here.
  private static boolean isTime(String content) {
    if (!Timestamps.isShaped(content)) {
      return false;
    }
    int month = Integer.parseInt(content, 5, 7, 10);
    int day = Integer.parseInt(content, 8, 10, 10);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && Integer.parseInt(content, 11, 13, 10) <= 23
        && Integer.parseInt(content, 14, 16, 10) <= 59
        && Integer.parseInt(content, 17, 19, 10) <= 60;
  }

  private void word() {
    int end = at;
    while (end < text.length() && Formats.KEY.is(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    Kind plain = KEYWORDS.contains(word) ? Kind.KEYWORD : Kind.WORD;
    add(word.indexOf('-') >= 0 ? Kind.HYPHENATED : plain, word, end);
  }

  private boolean number() {
    int i = at;
    // A positive number has no sign (section 9.2).
    if (text.charAt(i) == '-') {
      i++;
    }
    int digits = digits(i);
    if (digits < text.length() && text.charAt(digits) == '.' && digits(digits + 1) > digits + 1) {
      int end = digits(digits + 1);
      add(Kind.DECIMAL, text.substring(at, end), end);
      return true;
    }
    if (digits == i) {
      return false;
    }
    // A leading zero ends the number, so that 01 is two numbers and fits nowhere.
    int end = text.charAt(i) == '0' ? i + 1 : digits;
    add(Kind.WHOLE, text.substring(at, end), end);
    return true;
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && Formats.DIGIT.is(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        add(Kind.SIGN, sign, at + sign.length());
        return;
      }
    }
    int end = text.offsetByCodePoints(at, 1);
    add(Kind.UNKNOWN, Findings.quote(text.substring(at, end)), end);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r')
        : c == 0x85
            || c == 0xa0
            || c == 0x1680
            || (c >= 0x2000 && c <= 0x200a)
            || c == 0x2028
            || c == 0x2029
            || c == 0x202f
            || c == 0x205f
            || c == 0x3000;
  }
}
