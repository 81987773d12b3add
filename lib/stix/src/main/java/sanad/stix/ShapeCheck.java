package sanad.stix;

import static sanad.stix.Findings.quote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the members of an object, or of a part of one, against its table.
///
/// Not thread-safe: one object, one walk.
final class ShapeCheck {

  private static final String LIST = "STIX 2.1 §2.12";
  private static final String EMPTY_LIST = "an empty list is prohibited: leave the property out";
  private static final String NAMES = "STIX 2.1 §3.1";
  private static final String PROPERTY_NAME =
      "a property name must be 3 to 250 lower-case letters, digits and underscores, a letter first";
  private static final String LOWER_KEY =
      "a key should be of lower-case letters, digits, hyphens and underscores";
  private static final String RESERVED_NAMES = "STIX 2.1 §3.8";
  private static final String EXTENSION = "STIX 2.1 §7.3";
  private static final Set<String> RESERVED =
      Set.of("severity", "action", "username", "phone_number", "phone_numbers");

  private final Findings findings;
  private final ValueCheck values;
  private boolean local;
  private boolean observable;
  private boolean mayExtend;

  ShapeCheck(Findings findings) {
    this.findings = findings;
    this.values = new ValueCheck(findings, this);
  }

  /// Whether references are keys of the deprecated `objects` dictionary.
  boolean isLocal() {
    return local;
  }

  /// Checks an object. `known`: its type is the standard's, so that foreign properties should come
  /// by an extension; `mayExtend`: one of its extensions adds top-level properties; `local`: it
  /// lies in the deprecated `objects` dictionary.
  void object(Extras object, Shape shape, boolean known, boolean mayExtend, boolean local) {
    this.local = local;
    this.observable = shape.category() == Category.SCO;
    this.mayExtend = mayExtend || !known;
    members(object, shape, true, local);
  }

  /// Checks a part of an object, such as a kill chain phase or a predefined extension.
  void part(Extras object, Shape shape) {
    boolean outer = mayExtend;
    // Foreign properties in parts of observables should come by an extension, whatever the object
    // itself uses; those in parts of other objects have no rule but their form.
    mayExtend = !observable;
    members(object, shape, false, false);
    mayExtend = outer;
    if (object.size() == 0) {
      findings.error("STIX 2.1 §2.3", "an empty object is prohibited: leave the property out");
    }
  }

