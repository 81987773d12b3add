package sanad.web.api;

import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The description of the REST API for integrators, read from its controllers and records when it
/// is first asked for: it cannot say other than what the node does. Thread-safe.
///
/// **Source:** OpenAPI 3.1.1.
@RestController
public final class OpenApiDocument {
  /// The same bytes from every run: entries by their names.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Supplier<String> document;

  /// Read when it is asked for.
  ///
  /// @param mappings the routes of the node; asked for late, since this is one of them
  public OpenApiDocument(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.document =
        SingletonSupplier.of(
            () ->
                JSON.writeValueAsString(
                    new OpenApiPaths(mappings.getObject().getHandlerMethods()).document()));
  }

  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String document() {
    return document.get();
  }
}
