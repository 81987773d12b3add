package sanad.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.handling.Withdrawn;
import sanad.stix.StixId;

/// A release: who decided that whom may read what.
///
/// @param items the objects released, the lead and the STIX report among them
/// @param shown the strictest rules of what was released: who may not read that, is not told of the
///   release either
/// @param withdrawnAt when it was withdrawn; what was fetched before stays with its holders
public record Release(
    ReleaseId id,
    AgreementId agreement,
    Purpose purpose,
    Set<PartyId> recipients,
    List<StixId> items,
    String title,
    OfficerId by,
    Instant at,
    ReleaseClass shown,
    Optional<Instant> withdrawnAt) {
  public Release {
    recipients = Set.copyOf(recipients);
    items = List.copyOf(items);
  }

  /// The object that it alone consists of: the report that was made for it, which carries the
  /// strictest of its rules, or what an answer says; empty only where it released nothing.
  public Optional<StixId> marker() {
    return items.stream()
        .filter(item -> item.type().equals("report"))
        .reduce((one, later) -> later)
        .or(() -> items.stream().findFirst());
  }

  /// The same, withdrawn.
  public Release withdrawn(Instant when) {
    return new Release(
        id, agreement, purpose, recipients, items, title, by, at, shown, Optional.of(when));
  }

  /// What its withdrawal takes back: of each item the names of its audience, agencies and groups,
  /// by which no other release grants it, and the names that no other release grants it under the
  /// same agreement. Who is also in a group that keeps it reads on through the group, for as long
  /// as both last.
  ///
  /// @param standing the releases that are not withdrawn
  /// @param giver the identity of the giver: who keeps nothing else has no reason to see that it
  ///   gave something
  public Map<StixId, Withdrawn> taken(List<Release> standing, StixId giver) {
    var others = standing.stream().filter(release -> !release.id().equals(id)).toList();
    var taken = new LinkedHashMap<StixId, Withdrawn>();
    for (var item : items) {
      var granting = others.stream().filter(r -> r.items().contains(item)).toList();
      var same = granting.stream().filter(r -> r.agreement().equals(agreement)).toList();
      var under = new Basis.Apart(Map.of(agreement, lessThoseOf(same)));
      taken.put(item, new Withdrawn(lessThoseOf(granting), under));
    }
    taken.put(giver, Withdrawn.from(lessThoseOf(others)));
    taken.values().removeIf(Withdrawn::isNothing);
    return taken;
  }

  private Set<PartyId> lessThoseOf(List<Release> others) {
    var names = new HashSet<>(recipients);
    others.forEach(other -> names.removeAll(other.recipients()));
    return names;
  }

  /// Its id.
  public record ReleaseId(UUID uuid) {
    @Override
    public String toString() {
      return uuid.toString();
    }
  }
}
