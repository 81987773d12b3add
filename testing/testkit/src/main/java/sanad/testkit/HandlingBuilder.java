package sanad.testkit;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Agreement;
import sanad.handling.Basis;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Control;
import sanad.handling.ForceApproval;
import sanad.handling.Handling;
import sanad.handling.HandlingCode;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;

/// Builds a handling from the standard one of the exercises: by DEMO-MA, سري (secret), H1 and H2,
/// AMBER+STRICT, for ct-investigation, under the Accord, to DEMO-ES; court and onward with consent.
public final class HandlingBuilder {
  private PartyId originator = Cast.DEMO_MA.id();
  private Classification classification =
      new Classification("MA", "سري", Optional.of(Clearance.SECRET));
  private Set<Control> controls = Set.of();
  private Tlp tlp = Tlp.AMBER_STRICT;
  private Set<HandlingCode> codes = Set.of(HandlingCode.H1, HandlingCode.H2);
  private Set<Purpose> purposes = Set.of(Purpose.CT_INVESTIGATION);
  private Basis basis = new Basis.Whole(Cast.ACCORD.id());
  private Set<PartyId> releaseTo = Set.of(Cast.DEMO_ES.id());
  private Set<PartyId> displayOnly = Set.of();
  private Map<Use, Permission> uses = standardUses();
  private Set<Caveat> caveats = Set.of(Caveat.NO_DEATH_PENALTY);
  private String restriction = "";
  private Optional<Instant> validFrom = Optional.empty();
  private Optional<Instant> reviewBy = Optional.empty();
  private Optional<Instant> destroyAfter = Optional.empty();
  private Set<ForceApproval> approvals = Set.of();

  private static Map<Use, Permission> standardUses() {
    var uses = new EnumMap<Use, Permission>(Use.class);
    uses.put(Use.COURT, Permission.CONSENT);
    uses.put(Use.ONWARD, Permission.CONSENT);
    return uses;
  }

  public HandlingBuilder by(Party party) {
    originator = party.id();
    return this;
  }

  public HandlingBuilder by(PartyId party) {
    originator = party;
    return this;
  }

  public HandlingBuilder classified(Classification written) {
    classification = written;
    return this;
  }

  public HandlingBuilder controls(Set<Control> given) {
    controls = given;
    return this;
  }

  public HandlingBuilder tlp(Tlp level) {
    tlp = level;
    return this;
  }

  public HandlingBuilder codes(Set<HandlingCode> given) {
    codes = given;
    return this;
  }

  public HandlingBuilder purposes(Set<Purpose> given) {
    purposes = given;
    return this;
  }

  public HandlingBuilder under(Agreement agreement) {
    return basis(new Basis.Whole(agreement.id()));
  }

  public HandlingBuilder basis(Basis agreed) {
    basis = agreed;
    return this;
  }

  public HandlingBuilder to(Party... parties) {
    return to(ids(parties));
  }

  public HandlingBuilder to(Set<PartyId> parties) {
    releaseTo = parties;
    return this;
  }

  public HandlingBuilder shownTo(Set<PartyId> parties) {
    displayOnly = parties;
    return this;
  }

  public HandlingBuilder uses(Map<Use, Permission> given) {
    uses = given;
    return this;
  }

  public HandlingBuilder caveats(Set<Caveat> given) {
    caveats = given;
    return this;
  }

  public HandlingBuilder restriction(String text) {
    restriction = text;
    return this;
  }

  public HandlingBuilder validFrom(Instant from) {
    validFrom = Optional.of(from);
    return this;
  }

  public HandlingBuilder reviewBy(Instant by) {
    reviewBy = Optional.of(by);
    return this;
  }

  public HandlingBuilder destroyAfter(Instant after) {
    destroyAfter = Optional.of(after);
    return this;
  }

  public HandlingBuilder approved(Set<ForceApproval> given) {
    approvals = given;
    return this;
  }

  /// The handling.
  public Handling build() {
    var terms =
        new Terms(
            originator,
            classification,
            controls,
            tlp,
            codes,
            purposes,
            basis,
            releaseTo,
            displayOnly,
            uses,
            caveats);
    return new Handling(
        terms, "EXERCISE-2026-001", restriction, validFrom, reviewBy, destroyAfter, approvals);
  }

  private static Set<PartyId> ids(Party... parties) {
    return Set.copyOf(Arrays.stream(parties).map(Party::id).toList());
  }
}
