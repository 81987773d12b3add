package sanad.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sanad.intake.FactKind;
import sanad.reader.EventType;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.text.Bidi;
import sanad.text.CodePoints;

/// A draft as the list of the page *Report* shows it.
///
/// @param number its place in the list, from 1
/// @param tint class of the style sheet
/// @param quote its words in the text, empty where its name says the same
/// @param object the item that it became, empty before
record DraftItem(
    String id,
    int number,
    int revision,
    String kind,
    String tint,
    String status,
    String value,
    String quote,
    String rule,
    String band,
    List<Slot> slots,
    String reason,
    boolean decided,
    String object) {
  static final List<String> EVENTS =
      Arrays.stream(EventType.values()).map(EventType::code).toList();

  /// A field of a draft.
  ///
  /// @param choices the codes that it may have, empty where it is free text
  record Slot(String name, String value, List<String> choices) {}

  static DraftItem of(Draft draft, int number, CodePoints text, Wording wording) {
    var slots =
        FactKind.ofCode(draft.kind()).map(FactKind::slots).orElse(draft.slots().names()).stream()
            .map(name -> slot(name, draft.slots().text(name).orElse("")))
            .toList();
    var quote = draft.quote(text);
    return new DraftItem(
        draft.id().toString(),
        number,
        draft.revision(),
        draft.kind(),
        tint(draft.kind()),
        draft.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        value(draft, wording),
        quote.equals(draft.slots().text("name").orElse("")) ? "" : quote,
        draft.rule(),
        draft.band(),
        slots,
        draft.status() == Draft.Status.REJECTED ? draft.reason() : "",
        draft.status() != Draft.Status.OPEN,
        draft.object().map(StixId::toString).orElse(""));
  }

  /// The same with what was typed into its fields.
  DraftItem typed(Kept kept) {
    return new DraftItem(
        id,
        number,
        revision,
        kind,
        tint,
        status,
        value,
        quote,
        rule,
        band,
        slots.stream()
            .map(slot -> slot(slot.name(), kept.or("slot-" + slot.name(), slot.value())))
            .toList(),
        reason,
        decided,
        object);
  }

  /// A field with its choices; a code that none of them is stays one of them.
  private static Slot slot(String name, String value) {
    var choices = choices(name);
    return choices.isEmpty() || value.isEmpty() || choices.contains(value)
        ? new Slot(name, value, choices)
        : new Slot(name, value, Stream.concat(choices.stream(), Stream.of(value)).toList());
  }

  private static List<String> choices(String slot) {
    return switch (slot) {
      case "event-type" -> EVENTS;
      case "realis" -> List.of("actual", "planned", "denied", "generic");
      case "category" ->
          List.of("unknown", "suspect", "convicted", "contact", "victim", "witness", "informant");
      case "subtype" ->
          List.of(
              "generic",
              "police",
              "intel",
              "military",
              "ministry",
              "justice",
              "fiu",
              "intl",
              "media",
              "armed",
              "cell");
      default -> List.of();
    };
  }

  /// A draft in a few words: an event with its place and date, else its name or value.
  private static String value(Draft draft, Wording wording) {
    var slots = draft.slots();
    if (draft.kind().equals("event")) {
      var parts = new ArrayList<String>();
      slots.text("event-type").ifPresent(type -> parts.add(wording.word("event", type)));
      Labels.unlessActual(slots, wording).ifPresent(parts::add);
      slots.text("where").ifPresent(parts::add);
      slots.text("when").ifPresent(when -> parts.add(wording.partial(when)));
      slots.text("count").ifPresent(parts::add);
      return Labels.joined(parts);
    }
    if (draft.kind().equals("date")) {
      return slots
          .text("value")
          .map(wording::partial)
          .or(() -> slots.text("received").map(Bidi::isolate))
          .orElse("");
    }
    return Stream.of("name", "value")
        .flatMap(n -> slots.text(n).stream())
        .findFirst()
        .map(Bidi::isolate)
        .orElse("");
  }

  /// The class of the style sheet for a kind of draft.
  static String tint(String kind) {
    return switch (kind) {
      case "place" -> "place";
      case "agency", "organisation" -> "agency";
      case "group" -> "group";
      case "date" -> "date";
      case "event" -> "event";
      case "telephone", "account", "handle", "email" -> "person ident";
      default -> "person";
    };
  }
}
