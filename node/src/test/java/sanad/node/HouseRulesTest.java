package sanad.node;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house on bytecode and files. Node sees all modules, so they are kept here.
class HouseRulesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("sanad");

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          // the entry names everything and stands above the packages
          if (type.getName().equals("sanad.node.Main")) return SliceIdentifier.of("entry");
          return type.getPackageName().startsWith("sanad.")
              ? SliceIdentifier.of(type.getPackageName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  /// What knows the time, chance, the machine or the terminal by itself.
  private static final Set<String> AMBIENT =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.Year.now()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.InstantSource.system()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.getenv(java.lang.String)",
          "java.lang.System.getenv()",
          "java.lang.Math.random()",
          "java.util.UUID.randomUUID()",
          "java.util.Random.<init>()",
          "java.security.SecureRandom.<init>()");

  private static final Pattern UNNAMED =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base|Common|Dto)");

  /// A conversion of a format that writes a number, in a text.
  private static final Pattern NUMBER = Pattern.compile("\"[^\"]*%[0-9.,+-]*[dfeg][^a-z]");

  private static final Pattern CODE = Pattern.compile("SANAD-[A-Z]+-[0-9]{3}");

  @Test
  void every_module_is_seen() {
    assertThat(CLASSES.size()).isGreaterThan(300);
    for (var module : AllowedImports.modules()) {
      assertThat(CLASSES.stream().filter(type -> module(type).equals(module)))
          .as("classes of sanad." + module)
          .isNotEmpty();
    }
  }

  @Test
  void imports_keep_to_the_one_table() {
    var breaches = new TreeSet<String>();
    for (var type : CLASSES) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var wanted = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (!AllowedImports.allows(module(type), wanted)) {
          breaches.add(type.getName() + " uses " + dependency.getTargetClass().getName());
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void packages_do_not_go_in_circles() {
    slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobody_but_node_and_command_line_takes_time_chance_or_machine_from_the_air() {
    var breaches = new TreeSet<String>();
    for (var type : inner()) {
      for (var access : type.getAccessesFromSelf()) {
        var target = target(access);
        if (AMBIENT.contains(target)
            || target.equals("java.lang.System.out")
            || target.equals("java.lang.System.err")) {
          breaches.add(type.getName() + " uses " + target);
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  private static String target(JavaAccess<?> access) {
    return access.getTarget().getFullName();
  }

  /// A JDK's class that is made another way keeps the setters that it had.
  @Test
  void nothing_has_a_public_setter() {
    var setters = new TreeSet<String>();
    for (var type : CLASSES) {
      for (JavaMethod method : type.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.PUBLIC)
            && method.getName().matches("set[A-Z].*")
            && method.getRawParameterTypes().size() == 1
            && !method.getModifiers().contains(JavaModifier.STATIC)
            && !inherited(type, method)) {
          setters.add(method.getFullName());
        }
      }
    }
    assertThat(setters).isEmpty();
  }

  private static boolean inherited(JavaClass type, JavaMethod method) {
    return type.getAllRawSuperclasses().stream()
        .filter(above -> above.getPackageName().startsWith("java."))
        .anyMatch(
            above ->
                above
                    .tryGetMethod(method.getName(), method.getRawParameterTypes().get(0).getName())
                    .isPresent());
  }

  /// Records may say that a part is absent; a class has another shape, or keeps it to itself.
  @Test
  void no_class_shows_an_optional_field() {
    var fields = new TreeSet<String>();
    for (var type : inner()) {
      if (type.isRecord()) continue;
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Optional.class)
            && !field.getModifiers().contains(JavaModifier.PRIVATE)
            && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          fields.add(field.getFullName());
        }
      }
    }
    assertThat(fields).isEmpty();
  }

  @Test
  void names_say_what_a_thing_is() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName).filter(UNNAMED.asMatchPredicate()))
        .isEmpty();
  }

  @Test
  void every_package_says_its_job_and_is_null_marked() {
    var packages = new TreeSet<String>();
    CLASSES.forEach(type -> packages.add(type.getPackageName()));
    for (var name : packages) {
      var info = CLASSES.stream().filter(type -> type.getName().equals(name + ".package-info"));
      assertThat(info.findFirst().map(type -> type.isAnnotatedWith(NullMarked.class)))
          .as(name + " has a package-info with @NullMarked")
          .contains(true);
    }
    for (var file : Repository.files("package-info.java")) {
      assertThat(Repository.text(file)).as(file.toString()).startsWith("///");
    }
  }

  @Test
  void files_stay_short() {
    var long_ones = new TreeMap<String, Long>();
    for (var file : Repository.files(".java")) {
      boolean test =
          file.toString().contains("/src/test/") || file.toString().contains("/testing/");
      long lines = Repository.text(file).lines().count();
      if (lines > (test ? 600 : 400)) {
        long_ones.put(Repository.root().relativize(file).toString(), lines);
      }
    }
    assertThat(long_ones).isEmpty();
  }

  /// A format writes numbers as the machine's country does: `٤٠١` in a JSON text, `0,93` in a
  /// table. What writes one says for whom, or writes it by `%s`, which has no country. RowProblem
  /// takes its sentences for patterns and never formats them.
  @Test
  void no_number_is_written_as_the_country_of_the_machine_writes_it() {
    var said = new TreeSet<String>();
    for (var file : Repository.files(".java")) {
      var name = file.getFileName().toString();
      if (!file.toString().contains("/src/main/")
          || file.toString().contains("/testing/")
          || name.equals("RowProblem.java")) {
        continue;
      }
      var lines = Repository.text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (NUMBER.matcher(lines.get(i)).find()
            && lines.subList(Math.max(0, i - 1), i + 1).stream()
                .noneMatch(line -> line.contains("Locale.ROOT"))) {
          said.add(name + ":" + (i + 1));
        }
      }
    }
    assertThat(said).isEmpty();
  }

  @Test
  void every_code_means_one_thing_and_has_its_texts() {
    var codes = new TreeMap<String, List<String>>();
    for (var type : CLASSES) {
      // a constant with a body of its own is a class that says it is an enum, and is none
      if (!type.isEnum() || !type.reflect().isEnum()) continue;
      for (var constant : type.reflect().getEnumConstants()) {
        for (var method : List.of("code", "text")) {
          code(constant, method)
              .filter(CODE.asMatchPredicate())
              .ifPresent(
                  code ->
                      codes
                          .computeIfAbsent(code, unused -> new ArrayList<>())
                          .add(type.getSimpleName() + "." + constant));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(50);
    assertThat(codes.entrySet().stream().filter(code -> code.getValue().size() > 1)).isEmpty();
    assertThat(withoutText(codes)).isEmpty();
  }

  private static Set<String> withoutText(Map<String, List<String>> codes) {
    var missing = new TreeSet<String>();
    for (var language : List.of("en", "ar", "fr")) {
      var texts = Repository.files("sanad/web/text/" + language + ".properties");
      assertThat(texts).as("texts in " + language).isNotEmpty();
      var all = String.join("\n", texts.stream().map(Repository::text).toList());
      for (var code : codes.keySet()) {
        // told to scripts and on the operator's terminal, never on a page
        if (code.startsWith("SANAD-API-") || code.startsWith("SANAD-POSTGRES-")) continue;
        if (!all.contains(code)) missing.add(language + ": " + code);
      }
    }
    return missing;
  }

  private static Optional<String> code(Object constant, String name) {
    try {
      var method = constant.getClass().getMethod(name);
      method.setAccessible(true);
      return method.invoke(constant) instanceof String text ? Optional.of(text) : Optional.empty();
    } catch (NoSuchMethodException absent) {
      return Optional.empty();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Texts of partners reach pages escaped only. **Source:** reliability.md C5.
  @Test
  void no_template_writes_unescaped_text() {
    for (var file : Repository.files(".html")) {
      assertThat(Repository.text(file)).as(file.toString()).doesNotContain("th:utext", "[(");
    }
  }

  private static List<JavaClass> inner() {
    return CLASSES.stream()
        .filter(type -> !module(type).equals("node") && !module(type).equals("cli"))
        // the reference store is for tests and for reading
        .filter(type -> !type.getName().startsWith("sanad.store.Memory"))
        .toList();
  }

  private static String module(JavaClass type) {
    var parts = type.getPackageName().split("\\.");
    return parts.length < 2 ? "" : parts[1];
  }
}
