package sanad.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads objects as the records of their types, in one walk over the members.
final class TypedReader {

  private static final Binding COMMON = Binding.of(CommonProperties.class);

  /// The last component of the common properties holds what the tables do not know.
  private static final int OTHERS = COMMON.slots().size() - 1;

  private final StixObject object;
  private final List<Problem> problems = new ArrayList<>(0);
  private final Trail trail = new Trail();

  private TypedReader(StixObject object) {
    this.object = object;
  }

  static TypedResult read(StixObject object) {
    var reader = new TypedReader(object);
    TypedObject typed = reader.object();
    return typed == null || !reader.problems.isEmpty()
        ? new TypedResult.Unfit(reader.problems)
        : new TypedResult.Typed(typed);
  }

  private @Nullable TypedObject object() {
    Extras members = object.properties();
    Binding binding = Binding.of(object.header().type());
    @Nullable Object[] common = COMMON.blank();
    @Nullable Object[] own = binding == null ? common : binding.blank();
    var names = new String[members.size()];
    var values = new Value[members.size()];
    int others = 0;
    for (int i = 0; i < members.size(); i++) {
      String name = members.name(i);
      Binding.Slot slot = COMMON.member(name);
      Binding.Slot mine = slot != null || binding == null ? null : binding.member(name);
      if (slot != null) {
        Object known = known(name);
        common[slot.place()] = known == null ? component(slot, members.value(i)) : known;
      } else if (mine != null) {
        own[mine.place()] = component(mine, members.value(i));
      } else if (!name.equals("type")) {
        names[others] = name;
        values[others++] = members.value(i);
      }
    }
    common[OTHERS] = others == 0 ? Extras.EMPTY : Extras.copyOf(names, values, others);
    Object properties = made(COMMON, common);
    if (binding == null) {
      return properties instanceof CommonProperties known ? new CustomObject(known) : null;
    }
    own[0] = properties == null ? common : properties;
    return made(binding, own) instanceof TypedObject typed ? typed : null;
  }

  /// What the header has read already, or null.
  private @Nullable Object known(String name) {
    ObjectHeader header = object.header();
    return switch (name) {
      case "id" -> header.id();
      case "created" -> header.created();
      case "modified" -> header.modified();
      case "created_by_ref" -> header.createdBy();
      default -> null;
    };
  }

  /// The record, or null where a required member is missing, or anything had a fault before.
  private @Nullable Object made(Binding binding, @Nullable Object[] components) {
    for (Binding.Slot slot : binding.slots()) {
      if (components[slot.place()] == null) {
        problems.add(
            Problem.error(trail.at(slot.member()), Section.COMMON, slot.member() + " is required"));
      }
    }
    return problems.isEmpty() ? binding.make(components) : null;
  }

  /// The component of a member, which is never null: of what has a fault, nobody sees the record.
  private Object component(Binding.Slot slot, Value value) {
    trail.enter(slot.member());
    Object component =
        switch (slot.many()) {
          case ONE -> read(slot, value);
          case MAYBE -> Optional.of(read(slot, value));
          case LIST -> list(slot, value);
        };
    trail.leave();
    return component;
  }

  private List<Object> list(Binding.Slot slot, Value value) {
    if (!(value instanceof Value.Many many)) {
      problems.add(
          Problem.error(
              trail.toString(), "STIX 2.1 §2.12", "must be a list, got " + ValueCheck.name(value)));
      return List.of();
    }
    var members = new Object[many.values().size()];
    for (int i = 0; i < members.length; i++) {
      trail.enter(i);
      members[i] = read(slot, many.values().get(i));
      trail.leave();
    }
    return List.of(members);
  }

  private Object read(Binding.Slot slot, Value value) {
    Object read = null;
    if (slot.part() == null) {
      read = Binding.plain(value, slot.type());
    } else if (value instanceof Extras group) {
      Object part = part(slot.part(), group);
      return part == null ? value : part;
    }
    if (read != null) {
      return read;
    }
    problems.add(
        Problem.error(
            trail.toString(),
            Section.COMMON,
            "must be " + slot.type().getSimpleName() + ", got " + ValueCheck.name(value)));
    return value;
  }

  private @Nullable Object part(Binding binding, Extras group) {
    @Nullable Object[] components = binding.blank();
    for (int i = 0; i < group.size(); i++) {
      Binding.Slot slot = binding.member(group.name(i));
      if (slot != null) {
        components[slot.place()] = component(slot, group.value(i));
      }
    }
    return made(binding, components);
  }
}
