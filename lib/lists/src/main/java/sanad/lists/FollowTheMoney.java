package sanad.lists;

import static sanad.lists.ListedName.Quality.GOOD;
import static sanad.lists.ListedName.Quality.LOW;
import static sanad.lists.ListedName.Quality.PRIMARY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// FollowTheMoney entities, one JSON object a line: `id`, `schema`, `properties` with lists of
/// texts. Persons, bodies, vessels and aircraft with names are handed on; those are not that the
/// publisher says are no targets (`"target": false`, as owners and relatives of the listed), unless
/// a topic says that they are sanctioned themselves.
final class FollowTheMoney {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> BODIES = Set.of("Organization", "Company", "PublicBody");

  private FollowTheMoney() {}

  private static final List<String> PARTS =
      List.of("firstName", "secondName", "middleName", "fatherName", "lastName");

  private static final List<Map.Entry<String, String>> DOCUMENTS =
      List.of(
          Map.entry("passportNumber", ListedDocument.PASSPORT),
          Map.entry("idNumber", ""),
          Map.entry("socialSecurityNumber", "Social security number"),
          Map.entry("taxNumber", "Tax number"),
          Map.entry("registrationNumber", ListedDocument.REGISTRATION),
          Map.entry("innCode", "INN"),
          Map.entry("ogrnCode", "OGRN"),
          Map.entry("vatCode", "VAT"),
          Map.entry("leiCode", "LEI"),
          Map.entry("imoNumber", ListedDocument.IMO),
          Map.entry("mmsi", "MMSI"),
          Map.entry("serialNumber", "Serial number"));

  /// Documents that are written within the entity whose they are.
  private static final Set<String> PAPERS = Set.of("Passport", "Identification");

  private static final List<String> NATIONS = List.of("nationality", "citizenship");

  static long read(Path file, List<RowProblem> problems, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    long read = 0;
    long line = 0;
    try (var in = Texts.open(file)) {
      for (var text = in.readLine(); text != null; text = in.readLine()) {
        line++;
        if (text.isBlank()) {
          continue;
        }
        try (var json = JSON.createParser(text)) {
          // some tools write several objects on one line
          do {
            if (json.nextToken() != JsonToken.START_OBJECT) {
              problems.add(RowProblem.line(line, RowProblem.Kind.NO_OBJECT));
              break;
            }
            var entry = entry(json);
            if (entry.isPresent() && entry.get().named()) {
              sink.accept(entry.get().build());
              read++;
            } else if (entry.isPresent()) {
              problems.add(RowProblem.line(line, RowProblem.Kind.NO_NAME));
            }
          } while (text.indexOf('{', (int) json.currentLocation().getCharOffset()) >= 0);
        } catch (JacksonException broken) {
          if (text.strip().equals("{")) {
            throw new UnreadableList(
                UnreadableList.Why.FORM,
                "",
                "line %s: a JSON object over several lines; expected FollowTheMoney entities, one"
                        .formatted(line)
                    + " object a line",
                broken);
          }
          if (!in.ended()) {
            throw UnreadableList.at(UnreadableList.Why.CUT, line, "the file ends within an object");
          }
          problems.add(RowProblem.line(line, RowProblem.Kind.NO_OBJECT));
        }
      }
    }
    return read;
  }

  /// What is listed, perhaps without a name; empty for anything else.
  private static Optional<EntryBuilder> entry(JsonParser json) {
    var entry = new EntryBuilder();
    Map<String, List<String>> properties = new HashMap<>();
    var papers = new ArrayList<ListedDocument>();
    var schema = "";
    var caption = "";
    boolean target = true;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> entry.reference(json.getValueAsString(""));
        case "schema" -> schema = json.getValueAsString("");
        case "caption" -> caption = json.getValueAsString("");
        case "target" -> target = json.getValueAsBoolean(true);
        case "properties" -> properties(json, properties, papers);
        default -> json.skipChildren();
      }
    }
    switch (schema) {
      case "Person" -> entry.kind(ListEntry.Kind.PERSON);
      case "Vessel" -> entry.kind(ListEntry.Kind.VESSEL);
      case "Airplane" -> entry.kind(ListEntry.Kind.AIRCRAFT);
      // the model's word for what is a person or a body
      case "LegalEntity" -> entry.kind(ListEntry.Kind.UNKNOWN);
      default -> {
        if (!BODIES.contains(schema)) return Optional.empty();
        entry.kind(ListEntry.Kind.BODY);
      }
    }
    if (!target
        && properties.getOrDefault("topics", List.of()).stream()
            .noneMatch(topic -> topic.startsWith("sanction"))) {
      return Optional.empty();
    }
    properties.getOrDefault("name", List.of()).forEach(n -> entry.name(PRIMARY, n));
    if (!entry.named()) {
      entry.name(PRIMARY, caption.isEmpty() ? parts(properties) : caption);
    }
    properties.getOrDefault("alias", List.of()).forEach(n -> entry.name(GOOD, n));
    properties.getOrDefault("previousName", List.of()).forEach(n -> entry.name(GOOD, n));
    properties.getOrDefault("weakAlias", List.of()).forEach(n -> entry.name(LOW, n));
    properties.getOrDefault("birthDate", List.of()).forEach(entry::birth);
    properties.getOrDefault("birthPlace", List.of()).forEach(entry::birthPlace);
    NATIONS.forEach(of -> properties.getOrDefault(of, List.of()).forEach(n -> nation(entry, n)));
    properties.getOrDefault("programId", List.of()).forEach(entry::programme);
    boolean airplane = schema.equals("Airplane");
    DOCUMENTS.forEach(
        known ->
            properties
                .getOrDefault(known.getKey(), List.of())
                .forEach(number -> entry.document(kind(known.getValue(), airplane), number, "")));
    papers.forEach(paper -> entry.document(paper.kind(), paper.number(), paper.country()));
    return Optional.of(entry);
  }

  /// An airplane is registered by what stands on its tail.
  private static String kind(String known, boolean airplane) {
    return airplane && known.equals(ListedDocument.REGISTRATION) ? ListedDocument.TAIL : known;
  }

  private static String parts(Map<String, List<String>> properties) {
    return PARTS.stream()
        .flatMap(part -> properties.getOrDefault(part, List.of()).stream().limit(1))
        .collect(Collectors.joining(" "));
  }

  private static void nation(EntryBuilder entry, String code) {
    entry.nationality(code.length() == 2 ? code.toUpperCase(Locale.ROOT) : code);
  }

  private static void properties(
      JsonParser json, Map<String, List<String>> into, List<ListedDocument> papers) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      var values = into.computeIfAbsent(name, k -> new ArrayList<>());
      if (json.nextToken() != JsonToken.START_ARRAY) {
        // a single text where the model has a list
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          values.add(json.getString());
        }
        json.skipChildren();
        continue;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          values.add(json.getString());
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
          within(json, papers);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  /// An object written within another: a document, or nothing that is read.
  private static void within(JsonParser json, List<ListedDocument> papers) {
    Map<String, List<String>> properties = new HashMap<>();
    var schema = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      switch (name) {
        case "schema" -> schema = json.getValueAsString("");
        case "properties" -> properties(json, properties, papers);
        default -> json.skipChildren();
      }
    }
    if (PAPERS.contains(schema)) {
      var kind = properties.getOrDefault("type", List.of(schema)).getFirst();
      var country = properties.getOrDefault("country", List.of("")).getFirst();
      properties
          .getOrDefault("number", List.of())
          .forEach(number -> papers.add(new ListedDocument(kind, number, country)));
    }
  }
}
