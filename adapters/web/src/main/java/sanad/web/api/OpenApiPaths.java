package sanad.web.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import sanad.handling.Purpose;

/// The operations of the REST API as OpenAPI 3.1 writes them (sections 4.8.8 to 4.8.17): one for
/// each route under `/api/v1`.
final class OpenApiPaths {
  private static final String ROOT = "/api/v1/";
  private static final String SIGN_IN = ROOT + "tokens";

  private static final Map<String, Object> INCOMPLETE =
      Map.of(
          "description",
          "What the answer may lack for a moment: names that are still being read in, or lists that"
              + " are still being compared; without it nothing is missing",
          "schema",
          Map.of("type", "array", "items", Map.of("enum", List.of("names", "lists"))));

  private final OpenApiSchemas schemas = new OpenApiSchemas();
  private final Map<String, Map<String, Object>> paths = new TreeMap<>();

  OpenApiPaths(Map<RequestMappingInfo, HandlerMethod> routes) {
    routes.forEach(
        (route, handler) ->
            route.getPatternValues().stream()
                .filter(path -> path.startsWith(ROOT))
                .forEach(path -> add(path, route, handler.getMethod())));
  }

  /// The whole document. Its version is that of the routes: anybody may ask for it, and the
  /// product's own would tell which faults the node has.
  Map<String, Object> document() {
    var refusal = json(MediaType.APPLICATION_PROBLEM_JSON_VALUE, schemas.of(Problem.class));
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.1");
    document.put("info", Map.of("title", "Sanad", "version", "1"));
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put(
        "components",
        Map.of(
            "schemas",
            schemas.named(),
            "securitySchemes",
            Map.of(
                "token",
                Map.of("type", "http", "scheme", "bearer"),
                "approver",
                Map.of("type", "apiKey", "in", "header", "name", ApiSessions.APPROVER)),
            "parameters",
            Map.of("Purpose", purpose()),
            "responses",
            Map.of(
                "Problem",
                Map.of("description", "A refusal, with every reason", "content", refusal))));
    return document;
  }

  private Map<String, Object> purpose() {
    return Map.of(
        "name",
        ApiSessions.PURPOSE,
        "in",
        "header",
        "required",
        false,
        "description",
        "What the request is for; needed where the officer holds several purposes",
        "schema",
        schemas.of(Purpose.class));
  }

  /// A refusal as the node writes it. **Source:** RFC 9457 section 3.
  record Problem(
      String type,
      String title,
      int status,
      @Nullable String detail,
      @Nullable String instance,
      String code,
      List<ApiProblems.Told> problems) {}

  private void add(String path, RequestMappingInfo route, Method method) {
    var group = method.getDeclaringClass().getSimpleName().replaceAll("Api$", "");
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", group + "." + method.getName());
    operation.put("tags", List.of(group));
    if (path.equals(SIGN_IN)) operation.put("security", List.of());
    if (method.isAnnotationPresent(SecondOfficer.class)) {
      operation.put(
          "security",
          List.of(Map.of("token", List.of()), Map.of("token", List.of(), "approver", List.of())));
    }
    operation.put("parameters", parameters(method));
    var body = body(route, method);
    if (!body.isEmpty()) operation.put("requestBody", Map.of("required", true, "content", body));
    operation.put("responses", responses(method));
    for (var verb : route.getMethodsCondition().getMethods()) {
      paths
          .computeIfAbsent(path, p -> new TreeMap<>())
          .put(verb.name().toLowerCase(Locale.ROOT), operation);
    }
  }

  private List<Map<String, Object>> parameters(Method method) {
    var found = new ArrayList<Map<String, Object>>();
    found.add(Map.of("$ref", "#/components/parameters/Purpose"));
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        found.add(parameter(parameter, "path", true, schemas.of(parameter.getAnnotatedType())));
      }
      var asked = parameter.getAnnotation(RequestParam.class);
      if (asked != null) {
        var schema = new LinkedHashMap<>(schemas.of(parameter.getAnnotatedType()));
        boolean without = asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        if (!without && !asked.defaultValue().isEmpty())
          schema.put("default", preset(asked, schema));
        boolean required = without && !parameter.getType().equals(Optional.class);
        found.add(parameter(parameter, "query", required, schema));
      }
    }
    return found;
  }

  private static Object preset(RequestParam asked, Map<String, Object> schema) {
    var text = asked.defaultValue();
    return switch (String.valueOf(schema.get("type"))) {
      case "integer" -> Long.valueOf(text);
      case "boolean" -> Boolean.valueOf(text);
      default -> text;
    };
  }

  private static Map<String, Object> parameter(
      Parameter parameter, String in, boolean required, Map<String, Object> schema) {
    return Map.of("name", parameter.getName(), "in", in, "required", required, "schema", schema);
  }

  /// What the body may be: the record of the command, or, where the route names media types of its
  /// own, the text itself.
  private Map<String, Object> body(RequestMappingInfo route, Method method) {
    var content = new TreeMap<String, Object>();
    for (var type : route.getConsumesCondition().getConsumableMediaTypes()) {
      content.put(type.toString(), Map.of("schema", Map.of("type", "string")));
    }
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(RequestBody.class)) {
        content.put(
            MediaType.APPLICATION_JSON_VALUE,
            Map.of("schema", schemas.of(parameter.getAnnotatedType())));
      }
    }
    return content;
  }

  private Map<String, Object> responses(Method method) {
    var said = method.getAnnotation(ResponseStatus.class);
    var status = said == null ? HttpStatus.OK : said.value();
    var good = new LinkedHashMap<String, Object>();
    good.put("description", status.getReasonPhrase());
    if (method.isAnnotationPresent(Incomplete.Possibly.class)) {
      good.put("headers", Map.of(Incomplete.HEADER, INCOMPLETE));
    }
    if (method.getReturnType() != void.class) {
      good.put(
          "content",
          json(MediaType.APPLICATION_JSON_VALUE, schemas.of(method.getAnnotatedReturnType())));
    }
    return Map.of(
        String.valueOf(status.value()),
        good,
        "default",
        Map.of("$ref", "#/components/responses/Problem"));
  }

  private static Map<String, Object> json(String type, Map<String, Object> schema) {
    return Map.of(type, Map.of("schema", schema));
  }
}
