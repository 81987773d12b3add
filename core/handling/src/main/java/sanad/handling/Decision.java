package sanad.handling;

import java.util.List;

/// The answer of `decide`: released under conditions, or withheld with all reasons; never a cut
/// object.
public sealed interface Decision {
  /// It may be read under these conditions.
  record Release(Conditions conditions) implements Decision {}

  /// It may not be read. The reasons are for the originator's own officers and for tests; a viewer
  /// from whom it is withheld learns nothing.
  record Withhold(List<Reason> reasons) implements Decision {
    public Withhold {
      reasons = List.copyOf(reasons);
    }
  }

  /// Whether this is a release.
  default boolean released() {
    return this instanceof Release;
  }

  /// Why something is withheld.
  enum Reason {
    /// The marking names nobody.
    NO_AUDIENCE,
    /// The marking, or the agreement, has no equivalent of the national classification.
    NO_EQUIVALENT,
    /// The marking's equivalent is not the one that was agreed.
    EQUIVALENT_NOT_AGREED,
    /// The originator is not in the register.
    ORIGINATOR_UNKNOWN,
    /// The viewer's agency is not in the register, is no agency, or poses as this node.
    VIEWER_UNKNOWN,
    NOT_IN_AUDIENCE,
    EYES_ONLY_NOT_NAMED,
    ABOVE_CLEARANCE,
    ABOVE_NODE_CEILING,
    ABOVE_AGREEMENT_CEILING,
    PURPOSE_NOT_MARKED,
    PURPOSE_NOT_SHARED,
    PURPOSE_NOT_HELD,
    PURPOSE_NOT_AGREED,
    NO_AGREEMENT,
    AGREEMENT_NOT_IN_FORCE,
    NOT_PARTY_TO_AGREEMENT,
    TLP_CONTRADICTS,
    CODES_CONTRADICT,
    /// ORCON beside an onward use that needs no consent.
    CONTROLS_CONTRADICT,
    /// A caveat beside a use that it forbids.
    CAVEAT_CONTRADICTS,
    RESTRICTION_MISSING,
    RECALLED,
    WITHDRAWN,
    SEALED,
    NOT_YET_VALID,
    REVIEW_OVERDUE,
    TO_BE_DESTROYED,
    ONWARD_WITHOUT_CONSENT,
    DISPLAY_ONLY,
    /// The recipient's machine keeps no rules, and the originator did not name it itself.
    KEEPS_NO_RULES,
    NO_CONTENT_ROLE,
    FORCE_NOT_PRECISE,
    TASK_OPENS_NO_CONTENT
  }
}
