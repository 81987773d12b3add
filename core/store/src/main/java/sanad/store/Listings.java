package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reading of the designation lists that were loaded; for the officers of this node.
public interface Listings {
  /// All versions of all lists that there are, by list and newest first. Those of a list that was
  /// removed are none of them.
  List<ListedVersion> versions();

  /// The lists that were removed, newest first.
  List<ListRemoval> removals();

  /// The entries of a version, by reference; none where there is no such version.
  List<ListedEntry> entries(String list, int version);

  /// An entry of the newest version.
  Optional<ListedEntry> entry(String list, String reference);

  /// An entry as it was when it had this digest, listed any more or not; empty where the list was
  /// removed and nobody had decided about the entry.
  Optional<ListedEntry> entry(String list, String reference, String print);

  /// Objects that were stored before this instant have been screened by the newest versions.
  /// [Instant#MIN] where all have to be, as after a new version.
  Instant screenedTo();
}
