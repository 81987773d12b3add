package sanad.stix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of all types of the standard.
///
/// **Source:** STIX 2.1 sections 2 to 8; the tables are `objects.txt`.
final class Shapes {

  private static final Map<String, Shape> ALL = load();

  /// The predefined extensions by the type of their object.
  private static final Map<String, List<String>> EXTENSIONS =
      Map.of(
          "file",
          List.of("archive-ext", "ntfs-ext", "pdf-ext", "raster-image-ext", "windows-pebinary-ext"),
          "network-traffic",
          List.of("http-request-ext", "icmp-ext", "socket-ext", "tcp-ext"),
          "process",
          List.of("windows-process-ext", "windows-service-ext"),
          "user-account",
          List.of("unix-account-ext"));

  static final Shape OBJECT = get("object");
  static final Shape OBSERVABLE = get("observable");

  private Shapes() {}

  /// The table of an object type of the standard, or null.
  static @Nullable Shape object(String type) {
    Shape shape = ALL.get(type);
    return shape == null || shape.category() == Category.PART || shape.category() == Category.COMMON
        ? null
        : shape;
  }

  static Optional<Shape> find(String type) {
    return Optional.ofNullable(object(type));
  }

  static boolean isObservable(String type) {
    Shape shape = object(type);
    return shape != null && shape.category() == Category.SCO;
  }

  /// The table of any type, also of a part.
  static Shape get(String name) {
    Shape shape = ALL.get(name);
    if (shape == null) {
      throw new IllegalStateException("no table " + name);
    }
    return shape;
  }

  /// The names of the predefined extensions of an object type.
  static List<String> extensions(String type) {
    return EXTENSIONS.getOrDefault(type, List.of());
  }

  /// All tables in the standard's order.
  static List<Shape> all() {
    return List.copyOf(ALL.values());
  }

  private static Map<String, Shape> load() {
    var all = new LinkedHashMap<String, Shape>();
    var block = new ArrayList<String>();
    for (String line : Tables.lines("objects.txt")) {
      if (line.startsWith("== ") && !block.isEmpty()) {
        add(all, block);
        block.clear();
      }
      block.add(line);
    }
    add(all, block);
    return all;
  }

  private static void add(Map<String, Shape> all, List<String> block) {
    List<String> head = words(block.getFirst());
    String name = head.get(1);
    Category category = Category.valueOf(head.get(2).toUpperCase(Locale.ROOT));
    String section = "STIX 2.1 §" + head.get(3);
    var properties = new LinkedHashMap<String, Property>();
    var rules = new ArrayList<ShapeRule>();
    Shape common = all.get(common(name, category));
    if (common != null) {
      properties.putAll(common.properties());
      rules.addAll(common.rules());
    }
    for (String line : block.subList(1, block.size())) {
      List<String> words = words(line);
      if (words.getFirst().equals("!")) {
        rules.add(ShapeRule.of(words.subList(1, words.size())));
      } else {
        Property property = property(words, section);
        properties.put(property.name(), property);
      }
    }
    all.put(name, Shape.of(name, category, section, properties, rules));
  }

  /// The group of common properties that a type begins with; marking and extension definitions
  /// bring their own, since section 3.2 takes several properties from them.
  private static String common(String name, Category category) {
    return switch (category) {
      case SDO, SRO -> "object";
      case SCO -> "observable";
      case META -> name.equals("language-content") ? "object" : "";
      case BUNDLE, COMMON, PART -> "";
    };
  }

  private static Property property(List<String> words, String section) {
    String name = words.getFirst();
    boolean required = name.endsWith("*");
    boolean deprecated = name.endsWith("-");
    return new Property(
        required || deprecated ? name.substring(0, name.length() - 1) : name,
        required,
        deprecated,
        Kind.of(words.subList(1, words.size())),
        section);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }
}
