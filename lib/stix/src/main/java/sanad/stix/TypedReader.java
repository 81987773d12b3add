package sanad.stix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads objects as the records of their types.
final class TypedReader {

  private static final Extras NONE = Extras.builder().build();
  private static final Binding COMMON = Binding.of(CommonProperties.class);

  /// The members that the records know, by type; the common ones under the empty name.
  private static final Map<String, Set<String>> KNOWN = known();

  private final List<Problem> problems = new ArrayList<>(0);
  private final Trail trail = new Trail();

  private TypedReader() {}

  static TypedResult read(StixObject object) {
    var reader = new TypedReader();
    TypedObject typed = reader.object(object);
    return typed == null || !reader.problems.isEmpty()
        ? new TypedResult.Unfit(reader.problems)
        : new TypedResult.Typed(typed);
  }

  private @Nullable TypedObject object(StixObject object) {
    String type = object.header().type();
    Binding binding = Binding.of(type);
    Object common = make(COMMON, object.properties(), others(object.properties(), type));
    if (!(common instanceof CommonProperties properties)) {
      return null;
    }
    if (binding == null) {
      return new CustomObject(properties);
    }
    return make(binding, object.properties(), properties) instanceof TypedObject typed
        ? typed
        : null;
  }

  private static Extras others(Extras object, String type) {
    Set<String> known = KNOWN.getOrDefault(type, KNOWN.getOrDefault("", Set.of()));
    Extras.Builder others = null;
    for (int i = 0; i < object.size(); i++) {
      if (!known.contains(object.name(i))) {
        others = others == null ? Extras.builder() : others;
        others.put(object.name(i), object.value(i));
      }
    }
    return others == null ? NONE : others.build();
  }

  private static Map<String, Set<String>> known() {
    var common = new HashSet<String>(Set.of("type"));
    COMMON.slots().forEach(slot -> common.add(slot.member()));
    common.remove("others");
    var all = new HashMap<String, Set<String>>();
    all.put("", Set.copyOf(common));
    Binding.all()
        .forEach(
            (type, binding) -> {
              var members = new HashSet<>(common);
              binding.slots().forEach(slot -> members.add(slot.member()));
              members.remove("common");
              all.put(type, Set.copyOf(members));
            });
    return all;
  }

  /// The record, or null where a member is missing or of another kind; `given` fills the component
  /// that is no member (the common properties, or those of others).
  private @Nullable Object make(Binding binding, Extras from, @Nullable Object given) {
    List<Binding.Slot> slots = binding.slots();
    var components = new Object[slots.size()];
    int faults = problems.size();
    for (int i = 0; i < components.length; i++) {
      Binding.Slot slot = slots.get(i);
      boolean isGiven = slot.member().equals("common") || slot.member().equals("others");
      Object component = isGiven ? given : component(slot, from.find(slot.member()));
      if (component != null) {
        components[i] = component;
      }
    }
    return problems.size() == faults ? binding.make(components) : null;
  }

  private @Nullable Object component(Binding.Slot slot, @Nullable Value value) {
    trail.enter(slot.member());
    Object component =
        switch (slot.many()) {
          case ONE -> one(slot, value);
          case MAYBE ->
              value == null ? Optional.empty() : Optional.ofNullable(read(value, slot.type()));
          case LIST -> value == null ? List.of() : list(slot, value);
        };
    trail.leave();
    return component;
  }

  private @Nullable Object one(Binding.Slot slot, @Nullable Value value) {
    if (value != null) {
      return read(value, slot.type());
    }
    // Dictionaries that are absent are empty ones, which the standard prohibits in the text.
    if (slot.type() == Extras.class) {
      return NONE;
    }
    problems.add(Problem.error(trail.toString(), Section.COMMON, slot.member() + " is required"));
    return null;
  }

  private @Nullable List<Object> list(Binding.Slot slot, Value value) {
    if (!(value instanceof Value.Many many)) {
      problems.add(
          Problem.error(
              trail.toString(), "STIX 2.1 §2.12", "must be a list, got " + ValueCheck.name(value)));
      return null;
    }
    var members = new ArrayList<Object>(many.values().size());
    for (int i = 0; i < many.values().size(); i++) {
      trail.enter(i);
      Object member = read(many.values().get(i), slot.type());
      if (member != null) {
        members.add(member);
      }
      trail.leave();
    }
    return members;
  }

  private @Nullable Object read(Value value, Class<?> type) {
    if (type.isRecord() && type != StixId.class) {
      if (value instanceof Extras group) {
        return make(Binding.of(type), group, null);
      }
    } else {
      Object plain = Binding.plain(value, type);
      if (plain != null) {
        return plain;
      }
    }
    problems.add(
        Problem.error(
            trail.toString(),
            Section.COMMON,
            "must be " + type.getSimpleName() + ", got " + ValueCheck.name(value)));
    return null;
  }
}
