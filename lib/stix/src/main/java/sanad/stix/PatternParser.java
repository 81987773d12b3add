package sanad.stix;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import sanad.stix.PatternLexer.Kind;
import sanad.stix.PatternLexer.Token;

/// Reads a pattern by recursive descent; the first fault ends the reading.
///
/// **Source:** STIX 2.1 section 9. Two rules go beyond the grammar: at most one limit of each kind
/// on an observation (section 9.5), and positive numbers in `WITHIN` and `REPEATS`.
final class PatternParser {

  /// Parentheses deeper than this are refused, so that no pattern exhausts the stack.
  private static final int DEPTH = 200;

  /// Numbers of more digits are refused where they are kept exactly, which takes long.
  private static final int DIGITS = 1_000;

  private static final Map<String, Comparison.Operator> SIGNS =
      Map.of(
          "=", Comparison.Operator.EQUAL,
          "==", Comparison.Operator.EQUAL,
          "!=", Comparison.Operator.UNEQUAL,
          "<>", Comparison.Operator.UNEQUAL,
          ">", Comparison.Operator.GREATER,
          "<", Comparison.Operator.LESS,
          ">=", Comparison.Operator.AT_LEAST,
          "<=", Comparison.Operator.AT_MOST);

  private static final String VALUE =
      "expected a value (a number, 'text', true, false, t'…', b'…' or h'…'), got ";
  private static final Set<String> WORDS = Set.of("LIKE", "MATCHES", "ISSUBSET", "ISSUPERSET");

  /// Ends the reading from any depth.
  private static final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int column;

