package sanad.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sanad.handling.Extension;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.stix.Value;

/// What an object says, as named lines for people: one line per property, extensions included, what
/// is only for machines left out.
final class Claims {
  private static final Set<String> FOR_MACHINES =
      Set.of(
          "type",
          "spec_version",
          "id",
          "created",
          "modified",
          "created_by_ref",
          "object_marking_refs",
          "granular_markings",
          "extensions",
          "extension_type",
          "identity_class",
          "spans",
          "grade_scheme");

  /// The extensions whose properties mean what our words for them say.
  private static final Set<String> KNOWN =
      Extension.all().stream()
          .map(extension -> extension.id().toString())
          .collect(Collectors.toUnmodifiableSet());

  /// Properties whose words stand under another name.
  private static final Map<String, String> LISTS =
      Map.of("event_type", "event", "lang", "language", "kind", "name-kind");

  private Claims() {}

  /// A property in words.
  ///
  /// @param name key below `prop.`, or the property's own name
  /// @param link where a reference leads, empty for plain text
  record Line(String name, String value, String link) {}

  /// The lines of an object, in its own order; values of one property are joined.
  static Map<String, List<Line>> of(StixObject object, Wording wording) {
    var lines = new LinkedHashMap<String, List<Line>>();
    add(object.properties(), lines, wording);
    object
        .properties()
        .group("extensions")
        .ifPresent(
            all ->
                all.names()
                    .forEach(id -> all.group(id).ifPresent(e -> extension(id, e, lines, wording))));
    withoutCode(object.properties(), lines);
    return lines;
  }

  /// An event's `name` begins with the code of its type; type and place stand there in words
  /// already.
  private static void withoutCode(Extras properties, Map<String, List<Line>> lines) {
    var types =
        properties.group("extensions").stream()
            .flatMap(all -> all.names().stream().flatMap(id -> all.group(id).stream()))
            .flatMap(extension -> extension.text("event_type").stream())
            .toList();
    var name = properties.text("name").orElse("");
    if (types.stream().anyMatch(type -> name.equals(type) || name.startsWith(type + " · "))) {
      lines.remove("name");
    }
  }

  private static void add(Extras properties, Map<String, List<Line>> lines, Wording wording) {
    for (var name : properties.names()) {
      if (!FOR_MACHINES.contains(name)) {
        properties
            .get(name)
            .ifPresent(
                value -> {
                  var found = new ArrayList<>(lines.getOrDefault(name, List.of()));
                  write(name, value, found, wording);
                  if (!found.isEmpty()) {
                    lines.put(name, found);
                  }
                });
      }
    }
  }

  /// Another tool's extension stands under names of its own, lest its lines join ours.
  private static void extension(
      String id, Extras extension, Map<String, List<Line>> lines, Wording wording) {
    if (KNOWN.contains(id)) {
      add(extension, lines, wording);
      return;
    }
    for (var property : extension.names()) {
      if (!property.equals("extension_type")) {
        var name = "extensions." + property;
        theirs(property, extension.get(property).orElseThrow(), wording)
            .forEach(
                text ->
                    lines
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(new Line(name, text, "")));
      }
    }
  }

  private static void write(String name, Value value, List<Line> lines, Wording wording) {
    if (name.startsWith("x_")) {
      lines.addAll(theirs(name, value, wording).stream().map(t -> new Line(name, t, "")).toList());
      return;
    }
    switch (value) {
      case Value.Text(var text) -> lines.add(text(name, text, wording));
      case Value.Whole(var number) -> lines.add(new Line(name, String.valueOf(number), ""));
      case Value.Decimal(var number) -> lines.add(new Line(name, String.valueOf(number), ""));
      case Value.Flag(var flag) ->
          lines.add(new Line(name, wording.say(flag ? "value.yes" : "value.no"), ""));
      case Value.Nothing() -> {}
      case Value.Many(var members) -> members.forEach(m -> write(name, m, lines, wording));
      case Extras group -> lines.add(new Line(name, flat(group, wording), ""));
    }
  }

  /// What another tool's property holds, in its own words: a name or a code that we know too means
  /// something else there, and what we leave to machines it may tell to people.
  private static List<String> theirs(String name, Value value, Wording wording) {
    return switch (value) {
      case Value.Text(var text) -> List.of(text);
      case Value.Whole(var number) -> List.of(String.valueOf(number));
      case Value.Decimal(var number) -> List.of(String.valueOf(number));
      case Value.Flag(var flag) -> List.of(wording.say(flag ? "value.yes" : "value.no"));
      case Value.Nothing() -> List.of();
      case Value.Many(var members) ->
          members.stream().flatMap(member -> theirs(name, member, wording).stream()).toList();
      case Extras group ->
          List.of(
              group.names().stream()
                  .flatMap(
                      inner ->
                          theirs(inner, group.get(inner).orElseThrow(), wording).stream()
                              .map(text -> named(inner, text, wording)))
                  .collect(Collectors.joining(" · ")));
    };
  }

  private static String named(String name, String text, Wording wording) {
    return wording.say("rules.use", new Texts.Said(name), new Texts.Said(text));
  }

  private static Line text(String name, String text, Wording wording) {
    var reference =
        name.endsWith("_ref") || name.endsWith("_refs") ? id(text) : Optional.<StixId>empty();
    if (reference.isPresent()) {
      return new Line(name, text, "/items/" + text);
    }
    var list = LISTS.getOrDefault(name, name);
    if (wording.knows(list, text)) {
      return new Line(name, wording.word(list, text), "");
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z")) {
      return new Line(name, instant(text, wording), "");
    }
    return new Line(
        name, name.endsWith("when") || name.endsWith("date") ? wording.partial(text) : text, "");
  }

  private static String instant(String text, Wording wording) {
    try {
      return wording.time(Instant.parse(text));
    } catch (DateTimeException foreign) {
      return text;
    }
  }

  private static Optional<StixId> id(String text) {
    return StixId.of(text);
  }

  /// A group in one line; references in it are counted, since the object names them itself.
  private static String flat(Extras group, Wording wording) {
    var parts = new ArrayList<String>();
    for (var name : group.names()) {
      if (FOR_MACHINES.contains(name)) {
        continue;
      }
      var lines = new ArrayList<Line>();
      group.get(name).ifPresent(value -> write(name, value, lines, wording));
      var ids = lines.stream().filter(line -> id(line.value()).isPresent()).count();
      if (ids > 0) {
        parts.add(wording.say("value.items", ids));
      } else {
        lines.forEach(line -> parts.add(said(group, line, wording)));
      }
    }
    return String.join(" · ", parts);
  }

  private static String said(Extras group, Line line, Wording wording) {
    var scheme = line.name().equals("grade") ? group.text("grade_scheme").orElse("") : "";
    return wording.say(
        "rules.use",
        new Texts.Said(wording.word("prop", line.name())),
        new Texts.Said((scheme + " " + line.value()).strip()));
  }
}
