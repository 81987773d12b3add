package sanad.web;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Arrays;

/// A message whose numbers are written without a sign between thousands. Readers of Arabic do not
/// agree on that sign: `4.000` is four thousand in Morocco and four in Egypt, `4,000` the other way
/// round. Stateless.
///
/// **Source:** CLDR, number symbols of `ar-MA` and `ar-EG`; ICU number skeletons.
final class Ungrouped {
  private static final String NUMBER = "{%s, number, ::group-off}";

  private Ungrouped() {}

  /// The same message, with `#`, `{0, number}` and numbers at `{0}` ungrouped; a style of its own
  /// is kept.
  ///
  /// @param arguments what the message is formatted with
  static String of(String pattern, Object[] arguments) {
    if (Arrays.stream(arguments).noneMatch(Number.class::isInstance)) {
      return pattern;
    }
    var parts = new MessagePattern(pattern);
    var counted = new ArrayDeque<String>();
    var out = new StringBuilder();
    int from = 0;
    for (int i = 0; i < parts.countParts(); i++) {
      var part = parts.getPart(i);
      switch (part.getType()) {
        case ARG_START -> {
          var name = parts.getSubstring(parts.getPart(i + 1));
          counted.push(name);
          boolean number =
              switch (part.getArgType()) {
                case SIMPLE -> plainNumber(parts, i);
                case NONE -> isNumber(arguments, Integer.parseInt(name));
                case CHOICE, PLURAL, SELECT, SELECTORDINAL -> false;
              };
          if (number) {
            int limit = parts.getLimitPartIndex(i);
            out.append(pattern, from, part.getIndex()).append(NUMBER.formatted(name));
            from = parts.getPart(limit).getLimit();
          }
        }
        case ARG_LIMIT -> counted.pop();
        case REPLACE_NUMBER -> {
          out.append(pattern, from, part.getIndex()).append(NUMBER.formatted(counted.peek()));
          from = part.getLimit();
        }
        default -> {}
      }
    }
    return out.append(pattern.substring(from)).toString();
  }

  private static boolean isNumber(Object[] arguments, int at) {
    return at < arguments.length && arguments[at] instanceof Number;
  }

  private static boolean plainNumber(MessagePattern parts, int start) {
    var type = parts.getPart(start + 2);
    return type.getType() == Part.Type.ARG_TYPE
        && parts.getSubstring(type).equals("number")
        && parts.getLimitPartIndex(start) == start + 3;
  }
}
