package sanad.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Extracts an [ObjectHeader] from an object's members and reports what stops it.
final class HeaderReader {
  /// Characters of a time: `version` is one, and a key wherever the object is kept.
  private static final int LONGEST_TIME = 100;

  private static final Set<String> SEARCHED =
      Set.of(
          "name",
          "names",
          "description",
          "abstract",
          "content",
          "explanation",
          "statement",
          "aliases",
          "value",
          "path",
          "subject",
          "display_name",
          "user_id",
          "account_login",
          "contact_information",
          "context",
          "objective",
          "goals",
          "labels",
          "roles",
          "city",
          "region",
          "country",
          "administrative_area",
          "street_address",
          "external_id",
          "source_name",
          "serial_number",
          "number",
          "key",
          "opinion",
          "contents",
          // of objects that are defined by extensions: a lead's title, what it asks, a step's note
          "title",
          "asked",
          "note");

  private final Extras object;
  private final List<Problem> problems;
  private final Trail trail;
  private final Named markings = new Named();
  private final Named references = new Named();
  private final List<String> searchText = new ArrayList<>();

  private HeaderReader(Extras object, List<Problem> problems, Trail trail) {
    this.object = object;
    this.problems = problems;
    this.trail = trail;
  }

  /// The header, or null when `problems` grew.
  static @Nullable ObjectHeader read(Extras object, List<Problem> problems) {
    return read(object, problems, new Trail());
  }

  /// The same for an object that lies where `trail` stands.
  static @Nullable ObjectHeader read(Extras object, List<Problem> problems, Trail trail) {
    int before = problems.size();
    ObjectHeader header = new HeaderReader(object, problems, trail).header();
    return problems.size() == before ? header : null;
  }

  private @Nullable ObjectHeader header() {
    StixId id = id();
    Optional<Instant> created = time("created");
    Optional<Instant> modified = time("modified");
    Optional<StixId> createdBy = createdBy();
    boolean revoked = revoked();
    for (int i = 0; i < object.size(); i++) {
      String name = object.name(i);
      if (!name.equals("created_by_ref")) {
        visit(name, object.value(i), false);
      }
    }
    if (id == null) {
      return null;
    }
    return new ObjectHeader(
        id,
        specVersion(object),
        created,
        modified,
        object.text("modified").or(() -> object.text("created")).orElse(""),
        createdBy,
        markings.ids,
        references.ids,
        revoked,
        String.join("\n", searchText));
  }

  /// The version of the standard that an object is of: "If objects are found where this property is
  /// not present, the implicit value for all STIX Objects other than SCOs is 2.0" (STIX 2.1 of
  /// 2021, section 3.2). What has no `created` is an SCO, or none of STIX 2.0 either.
  static String specVersion(Extras object) {
    Value said = object.find("spec_version");
    if (said instanceof Value.Text text) {
      return text.value();
    }
    boolean older =
        said == null
            && object.has("created")
            && !Shapes.isObservable(object.text("type").orElse(""));
    return older ? "2.0" : "2.1";
  }

  private @Nullable StixId id() {
    Value type = object.find("type");
    Value id = object.find("id");
    if (!(type instanceof Value.Text typeName)) {
      report("type", Section.COMMON, type == null ? "is required" : "must be a string");
    } else if (!StixId.isTypeName(typeName.value())) {
      report("type", Section.COMMON, "must be lower-case letters, digits and hyphens");
    }
    if (!(id instanceof Value.Text idText)) {
      report("id", Section.COMMON, id == null ? "is required" : "must be a string");
      return null;
    }
    StixId read = StixId.read(idText.value());
    if (read == null) {
      report("id", Section.IDENTIFIER, "must be 'type--UUID'");
      return null;
    }
    if (type instanceof Value.Text typeName && !typeName.value().equals(read.type())) {
      report(
          "id",
          Section.IDENTIFIER,
          "must begin with the object's type '" + typeName.value() + "--'");
    }
    return read;
  }

  private Optional<Instant> time(String name) {
    Value value = object.find(name);
    if (value == null) {
      return Optional.empty();
    }
    Optional<Instant> time =
        value instanceof Value.Text(var text) && text.length() <= LONGEST_TIME
            ? Timestamps.read(text)
            : Optional.empty();
    if (time.isEmpty()) {
      report(name, Section.TIMESTAMP, "must be a timestamp such as 2026-11-23T10:15:30.123Z");
    }
    return time;
  }

