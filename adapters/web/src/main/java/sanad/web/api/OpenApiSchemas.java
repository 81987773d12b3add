package sanad.web.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The records of the API as JSON schemas (draft 2020-12, the dialect of OpenAPI 3.1). A record is
/// described once under its name and referred to; one with type parameters is described where it
/// stands.
final class OpenApiSchemas {
  private final Map<String, Object> named = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  /// The described records by name.
  Map<String, Object> named() {
    return named;
  }

  /// The schema of a type as it stands at a component, parameter or method.
  Map<String, Object> of(AnnotatedType type) {
    return of(type, Map.of());
  }

  private Map<String, Object> of(AnnotatedType type, Map<String, AnnotatedType> variables) {
    return switch (type) {
      case AnnotatedTypeVariable variable -> {
        var bound = variables.get(variable.getType().getTypeName());
        if (bound == null) throw new IllegalStateException("api: unbound " + type.getType());
        yield of(bound, Map.of());
      }
      case AnnotatedParameterizedType generic -> generic(generic, variables);
      default -> {
        var codes = type.getAnnotation(Codes.class);
        var written = type.getAnnotation(Written.class);
        yield codes != null
            ? Map.of("type", "string", "enum", codes(codes.value()))
            : written != null ? text(written.value()) : of((Class<?>) type.getType());
      }
    };
  }

  private static Map<String, Object> text(Spelling spelling) {
    var schema = new LinkedHashMap<String, Object>(Map.of("type", "string"));
    spelling.format().ifPresent(format -> schema.put("format", format));
    return schema;
  }

  private Map<String, Object> generic(
      AnnotatedParameterizedType type, Map<String, AnnotatedType> variables) {
    var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
    var arguments = type.getAnnotatedActualTypeArguments();
    var last = arguments[arguments.length - 1];
    if (Optional.class.equals(raw)) return of(last, variables);
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of("type", "array", "items", of(last, variables));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of("type", "object", "additionalProperties", of(last, variables));
    }
    var bound = new HashMap<String, AnnotatedType>();
    for (int i = 0; i < arguments.length; i++) {
      bound.put(raw.getTypeParameters()[i].getName(), arguments[i]);
    }
    return object(raw, bound);
  }

  /// The schema of a type without parameters.
  Map<String, Object> of(Class<?> type) {
    if (type.isRecord()) return reference(type);
    if (type.isEnum()) return Map.of("type", "string", "enum", codes(type));
    return switch (type.getName()) {
      case "java.lang.String" -> Map.of("type", "string");
      case "boolean", "java.lang.Boolean" -> Map.of("type", "boolean");
      case "int", "java.lang.Integer" -> Map.of("type", "integer", "format", "int32");
      case "long", "java.lang.Long" -> Map.of("type", "integer", "format", "int64");
      case "double", "java.lang.Double" -> Map.of("type", "number", "format", "double");
      case "java.time.Instant" -> Map.of("type", "string", "format", "date-time");
      case "java.time.LocalDate" -> Map.of("type", "string", "format", "date");
      case "java.time.Duration" -> Map.of("type", "string", "format", "duration");
      default -> throw new IllegalStateException("api: no schema for " + type.getName());
    };
  }

  private Map<String, Object> reference(Class<?> type) {
    var name = names.get(type);
    if (name == null) {
      name = named.containsKey(type.getSimpleName()) ? qualified(type) : type.getSimpleName();
      names.put(type, name);
      named.put(name, Map.of()); // taken, also while its own components refer to it
      named.put(name, object(type, Map.of()));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /// A name of its own for a record whose short name is taken.
  private static String qualified(Class<?> type) {
    return type.getName().replaceAll("^.*\\.", "").replace("$", "");
  }

  private Map<String, Object> object(Class<?> record, Map<String, AnnotatedType> variables) {
    var properties = new LinkedHashMap<String, Object>();
    for (var component : record.getRecordComponents()) {
      var schema = of(component.getAnnotatedType(), variables);
      properties.put(
          component.getName(), optional(component) ? orAbsent(component, schema) : schema);
    }
    var required =
        Arrays.stream(record.getRecordComponents())
            .filter(component -> !optional(component))
            .map(RecordComponent::getName)
            .toList();
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }

  private static Map<String, Object> orAbsent(
      RecordComponent component, Map<String, Object> schema) {
    var either = new LinkedHashMap<String, Object>();
    either.put("anyOf", List.of(schema, Map.of("type", "null")));
    var codes = component.getAnnotatedType().getAnnotation(Codes.class);
    if (codes != null && !codes.absent().isEmpty()) either.put("default", codes.absent());
    return either;
  }

  private static boolean optional(RecordComponent component) {
    var type = component.getAnnotatedType();
    return !type.isAnnotationPresent(Needed.class)
        && (component.getType().equals(Optional.class) || type.isAnnotationPresent(Nullable.class));
  }

  /// The codes of a closed list as they stand on the wire. The words of a closed list.
  static List<String> codes(Class<?> list) {
    return Arrays.stream(list.getEnumConstants()).map(OpenApiSchemas::code).toList();
  }

  private static String code(Object value) {
    try {
      return (String) value.getClass().getMethod("code").invoke(value);
    } catch (NoSuchMethodException e) {
      return DirectoryView.word((Enum<?>) value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
