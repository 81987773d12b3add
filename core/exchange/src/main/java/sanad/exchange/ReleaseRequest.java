package sanad.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.AgreementId;
import sanad.handling.Caveat;
import sanad.handling.HandlingCode;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.stix.StixId;

/// What an officer wants to release, to whom, under which agreement.
///
/// @param items facts of this agency; the STIX report and the marking are made at release
/// @param recipients agencies and groups; an empty set is refused
/// @param title of the released report, for the readers
/// @param rules what the readers must keep; empty: each item's own rules stay as they are marked
/// @param justification why, for the log
public record ReleaseRequest(
    List<StixId> items,
    Set<PartyId> recipients,
    AgreementId agreement,
    Purpose purpose,
    String title,
    Optional<Rules> rules,
    String justification) {
  public ReleaseRequest {
    items = items.stream().distinct().toList();
    recipients = Set.copyOf(recipients);
  }

  /// The same request for other items.
  public ReleaseRequest withItems(List<StixId> others) {
    return new ReleaseRequest(others, recipients, agreement, purpose, title, rules, justification);
  }

  /// Rules that replace those of the items' own marking.
  ///
  /// @param restriction the text of H3, empty where H3 is absent
  /// @param uses what is absent is denied
  /// @param destroyAfter from then on nobody reads it; empty: by the agreement's retention
  public record Rules(
      Tlp tlp,
      Set<HandlingCode> codes,
      String restriction,
      Map<Use, Permission> uses,
      Set<Caveat> caveats,
      Optional<Instant> destroyAfter) {
    public Rules {
      codes = Set.copyOf(codes);
      uses = Map.copyOf(uses);
      caveats = Set.copyOf(caveats);
    }
  }
}
