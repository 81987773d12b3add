package sanad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Invented objects as an agency's register holds them (EXERCISE / تمرين): of a hundred some sixty
/// indicators, twelve persons and three groups with names in either script, eight incidents, five
/// reports that name others, ten relationships, and a few places that many of them lead to. Their
/// texts have words that are in every object, in many, and in a few.
final class InventedRegister {
  private static final int PLACES = 40;
  private static final int NAMED = 4;
  private static final int KEPT = 997;

  private final SplittableRandom random;
  private final InventedNames names;
  private final InventedWords words;
  private final List<String> places = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private long made;
  private long people;

  /// A person that was made, with the name in it.
  record Known(String id, String name) {}

  InventedRegister(long seed) {
    random = new SplittableRandom(seed);
    names = new InventedNames(seed);
    words = new InventedWords(random.split());
  }

  /// One in a thousand of the persons that were made.
  List<Known> known() {
    return known;
  }

  /// The places.
  List<String> places() {
    return places;
  }

  /// Objects as JSON texts; what one names is among those made before it.
  List<String> objects(int count, String createdBy) {
    var batch = new ArrayList<String>(count);
    persons.clear();
    for (int i = 0; i < count; i++) {
      batch.add(object(createdBy));
    }
    return batch;
  }

  private String object(String createdBy) {
    if (made++ < PLACES) {
      var place = id("location");
      places.add(place);
      return json(place, createdBy, "\"name\":\"%s\",\"country\":\"XZ\"".formatted(words.word()));
    }
    int share = random.nextInt(100);
    if (share < 62) {
      return json(id("indicator"), createdBy, indicator());
    }
    if (share < 74 || persons.size() < NAMED) {
      var person = id("identity");
      var name = name(3);
      persons.add(person);
      if (people++ % KEPT == 0) {
        known.add(new Known(person, name));
      }
      return json(
          person, createdBy, "\"name\":\"%s\",\"identity_class\":\"individual\"".formatted(name));
    }
    if (share < 77) {
      return json(
          id("threat-actor"),
          createdBy,
          "\"name\":\"%s\",\"threat_actor_types\":[\"unknown\"]".formatted(name(1)));
    }
    if (share < 85) {
      return json(id("incident"), createdBy, "\"name\":\"%s\"".formatted(words.line(4)));
    }
    return share < 90
        ? json(id("report"), createdBy, report())
        : json(id("relationship"), createdBy, relationship());
  }

  private String indicator() {
    return """
        "name":"%s","indicator_types":["malicious-activity"],"pattern":"[file:hashes.'SHA-256' = '%016x%016x%016x%016x']",\
        "pattern_type":"stix","valid_from":"2026-01-01T00:00:00Z\""""
        .formatted(
            words.line(3),
            random.nextLong(),
            random.nextLong(),
            random.nextLong(),
            random.nextLong());
  }

  /// A name in Arabic or Latin letters.
  private String name(int given) {
    var name = names.name(given);
    return random.nextBoolean() ? name.arabic() : names.latin(name);
  }

  private String report() {
    var facts = new ArrayList<String>();
    for (int i = 0; i < NAMED; i++) {
      facts.add("\"" + persons.get(random.nextInt(persons.size())) + "\"");
    }
    return "\"name\":\"%s\",\"published\":\"2026-11-01T00:00:00Z\",\"object_refs\":[%s]"
        .formatted(words.line(5), String.join(",", facts.stream().distinct().toList()));
  }

  private String relationship() {
    return "\"relationship_type\":\"located-at\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
        .formatted(persons.get(random.nextInt(persons.size())), places.get(random.nextInt(PLACES)));
  }

  private String id(String type) {
    return type
        + "--"
        + new UUID(
            random.nextLong() & ~0xf000L | 0x4000L,
            random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
  }

  private String json(String id, String createdBy, String own) {
    var time =
        "2026-%02d-%02dT%02d:%02d:%02d.%03dZ"
            .formatted(
                random.nextInt(1, 12),
                random.nextInt(1, 28),
                random.nextInt(0, 24),
                random.nextInt(0, 60),
                random.nextInt(0, 60),
                random.nextInt(0, 1000));
    return """
        {"type":"%s","spec_version":"2.1","id":"%s","created_by_ref":"%s","created":"%s","modified":"%s",\
        %s,"description":"EXERCISE تمرين %s","labels":["exercise"]}"""
        .formatted(
            id.substring(0, id.indexOf("--")), id, createdBy, time, time, own, words.line(12));
  }
}
