package sanad.intake;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sanad.reader.AgencyMention;
import sanad.reader.Body;
import sanad.reader.DateMention;
import sanad.reader.EventType;
import sanad.reader.GroupMention;
import sanad.reader.IdentifierMention;
import sanad.reader.Mention;
import sanad.reader.OrganisationMention;
import sanad.reader.PlaceMention;
import sanad.reader.Reading;
import sanad.reader.Span;
import sanad.reader.StatedDate;
import sanad.reader.TriggerMention;
import sanad.stix.Extras;

/// What a mention says, slot by slot. For one thread.
final class Slots {
  private final Reading reading;
  private @Nullable Span readSentence;
  private Circumstances read = Circumstances.NONE;

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

  private void event(TriggerMention found, Extras.Builder slots) {
    slots.put("event-type", found.type().code());
    slots.put("realis", found.realis().code());
    var circumstances = circumstances(reading.sentence(found.span()));
    one(circumstances.dates().getOrDefault(found, Set.of()), "when", slots);
    if (found.type() != EventType.INTEL_SHARED) {
      // the places of what is told are those of its content
      one(circumstances.places().getOrDefault(found, Set.of()), "where", slots);
    }
    if (found.count() > 0) {
      slots.put("count", Integer.toString(found.count()));
    }
  }

  private static void one(Set<String> values, String name, Extras.Builder slots) {
    // a day that is open (the same day) is one of them, too
    if (values.size() == 1) {
      text(slots, name, values.iterator().next());
    }
  }

  /// Read once a sentence: a text without stops is one sentence with all its events.
  private Circumstances circumstances(Span sentence) {
    if (!sentence.equals(readSentence)) {
      readSentence = sentence;
      read = Circumstances.of(sentence, reading);
    }
    return read;
  }

  private static void text(Extras.Builder slots, String name, String value) {
    if (!value.isBlank()) {
      slots.put(name, value);
    }
  }
}
