package sanad.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sanad.stix.StixId;

/// How a record maps to properties: read once from its components, which must have forms that
/// [Kind] names.
final class KindShape {
  private final Class<? extends Kind> record;
  private final List<Part> parts;

  KindShape(Class<? extends Kind> record) {
    if (!record.isRecord()) {
      throw new IllegalArgumentException("kind: expected a record, got " + record.getName());
    }
    this.record = record;
    this.parts = Arrays.stream(record.getRecordComponents()).map(Part::of).toList();
  }

  /// One component.
  ///
  /// @param element class of the value itself
  record Part(RecordComponent component, Class<?> element, boolean optional, KindField field) {
    static Part of(RecordComponent component) {
      var generic = component.getGenericType();
      var wrapper = component.getType();
      var many = wrapper == List.class;
      var optional = wrapper == Optional.class;
      var element = many || optional ? argument(generic) : wrapper;
      var type = type(component, element, many);
      var vocabulary = new ArrayList<String>();
      if (type == KindField.Type.CODE) {
        for (var constant : element.getEnumConstants()) {
          vocabulary.add(((Coded) constant).code());
        }
      }
      return new Part(
          component,
          element,
          optional,
          new KindField(snake(component.getName()), type, !many && !optional, many, vocabulary));
    }

    private static Class<?> argument(Type generic) {
      if (generic instanceof ParameterizedType parameterized
          && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument) {
        return argument;
      }
      throw new IllegalArgumentException("kind: expected a list or optional of a plain type");
    }

    private static KindField.Type type(RecordComponent component, Class<?> element, boolean many) {
      if (element == String.class) {
        return component.isAnnotationPresent(OneLine.class)
            ? KindField.Type.LINE
            : KindField.Type.TEXT;
      }
      if (element.isEnum() && Coded.class.isAssignableFrom(element)) {
        return KindField.Type.CODE;
      }
      if (element == PartialDate.class) {
        return KindField.Type.PARTIAL_DATE;
      }
      if (element == long.class || element == Long.class) {
        return KindField.Type.WHOLE_NUMBER;
      }
      if (element == StixId.class && component.getName().endsWith(many ? "Refs" : "Ref")) {
        return KindField.Type.REFERENCE;
      }
      throw new IllegalArgumentException(
          "kind: component " + component + " has none of the forms that a kind may have");
    }

    private static String snake(String camel) {
      return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /// The values that the component holds, none, one or several.
    List<?> values(Kind kind) {
      try {
        // Records of other packages may be package-private; their accessors are ours to call.
        component.getAccessor().setAccessible(true);
        var value = component.getAccessor().invoke(kind);
        return switch (value) {
          case List<?> list -> list;
          case Optional<?> maybe -> maybe.stream().toList();
          case Object one -> List.of(one);
        };
      } catch (IllegalAccessException | InvocationTargetException broken) {
        throw new IllegalStateException("kind: cannot read " + component.getName(), broken);
      }
    }

    /// The component from its values, which were checked to be of the element's class.
    Object wrap(List<Object> values) {
      if (field.many()) {
        return List.copyOf(values);
      }
      return optional ? values.stream().findFirst() : values.getFirst();
    }
  }

  List<Part> parts() {
    return parts;
  }

  Class<? extends Kind> record() {
    return record;
  }

  Kind make(Object[] components) {
    try {
      var types =
          parts.stream().map(p -> (Class<?>) p.component().getType()).toArray(Class<?>[]::new);
      var constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("kind: cannot make a " + record.getSimpleName(), broken);
    }
  }
}
