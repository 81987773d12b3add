package sanad.stix;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// The JSON schemas of extension definitions, by the definition's identifier.
///
/// A schema is checked against the **whole object** that carries the extension, as the schemas that
/// the OASIS committee publishes are written; one written for the extension's body alone is added
/// by [#withBody]. Schemas may not refer to others outside their own text. Immutable and
/// thread-safe.
///
/// **Source:** STIX 2.1 section 7.3; JSON Schema 2020-12 (also 2019-09, draft 7, 6 and 4).
public final class ExtensionSchemas {

  private static final ExtensionSchemas NONE = new ExtensionSchemas(Map.of());

  private final Map<StixId, Schema> schemas;

  private record Schema(Validator validator, URI uri, boolean body) {}

  private ExtensionSchemas(Map<StixId, Schema> schemas) {
    this.schemas = schemas;
  }

  /// No schemas: extensions are checked by the standard's own rules only.
  public static ExtensionSchemas none() {
    return NONE;
  }

  /// Adds the schema of objects that carry the extension; throws [IllegalArgumentException] when
  /// the text is no schema.
  public ExtensionSchemas with(StixId definition, String schema) {
    return with(definition, schema, false);
  }

  /// Adds the schema of the extension's body.
  public ExtensionSchemas withBody(StixId definition, String schema) {
    return with(definition, schema, true);
  }

  private ExtensionSchemas with(StixId definition, String schema, boolean body) {
    var all = new HashMap<>(schemas);
    all.put(definition, compile(definition, schema, body));
    return new ExtensionSchemas(Map.copyOf(all));
  }

  private static Schema compile(StixId definition, String schema, boolean body) {
    try {
      var validator =
          new ValidatorFactory()
              .withDefaultDialect(new Dialects.Draft2020Dialect())
              .withJsonNodeFactory(new SchemaNode.Factory())
              .createValidator();
      URI uri = validator.registerSchema(URI.create("urn:" + definition), Extras.parse(schema));
      return new Schema(validator, uri, body);
    } catch (MalformedJson | dev.harrel.jsonschema.JsonSchemaException broken) {
      throw new IllegalArgumentException(
          "schema of " + definition + ": expected a JSON schema: " + broken.getMessage(), broken);
    }
  }

  /// Reports where the object breaks the schema of that extension; nothing without a schema.
  void check(StixId definition, Extras object, Findings findings) {
    Schema schema = schemas.get(definition);
    if (schema == null) {
      return;
    }
    Value subject =
        schema.body()
            ? object
                .group("extensions")
                .flatMap(extensions -> extensions.get(definition.toString()))
                .orElse(object)
            : object;
    var result = schema.validator().validate(schema.uri(), (Object) subject);
    for (var error : result.getErrors()) {
      findings.error(
          "schema of " + definition + " " + error.getSchemaLocation().replaceFirst("^[^#]*", ""),
          (error.getInstanceLocation().isEmpty() ? "" : error.getInstanceLocation() + ": ")
              + error.getError());
    }
  }
}
