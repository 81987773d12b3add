package sanad.store;

import java.util.Set;
import sanad.handling.PartyId;

/// What a write does and why: it becomes a leaf of the log.
///
/// @param code the act in the log's words, for example `release.make`; ids and codes only
/// @param kind its kind under Article 25 of Directive (EU) 2016/680
/// @param recipients who receives something by it, empty where nobody
/// @param justification the officer's reason, empty where none is asked
public record Act(String code, Kind kind, Set<PartyId> recipients, String justification) {
  public Act {
    recipients = Set.copyOf(recipients);
  }

  /// An act without recipients and justification.
  public static Act of(String code, Kind kind) {
    return new Act(code, kind, Set.of(), "");
  }

  /// The kinds that the law names, and the node's own two.
  public enum Kind {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    ADMINISTRATION,
    SIGN_IN
  }
}
