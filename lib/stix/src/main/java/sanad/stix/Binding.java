package sanad.stix;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a record's components and an object's members correspond: the component `validFrom` is the
/// member `valid_from`.
///
/// Found once per record by reflection, so that a record is its own and only table.
final class Binding {

  private static final Map<Class<?>, Binding> ALL = new HashMap<>();
  private static final Map<String, Binding> BY_TYPE = new LinkedHashMap<>();

  static {
    // The records are the permitted kinds of TypedObject; parts are bound on the way.
    Stream.of(DomainObject.class, RelationshipObject.class, CyberObservable.class, MetaObject.class)
        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
        .forEach(type -> BY_TYPE.put(typeName(type), bind(type)));
    bind(CommonProperties.class);
  }

  /// What a component holds: one value, what may be there, or a list.
  enum Many {
    ONE,
    MAYBE,
    LIST
  }

  /// One component; `part` where its values are records of their own.
  record Slot(
      int place,
      String member,
      Many many,
      Class<?> type,
      @Nullable Binding part,
      MethodHandle accessor) {

    /// The common properties or those of others, which are no members themselves.
    boolean given() {
      return member.equals("common") || member.equals("others");
    }
  }

  private final MethodHandle constructor;
  private final List<Slot> slots;
  private final Map<String, Slot> members;
  private final @Nullable Object[] absent;

  private Binding(MethodHandle constructor, List<Slot> slots) {
    this.constructor = constructor;
    this.slots = slots;
    this.members = new HashMap<>();
    this.absent = new Object[slots.size()];
    for (Slot slot : slots) {
      if (!slot.given()) {
        members.put(slot.member(), slot);
      }
      absent[slot.place()] =
          switch (slot.many()) {
            case MAYBE -> Optional.empty();
            case LIST -> List.of();
            // Dictionaries that are absent are empty ones, which the standard prohibits in the
            // text.
            case ONE -> slot.type() == Extras.class ? Extras.EMPTY : null;
          };
    }
  }

  /// The component of a member, or null where none is.
  @Nullable Slot member(String name) {
    return members.get(name);
  }

  /// The components of a record of which no member is there; null where one is required.
  @Nullable Object[] blank() {
    return absent.clone();
  }

  List<Slot> slots() {
    return slots;
  }

  /// The binding of a type of the standard, or null.
  static @Nullable Binding of(String type) {
    return BY_TYPE.get(type);
  }

  static Map<String, Binding> all() {
    return BY_TYPE;
  }

  static Binding of(Class<?> record) {
    Binding binding = ALL.get(record);
    if (binding == null) {
      throw new IllegalStateException("no binding of " + record);
    }
    return binding;
  }

  Object make(@Nullable Object[] components) {
    try {
      return constructor.invokeExact(components);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Object get(Slot slot, Object record) {
    try {
      return slot.accessor().invoke(record);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Binding bind(Class<?> record) {
    Binding known = ALL.get(record);
    if (known != null) {
      return known;
    }
    try {
      var lookup = MethodHandles.lookup();
      var slots = new ArrayList<Slot>();
      for (RecordComponent component : record.getRecordComponents()) {
        slots.add(slot(slots.size(), component, lookup.unreflect(component.getAccessor())));
      }
      Class<?>[] types =
          Stream.of(record.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      var binding =
          new Binding(
              lookup
                  .unreflectConstructor(record.getDeclaredConstructor(types))
                  .asSpreader(Object[].class, types.length)
                  .asType(MethodType.methodType(Object.class, Object[].class)),
              List.copyOf(slots));
      ALL.put(record, binding);
      return binding;
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("record " + record + " cannot be bound", broken);
    }
  }

  private static Slot slot(int place, RecordComponent component, MethodHandle accessor) {
    Type type = component.getGenericType();
    Many many = Many.ONE;
    if (type instanceof ParameterizedType generic) {
      many = generic.getRawType() == Optional.class ? Many.MAYBE : Many.LIST;
      type = generic.getActualTypeArguments()[0];
    }
    Class<?> plain = (Class<?>) type;
    boolean part = plain.isRecord() && plain != StixId.class && plain != CommonProperties.class;
    return new Slot(
        place, memberName(component.getName()), many, plain, part ? bind(plain) : null, accessor);
  }

  /// `validFrom` becomes `valid_from`; an underscore at the end only avoids a word of Java.
  static String memberName(String component) {
    return words(component, '_').intern();
  }

  /// `AttackPattern` becomes `attack-pattern`.
  static String typeName(Class<?> record) {
    return words(record.getSimpleName(), '-');
  }

  private static String words(String name, char between) {
    var words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        if (i > 0) {
          words.append(between);
        }
        words.append(Character.toLowerCase(c));
      } else if (c != '_') {
        words.append(c);
      }
    }
    return words.toString();
  }

  /// The value as an object of a plain type, or null where it is of another kind.
  static @Nullable Object plain(Value value, Class<?> type) {
    if (type == Extras.class) {
      return value instanceof Extras group ? group : null;
    }
    return switch (value) {
      case Value.Text(String text) -> {
        if (type == String.class) {
          yield text;
        }
        if (type == Instant.class) {
          yield Timestamps.instant(text);
        }
        yield type == StixId.class ? StixId.read(text) : null;
      }
      case Value.Whole(long number) -> {
        if (type == Long.class || type == long.class) {
          yield number;
        }
        yield type == Double.class ? (Object) (double) number : null;
      }
      case Value.Decimal(double number) -> {
        if (type == Double.class) {
          yield number;
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) <= JsonReader.WHOLE_LIMIT;
        yield whole && (type == Long.class || type == long.class) ? (Object) (long) number : null;
      }
      case Value.Flag(boolean flag) ->
          type == Boolean.class || type == boolean.class ? (Object) flag : null;
      case Value.Nothing nothing -> null;
      case Value.Many many -> null;
      case Extras group -> null;
    };
  }
}
