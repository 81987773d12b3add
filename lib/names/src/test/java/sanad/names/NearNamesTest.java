package sanad.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One name in two spellings stays one, and its near neighbour is another: by pairs of names, and
/// in an index. Given names are plain ones, with an invented family name (EXERCISE).
final class NearNamesTest {
  /// The floor of screening.
  private static final double FLOOR = 0.2;

  /// What brothers may reach; the rest is rounding.
  private static final double BROTHERS = 0.63;

  private static final List<String> FATHERS =
      List.of(
          "Tarek طارق",
          "Mounir منير",
          "Youssef يوسف",
          "Adnan عدنان",
          "Murad مراد",
          "Idris إدريس",
          "Haitham هيثم",
          "Zakaria زكريا",
          "Ghassan غسان",
          "Lotfi لطفي",
          "Mustafa مصطفى",
          "Jaafar جعفر",
          "Shawqi شوقي",
          "Nizar نزار",
          "Qays قيس",
          "Usama أسامة",
          "Wadih وديع",
          "Zuhair زهير",
          "Taha طه",
          "Luay لؤي",
          "Fuad فؤاد",
          "Sharif شريف",
          "Ibrahim إبراهيم",
          "Uthman عثمان",
          "Yahya يحيى",
          "Ismail إسماعيل");

  private static final List<String> FAMILIES =
      List.of(
          "Tamrini التمريني",
          "Qirtasi القرطاسي",
          "Daftari الدفتري",
          "Midadi المدادي",
          "Tajribi التجريبي",
          "Mithali المثالي",
          "Hibri الحبري",
          "Waraqi الورقي",
          "Qalami القلمي",
          "Raqami الرقمي",
          "Maktabi المكتبي",
          "Lawhi اللوحي",
          "Khattati الخطاطي",
          "Mahbari المحبري",
          "Nassakhi النساخي",
          "Sahifi الصحيفي");

  private record Near(boolean same, String one, String other) {
    String said() {
      return one + " and " + other;
    }
  }

  private static List<Near> near() {
    return Particles.Resources.lines("near-names.tsv").stream()
        .map(line -> line.split("\t"))
        .map(c -> new Near(c[0].equals("same"), c[1], c[2]))
        .toList();
  }

  private static String whole(String given) {
    return given.charAt(0) < 0x600 ? given + " Tamrini" : given + " التمريني";
  }

  private static String longer(String given) {
    return given.charAt(0) < 0x600 ? given + " Ben Ali Tamrinni" : given + " بن علي التمريني";
  }

  /// Somebody of that given name, with a father and a family that no other number has.
  private static String person(int number, String given) {
    int script = given.charAt(0) < 0x600 ? 0 : 1;
    String father = FATHERS.get(number % FATHERS.size()).split(" ")[script];
    String family = FAMILIES.get(number / FATHERS.size()).split(" ")[script];
    return given + " " + father + " " + family;
  }

  private static double score(String one, String other) {
    return NameMatcher.score(NameParser.parse(one), NameParser.parse(other));
  }

  @Test
  void pairs_keep_one_name_in_two_spellings() {
    for (Near pair : near()) {
      if (!pair.same()) continue;
      assertThat(score(whole(pair.one()), whole(pair.other()))).as(pair.said()).isGreaterThan(0.9);
      assertThat(score(whole(pair.one()), longer(pair.other()))).as(pair.said()).isGreaterThan(0.7);
    }
  }

  @Test
  void pairs_take_near_names_for_brothers_at_most() {
    for (Near pair : near()) {
      if (pair.same()) continue;
      assertThat(score(whole(pair.one()), whole(pair.other())))
          .as(pair.said())
          .isLessThan(BROTHERS);
      assertThat(score(whole(pair.one()), longer(pair.other())))
          .as(pair.said())
          .isLessThan(BROTHERS);
    }
  }

  @Test
  void a_search_finds_the_spelling_and_takes_the_near_name_for_a_brother_at_most() {
    var index = new NameIndex();
    var near = near();
    for (int k = 0; k < near.size(); k++) {
      index.add(new NameIndex.Entry(near.get(k).said(), person(k, near.get(k).other())));
    }
    for (int k = 0; k < near.size(); k++) {
      Near pair = near.get(k);
      var found =
          index.search(NameParser.parse(person(k, pair.one())), 200, 0).stream()
              .filter(hit -> hit.id().equals(pair.said()))
              .findFirst();
      if (pair.same()) {
        assertThat(found).as(pair.said()).isPresent();
        assertThat(found.get().score()).as(pair.said()).isGreaterThan(FLOOR);
      } else if (found.isPresent()) {
        assertThat(found.get().score()).as(pair.said()).isLessThan(BROTHERS);
      }
    }
  }

  @Test
  void endings_that_writers_leave_out_tell_nothing() {
    assertThat(score("Samir Nuri Tamrini", "Samir Nur Tamrini"))
        .isGreaterThan(score("Samir Nuri Tamrini", "Samir Nasr Tamrini"));
    assertThat(told("Nuri", "Nur")).isEqualTo(GivenNames.Told.NOTHING);
    assertThat(told("نوري", "نور")).isEqualTo(GivenNames.Told.TWO);
  }

