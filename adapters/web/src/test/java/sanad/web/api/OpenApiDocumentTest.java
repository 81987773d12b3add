package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTest {
  private static JsonNode document;
  private static int routes;

  @BeforeAll
  static void read() throws Exception {
    var context = new GenericApplicationContext();
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    for (var found : scan.findCandidateComponents("sanad.web.api")) {
      context.registerBean(
          Class.forName(found.getBeanClassName()), definition -> definition.setLazyInit(true));
    }
    context.registerBean(RequestMappingHandlerMapping.class);
    context.refresh();
    var mappings = context.getBeanProvider(RequestMappingHandlerMapping.class);
    routes = mappings.getObject().getHandlerMethods().size();
    document = new JsonMapper().readTree(new OpenApiDocument(mappings).document());
  }

  @Test
  void every_route_is_told_under_an_id_of_its_own() {
    var ids = operations().map(operation -> operation.path("operationId").asString()).toList();
    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSize(routes - 2); // the document leaves itself out, and what is elsewhere
    assertThat(routes).isGreaterThan(30);
  }

  @Test
  void every_reference_leads_somewhere() {
    var told = new HashSet<String>();
    references(document, told);
    assertThat(told).isNotEmpty().allMatch(ref -> !document.at(ref.substring(1)).isMissingNode());
  }

  @Test
  void path_parameters_are_those_of_the_path() {
    document
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEach(
                    operation ->
                        assertThat(names(operation, "path"))
                            .as(path)
                            .allMatch(name -> path.contains("{" + name + "}"))
                            .hasSize(path.split("\\{", -1).length - 1)));
  }

  @Test
  void what_may_be_left_out_is_not_required_and_codes_are_named() {
    var officer = document.at("/components/schemas/NewOfficer");
    assertThat(officer.path("required").toString()).isEqualTo("[\"login\",\"name\",\"clearance\"]");
    assertThat(officer.at("/properties/clearance/enum").toString()).contains("\"secret\"");
    assertThat(officer.at("/properties/roles/anyOf/0/items/enum").toString()).contains("analyst");
    var agreement = document.at("/components/schemas/AgreementBody/properties");
    assertThat(agreement.at("/id/anyOf/0/format").asString()).isEqualTo("uuid");
    assertThat(agreement.at("/retention/format").asString()).isEqualTo("duration");
    var kind = document.at("/components/schemas/PartyBody/properties/kind");
    assertThat(kind.path("default").asString()).isEqualTo("agency");
    assertThat(kind.at("/anyOf/0/enum").toString()).contains("\"agency\"");
    var release = document.at("/components/schemas/ReleaseView");
    assertThat(release.path("required").toString())
        .contains("agreement")
        .doesNotContain("withdrawnAt");
  }

  @Test
  void a_page_of_rows_says_what_its_rows_are() {
    var answer = document.at("/paths/~1api~1v1~1releases/get/responses/200/content");
    assertThat(answer.at("/application~1json/schema/properties/rows/items/$ref").asString())
        .endsWith("/ReleaseView");
  }

  @Test
  void only_the_sign_in_goes_without_a_token() {
    assertThat(
            operations()
                .filter(
                    operation -> operation.path("security").isEmpty() && operation.has("security")))
        .extracting(operation -> operation.path("operationId").asString())
        .containsExactly("Tokens.open");
  }

  private static Stream<JsonNode> operations() {
    return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
  }

  private static List<String> names(JsonNode operation, String in) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString("").equals(in))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  private static void references(JsonNode node, Set<String> into) {
    if (node.path("$ref").isString()) into.add(node.path("$ref").asString());
    node.forEach(child -> references(child, into));
  }
}
