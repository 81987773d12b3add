package sanad.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sanad.reader.AgencyMention;
import sanad.reader.Body;
import sanad.reader.DateMention;
import sanad.reader.GroupMention;
import sanad.reader.IdentifierMention;
import sanad.reader.Mention;
import sanad.reader.OrganisationMention;
import sanad.reader.PlaceMention;
import sanad.reader.Reading;
import sanad.reader.StatedDate;
import sanad.reader.TriggerMention;
import sanad.stix.Extras;

/// What a mention says, slot by slot.
final class Slots {
  private final Reading reading;

  Slots(Reading reading) {
    this.reading = reading;
  }

  static FactKind kind(Mention mention) {
    return switch (mention) {
      case PlaceMention ignored -> FactKind.PLACE;
      case OrganisationMention ignored -> FactKind.ORGANISATION;
      case GroupMention ignored -> FactKind.GROUP;
      case AgencyMention ignored -> FactKind.AGENCY;
      case DateMention ignored -> FactKind.DATE;
      case TriggerMention ignored -> FactKind.EVENT;
      case IdentifierMention found ->
          switch (found.kind()) {
            case TELEPHONE -> FactKind.TELEPHONE;
            case ACCOUNT -> FactKind.ACCOUNT;
            case HANDLE -> FactKind.HANDLE;
            case EMAIL -> FactKind.EMAIL;
          };
    };
  }

  Extras of(Mention mention) {
    var slots = Extras.builder();
    switch (mention) {
      case PlaceMention found -> place(found, slots);
      case OrganisationMention found -> body(found, found.body(), slots);
      case GroupMention found -> body(found, found.body(), slots);
      case AgencyMention found -> body(found, found.body(), slots);
      case DateMention found -> date(found.date(), slots);
      case IdentifierMention found -> slots.put("value", found.value());
      case TriggerMention found -> event(found, slots);
    }
    return slots.build();
  }

  private void place(PlaceMention found, Extras.Builder slots) {
    var place = found.place();
    slots.put("name", reading.surface(found.span()));
    text(slots, "english", place.english());
    text(slots, "arabic", place.arabic());
    text(slots, "french", place.french());
    text(slots, "country", place.country());
    text(slots, "list-id", place.id());
    if (place.at().isKnown()) {
      slots.put("latitude", Double.toString(place.at().latitude()));
      slots.put("longitude", Double.toString(place.at().longitude()));
    }
  }

  private void body(Mention found, Body body, Extras.Builder slots) {
    slots.put("name", reading.surface(found.span()));
    text(slots, "english", body.english());
    text(slots, "arabic", body.arabic());
    text(slots, "french", body.french());
    text(slots, "acronym", body.acronym());
    text(slots, "country", body.country());
    text(slots, "subtype", body.subtype());
  }

  private static void date(StatedDate date, Extras.Builder slots) {
    text(slots, "value", date.iso());
    if (date.modifier() != StatedDate.Modifier.NONE) {
      slots.put("modifier", date.modifier().name().toLowerCase(Locale.ROOT));
    }
    slots.put("calendar", date.calendar().name().toLowerCase(Locale.ROOT));
    text(slots, "received", date.received());
  }

  /// An event takes the one date of its sentence that stands nearer to it than to other triggers,
  /// and the sentence's one place; otherwise the officer says which.
  private void event(TriggerMention found, Extras.Builder slots) {
    slots.put("event-type", found.type().code());
    slots.put("realis", found.realis().code());
    var sentence = reading.sentence(found.span());
    var near = reading.within(sentence);
    var dates =
        near.stream()
            .filter(DateMention.class::isInstance)
            .filter(m -> owner(m, near).map(found::equals).orElse(true))
            .map(m -> ((DateMention) m).date().iso())
            .filter(iso -> !iso.isEmpty())
            .distinct()
            .toList();
    if (dates.size() == 1) {
      slots.put("when", dates.getFirst());
    }
    var places =
        near.stream()
            .filter(PlaceMention.class::isInstance)
            .map(m -> reading.surface(m.span()))
            .distinct()
            .toList();
    if (places.size() == 1) {
      slots.put("where", places.getFirst());
    }
    if (found.count() > 0) {
      slots.put("count", Integer.toString(found.count()));
    }
  }

  /// The trigger that a date of its sentence belongs to: the last one before it, else the first
  /// after.
  private static Optional<Mention> owner(Mention date, List<Mention> near) {
    var triggers = near.stream().filter(TriggerMention.class::isInstance).toList();
    return triggers.stream()
        .filter(t -> t.span().start() < date.span().start())
        .reduce((earlier, later) -> later)
        .or(() -> triggers.stream().findFirst());
  }

  private static void text(Extras.Builder slots, String name, String value) {
    if (!value.isBlank()) {
      slots.put(name, value);
    }
  }
}
