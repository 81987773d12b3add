package sanad.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.stix.CommonProperties.KillChainPhase;

/// The domain objects of section 4.
public sealed interface DomainObject extends TypedObject {

  /// A way of attacking. **Source:** section 4.1.
  record AttackPattern(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> aliases,
      List<KillChainPhase> killChainPhases)
      implements DomainObject {}

  /// A series of attacks. **Source:** section 4.2.
  record Campaign(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> aliases,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen,
      Optional<String> objective)
      implements DomainObject {}

  /// A recommended measure. **Source:** section 4.3.
  record CourseOfAction(CommonProperties common, String name, Optional<String> description)
      implements DomainObject {}

  /// Objects with a shared context. **Source:** section 4.4.
  record Grouping(
      CommonProperties common,
      Optional<String> name,
      Optional<String> description,
      String context,
      List<StixId> objectRefs)
      implements DomainObject {}

  /// A person, organisation, group or class of them. **Source:** section 4.5.
  record Identity(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> roles,
      Optional<String> identityClass,
      List<String> sectors,
      Optional<String> contactInformation)
      implements DomainObject {}

  /// An incident. **Source:** section 4.6.
  record Incident(CommonProperties common, String name, Optional<String> description)
      implements DomainObject {}

  /// A pattern that detects. **Source:** section 4.7.
  record Indicator(
      CommonProperties common,
      Optional<String> name,
      Optional<String> description,
      List<String> indicatorTypes,
      String pattern,
      String patternType,
      Optional<String> patternVersion,
      Instant validFrom,
      Optional<Instant> validUntil,
      List<KillChainPhase> killChainPhases)
      implements DomainObject {}

  /// Systems used for a purpose. **Source:** section 4.8.
  record Infrastructure(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> infrastructureTypes,
      List<String> aliases,
      List<KillChainPhase> killChainPhases,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen)
      implements DomainObject {}

  /// Attacks believed to be of one organisation. **Source:** section 4.9.
  record IntrusionSet(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> aliases,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen,
      List<String> goals,
      Optional<String> resourceLevel,
      Optional<String> primaryMotivation,
      List<String> secondaryMotivations)
      implements DomainObject {}

  /// A place. **Source:** section 4.10.
  record Location(
      CommonProperties common,
      Optional<String> name,
      Optional<String> description,
      Optional<Double> latitude,
      Optional<Double> longitude,
      Optional<Double> precision,
      Optional<String> region,
      Optional<String> country,
      Optional<String> administrativeArea,
      Optional<String> city,
      Optional<String> streetAddress,
      Optional<String> postalCode)
      implements DomainObject {}

  /// Malicious code or a family of it. **Source:** section 4.11.
  record Malware(
      CommonProperties common,
      Optional<String> name,
      Optional<String> description,
      List<String> malwareTypes,
      boolean isFamily,
      List<String> aliases,
      List<KillChainPhase> killChainPhases,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen,
      List<StixId> operatingSystemRefs,
      List<String> architectureExecutionEnvs,
      List<String> implementationLanguages,
      List<String> capabilities,
      List<StixId> sampleRefs)
      implements DomainObject {}

  /// The result of an analysis. **Source:** section 4.12.
  record MalwareAnalysis(
      CommonProperties common,
      String product,
      Optional<String> version,
      Optional<StixId> hostVmRef,
      Optional<StixId> operatingSystemRef,
      List<StixId> installedSoftwareRefs,
      Optional<String> configurationVersion,
      List<String> modules,
      Optional<String> analysisEngineVersion,
      Optional<String> analysisDefinitionVersion,
      Optional<Instant> submitted,
      Optional<Instant> analysisStarted,
      Optional<Instant> analysisEnded,
      Optional<String> resultName,
      Optional<String> result,
      List<StixId> analysisScoRefs,
      Optional<StixId> sampleRef)
      implements DomainObject {}

  /// A text about objects; `abstract_` is the property `abstract`. **Source:** section 4.13.
  record Note(
      CommonProperties common,
      Optional<String> abstract_,
      String content,
      List<String> authors,
      List<StixId> objectRefs)
      implements DomainObject {}

  /// What was observed; `objects` is deprecated. **Source:** section 4.14.
  record ObservedData(
      CommonProperties common,
      Instant firstObserved,
      Instant lastObserved,
      long numberObserved,
      Extras objects,
      List<StixId> objectRefs)
      implements DomainObject {}

  /// An opinion of objects. **Source:** section 4.15.
  record Opinion(
      CommonProperties common,
      Optional<String> explanation,
      List<String> authors,
      String opinion,
      List<StixId> objectRefs)
      implements DomainObject {}

  /// A published collection. **Source:** section 4.16.
  record Report(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> reportTypes,
      Instant published,
      List<StixId> objectRefs)
      implements DomainObject {}

  /// Those who attack. **Source:** section 4.17.
  record ThreatActor(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> threatActorTypes,
      List<String> aliases,
      Optional<Instant> firstSeen,
      Optional<Instant> lastSeen,
      List<String> roles,
      List<String> goals,
      Optional<String> sophistication,
      Optional<String> resourceLevel,
      Optional<String> primaryMotivation,
      List<String> secondaryMotivations,
      List<String> personalMotivations)
      implements DomainObject {}

  /// Software that is legitimate and abused. **Source:** section 4.18.
  record Tool(
      CommonProperties common,
      String name,
      Optional<String> description,
      List<String> toolTypes,
      List<String> aliases,
      List<KillChainPhase> killChainPhases,
      Optional<String> toolVersion)
      implements DomainObject {}

  /// A weakness. **Source:** section 4.19.
  record Vulnerability(CommonProperties common, String name, Optional<String> description)
      implements DomainObject {}
}
