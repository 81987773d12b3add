package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that only their particles tell apart; all are invented (EXERCISE / تمرين).
final class TwoPersonsTest {
  /// What brothers may reach; the rest is rounding.
  private static final double BROTHERS = 0.63;

  private static Match match(String a, String b) {
    return NameMatcher.match(NameParser.parse(a), NameParser.parse(b));
  }

  @ParameterizedTest
  @CsvSource({
    // a man's and a woman's kunya
    "Abu Khaled al-Tamrini, Umm Khaled al-Tamrini",
    "أبو خالد التمريني, أم خالد التمريني",
    "أبو خالد التمريني, Oum Khalid Tamrini",
    // God's name, and religion
    "Nasrallah Fadel Tamrini, Nasr al-Din Fadel Tamrini",
    "نصر الله فاضل التمريني, نصر الدين فاضل التمريني",
    "سيف الله فاضل التمريني, Seifeddine Fadel Tamrini",
    // servants of God by other names
    "Abdullah Salem Tamrini, Obaidullah Salem Tamrini",
    "عبد الله سالم التمريني, عبيد الله سالم التمريني",
    "Abdullah Salem Tamrini, Abdulilah Salem Tamrini",
    "عبد الله سالم التمريني, عبد الإله سالم التمريني",
    "Abdelaziz Salem Tamrini, Abdelazim Salem Tamrini",
    "عبد العزيز سالم التمريني, عبد العظيم سالم التمريني",
    "عبد الواحد سالم التمريني, Abdelouahab Salem Tamrini",
    "Abdulkhakim Tamrinov, Abdulkhalim Tamrinov",
    // father and son, and two forefathers
    "Khalifa bin Sultan al-Tamrin, Sultan bin Khalifa al-Tamrin",
    "خليفة بن سلطان التمرين, سلطان بن خليفة التمرين",
    "هشام بن إدريس التمريني, Idris ibn Hisham al-Tamrini",
    "Aziz bin Nasser bin Rashid Tamrini, Aziz bin Rashid bin Nasser Tamrini",
    // a man and a woman
    "Karim Nasser Tamrini, Karima Nasser Tamrini",
    "Jamil Nasser Tamrini, Jamila Nasser Tamrini",
    // a father and his son, cousins of one grandfather
    "Omar Khalid Tamrini, Khalid Omar Tamrini",
    "Omar Abdelhak Wahmi, Abdelhak Ben Omar Wahmi",
    "عمر خالد التمريني, Khalid Omar Tamrini",
    "Ibrahim Awwad Ali Tamrawi, Ibrahim Ali Awwad Tamrawi",
    // brothers, sisters and twins of other lands
    "Rahmatullah, Rahimullah",
    "Asadullah Wahmizai, Asmatullah Wahmizai",
    "Hassan Tamrini Garba, Hassana Tamrini Garba",
    "Fatima Zohra Tamrini, Fatiha Zohra Tamrini",
    "Руслан Вахмиев, Рустам Вахмиев",
    // names made of such names
    "Gholamreza Hosseinzadeh, Gholamreza Hassanzadeh",
    "غلامرضا حسین‌زاده, Gholamreza Hassanzadeh",
    "Ruslan Khasanovich Tamrinov, Ruslan Khuseinovich Tamrinov",
  })
  void are_as_likely_brothers_at_most(String one, String other) {
    assertThat(match(one, other).score()).isLessThan(BROTHERS);
    assertThat(match(other, one).score()).isEqualTo(match(one, other).score());
  }

  @ParameterizedTest
  @CsvSource({
    "Abu Khaled al-Tamrini, أبو خالد التمريني",
    "Umm Khaled al-Tamrini, Oum Khalid Tamrini",
    "Nasrallah Fadel Tamrini, نصر الله فاضل التمريني",
    "Abdullah Salem Tamrini, Abedullah Salem Tamrini",
    "Khalifa bin Sultan al-Tamrin, خليفة بن سلطان التمرين",
    "Youssef Ben Salah Tamrini, BEN SALAH Youssef Tamrini",
    "TAMRINI Omar Khalid, Omar Khalid Tamrini",
    "Mohamed Omar Tamrini, Omar Mohamed Tamrini",
    "Mustafa Kamil Mustafa, Kamil Mustafa Mustafa",
    "Samir Aziz Tamrini, Samir Aziza Tamrini",
    "Hosseinzadeh Gholamreza, Husaynzada Ghulam Riza",
    "Ruslan Khasanovich Tamrinov, Ruslan Gasanovich Tamrinov",
  })
  void leave_spellings_of_one_name_alone(String one, String other) {
    assertThat(match(one, other).score()).isGreaterThan(0.7);
  }

  @Test
  void are_called_doubtful_in_the_evidence() {
    assertThat(match("Abu Khaled al-Tamrini", "Umm Khaled al-Tamrini").evidence())
        .filteredOn(line -> line.left().endsWith("khaled"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.relation()).isEqualTo(Evidence.Relation.DOUBTFUL);
              assertThat(line.likelihood()).isLessThan(0.6);
            });
  }
}
