package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sanad.cases.Outcome;
import sanad.exchange.ExchangeCode;
import sanad.exchange.PullCode;
import sanad.handling.Caveat;
import sanad.handling.Clearance;
import sanad.handling.Decision;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.identity.HeldNames;
import sanad.identity.IdentityCode;
import sanad.intake.FactKind;
import sanad.intake.IntakeCode;
import sanad.lists.RowProblem;
import sanad.reader.EventType;
import sanad.reader.Rule;
import sanad.store.Act;
import sanad.store.account.AccountCode;

class TextsTest {
  private final Texts texts = new Texts();

  @Test
  void every_key_is_there_in_every_language() {
    for (var language : Language.values()) {
      assertThat(texts.keys(language)).isEqualTo(texts.keys(Language.EN));
    }
    assertThat(texts.keys(Language.EN)).hasSizeGreaterThan(700);
  }

  @Test
  void every_language_has_the_same_placeholders() {
    for (var key : texts.keys(Language.EN)) {
      for (var language : Language.values()) {
        assertThat(placeholders(language, key))
            .as(language + " " + key)
            .isEqualTo(placeholders(Language.EN, key));
      }
    }
  }

  private Set<String> placeholders(Language language, String key) {
    var pattern = new MessagePattern(texts.pattern(language, key).orElseThrow());
    var found = new TreeSet<String>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
        found.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return found;
  }

  @Test
  void every_arabic_plural_has_its_six_forms() {
    for (var key : texts.keys(Language.AR)) {
      var pattern = texts.pattern(Language.AR, key).orElseThrow();
      int plurals = pattern.split(", plural,", -1).length - 1;
      int selects = pattern.split(", select,", -1).length - 1;
      for (var form : List.of("zero", "one", "two", "few", "many", "other")) {
        assertThat(pattern.split("\\b" + form + " \\{", -1).length - 1)
            .as(key + " " + form)
            .isEqualTo(form.equals("other") ? plurals + selects : plurals);
      }
    }
  }

  @Test
  void the_sentence_of_a_release_is_right_arabic_for_one_two_three_and_eleven() {
    assertThat(sentence(1)).startsWith("ستقرأ هذا جهة واحدة").endsWith("ولا أحد غيرها.");
    assertThat(sentence(2)).startsWith("ستقرأ هذا جهتان").endsWith("ولا أحد غيرهما.");
    assertThat(sentence(3)).startsWith("ستقرأ هذا ثلاث جهات");
    assertThat(sentence(5)).startsWith("ستقرأ هذا 5 جهات");
    assertThat(sentence(11)).startsWith("ستقرأ هذا 11 جهة");
    assertThat(texts.say(Language.EN, "release.sentence", 2, "A"))
        .startsWith("These two bodies will read this")
        .endsWith("Nobody else.");
  }

  private String sentence(int bodies) {
    return texts.say(Language.AR, "release.sentence", bodies, "DEMO");
  }

  @Test
  void a_body_is_never_called_a_person() {
    assertThat(texts.say(Language.AR, "judgement.do.same", HeldNames.Kind.BODY))
        .isEqualTo("الجهة نفسها");
    assertThat(texts.say(Language.EN, "judgement.reject", HeldNames.Kind.BODY))
        .isEqualTo("Reject: not the same body");
    assertThat(texts.say(Language.FR, "judgement.accept", HeldNames.Kind.PERSON))
        .isEqualTo("Accepter\u202f: la même personne");
    for (var language : Language.values()) {
      for (var key : List.of("who.title", "who.same", "judgement.same", "judgement.different")) {
        assertThat(texts.say(language, key, HeldNames.Kind.BODY))
            .as(language + " " + key)
            .isNotEqualTo(texts.say(language, key, HeldNames.Kind.PERSON));
      }
    }
  }

  @Test
  void every_word_of_a_closed_list_has_a_text() {
    var keys =
        Stream.of(
                codes("purpose", Purpose.values(), Purpose::code),
                codes("role", Role.values(), Role::code),
                codes("level", Clearance.values(), Clearance::code),
                codes("use", Use.values(), Use::code),
                codes("permission", Permission.values(), Permission::code),
                codes("caveat", Caveat.values(), Caveat::code),
                codes("handling", HandlingCode.values(), HandlingCode::code),
                codes("tlp", Tlp.values(), Tlp::code),
                codes("reason", Decision.Reason.values(), Enum::name),
                codes("step", Outcome.Step.values(), Outcome.Step::code),
                codes("code", ExchangeCode.values(), ExchangeCode::code),
                codes("code", IntakeCode.values(), IntakeCode::code),
                codes("code", IdentityCode.values(), IdentityCode::code),
                codes("code", AccountCode.values(), AccountCode::code),
                codes("pull", PullCode.values(), PullCode::code),
                codes("kind", FactKind.values(), FactKind::code),
                codes("event", EventType.values(), EventType::code),
                codes("lists.row", RowProblem.Kind.values(), RowProblem.Kind::code),
                Arrays.stream(Rule.values()).map(Rule::textKey),
                Arrays.stream(Act.Kind.values())
                    .map(kind -> "act.kind." + kind.name().toLowerCase(Locale.ROOT)),
                Arrays.stream(FactKind.values())
                    .flatMap(kind -> kind.slots().stream())
                    .map(slot -> "slot." + slot))
            .flatMap(stream -> stream)
            .toList();
    assertThat(texts.keys(Language.EN)).containsAll(keys);
  }

