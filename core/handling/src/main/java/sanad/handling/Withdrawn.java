package sanad.handling;

import java.util.HashSet;
import java.util.Set;

/// What a withdrawal takes back of one item.
///
/// @param names the names of its audience, agencies and groups, by which it goes no more
/// @param under the names that have it no more under an agreement, also where they have it under
///   others
public record Withdrawn(Set<PartyId> names, Basis.Apart under) {
  public Withdrawn {
    names = Set.copyOf(names);
  }

  /// Names alone.
  public static Withdrawn from(Set<PartyId> names) {
    return new Withdrawn(names, Basis.NONE);
  }

  /// Both together.
  public Withdrawn and(Withdrawn other) {
    var all = new HashSet<>(names);
    all.addAll(other.names);
    return new Withdrawn(all, under.and(other.under));
  }

  /// Whether it takes nothing back.
  public boolean isNothing() {
    return names.isEmpty() && under.names().isEmpty();
  }
}
