package sanad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Held;
import sanad.text.Bidi;

/// What an object is called on a page: its own name, else what is most telling in it. A label is a
/// message: what was received in it is isolated, so that parts of two scripts keep their order.
final class Labels {
  private static final List<String> NAMES =
      List.of("name", "value", "title", "account_login", "user_id", "display_name", "number");
  private static final int SHORT = 120;

  private Labels() {}

  /// The name of an object as its originator wrote it; its kind in words where it has none.
  static String of(StixObject object, Wording wording) {
    var properties = object.properties();
    return event(properties, wording)
        .or(() -> named(properties).map(Labels::cut).map(Bidi::isolate))
        .or(() -> link(properties, wording))
        .or(() -> step(object, wording))
        .or(() -> first(object.header().searchText()).map(Labels::cut).map(Bidi::isolate))
        .orElseGet(() -> kind(object, wording));
  }

  /// An event by its type, place and date; its `name` holds the type's code only.
  private static Optional<String> event(Extras properties, Wording wording) {
    var extensions = properties.group("extensions");
    return extensions.stream()
        .flatMap(all -> all.names().stream().flatMap(id -> all.group(id).stream()))
        .filter(extension -> extension.text("event_type").isPresent())
        .findFirst()
        .map(
            extension -> {
              var parts = new ArrayList<String>();
              extension.text("event_type").ifPresent(t -> parts.add(wording.word("event", t)));
              unlessActual(extension, wording).ifPresent(parts::add);
              extension.text("where").ifPresent(parts::add);
              extension.text("when").ifPresent(when -> parts.add(wording.partial(when)));
              return joined(parts);
            });
  }

  /// That an event did not happen, or not yet: an arrest that the text denies reads as an arrest
  /// where only its type is told.
  static Optional<String> unlessActual(Extras event, Wording wording) {
    return event
        .text("realis")
        .filter(realis -> !realis.equals("actual"))
        .map(realis -> wording.word("realis", realis));
  }

  /// Parts of a label, each isolated.
  static String joined(List<String> parts) {
    return String.join(" · ", parts.stream().map(Bidi::isolate).toList());
  }

  private static Optional<String> named(Extras properties) {
    return NAMES.stream()
        .flatMap(name -> properties.text(name).stream())
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Optional<String> link(Extras properties, Wording wording) {
    return properties.text("relationship_type").map(type -> wording.word("relation", type));
  }

  /// A step on a lead: what was done, with its number and day.
  static Optional<String> step(StixObject object, Wording wording) {
    var properties = object.properties();
    return properties
        .text("step")
        .map(
            step -> {
              var parts = new ArrayList<String>();
              parts.add(wording.word("step", step));
              properties.whole("count").ifPresent(n -> parts.add(wording.say("lead.count", n)));
              properties.text("when").ifPresent(when -> parts.add(wording.partial(when)));
              return joined(parts);
            });
  }

  private static Optional<String> first(String searchText) {
    return searchText.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
  }

  /// The beginning of a long text.
  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHORT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
  }

  /// The kind of an object in words.
  static String kind(StixObject object, Wording wording) {
    var type = object.id().type();
    if (type.equals("identity")) {
      var which = object.properties().text("identity_class").orElse("");
      return wording.knows("type", "identity." + which)
          ? wording.word("type", "identity." + which)
          : wording.word("type", "identity");
    }
    return wording.word("type", type);
  }

  /// The row of an object in a list.
  static Row row(Held held, String originator, Wording wording) {
    return new Row(
        "/items/" + held.id(),
        of(held.object(), wording),
        wording.say(
            "row.item",
            kind(held.object(), wording),
            originator,
            wording.classification(held.handling().terms().classification()),
            held.handling().terms().tlp().label()),
        wording.since(held.storedAt()),
        wording.utc(held.storedAt()));
  }

  /// The rows of those of these objects that the visitor may see.
  static List<Row> rows(List<StixId> objects, Visit visit, Wording wording) {
    var parties = visit.session().registry().register().parties();
    return objects.stream()
        .distinct()
        .flatMap(id -> visit.session().items().get(id).stream())
        .map(held -> row(held, ItemsPage.name(held.originator(), parties, wording), wording))
        .toList();
  }
}
