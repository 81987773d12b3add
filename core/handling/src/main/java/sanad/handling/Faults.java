package sanad.handling;

import java.util.EnumSet;
import java.util.Set;
import sanad.handling.Decision.Reason;

/// What is wrong with a marking itself, whoever reads: an incomplete or contradictory marking
/// withholds from everyone. **Source:** decisions 7 to 9.
final class Faults {
  private Faults() {}

  static Set<Reason> of(Handling handling) {
    var terms = handling.terms();
    var found = EnumSet.noneOf(Reason.class);
    if (terms.releaseTo().isEmpty()) {
      found.add(Reason.NO_AUDIENCE);
    }
    if (terms.classification().equivalent().isEmpty()) {
      found.add(Reason.NO_EQUIVALENT);
    }
    if (terms.tlp().compareTo(Tlp.loosestFor(terms)) < 0) {
      found.add(Reason.TLP_CONTRADICTS);
    }
    if (codesContradict(handling)) {
      found.add(Reason.CODES_CONTRADICT);
    }
    if (terms.codes().contains(HandlingCode.H3) && handling.restriction().isBlank()) {
      found.add(Reason.RESTRICTION_MISSING);
    }
    if (terms.controls().contains(Control.ORCON) && withoutAsking(terms, Use.ONWARD)) {
      found.add(Reason.CONTROLS_CONTRADICT);
    }
    if (terms.caveats().contains(Caveat.NO_ONWARD_DETENTION_TRANSFER)
        && terms.permission(Use.RENDITION) != Permission.DENY) {
      found.add(Reason.CAVEAT_CONTRADICTS);
    }
    if (!forceIsPrecise(handling)) {
      found.add(Reason.FORCE_NOT_PRECISE);
    }
    return found;
  }

  /// H1 and H2 ask for the provider's permission, so that the use cannot be free at the same time;
  /// a text of H3 without H3 says two things. H0 holds for everything and contradicts nothing.
  private static boolean codesContradict(Handling handling) {
    var terms = handling.terms();
    var codes = terms.codes();
    return (codes.contains(HandlingCode.H1) && withoutAsking(terms, Use.COURT))
        || (codes.contains(HandlingCode.H2) && withoutAsking(terms, Use.ONWARD))
        || (!codes.contains(HandlingCode.H3) && !handling.restriction().isBlank());
  }

  /// To tell us first is not to have our permission.
  private static boolean withoutAsking(Terms terms, Use use) {
    return switch (terms.permission(use)) {
      case ALLOW, CONSULT -> true;
      case CONSENT, DENY -> false;
    };
  }

  /// Each grave use that is not denied has exactly one complete approval, no approval stands for
  /// anything else, and all name the same item.
  private static boolean forceIsPrecise(Handling handling) {
    var approvals = handling.approvals();
    if (approvals.stream().map(ForceApproval::item).distinct().count() > 1) {
      return false;
    }
    for (var approval : approvals) {
      if (!approval.complete() || handling.terms().permission(approval.use()) == Permission.DENY) {
        return false;
      }
    }
    for (var use : Use.values()) {
      var said = use.grave() && handling.terms().permission(use) != Permission.DENY;
      if (approvals.stream().filter(a -> a.use() == use).count() != (said ? 1 : 0)) {
        return false;
      }
    }
    return true;
  }
}