  private void members(Extras object, Shape shape, boolean top, boolean withoutId) {
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      Value value = object.value(i);
      Property property = shape.properties().get(name);
      findings.trail.enter(name);
      if (property == null) {
        foreign(name, value, top);
      } else {
        if (property.deprecated()) {
          findings.warning(property.section(), name + " is deprecated");
        }
        values.check(value, property.kind(), property.section());
      }
      findings.trail.leave();
    }
    for (Property property : shape.required()) {
      if (!object.has(property.name()) && !(withoutId && property.name().equals("id"))) {
        findings.errorAt(property.name(), property.section(), property.name() + " is required");
      }
    }
    for (ShapeRule rule : shape.rules()) {
      rule(object, rule, shape.section());
    }
  }

  private void foreign(String name, Value value, boolean top) {
    if (top && RESERVED.contains(name)) {
      findings.error(RESERVED_NAMES, name + " is a reserved name");
    }
    if (top && name.equals("defanged") && !observable) {
      findings.error(Section.COMMON, "defanged is for cyber-observables only");
    } else if (!Formats.isPropertyName(name)) {
      findings.error(NAMES, PROPERTY_NAME);
    } else if (!mayExtend) {
      findings.warning(
          EXTENSION, "the custom property " + quote(name) + " should come by an extension");
    }
    custom(name, value);
  }

  /// A value that no table describes: the rules of the data types still hold.
  private void custom(String name, Value value) {
    if (value instanceof Value.Many many && many.values().isEmpty()) {
      findings.error(LIST, EMPTY_LIST);
      return;
    }
    if (value instanceof Value.Text text) {
      if (name.endsWith("_hex")) {
        TextCheck.check(text.value(), Form.HEX, NAMES, findings);
      } else if (name.endsWith("_bin")) {
        TextCheck.check(text.value(), Form.BINARY, NAMES, findings);
      }
    }
    walk(value, observable);
  }

  /// Any value: no null and no empty list. Below a property, where the structure is its maker's
  /// own, an empty list is a warning.
  void anything(Value value) {
    walk(value, false);
  }

  /// `foreign`: no table says what the keys of its dictionaries are, and patterns may name them.
  private void walk(Value value, boolean foreign) {
    switch (value) {
      case Value.Nothing nothing ->
          findings.error("STIX 2.1 §2", "null is prohibited: leave it out");
      case Value.Many many -> {
        if (many.values().isEmpty()) {
          findings.warning(LIST, EMPTY_LIST);
        }
        for (int i = 0; i < many.values().size(); i++) {
          findings.trail.enter(i);
          walk(many.values().get(i), foreign);
          findings.trail.leave();
        }
      }
      case Extras group -> {
        for (int i = 0; i < group.size(); i++) {
          findings.trail.enter(group.name(i));
          if (foreign && !isLowerKey(group.name(i))) {
            findings.warning("STIX 2.1 §2.3", LOWER_KEY);
          }
          walk(group.value(i), foreign);
          findings.trail.leave();
        }
      }
      case Value.Text text -> {}
      case Value.Whole whole -> {}
      case Value.Decimal decimal -> {}
      case Value.Flag flag -> {}
    }
  }

  /// Algorithms of hashes are written with capitals everywhere (section 2.7).
  private static boolean isLowerKey(String name) {
    return Formats.all(name, 0, name.length(), Formats.LOWER_KEY)
        || ValueCheck.ALGORITHMS.contains(name);
  }

  /// The members of an extension by definition: property names and values of the data types.
  void extension(Extras extension) {
    for (int i = 0; i < extension.size(); i++) {
      String name = extension.name(i);
      findings.trail.enter(name);
      if (!Formats.isPropertyName(name)) {
        findings.error(NAMES, PROPERTY_NAME);
      }
      custom(name, extension.value(i));
      findings.trail.leave();
    }
  }

  private void rule(Extras object, ShapeRule rule, String section) {
    switch (rule) {
      case ShapeRule.AnyOf(List<String> names) -> {
        if (count(object, names) == 0) {
          findings.error(section, "at least one of " + names + " must be there");
        }
      }
      case ShapeRule.OneOf(List<String> names) -> {
        int count = count(object, names);
        if (count != 1) {
          findings.error(section, "exactly one of " + names + " must be there, got " + count);
        }
      }
      case ShapeRule.With(String present, String needed) -> {
        if (object.has(present) && !object.has(needed)) {
          findings.error(section, present + " demands " + needed);
        }
      }
      case ShapeRule.Order order -> order(object, order, section);
    }
  }

  private static int count(Extras object, List<String> names) {
    int count = 0;
    for (String name : names) {
      if (object.has(name)) {
        count++;
      }
    }
    return count;
  }

  private void order(Extras object, ShapeRule.Order order, String section) {
    Optional<Instant> first = time(object.find(order.first()));
    Optional<Instant> second = time(object.find(order.second()));
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    int compared = second.get().compareTo(first.get());
    if (compared == 0) {
      // Both are texts here, with equal nanoseconds; what lies below them decides.
      compared =
          Timestamps.fraction(text(object, order.second()))
              .compareTo(Timestamps.fraction(text(object, order.first())));
    }
    if (order.strict() ? compared <= 0 : compared < 0) {
      findings.errorAt(
          order.second(),
          order.first().equals("created") ? Section.VERSIONING : section,
          order.second()
              + " must be later than "
              + (order.strict() ? "" : "or equal to ")
              + order.first());
    }
  }

  private static String text(Extras object, String name) {
    return object.text(name).orElse("");
  }

  private static Optional<Instant> time(@Nullable Value value) {
    return value instanceof Value.Text text ? Timestamps.read(text.value()) : Optional.empty();
  }
}
