package sanad.exchange;

import java.time.Instant;
import java.util.List;
import sanad.handling.Agreement;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.store.Collection;
import sanad.store.Link;
import sanad.store.PartnerCertificate;

/// Everything that the page *Partners and agreements* shows; each list in a fixed order.
///
/// @param self this node's agency
/// @param agencies other agencies, by English name
/// @param groups with their members in force and to come
/// @param agreements newest beginning first
/// @param collections what partners may fetch here; their ids are what a partner enters in its link
/// @param certificates what partners must prove beside their credentials, at most one for each
public record Directory(
    Party self,
    List<Party> agencies,
    List<Group> groups,
    List<Standing> agreements,
    List<Link> links,
    List<Collection> collections,
    List<PartnerCertificate> certificates) {
  public Directory {
    agencies = List.copyOf(agencies);
    groups = List.copyOf(groups);
    agreements = List.copyOf(agreements);
    links = List.copyOf(links);
    collections = List.copyOf(collections);
    certificates = List.copyOf(certificates);
  }

  /// A group and who belongs to it.
  ///
  /// @param members those of now
  /// @param toCome memberships that are to begin
  public record Group(Party party, List<Membership> members, List<Membership> toCome) {
    public Group {
      members = List.copyOf(members);
      toCome = List.copyOf(toCome);
    }
  }

  /// An agreement and whether it is in force now.
  public record Standing(Agreement agreement, State state) {}

  /// Where an agreement stands.
  public enum State {
    TO_COME,
    IN_FORCE,
    RUN_OUT,
    ENDED;

    /// Of an agreement at an instant.
    public static State of(Agreement agreement, Instant at) {
      if (agreement.endedAt().filter(end -> !at.isBefore(end)).isPresent()) {
        return ENDED;
      }
      if (at.isBefore(agreement.from())) {
        return TO_COME;
      }
      return agreement.holds(at) ? IN_FORCE : RUN_OUT;
    }
  }
}
