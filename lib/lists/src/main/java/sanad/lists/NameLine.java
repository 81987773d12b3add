package sanad.lists;

import java.util.regex.Pattern;

/// A line of plain text that holds a name, and perhaps a date of birth and the number of a document
/// behind a semicolon, a comma or a tab: `Samir Tamrini; 1971`, `Tamrini, Samir; 12/03/1971;
/// A1234567`, `سمير التمريني؛ ١٩٧١`. What stands behind such a mark and is neither belongs to the
/// name: `Tamrini, Samir`. A date of another calendar is left out.
///
/// @param name the name, without blanks around it
/// @param birth the date in ISO as precise as stated, empty where there is none
/// @param document the number as written, five digits or more; empty where there is none
public record NameLine(String name, String birth, String document) {
  /// The last piece, where it is short enough for a date and has a digit.
  private static final Pattern LAST =
      Pattern.compile(
          "^(.*?)[ \\t]*[;,؛،\\t]([^;,؛،\\t]{0,40}\\p{Nd}[^;,؛،\\t]{0,40})$", Pattern.DOTALL);

  /// The same for `March 12, 1965`, which has such a mark in it.
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "^(.*?)[ \\t]*[;,؛،\\t]([ \\t]*\\p{L}{3,13}\\.? +\\d{1,2}[a-z]{0,2}, *\\d{4})$",
          Pattern.DOTALL);

  private static final String MARKS = ";,؛، \t";

  /// Longer lines are not searched for a date.
  private static final int LONGEST = 1000;

  /// Five digits or more, with letters at most around them; what is written as a date is no number,
  /// though there be no such day, nor are two years (`1970-71`).
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?!\\p{Nd}{1,4}[-/]\\p{Nd}{1,2}[-/]\\p{Nd}{1,4}$)"
              + "(?!(?:19|20|١٩|٢٠)\\p{Nd}{2}[-/]\\p{Nd}{2}$)"
              + "(?=(?:[^\\p{Nd}]*\\p{Nd}){5})[\\p{L}\\p{M}\\p{Nd}/-]{5,25}");

  /// Reads a line; of an empty one the name is empty.
  public static NameLine of(String text) {
    // a table's last cells may be empty
    var line = bare(text.strip());
    if (line.length() > LONGEST) {
      return new NameLine(line, "", "");
    }
    var inner = withoutDocument(line);
    var dated = dated(inner.name());
    // the two come in either order
    var last = inner.document().isEmpty() ? withoutDocument(dated.name()) : inner;
    var name = inner.document().isEmpty() ? last.name() : dated.name();
    return new NameLine(name, dated.birth(), last.document());
  }

  private static NameLine withoutDocument(String line) {
    var last = LAST.matcher(line);
    if (last.matches() && last.group(1).chars().anyMatch(Character::isLetter)) {
      var number = last.group(2).strip();
      boolean date = !PartialDates.iso(number).isEmpty() || PartialDates.foreign(number);
      if (!date && DOCUMENT.matcher(number).matches()) {
        return new NameLine(last.group(1).strip(), "", number);
      }
    }
    return new NameLine(line, "", "");
  }

  private static NameLine dated(String line) {
    var monthFirst = MONTH_FIRST.matcher(line);
    if (monthFirst.matches() && !PartialDates.iso(monthFirst.group(2)).isEmpty()) {
      return new NameLine(monthFirst.group(1).strip(), PartialDates.iso(monthFirst.group(2)), "");
    }
    var last = LAST.matcher(line);
    if (last.matches() && last.group(1).chars().anyMatch(Character::isLetter)) {
      var birth = PartialDates.iso(last.group(2));
      if (!birth.isEmpty() || PartialDates.foreign(last.group(2))) {
        return new NameLine(last.group(1).strip(), birth, "");
      }
    }
    return new NameLine(bare(line), "", "");
  }

  /// Without such marks at its end.
  private static String bare(String line) {
    int end = line.length();
    while (end > 0 && MARKS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