  private static <E> Stream<String> codes(String list, E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(value -> list + "." + code.apply(value));
  }

  @Test
  void every_key_that_a_template_or_a_page_names_exists() throws IOException {
    var named = new TreeSet<String>();
    var inTemplates = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]+)|w\\.say\\('([a-zA-Z.]+)'[,)]");
    var inJava = Pattern.compile("\\bsay\\(\\s*\"([a-z][A-Za-z.]+)\"\\s*[,)]");
    for (var file : Sources.files("src/main/resources/sanad/web/page", ".html")) {
      collect(inTemplates, Files.readString(file), named);
    }
    for (var file : Sources.files("src/main/java/sanad/web", ".java")) {
      collect(inJava, Files.readString(file), named);
    }
    assertThat(named).hasSizeGreaterThan(250);
    assertThat(texts.keys(Language.EN)).containsAll(named);
  }

  private static void collect(Pattern pattern, String text, Set<String> found) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          found.add(matcher.group(group));
        }
      }
    }
  }

  @Test
  void no_text_shouts_or_has_an_apostrophe_that_the_message_format_would_eat() {
    for (var language : Language.values()) {
      for (var key : texts.keys(language)) {
        assertThat(texts.pattern(language, key).orElseThrow()).as(key).doesNotContain("'", "!");
      }
    }
  }

  /// A sign that begins a line by itself is no French; only a space that does not break prevents
  /// it.
  @Test
  void no_french_sign_is_parted_from_its_word() {
    for (var key : texts.keys(Language.FR)) {
      assertThat(texts.pattern(Language.FR, key).orElseThrow())
          .as(key)
          .doesNotContainPattern(" [:;?!»]|« |\\d 000\\b|\\d Mo\\b");
    }
  }

  @Test
  void a_name_is_isolated_and_cannot_turn_its_sentence() {
    var said = texts.say(Language.EN, "subject.originator", "\u202eabc");
    assertThat(said).isEqualTo("originator: \u2068\u2327abc\u2069");
    assertThat(SayDialect.html(said)).isEqualTo("originator: <bdi>\u2327abc</bdi>");
    assertThat(SayDialect.html("a\u2068<b>\u2069")).isEqualTo("a<bdi>&lt;b&gt;</bdi>");
    assertThat(SayDialect.html("\u20661971-05\u2069; \u2066A1\u2069."))
        .isEqualTo("<bdi dir=\"ltr\">1971-05</bdi>; <bdi dir=\"ltr\">A1</bdi>.");
  }

  /// The sources of this module, wherever the tests run.
  static final class Sources {
    private Sources() {}

    static List<Path> files(String folder, String suffix) throws IOException {
      var here = Path.of("").toAbsolutePath();
      var root = Files.isDirectory(here.resolve(folder)) ? here : here.resolve("adapters/web");
      try (var walk = Files.walk(root.resolve(folder))) {
        return walk.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
      }
    }
  }

  /// The pages speak to men and women alike: by verbal nouns and passives, or to the agency (كم).
  @Test
  void no_arabic_text_commands_a_single_man() {
    var commands =
        Pattern.compile(
            "(?<![\\p{L}\\p{M}])(سلّمه|حمّل|سمِّه|فُكَّ|اختر|اخترها|أبقِ|نزّله"
                + "|سجّلوا|أدخلوها|اكتب|أدخل|اضغط|أعد)"
                + "(?![\\p{L}\\p{M}])");
    for (var key : texts.keys(Language.AR)) {
      assertThat(texts.pattern(Language.AR, key).orElseThrow())
          .as(key)
          .doesNotContainPattern(commands);
    }
  }

  @Test
  void no_thousand_in_arabic_is_taken_for_one() {
    assertThat(texts.say(Language.AR, "screening.names.form", 5000)).contains("حتى 5000؛");
    assertThat(texts.say(Language.AR, "report.progress", 1, 2, 1500, 4000))
        .isEqualTo("مؤكَّدة: 1 · مرفوضة: 2 · مُنحّاة: 1500 · مفتوحة: 4000");
    assertThat(texts.say(Language.AR, "lists.count", 12345)).isEqualTo("12345 قيدًا");
    assertThat(texts.say(Language.AR, "lists.count", 3)).isEqualTo("3 قيود");
    assertThat(texts.say(Language.EN, "lists.count", 12345)).isEqualTo("12,345 entries");
    for (var key : texts.keys(Language.AR)) {
      var said = texts.say(Language.AR, key, 123456, 123456, 123456, 123456, 123456, 123456);
      assertThat(said).as(key).doesNotContainPattern("123[.,٬]456");
    }
  }
}
