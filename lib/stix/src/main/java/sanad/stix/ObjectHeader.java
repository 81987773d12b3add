package sanad.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a store keeps beside an object's text.
///
/// `specVersion` is `spec_version` as given, else the version that its absence stands for: `2.0`,
/// or `2.1` for observables; `version` is the text of `modified` as given, else of `created`, else
/// empty; `markings` are `object_marking_refs` and every granular `marking_ref`; `references` are
/// all other `*_ref` and `*_refs` anywhere in the object (`created_by_ref` has its own component),
/// without repetition; `searchText` holds the texts for people (names, descriptions, values, texts
/// of extensions), one a line, unaltered.
public record ObjectHeader(
    StixId id,
    String specVersion,
    Optional<Instant> created,
    Optional<Instant> modified,
    String version,
    Optional<StixId> createdBy,
    List<StixId> markings,
    List<StixId> references,
    boolean revoked,
    String searchText) {

  /// Copies the lists.
  public ObjectHeader {
    markings = List.copyOf(markings);
    references = List.copyOf(references);
  }

  /// Whether the object is of a version of the standard that is read here; how another would mark
  /// its objects is not known.
  public boolean isOfKnownSpecification() {
    return specVersion.equals("2.1") || specVersion.equals("2.0");
  }

  /// The object's STIX type, e.g. `incident`.
  public String type() {
    return id.type();
  }
}
