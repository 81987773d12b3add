package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reading of the designation lists that were loaded; for the officers of this node.
public interface Listings {
  /// All versions of all lists, by list and newest first.
  List<ListedVersion> versions();

  /// The entries of a version, by reference; none where there is no such version.
  List<ListedEntry> entries(String list, int version);

  /// An entry of the newest version.
  Optional<ListedEntry> entry(String list, String reference);

  /// Objects that were stored before this instant have been screened by the newest versions.
  /// [Instant#MIN] where all have to be, as after a new version.
  Instant screenedTo();
}