  private Optional<StixId> createdBy() {
    Value value = object.find("created_by_ref");
    if (value == null) {
      return Optional.empty();
    }
    Optional<StixId> id =
        value instanceof Value.Text text ? StixId.of(text.value()) : Optional.empty();
    if (id.isEmpty()) {
      report("created_by_ref", Section.COMMON, "must be the identifier of an identity");
    }
    return id;
  }

  private boolean revoked() {
    Value value = object.find("revoked");
    if (value != null && !(value instanceof Value.Flag)) {
      report("revoked", Section.COMMON, "must be true or false");
    }
    return value instanceof Value.Flag flag && flag.value();
  }

  private void report(String name, String section, String message) {
    problems.add(Problem.error(trail.at(name), section, name + " " + message));
  }

  private void visit(String name, Value value, boolean searched) {
    boolean reference = isReference(name);
    boolean human =
        searched || SEARCHED.contains(name) || name.startsWith("extension-definition--");
    if (!reference && !human && value instanceof Value.Text) {
      return;
    }
    trail.enter(name);
    if (reference) {
      reference(name, value);
    } else {
      switch (value) {
        case Value.Text text -> search(text, human);
        case Value.Many many -> members(name, many, human);
        case Extras group -> {
          for (int i = 0; i < group.size(); i++) {
            visit(group.name(i), group.value(i), human);
          }
        }
        case Value.Whole whole -> {}
        case Value.Decimal decimal -> {}
        case Value.Flag flag -> {}
        case Value.Nothing nothing -> {}
      }
    }
    trail.leave();
  }

  private static boolean isReference(String name) {
    int end = name.length() - 1;
    return end > 3
        && (name.charAt(end) == 's'
            ? name.endsWith("_refs")
            : name.charAt(end) == 'f' && name.endsWith("_ref"));
  }

  private void members(String name, Value.Many many, boolean human) {
    for (int i = 0; i < many.values().size(); i++) {
      trail.enter(i);
      switch (many.values().get(i)) {
        case Value.Text text -> search(text, human);
        case Value.Many inner -> members(name, inner, human);
        case Extras group -> {
          for (int j = 0; j < group.size(); j++) {
            visit(group.name(j), group.value(j), human);
          }
        }
        case Value.Whole whole -> {}
        case Value.Decimal decimal -> {}
        case Value.Flag flag -> {}
        case Value.Nothing nothing -> {}
      }
      trail.leave();
    }
  }

  private void search(Value.Text text, boolean human) {
    String words = text.value();
    if (human && !words.isBlank() && !Timestamps.isShaped(words) && StixId.read(words) == null) {
      searchText.add(words);
    }
  }

  private void reference(String name, Value value) {
    Named target =
        name.equals("object_marking_refs") || name.equals("marking_ref") ? markings : references;
    if (value instanceof Value.Text(String text)) {
      reference(text, target);
    } else if (value instanceof Value.Many(List<Value> values)) {
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) instanceof Value.Text(String text)) {
          reference(text, target);
        }
      }
    }
  }

  private void reference(String text, Named target) {
    StixId id = StixId.read(text);
    if (id == null) {
      notAnId();
    } else {
      target.add(id);
    }
  }

  /// Identifiers in the order of their first naming. Most objects name few: those are looked
  /// through.
  private static final class Named {
    private static final int FEW = 8;

    private final List<StixId> ids = new ArrayList<>(4);
    private final Set<StixId> seen = new HashSet<>(0);

    void add(StixId id) {
      if (ids.size() == FEW) {
        seen.addAll(ids);
      }
      if (ids.size() < FEW ? !ids.contains(id) : seen.add(id)) {
        ids.add(id);
      }
    }
  }

  /// A marking that cannot be read would silently loosen the object, so it stops the reading; other
  /// references are the validator's business (observed-data's old `objects` has local ones).
  private void notAnId() {
    if (trail.has("object_marking_refs") || trail.has("granular_markings")) {
      problems.add(
          Problem.error(
              trail.toString(),
              Section.MARKINGS,
              "must be the identifier of a marking definition"));
    }
  }
}