    Fault(Token at, String message) {
      super(message, null, false, false);
      this.column = at.column();
    }
  }

  private final List<Token> tokens;
  private int at;
  private int depth;

  private PatternParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  static PatternResult parse(String text) {
    var parser = new PatternParser(PatternLexer.tokens(text));
    try {
      Pattern pattern = parser.followed();
      if (parser.peek().kind() != Kind.END) {
        throw parser.expected("the end");
      }
      return new PatternResult.Valid(pattern);
    } catch (Fault fault) {
      return new PatternResult.Invalid(fault.column, String.valueOf(fault.getMessage()));
    }
  }

  private Pattern followed() {
    return joined(Pattern.Joiner.FOLLOWEDBY, () -> joined(Pattern.Joiner.OR, this::conjunction));
  }

  private Pattern conjunction() {
    return joined(Pattern.Joiner.AND, this::qualified);
  }

  private Pattern joined(Pattern.Joiner joiner, Supplier<Pattern> operand) {
    Pattern left = operand.get();
    while (take(joiner.name())) {
      left = new Pattern.Joined(joiner, left, operand.get());
    }
    return left;
  }

  private Pattern qualified() {
    Pattern pattern;
    boolean simple = peek().is("[");
    if (take("[")) {
      pattern = new Pattern.Observation(either());
      need("]");
    } else if (take("(")) {
      enter();
      pattern = new Pattern.Group(followed());
      leave();
      need(")");
    } else {
      throw expected("'[' or '('");
    }
    var seen = EnumSet.noneOf(Limit.class);
    for (Token token = peek(); limit(token) != Limit.NONE; token = peek()) {
      if (!seen.add(limit(token)) && simple) {
        throw new Fault(token, "a second " + token.content() + " on the same observation");
      }
      pattern = new Pattern.Qualified(pattern, qualifier(limit(token)));
    }
    return pattern;
  }

  private enum Limit {
    NONE,
    WITHIN,
    REPEATS,
    START
  }

  private static Limit limit(Token token) {
    if (token.kind() != Kind.KEYWORD) {
      return Limit.NONE;
    }
    return switch (token.content()) {
      case "WITHIN" -> Limit.WITHIN;
      case "REPEATS" -> Limit.REPEATS;
      case "START" -> Limit.START;
      default -> Limit.NONE;
    };
  }

  private Pattern.Qualifier qualifier(Limit limit) {
    next();
    return switch (limit) {
      case WITHIN -> {
        BigDecimal seconds = seconds(need(Kind.WHOLE, Kind.DECIMAL));
        positive(seconds.signum());
        need("SECONDS");
        yield new Pattern.Qualifier.Within(seconds);
      }
      case REPEATS -> {
        long times = whole(need(Kind.WHOLE));
        positive(Long.signum(times));
        need("TIMES");
        yield new Pattern.Qualifier.Repeats(times);
      }
      case START -> {
        String start = need(Kind.TIME).content();
        need("STOP");
        yield new Pattern.Qualifier.StartStop(start, need(Kind.TIME).content());
      }
      case NONE -> throw new IllegalStateException("no limit here");
    };
  }

  private static BigDecimal seconds(Token token) {
    if (token.content().length() > DIGITS) {
      throw new Fault(token, "a number of more than " + DIGITS + " digits");
    }
    return new BigDecimal(token.content());
  }

  private void positive(int sign) {
    if (sign <= 0) {
      Token number = tokens.get(at - 1);
      throw new Fault(number, "expected a positive number, got " + number.content());
    }
  }

  private Comparison either() {
    Comparison left = both();
    while (take("OR")) {
      left = new Comparison.Either(left, both());
    }
    return left;
  }

  private Comparison both() {
    Comparison left = test();
    while (take("AND")) {
      left = new Comparison.Both(left, test());
    }
    return left;
  }

  private Comparison test() {
    if (take("(")) {
      enter();
      Comparison inner = either();
      leave();
      need(")");
      return inner;
    }
    if (peek().is("NOT") || peek().is("EXISTS")) {
      boolean negated = take("NOT");
      if (!take("EXISTS")) {
        throw expected("'EXISTS' (in a comparison NOT stands before the operator)");
      }
      return new Comparison.Exists(path(), negated);
    }
    ObjectPath path = path();
    boolean negated = take("NOT");
    Token operator = next();
    Comparison.Operator sign = SIGNS.get(operator.content());
    if (sign != null && operator.kind() == Kind.SIGN) {
      boolean ordered = sign != Comparison.Operator.EQUAL && sign != Comparison.Operator.UNEQUAL;
      Token at = peek();
      Comparison.Constant constant = constant(!ordered);
      hash(path, constant, at, !ordered);
      return new Comparison.Test(path, negated, sign, constant);
    }
    if (operator.is("IN")) {
      return new Comparison.Test(path, negated, Comparison.Operator.IN, set(path));
    }
    if (operator.kind() == Kind.KEYWORD && WORDS.contains(operator.content())) {
      return new Comparison.Test(
          path,
          negated,
          Comparison.Operator.valueOf(operator.content()),
          new Comparison.Constant.Text(need(Kind.TEXT).content()));
    }
    throw new Fault(operator, "expected a comparison operator, got " + shown(operator));
  }

  private ObjectPath path() {
    String type = need(Kind.WORD, Kind.HYPHENATED).content();
    need(":");
    var steps = new ArrayList<ObjectPath.Step>();
    steps.add(new ObjectPath.Step.Key(need(Kind.WORD, Kind.TEXT).content()));
    while (true) {
      if (take(".")) {
        steps.add(new ObjectPath.Step.Key(need(Kind.WORD, Kind.TEXT).content()));
      } else if (take("[")) {
        steps.add(place());
        need("]");
      } else {
        return new ObjectPath(type, steps);
      }
    }
  }

  private ObjectPath.Step place() {
    if (take("*")) {
      return new ObjectPath.Step.Any();
    }
    Token token = need(Kind.WHOLE);
    long place = whole(token);
    if (token.content().startsWith("-") || place > Integer.MAX_VALUE) {
      throw new Fault(token, "expected a place in a list, got " + token.content());
    }
    return new ObjectPath.Step.Place((int) place);
  }

  private Comparison.Constant set(ObjectPath path) {
    need("(");
    var members = new ArrayList<Comparison.Constant>();
    if (!take(")")) {
      do {
        Token token = peek();
        members.add(constant(true));
        if (!alike(members.getFirst(), members.getLast())) {
          throw new Fault(token, "expected a value of the same type as the first of the set");
        }
        hash(path, members.getLast(), token, true);
      } while (take(","));
      need(")");
    }
    return new Comparison.Constant.Many(members);
  }

  /// The values of a set are of one type (section 9.6.1); integers and floating-point numbers
  /// compare with each other (section 9.2).
  private static boolean alike(Comparison.Constant one, Comparison.Constant other) {
    return one.getClass() == other.getClass() || (isNumber(one) && isNumber(other));
  }

  private static boolean isNumber(Comparison.Constant constant) {
    return constant instanceof Comparison.Constant.Whole
        || constant instanceof Comparison.Constant.Decimal;
  }

  private Comparison.Constant constant(boolean flagsToo) {
    Token token = next();
    return switch (token.kind()) {
      case WHOLE -> new Comparison.Constant.Whole(whole(token));
      case DECIMAL -> new Comparison.Constant.Decimal(decimal(token));
      case TEXT -> new Comparison.Constant.Text(token.content());
      case BINARY -> new Comparison.Constant.Binary(token.content());
      case HEX -> new Comparison.Constant.Hex(token.content());
      case TIME -> new Comparison.Constant.Time(token.content());
      case KEYWORD -> {
        if (flagsToo && (token.is("true") || token.is("false"))) {
          yield new Comparison.Constant.Flag(token.is("true"));
        }
        throw new Fault(token, VALUE + shown(token));
      }
      case WORD, HYPHENATED, SIGN, END, UNKNOWN -> throw new Fault(token, VALUE + shown(token));
    };
  }

  private static double decimal(Token token) {
    double value = Double.parseDouble(token.content());
    if (Double.isInfinite(value)) {
      throw new Fault(token, "the number is beyond 64 bits");
    }
    return value;
  }

  private static long whole(Token token) {
    try {
      return Long.parseLong(token.content());
    } catch (NumberFormatException tooLong) {
      throw new Fault(token, "the integer is beyond 64 bits");
    }
  }

  /// A hash that no file can have is a fault of the pattern: it would never match.
  private static void hash(ObjectPath path, Comparison.Constant constant, Token at, boolean equal) {
    if (equal && !PatternHashes.fits(path, constant)) {
      throw new Fault(at, "expected " + PatternHashes.form(path) + ", got " + shown(at));
    }
  }

  private void enter() {
    if (++depth > DEPTH) {
      throw new Fault(peek(), "parentheses deeper than " + DEPTH);
    }
  }

  private void leave() {
    depth--;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  private boolean take(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private void need(String sign) {
    if (!take(sign)) {
      throw expected("'" + sign + "'");
    }
  }

  private Token need(Kind... kinds) {
    if (!List.of(kinds).contains(peek().kind())) {
      throw expected(
          switch (kinds[0]) {
            case WHOLE -> "a number";
            case TIME -> "a timestamp t'…'";
            case TEXT -> "a string";
            default -> "a name (one with a hyphen in quotes, except a type)";
          });
    }
    return next();
  }

  private Fault expected(String what) {
    return new Fault(peek(), "expected " + what + ", got " + shown(peek()));
  }

  private static String shown(Token token) {
    return switch (token.kind()) {
      case END, UNKNOWN -> token.content();
      case WORD, HYPHENATED, KEYWORD, WHOLE, DECIMAL, TEXT, BINARY, HEX, TIME, SIGN ->
          Findings.quote(token.content());
    };
  }
}
