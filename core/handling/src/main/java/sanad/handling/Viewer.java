package sanad.handling;

import java.util.Set;

/// Who reads. **Source:** decision 14.
public sealed interface Viewer {
  /// A named officer of this node. Groups are the working groups that the officer belongs to.
  record Officer(
      OfficerId id,
      PartyId agency,
      Set<PartyId> groups,
      Set<Role> roles,
      Clearance clearance,
      Set<Purpose> purposes)
      implements Viewer {
    public Officer {
      groups = Set.copyOf(groups);
      roles = Set.copyOf(roles);
      purposes = Set.copyOf(purposes);
    }

    /// Whether one of the roles works on content, or all only look.
    public boolean works() {
      return roles.stream().anyMatch(Role::works);
    }
  }

  /// A partner agency, as the connection authenticated it; its clearance is the agreement's
  /// ceiling.
  record Partner(PartyId agency) implements Viewer {}

  /// A job of the node itself.
  record NodeTask(Task task) implements Viewer {}

  /// The node's own jobs. Only `REGISTER` and `ERASER` are answered with all release classes.
  enum Task {
    SIGN_IN,
    REGISTER,
    PULL,
    SEQUENCER,
    OPENING,
    ERASER
  }
}
