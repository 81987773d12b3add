package sanad.lists;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The months as English and French lists write them, and as Arabic ones do from Mauritania to
/// Iraq: `جويلية`, `يوليو` and `تموز` are July. Source: CLDR as of JDK 25, for `ar`, `ar-DZ`,
/// `ar-MA`, `ar-MR` and `ar-LB`, and the short forms of `fr`; `يونيه` and `يوليه` are Egypt's.
/// Months of the Hijri calendar are none of these.
final class MonthWords {
  private static final List<String> NAMES =
      List.of(
          "january jan janvier janv يناير جانفي كانون_الثاني",
          "february feb février févr fév فبراير فيفري شباط",
          "march mar mars مارس آذار",
          "april apr avril avr أبريل إبريل أفريل نيسان",
          "may mai مايو ماي أيار",
          "june jun juin يونيو جوان يونيه حزيران",
          "july jul juillet juil juill يوليو جويلية يوليوز يوليه تموز",
          "august aug août أغسطس أوت غشت أغشت آب",
          "september sep sept septembre سبتمبر شتنبر شتمبر أيلول",
          "october oct octobre أكتوبر تشرين_الأول",
          "november nov novembre نوفمبر نونبر تشرين_الثاني",
          "december dec décembre déc ديسمبر دجنبر دجمبر كانون_الأول");
  private static final Map<String, Integer> KNOWN = new HashMap<>();

  static {
    for (int month = 1; month <= NAMES.size(); month++) {
      for (var name : NAMES.get(month - 1).split(" ")) {
        KNOWN.put(folded(name.replace('_', ' ')), month);
      }
    }
  }

  private MonthWords() {}

  /// The month from 1, or 0 for a word that is none; two names of one month may be joined, as the
  /// United Nations join them in Arabic: `آذار/مارس`.
  static int number(String words) {
    int month = -1;
    for (var word : words.split("/", -1)) {
      int named = KNOWN.getOrDefault(folded(word), 0);
      month = month < 0 || month == named ? named : 0;
    }
    return month;
  }

  private static String folded(String word) {
    return Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
