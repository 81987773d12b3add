package sanad.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rule: the place from which an agency reports, at the head of a line among the first and parted
/// from the text by a dash or by the agency in brackets: `GAO, Exercise Region (XYZ) – Two men`,
/// `طرابلس (وكالات) نقلت`. It is no event's.
///
/// **Source:** as [Dateline]; here the line gives no date.
final class PlaceHeads {
  private static final int HEAD = 400;
  private static final int LONGEST = 60;
  private static final int SMALL_WORDS = 3;
  private static final String DASHES = "-\u2013\u2014:";

  private final Words words;
  private final String text;

  PlaceHeads(Words words) {
    this.words = words;
    text = words.text().text();
  }

  Set<Span> of(List<Mention> mentions) {
    Set<Span> heads = new HashSet<>();
    int end = -1;
    for (Mention mention : mentions) {
      if (mention.span().start() >= HEAD) {
        break;
      }
      if (mention instanceof PlaceMention place) {
        end = Math.max(end, headFrom(place.span()));
        if (place.span().end() <= end) {
          heads.add(place.span());
        }
      }
    }
    return heads;
  }

  // Where the head ends that the place begins, in code points; -1 where it begins none.
  private int headFrom(Span place) {
    int start = words.text().toUtf16(place.start());
    int line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    if (line > start || !text.substring(line, start).isBlank()) {
      return -1;
    }
    int at = words.text().toUtf16(place.end());
    for (int i = at; i < text.length() && i - line <= LONGEST; i++) {
      char c = text.charAt(i);
      boolean dash =
          DASHES.indexOf(c) >= 0 && i + 1 < text.length() && isBlankOrDash(text.charAt(i + 1));
      if (c == '\n' || c == '.') {
        return -1;
      }
      if (dash || (c == ')' && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
        return isHead(text.substring(at, dash ? i : i + 1)) ? text.codePointCount(0, i) : -1;
      }
    }
    return -1;
  }

  private static boolean isBlankOrDash(char c) {
    return c == ' ' || c == '\n' || DASHES.indexOf(c) >= 0;
  }

  // ", Exercise Region of Exercise (XYZ)": words with a capital; of Arabic, nothing but brackets
  private static boolean isHead(String between) {
    int open = between.indexOf('(');
    String outside = (open < 0 ? between : between.substring(0, open)).strip();
    if (outside.isEmpty()) {
      return true;
    }
    for (String word : outside.split("[ ,]+", -1)) {
      boolean small = word.length() <= SMALL_WORDS && !word.isEmpty() && word.charAt(0) < 0x600;
      if (!word.isEmpty() && !small && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return outside.startsWith(",");
  }
}
