package sanad.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sanad.handling.Extension;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.stix.Value;
import sanad.text.Script;

/// Facts as STIX objects: place → location, organisation and agency → identity, group →
/// threat-actor, person → identity with the person extension, event → incident with the event
/// extension, identifiers → observables.
///
/// Observables of ours carry `created` and `modified`: a released one needs a version under its new
/// marking, and a versioned observable takes a random id (STIX 2.1 section 2.9). Their values are
/// compared, not their ids.
final class FactObjects {
  private final StixId creator;
  private final List<StixId> markings;
  private final Instant now;
  private final String language;

  FactObjects(StixId creator, List<StixId> markings, Instant now, String language) {
    this.creator = creator;
    this.markings = markings;
    this.now = now;
    this.language = language;
  }

  /// The STIX type of a kind of fact; dates become part of events and no object of their own.
  static Optional<String> type(FactKind kind) {
    return switch (kind) {
      case PLACE -> Optional.of("location");
      case ORGANISATION, AGENCY, PERSON -> Optional.of("identity");
      case GROUP -> Optional.of("threat-actor");
      case TELEPHONE -> Optional.of("sanad-telephone");
      case ACCOUNT -> Optional.of("sanad-account");
      case HANDLE -> Optional.of("user-account");
      case EMAIL -> Optional.of("email-addr");
      case EVENT -> Optional.of("incident");
      case DATE -> Optional.empty();
    };
  }

  /// The object of a confirmed fact.
  ///
  /// @param places the locations made of this report's places, by name
  StixObject object(StixId id, FactKind kind, Extras slots, Map<String, StixId> places) {
    var object =
        ObjectBuilder.of(id).created(now).modified(now).createdBy(creator).markings(markings);
    if (!language.equals("und")) {
      object.lang(language);
    }
    switch (kind) {
      case PLACE -> place(object, slots);
      case ORGANISATION, AGENCY -> body(object, kind, slots);
      case GROUP -> group(object, slots);
      case PERSON -> person(object, slots);
      case EVENT -> event(object, slots, places);
      case TELEPHONE, ACCOUNT ->
          Extension.named(kind.code())
              .add(object.put("value", text(slots, "value")), Extras.builder().build());
      case HANDLE -> versioned(object.put("account_login", text(slots, "value")));
      case EMAIL -> versioned(object.put("value", text(slots, "value")));
      case DATE -> throw new IllegalArgumentException("facts: a date is no object of its own");
    }
    return object.build();
  }

  private static void place(ObjectBuilder object, Extras slots) {
    object.put("name", text(slots, "name"));
    var country = text(slots, "country");
    if (!country.isEmpty()) {
      object.put("country", country);
    }
    var latitude = number(slots, "latitude");
    var longitude = number(slots, "longitude");
    if (latitude.isPresent() && longitude.isPresent()) {
      object.put("latitude", latitude.get()).put("longitude", longitude.get());
    } else if (country.isEmpty()) {
      // section 4.9 wants a region, a country or coordinates; an unlisted place is its own region
      object.put("region", text(slots, "name"));
    }
  }

  private static void body(ObjectBuilder object, FactKind kind, Extras slots) {
    object.put("name", text(slots, "name")).put("identity_class", "organization");
    Extension.named("body")
        .add(object, Extras.builder().put("body_kind", kind.code()).putAll(names(slots)).build());
  }

  private static void group(ObjectBuilder object, Extras slots) {
    object.put("name", text(slots, "name")).put("threat_actor_types", List.of("terrorist"));
    var aliases =
        Stream.of("english", "arabic", "french", "acronym")
            .map(slot -> text(slots, slot))
            .filter(alias -> !alias.isEmpty() && !alias.equals(text(slots, "name")))
            .distinct()
            .toList();
    object.put("aliases", aliases);
    if (text(slots, "subtype").equals("cell")) {
      object.put("resource_level", "team");
    }
  }

  private static void person(ObjectBuilder object, Extras slots) {
    var name = text(slots, "name");
    object.put("name", name).put("identity_class", "individual");
    var written =
        Extras.builder()
            .put("value", name)
            .put("script", Script.dominant(name).name().toLowerCase(Locale.ROOT))
            .put("kind", "as-written")
            .build();
    var content = Extras.builder().put("names", List.of(written));
    var category = text(slots, "category");
    content.put("category", category.isEmpty() ? "unknown" : category);
    optional(content, "kunya", slots, "kunya");
    optional(content, "birth", slots, "birth");
    Extension.named("person").add(object, content.build());
  }

  private static void event(ObjectBuilder object, Extras slots, Map<String, StixId> places) {
    var where = text(slots, "where");
    var name = text(slots, "event-type") + (where.isEmpty() ? "" : " · " + where);
    var realis = text(slots, "realis");
    // tools that do not read the extension show the name alone
    object.put("name", realis.isEmpty() || realis.equals("actual") ? name : realis + ": " + name);
    var content = Extras.builder().put("event_type", text(slots, "event-type"));
    optional(content, "realis", slots, "realis");
    optional(content, "when", slots, "when");
    optional(content, "where", slots, "where");
    var place = places.get(where);
    if (place != null) {
      content.put("where_ref", place.toString());
    }
    slots
        .text("count")
        .filter(count -> count.matches("[0-9]{1,6}"))
        .ifPresent(count -> content.put("count", Long.parseLong(count)));
    Extension.named("event").add(object, content.build());
  }

  private static void versioned(ObjectBuilder object) {
    Extension.named("versioned")
        .add(
            object,
            Extras.builder()
                .put("extension_properties", List.of("created", "modified", "created_by_ref"))
                .build());
  }

  private static Extras names(Extras slots) {
    var names = Extras.builder();
    for (var slot : List.of("english", "arabic", "french", "acronym", "country", "subtype")) {
      optional(names, slot, slots, slot);
    }
    return names.build();
  }

  private static void optional(Extras.Builder into, String name, Extras slots, String slot) {
    var value = text(slots, slot);
    if (!value.isEmpty()) {
      into.put(name, value);
    }
  }

  private static Optional<Value> number(Extras slots, String slot) {
    try {
      return slots.text(slot).map(text -> new Value.Decimal(Double.parseDouble(text)));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static String text(Extras slots, String slot) {
    return slots.text(slot).orElse("");
  }
}
