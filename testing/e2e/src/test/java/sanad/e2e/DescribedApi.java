package sanad.e2e;

import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.SimpleType;
import dev.harrel.jsonschema.ValidatorFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI description that a node serves, held against its answers by a schema validator that
/// is not ours (draft 2020-12, formats asserted). Remembers what was answered well. For one thread.
final class DescribedApi {
  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode document;
  private final Set<String> answered = new TreeSet<>();

  DescribedApi(String document) {
    this.document = JSON.readTree(document);
  }

  /// All of the operations that are described.
  Set<String> operations() {
    return document
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(DescribedApi::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Those that were answered with success.
  Set<String> answered() {
    return answered;
  }

  private static String id(JsonNode operation) {
    return operation.path("operationId").asString();
  }

  /// Where an answer is not as described; empty where it is, or where the path is none of the
  /// document's.
  List<String> unlike(HttpResponse<String> answer) {
    return unlike(
        answer.request().method(),
        answer.uri().getRawPath(),
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
  }

  List<String> unlike(String method, String path, int code, String type, String body) {
    var operation = operation(method, path);
    if (operation.isMissingNode()) {
      return List.of();
    }
    var responses = operation.path("responses");
    var status = Integer.toString(code);
    var told = resolved(responses.has(status) ? responses.path(status) : responses.path("default"));
    if (code < 400) {
      answered.add(id(operation));
      if (!responses.has(status)) return List.of(id(operation) + " tells nothing of " + status);
    }
    if (!told.has("content")) {
      return body.isEmpty() ? List.of() : List.of(id(operation) + ": a body");
    }
    var schema = told.path("content").path(type.replaceFirst(";.*", "")).path("schema");
    return schema.isMissingNode()
        ? List.of(id(operation) + " " + status + " has the type " + type)
        : faults(id(operation) + " " + status, schema, body);
  }

  /// Where a command that was taken is not as described.
  List<String> unlikeCommand(String method, String path, String body) {
    var operation = operation(method, path);
    var schema = operation.at("/requestBody/content/application~1json/schema");
    return schema.isMissingNode() ? List.of() : faults(id(operation) + " takes", schema, body);
  }

  /// Of two that fit, the one with fewer variable parts: `/leads/given` before `/leads/{id}`.
  private JsonNode operation(String method, String path) {
    return document
        .path("paths")
        .propertyStream()
        .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
        .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(entry -> entry.getKey().split("\\{", -1).length))
        .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
        .orElseGet(() -> document.path("nothing"));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  /// The schemas of the document stand beside the one that is asked for, so that references lead to
  /// them.
  private List<String> faults(String what, JsonNode schema, String text) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    var result =
        new ValidatorFactory()
            .withJsonNodeFactory(new Shown.Factory())
            .withEvaluatorFactory(new FormatEvaluatorFactory())
            .validate(new Shown(whole, ""), new Shown(JSON.readTree(text), ""));
    return result.getErrors().stream()
        .map(error -> what + " " + error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  /// Shows a node of Jackson to the validator.
  private record Shown(JsonNode node, String pointer) implements dev.harrel.jsonschema.JsonNode {

    private static final class Factory implements dev.harrel.jsonschema.JsonNodeFactory {
      @Override
      public dev.harrel.jsonschema.JsonNode wrap(Object node) {
        return (dev.harrel.jsonschema.JsonNode) node;
      }

      @Override
      public dev.harrel.jsonschema.JsonNode create(String json) {
        return new Shown(JSON.readTree(json), "");
      }
    }

    @Override
    public String getJsonPointer() {
      return pointer;
    }

    @Override
    public SimpleType getNodeType() {
      return switch (node.getNodeType()) {
        case OBJECT -> SimpleType.OBJECT;
        case ARRAY -> SimpleType.ARRAY;
        case STRING -> SimpleType.STRING;
        case BOOLEAN -> SimpleType.BOOLEAN;
        case NULL -> SimpleType.NULL;
        case NUMBER ->
            asNumber().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
        case MISSING, BINARY, POJO -> throw new IllegalStateException("no JSON: " + node);
      };
    }

    @Override
    public boolean asBoolean() {
      return node.booleanValue();
    }

    @Override
    public String asString() {
      return node.isString() ? node.stringValue() : node.toString();
    }

    @Override
    public BigInteger asInteger() {
      return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
      return node.decimalValue();
    }

    @Override
    public List<dev.harrel.jsonschema.JsonNode> asArray() {
      return IntStream.range(0, node.size())
          .<dev.harrel.jsonschema.JsonNode>mapToObj(i -> new Shown(node.get(i), pointer + "/" + i))
          .toList();
    }

    @Override
    public Map<String, dev.harrel.jsonschema.JsonNode> asObject() {
      var shown = new LinkedHashMap<String, dev.harrel.jsonschema.JsonNode>();
      node.forEachEntry(
          (name, value) ->
              shown.put(
                  name,
                  new Shown(
                      value,
                      pointer + "/" + dev.harrel.jsonschema.JsonNode.encodeJsonPointer(name))));
      return shown;
    }
  }
}
