package sanad.store;

import java.util.List;
import java.util.Optional;
import sanad.handling.Conditions;
import sanad.handling.PartyId;
import sanad.stix.StixId;

/// Reading of objects. Newest versions, unless said otherwise.
public interface Items {
  /// The newest version of an object. Empty where it never existed, or is not released to this
  /// viewer for this purpose: the two are not told apart.
  Optional<Held> get(StixId id);

  /// The newest versions of those of these objects that the viewer may see, in the order given and
  /// under one leaf; the others are absent.
  List<Held> among(List<StixId> ids);

  /// All versions that the viewer may see, oldest first.
  List<Held> versions(StixId id);

  /// Objects that fit, newest first.
  Page<Held> list(ItemQuery query, int limit, Optional<String> from);

  /// Objects whose words fit all of `words`, in any Arabic or Latin spelling that folds alike;
  /// newest first.
  Page<Held> search(String words, int limit, Optional<String> from);

  /// Who may see an object, by the register at this instant, and why; only for its originator's own
  /// officers. Parties that may not see it are absent.
  List<Audience> audience(StixId id);

  /// One line of "who may see it, and why".
  ///
  /// @param through the group by which the party is meant, empty where it is named itself
  record Audience(PartyId party, Optional<PartyId> through, Conditions conditions) {}
}
