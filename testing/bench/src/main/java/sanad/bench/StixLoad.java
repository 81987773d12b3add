package sanad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sanad.stix.StixId;

/// Invented indicators of about 600 bytes each (EXERCISE), the same for every server by their seed.
final class StixLoad {
  private final SplittableRandom random;

  StixLoad(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Objects as JSON texts.
  List<String> objects(int count, String createdBy) {
    var made = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      made.add(object(createdBy));
    }
    return made;
  }

  /// An envelope of objects.
  static String envelope(List<String> objects) {
    return "{\"objects\":[" + String.join(",", objects) + "]}";
  }

  private String object(String createdBy) {
    var id = StixId.randomUuid(random);
    var second = random.nextInt(0, 60);
    var time =
        "2026-%02d-%02dT%02d:%02d:%02d.%03dZ"
            .formatted(
                random.nextInt(1, 12),
                random.nextInt(1, 28),
                random.nextInt(0, 24),
                random.nextInt(0, 60),
                second,
                random.nextInt(0, 1000));
    var digest =
        "%016x%016x%016x%016x"
            .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    return """
        {"type":"indicator","spec_version":"2.1","id":"indicator--%s","created_by_ref":"%s",\
        "created":"%s","modified":"%s","name":"EXERCISE indicator %d","description":"Invented content for \
        measuring, block %d.","indicator_types":["malicious-activity"],"pattern":"[file:hashes.'SHA-256' = '%s']",\
        "pattern_type":"stix","valid_from":"%s","labels":["exercise"],"object_marking_refs":\
        ["marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"]}"""
        .formatted(
            id,
            createdBy,
            time,
            time,
            random.nextInt(1_000_000),
            random.nextInt(1_000_000),
            digest,
            time);
  }
}
