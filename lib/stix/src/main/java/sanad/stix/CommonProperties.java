package sanad.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The properties that objects share.
///
/// `created`, `modified`, `revoked` and those up to `externalReferences` are for objects with
/// versions, `defanged` is for cyber-observables. `extensions` holds the extensions by key, and
/// `others` every top-level property that the type's table does not know; both may be empty.
///
/// **Source:** STIX 2.1 section 3.2.
public record CommonProperties(
    StixId id,
    Optional<String> specVersion,
    Optional<StixId> createdByRef,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<Boolean> revoked,
    List<String> labels,
    Optional<Long> confidence,
    Optional<String> lang,
    List<ExternalReference> externalReferences,
    List<StixId> objectMarkingRefs,
    List<GranularMarking> granularMarkings,
    Optional<Boolean> defanged,
    Extras extensions,
    Extras others) {

  private static final Extras NONE = Extras.builder().build();

  /// Copies the lists.
  public CommonProperties {
    labels = List.copyOf(labels);
    externalReferences = List.copyOf(externalReferences);
    objectMarkingRefs = List.copyOf(objectMarkingRefs);
    granularMarkings = List.copyOf(granularMarkings);
  }

  /// Those of a first version made by `creator` at `at`.
  public static CommonProperties firstVersion(StixId id, StixId creator, Instant at) {
    return new CommonProperties(
        id,
        Optional.of("2.1"),
        Optional.of(creator),
        Optional.of(at),
        Optional.of(at),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        NONE,
        NONE);
  }

  /// Those of a cyber-observable without markings.
  public static CommonProperties observable(StixId id) {
    return new CommonProperties(
        id,
        Optional.of("2.1"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        NONE,
        NONE);
  }

  /// A pointer to what lies outside STIX. **Source:** section 2.5.
  public record ExternalReference(
      String sourceName,
      Optional<String> description,
      Optional<String> url,
      Extras hashes,
      Optional<String> externalId) {}

  /// A phase in a kill chain. **Source:** section 2.11.
  public record KillChainPhase(String killChainName, String phaseName) {}

  /// A marking or a language of parts of an object. **Source:** section 7.2.3.
  public record GranularMarking(
      Optional<String> lang, Optional<StixId> markingRef, List<String> selectors) {

    /// Copies the list.
    public GranularMarking {
      selectors = List.copyOf(selectors);
    }
  }
}
