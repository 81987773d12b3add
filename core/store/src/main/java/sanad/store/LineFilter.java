package sanad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import sanad.stix.StixId;

/// Which lines a page holds. **Source:** TAXII 2.1 section 3.4.
///
/// @param addedAfter strictly after
/// @param ids any of these, all where empty
/// @param types any of these, all where empty
/// @param versions which versions of each object
/// @param specVersions any of these, all where empty
public record LineFilter(
    Optional<Instant> addedAfter,
    Set<StixId> ids,
    Set<String> types,
    Versions versions,
    Set<String> specVersions) {
  /// Newest version of everything.
  public static final LineFilter ALL =
      new LineFilter(Optional.empty(), Set.of(), Set.of(), Versions.NEWEST, Set.of());

  public LineFilter {
    ids = Set.copyOf(ids);
    types = Set.copyOf(types);
    specVersions = Set.copyOf(specVersions);
  }

  /// The same for other objects.
  public LineFilter withIds(Set<StixId> others) {
    return new LineFilter(addedAfter, others, types, versions, specVersions);
  }

  /// The same whatever the type.
  public LineFilter ofAllTypes() {
    return new LineFilter(addedAfter, ids, Set.of(), versions, specVersions);
  }

  /// The same for other versions.
  public LineFilter withVersions(Versions others) {
    return new LineFilter(addedAfter, ids, types, others, specVersions);
  }

  /// The same for other versions of the specification.
  public LineFilter withSpecVersions(Set<String> others) {
    return new LineFilter(addedAfter, ids, types, versions, others);
  }

  /// `match[version]`: `last`, `first`, `all`, or exact versions.
  public record Versions(boolean first, boolean last, boolean all, Set<Instant> exact) {
    /// Only the newest.
    public static final Versions NEWEST = new Versions(false, true, false, Set.of());

    /// All of them.
    public static final Versions ALL = new Versions(false, false, true, Set.of());

    public Versions {
      exact = Set.copyOf(exact);
    }
  }
}
