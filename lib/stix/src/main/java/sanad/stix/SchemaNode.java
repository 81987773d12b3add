package sanad.stix;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Shows a [Value] to the schema library.
record SchemaNode(Value value, String pointer) implements JsonNode {

  /// Makes nodes of [Value]s and of texts.
  static final class Factory implements JsonNodeFactory {

    @Override
    public JsonNode wrap(Object node) {
      return switch (node) {
        case JsonNode given -> given;
        case Value value -> new SchemaNode(value, "");
        default ->
            throw new IllegalArgumentException(
                "schema node: expected a Value, got " + node.getClass());
      };
    }

    @Override
    public JsonNode create(String json) {
      return new SchemaNode(Value.parse(json), "");
    }
  }

  @Override
  public String getJsonPointer() {
    return pointer;
  }

  @Override
  public SimpleType getNodeType() {
    return switch (value) {
      case Value.Text text -> SimpleType.STRING;
      case Value.Whole whole -> SimpleType.INTEGER;
      case Value.Decimal decimal ->
          decimal.value() == Math.rint(decimal.value()) ? SimpleType.INTEGER : SimpleType.NUMBER;
      case Value.Flag flag -> SimpleType.BOOLEAN;
      case Value.Nothing nothing -> SimpleType.NULL;
      case Value.Many many -> SimpleType.ARRAY;
      case Extras object -> SimpleType.OBJECT;
    };
  }

  @Override
  public boolean asBoolean() {
    return value instanceof Value.Flag flag && flag.value();
  }

  @Override
  public String asString() {
    return value instanceof Value.Text text ? text.value() : value.toJson();
  }

  @Override
  public BigInteger asInteger() {
    return asNumber().toBigInteger();
  }

  @Override
  public BigDecimal asNumber() {
    return switch (value) {
      case Value.Whole whole -> BigDecimal.valueOf(whole.value());
      case Value.Decimal decimal -> BigDecimal.valueOf(decimal.value());
      case Value.Text text -> throw notNumber();
      case Value.Flag flag -> throw notNumber();
      case Value.Nothing nothing -> throw notNumber();
      case Value.Many many -> throw notNumber();
      case Extras object -> throw notNumber();
    };
  }

  private static IllegalStateException notNumber() {
    return new IllegalStateException("the schema library asked a node that is no number for one");
  }

  @Override
  public List<JsonNode> asArray() {
    var nodes = new ArrayList<JsonNode>();
    if (value instanceof Value.Many many) {
      for (int i = 0; i < many.values().size(); i++) {
        nodes.add(new SchemaNode(many.values().get(i), pointer + "/" + i));
      }
    }
    return nodes;
  }

  @Override
  public Map<String, JsonNode> asObject() {
    var nodes = new LinkedHashMap<String, JsonNode>();
    if (value instanceof Extras object) {
      for (int i = 0; i < object.size(); i++) {
        String step = JsonNode.encodeJsonPointer(object.name(i));
        nodes.put(object.name(i), new SchemaNode(object.value(i), pointer + "/" + step));
      }
    }
    return nodes;
  }
}
