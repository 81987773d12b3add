package sanad.stix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What one observation must fulfil. Immutable.
///
/// **Source:** STIX 2.1 sections 9.2 and 9.6.
public sealed interface Comparison {

  /// A comparison of one path.
  sealed interface Leaf extends Comparison {

    /// The path compared.
    ObjectPath path();
  }

  /// `path operator value`, or its negation.
  record Test(ObjectPath path, boolean negated, Operator operator, Constant constant)
      implements Leaf {

    @Override
    public String toString() {
      return path + (negated ? " NOT " : " ") + operator + " " + constant;
    }
  }

  /// The path leads to a value, or (`negated`) to none.
  record Exists(ObjectPath path, boolean negated) implements Leaf {

    @Override
    public String toString() {
      return (negated ? "NOT EXISTS " : "EXISTS ") + path;
    }
  }

  /// Both.
  record Both(Comparison left, Comparison right) implements Comparison {

    @Override
    public String toString() {
      // A chain leans to the left and may be long: it is walked, not climbed.
      var rights = new ArrayDeque<Comparison>();
      Comparison first = this;
      while (first instanceof Both(Comparison before, Comparison last)) {
        rights.push(last);
        first = before;
      }
      var text = new StringBuilder(side(first, first instanceof Either));
      rights.forEach(
          next ->
              text.append(" AND ")
                  .append(side(next, next instanceof Either || next instanceof Both)));
      return text.toString();
    }
  }

  /// One or the other.
  record Either(Comparison left, Comparison right) implements Comparison {

    @Override
    public String toString() {
      var rights = new ArrayDeque<Comparison>();
      Comparison first = this;
      while (first instanceof Either(Comparison before, Comparison last)) {
        rights.push(last);
        first = before;
      }
      var text = new StringBuilder(side(first, false));
      rights.forEach(next -> text.append(" OR ").append(side(next, next instanceof Either)));
      return text.toString();
    }
  }

  /// How a path is compared.
  enum Operator {
    /// Equal.
    EQUAL("="),
    /// Not equal.
    UNEQUAL("!="),
    /// Greater.
    GREATER(">"),
    /// Less.
    LESS("<"),
    /// Greater or equal.
    AT_LEAST(">="),
    /// Less or equal.
    AT_MOST("<="),
    /// One of a set.
    IN("IN"),
    /// Like SQL: `%` and `_`.
    LIKE("LIKE"),
    /// By a regular expression (PCRE).
    MATCHES("MATCHES"),
    /// A network within that one.
    ISSUBSET("ISSUBSET"),
    /// A network around that one.
    ISSUPERSET("ISSUPERSET");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    @Override
    public String toString() {
      return sign;
    }
  }

  /// A value to compare with.
  sealed interface Constant {

    /// An integer.
    record Whole(long value) implements Constant {

      @Override
      public String toString() {
        return Long.toString(value);
      }
    }

    /// A number with a fraction.
    record Decimal(double value) implements Constant {

      @Override
      public String toString() {
        String plain = new java.math.BigDecimal(Double.toString(value)).toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
      }
    }

    /// A string.
    record Text(String value) implements Constant {

      @Override
      public String toString() {
        return quote(value);
      }
    }

    /// `true` or `false`.
    record Flag(boolean value) implements Constant {

      @Override
      public String toString() {
        return Boolean.toString(value);
      }
    }

    /// Bytes in base64, as given.
    record Binary(String base64) implements Constant {

      @Override
      public String toString() {
        return "b'" + base64 + "'";
      }
    }

    /// Bytes in hexadecimal, as given.
    record Hex(String digits) implements Constant {

      @Override
      public String toString() {
        return "h'" + digits + "'";
      }
    }

    /// A timestamp, as given.
    record Time(String timestamp) implements Constant {

      @Override
      public String toString() {
        return "t'" + timestamp + "'";
      }
    }

    /// A set of the others; may be empty.
    record Many(List<Constant> members) implements Constant {

      /// Copies the list.
      public Many {
        members = List.copyOf(members);
      }

      @Override
      public String toString() {
        return members.stream().map(Constant::toString).collect(Collectors.joining(", ", "(", ")"));
      }
    }
  }

  /// Every comparison of a path, from left to right.
  default List<Leaf> leaves() {
    // A chain may be long: it is walked, not climbed.
    var leaves = new ArrayList<Leaf>();
    var rest = new ArrayDeque<Comparison>();
    rest.push(this);
    while (!rest.isEmpty()) {
      switch (rest.pop()) {
        case Leaf leaf -> leaves.add(leaf);
        case Both(Comparison left, Comparison right) -> {
          rest.push(right);
          rest.push(left);
        }
        case Either(Comparison left, Comparison right) -> {
          rest.push(right);
          rest.push(left);
        }
      }
    }
    return List.copyOf(leaves);
  }

  private static String side(Comparison side, boolean grouped) {
    return grouped ? "(" + side + ")" : side.toString();
  }

  private static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
