package sanad.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The relationship objects of section 5.
public sealed interface RelationshipObject extends TypedObject {

  /// Joins two objects. **Source:** section 5.1.
  record Relationship(
      CommonProperties common,
      String relationshipType,
      Optional<String> description,
      StixId sourceRef,
      StixId targetRef,
      Optional<Instant> startTime,
      Optional<Instant> stopTime)
      implements RelationshipObject {}

  /// Something was seen. **Source:** section 5.2.
  record Sighting(
      CommonProperties common,
      Optional<String> description,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen,
      Optional<Long> count,
      StixId sightingOfRef,
      List<StixId> observedDataRefs,
      List<StixId> whereSightedRefs,
      Optional<Boolean> summary)
      implements RelationshipObject {}
}
