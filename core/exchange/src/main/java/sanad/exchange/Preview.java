package sanad.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.handling.Conditions;
import sanad.handling.Party;
import sanad.stix.StixId;

/// The sentence of the page *Release*: exactly these bodies will read this, beside those that may
/// already, and nobody else; or why it may not be released. Made by the same decision that serves
/// the objects.
///
/// @param readers every agency that will read it, groups expanded to their members at this instant;
///   this node's own agency is not listed
/// @param earlier who is not chosen and has some of it already, by English name: agencies that may
///   read it, and groups whose later members will; the marking of an item names all its readers, so
///   that they and those chosen see one another
/// @param obstacles everything that forbids it; empty where it may be released
/// @param secondOfficer whether a second officer must approve, because a reader keeps no rules
/// @param items what goes: the chosen facts
/// @param at the instant for which this holds
public record Preview(
    List<Reader> readers,
    List<Party> earlier,
    List<Obstacle> obstacles,
    boolean secondOfficer,
    List<StixId> items,
    Instant at) {
  public Preview {
    readers = List.copyOf(readers);
    earlier = List.copyOf(earlier);
    obstacles = List.copyOf(obstacles);
    items = List.copyOf(items);
  }

  /// Whether nothing forbids it (a second officer may still be needed).
  public boolean allowed() {
    return obstacles.isEmpty();
  }

  /// Whether there are several readers: then each sees who the others are.
  public boolean mutual() {
    var before = earlier.stream().filter(party -> party.kind() == Party.Kind.AGENCY).count();
    return readers.size() + before > 1;
  }

  /// One body that will read it.
  ///
  /// @param through the group by which it is meant, empty where it is named itself
  /// @param conditions the strictest of all items
  /// @param already whether it may read all of them already
  public record Reader(
      Party party, Optional<Party> through, Conditions conditions, boolean already) {
    /// Whether what it got can be recalled: a body that keeps no rules confirms nothing.
    public boolean recallable() {
      return party.keeping() == Party.Keeping.ENFORCES_RULES;
    }
  }
}