  @Test
  void a_vowel_before_al_din_may_be_of_the_joint() {
    for (String whole : List.of("Nacereddine Tamrini", "Nasser Eddine Tamrini")) {
      assertThat(score("ناصر الدين التمريني", whole)).as(whole).isGreaterThan(0.9);
      assertThat(score("نصر الدين التمريني", whole)).as(whole).isGreaterThan(0.9);
      assertThat(score("Noureddine Tamrini", whole)).as(whole).isLessThan(BROTHERS);
    }
    assertThat(score("نصر التمريني", "Nacer Tamrini")).isLessThan(BROTHERS);
  }

  @Test
  void a_word_outside_the_table_tells_nothing() {
    assertThat(told("Tamrini", "Karim")).isEqualTo(GivenNames.Told.NOTHING);
    assertThat(told("Karim", "")).isEqualTo(GivenNames.Told.NOTHING);
  }

  private static GivenNames.Told told(String one, String other) {
    var x = NameParser.parse(one + " Tamrini").units();
    var y = NameParser.parse(other + " Tamrini").units();
    return GivenNames.shipped().told(x, 0, y, 0);
  }

  @Test
  void hears_one_sound_in_its_spellings() {
    assertThat(List.of("Djamel", "Dschamel", "Dzhamel").stream().map(NearNamesTest::heard))
        .containsOnly("jamel");
    assertThat(List.of("Rachid", "Raschid", "Rasheed").stream().map(NearNamesTest::heard))
        .containsOnly("rashid");
    assertThat(List.of("Hocine", "Houcine", "Hossine").stream().map(NearNamesTest::heard))
        .containsOnly("husin");
    assertThat(List.of("Anouar", "Anwar", "Anuar", "Anvar").stream().map(NearNamesTest::heard))
        .containsOnly("anwar");
    assertThat(List.of("Saïd", "Saeed", "Sayd").stream().map(NearNamesTest::heard))
        .containsOnly("seid");
    assertThat(List.of("Tawfiq", "Taoufik").stream().map(NearNamesTest::heard))
        .containsOnly("taufik");
    assertThat(heard("Hammad")).isNotEqualTo(heard("Hamad"));
  }

  private static String heard(String word) {
    byte[] codes = Letters.codes(word);
    byte[] heard = Heard.of(codes, 0, codes.length);
    return Letters.text(heard, 0, heard.length);
  }

  /// A spelling that the token pairs often have for a name of the table stands with that name, or
  /// with none.
  @Test
  void the_table_agrees_with_the_token_pairs() {
    var seen = new TreeMap<String, TreeMap<String, Integer>>();
    for (String line : Particles.Resources.lines("weights.tsv")) {
      if (line.charAt(0) != 'V') continue;
      String[] c = line.split("\t");
      for (String form : c[2].split(" ")) {
        int colon = form.indexOf(':');
        seen.computeIfAbsent(form.substring(0, colon), k -> new TreeMap<>())
            .put(c[1], Integer.parseInt(form.substring(colon + 1)));
      }
    }
    var against = new ArrayList<String>();
    int agreed = 0;
    for (var word : seen.entrySet()) {
      int all = word.getValue().values().stream().mapToInt(Integer::intValue).sum();
      for (var arabic : word.getValue().entrySet()) {
        int times = arabic.getValue();
        if (times < 2 || times * 10 < all) continue;
        switch (told(word.getKey(), arabic.getKey())) {
          case NOTHING -> {}
          case PERHAPS_ONE -> agreed++;
          case TWO -> against.add(word.getKey() + " " + arabic.getKey() + " " + times);
        }
      }
    }
    assertThat(against).isEmpty();
    assertThat(agreed).isGreaterThan(500);
  }

  /// What the letters alone do not tell; the table of given names does.
  @ParameterizedTest
  @CsvSource({
    "Issoufou Tamrini, يوسف تمريني",
    "Bréhima Tamrini, إبراهيم تمريني",
    "Fadimata Tamrini, فاطمة تمريني",
    "Khadijetou Tamrini, خديجة تمريني",
    "Hama Tamrini, محمد تمريني",
    "Zia Tamrini, ضياء تمريني",
    "Ziaur Rahman Tamrini, ضياء الرحمن تمريني",
    "Zia ul Haq Tamrini, ضياء الحق تمريني",
    "Hatice Tamrini, خديجة تمريني"
  })
  void takes_two_ways_of_writing_one_given_name_for_one(String latin, String arabic) {
    assertThat(score(latin, arabic)).isGreaterThan(0.9);
    assertThat(score(arabic, latin)).isEqualTo(score(latin, arabic));
  }

  @ParameterizedTest
  @CsvSource({
    "Nordine Tamrini, نور الدين تمريني",
    "Nordin Tamrini, Nur al-Din Tamrini",
    "Badrdine Tamrini, بدر الدين تمريني"
  })
  void reads_al_din_without_the_vowel_before_it(String light, String full) {
    assertThat(score(light, full)).isGreaterThan(0.9);
  }
}
