package sanad.intake;

import java.util.Map;
import java.util.regex.Pattern;
import sanad.store.Report;

/// The schemes in which a source is graded. A grade is kept as received and never computed with.
///
/// **Source:** Europol Regulation Article 29 (4x4); STANAG 2511 as used by MISP's admiralty scale
/// (6x6); UK 3x5x2.
public final class Grades {
  private static final Map<String, Pattern> SCHEMES =
      Map.of(
          "4x4", Pattern.compile("[ABCX][1-4]"),
          "6x6", Pattern.compile("[A-F][1-6]"),
          "3x5x2", Pattern.compile("[1-3][A-E][PC]"));

  private Grades() {}

  /// Whether the scheme has this grade.
  public static boolean fits(Report.SourceGrade grade) {
    var form = SCHEMES.get(grade.scheme());
    return form != null && form.matcher(grade.value()).matches();
  }
}
