package sanad.handling;

import java.util.Map;
import java.util.Set;

/// The part of a handling marking that makes its release class: everything that `decide` looks at
/// except reference, texts and dates. Two objects with equal terms and equal state are seen by the
/// same viewers. **Source:** decision 12.
///
/// @param basis under which agreements the names of the audience have it
/// @param releaseTo agencies and groups that may read and hold; never empty (an empty audience is
///   refused, never read as "all")
/// @param displayOnly agencies that may read on the originator's page but not hold a copy
/// @param uses what is absent here is denied
public record Terms(
    PartyId originator,
    Classification classification,
    Set<Control> controls,
    Tlp tlp,
    Set<HandlingCode> codes,
    Set<Purpose> purposes,
    Basis basis,
    Set<PartyId> releaseTo,
    Set<PartyId> displayOnly,
    Map<Use, Permission> uses,
    Set<Caveat> caveats) {
  public Terms {
    controls = Set.copyOf(controls);
    codes = Set.copyOf(codes);
    purposes = Set.copyOf(purposes);
    releaseTo = Set.copyOf(releaseTo);
    displayOnly = Set.copyOf(displayOnly);
    uses = Map.copyOf(uses);
    caveats = Set.copyOf(caveats);
  }

  /// The same terms for another audience on another basis: what a release makes.
  public Terms withAudience(Basis agreed, Set<PartyId> audience) {
    return new Terms(
        originator,
        classification,
        controls,
        tlp,
        codes,
        purposes,
        agreed,
        audience,
        displayOnly,
        uses,
        caveats);
  }

  /// The same terms under this TLP, unless theirs is stricter.
  public Terms atLeast(Tlp outer) {
    return tlp.compareTo(outer) >= 0
        ? this
        : new Terms(
            originator,
            classification,
            controls,
            outer,
            codes,
            purposes,
            basis,
            releaseTo,
            displayOnly,
            uses,
            caveats);
  }

  /// The same terms for other purposes.
  public Terms forPurposes(Set<Purpose> wanted) {
    return new Terms(
        originator,
        classification,
        controls,
        tlp,
        codes,
        wanted,
        basis,
        releaseTo,
        displayOnly,
        uses,
        caveats);
  }

  /// What the originator says to a use; what is not said is denied.
  public Permission permission(Use use) {
    return uses.getOrDefault(use, Permission.DENY);
  }
}
