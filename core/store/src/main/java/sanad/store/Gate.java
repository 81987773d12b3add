package sanad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sanad.handling.Decision;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Role;
import sanad.handling.Rule;
import sanad.handling.Terms;
import sanad.handling.Viewer;

/// What every store does alike around the rule: who may open it, who may write what, which objects
/// precede others, and when an answer of the rule may next begin.
public final class Gate {
  private static final Set<String> PRECEDING =
      Set.of("marking-definition", "extension-definition", "identity");

  private Gate() {}

  /// Until when `viewer` may see the objects of a release class; empty where not at all. The class
  /// knows nothing of an object's own times: they are compared beside this.
  public static Optional<Allowed> allowed(
      ReleaseClass releaseClass, Viewer viewer, Purpose purpose, Register register, Instant at) {
    return switch (Rule.decide(releaseClass, viewer, purpose, register, at)) {
      case Decision.Release(var conditions) -> Optional.of(new Allowed(conditions.until()));
      case Decision.Withhold ignored -> Optional.empty();
    };
  }

  /// A permission and when it ends by itself.
  public record Allowed(Optional<Instant> until) {}

  /// Whether an object of this type may precede others: it is held once per release class, and is
  /// exempt from the closure where the naming object's originator wrote it. **Source:** decision
  /// 10.
  public static boolean precedes(String type) {
    return PRECEDING.contains(type);
  }

  /// Whether what is so marked belongs into a *release* collection: it is given under the
  /// collection's agreement, to its partner or to a group. What the partner may see of it is
  /// another question. **Source:** docs/decisions/0046.
  static boolean given(Terms terms, ItemState itemState, Collection collection, Register register) {
    var basis = itemState.open(terms);
    var groups =
        register.parties().values().stream()
            .filter(party -> party.kind() == Party.Kind.GROUP)
            .map(Party::id);
    return Stream.concat(Stream.of(collection.partner()), groups)
        .anyMatch(name -> basis.of(name).contains(collection.agreement()));
  }

  /// Refuses whoever may not open the store for this purpose.
  public static void open(Viewer viewer, Purpose purpose, Register register, Instant at) {
    boolean may =
        switch (viewer) {
          case Viewer.Officer officer -> officer.purposes().contains(purpose);
          case Viewer.Partner(var agency) ->
              purpose == Purpose.ADMINISTRATION
                  ? register.knowsAgency(agency)
                  : agreed(agency, purpose, register, at);
          case Viewer.NodeTask ignored -> purpose == Purpose.ADMINISTRATION;
        };
    require(may);
  }

  /// Refuses a viewer that is none of these: an officer with one of the roles, or one of the tasks.
  public static void require(Viewer viewer, Set<Role> roles, Set<Viewer.Task> tasks) {
    require(viewer, roles::contains, tasks);
  }

  private static void require(Viewer viewer, Predicate<Role> fit, Set<Viewer.Task> tasks) {
    boolean may =
        switch (viewer) {
          case Viewer.Officer officer -> officer.roles().stream().anyMatch(fit);
          case Viewer.Partner ignored -> false;
          case Viewer.NodeTask(var task) -> tasks.contains(task);
        };
    require(may);
  }

  /// Refuses a viewer without a role that opens content, other than these tasks.
  public static void requireContent(Viewer viewer, Set<Viewer.Task> tasks) {
    require(viewer, Role::opensContent, tasks);
  }

  /// Refuses a write on content by a viewer without a role that works on it, other than these
  /// tasks.
  public static void requireWork(Viewer viewer, Set<Viewer.Task> tasks) {
    require(viewer, Role::works, tasks);
  }

  /// Refuses a viewer that is no officer of this node, other than these tasks.
  public static void requireOfficer(Viewer viewer, Set<Viewer.Task> tasks) {
    require(viewer, Set.of(Role.values()), tasks);
  }

  /// What a write gets in the middle of readings that are done as one: they would hold what they
  /// have while it waits for its turn.
  public static IllegalStateException amidReadings() {
    return new IllegalStateException("session: expected a write apart from readings together");
  }

  private static boolean agreed(PartyId agency, Purpose purpose, Register register, Instant at) {
    return register.agreements().values().stream()
        .anyMatch(
            agreement ->
                agreement.holds(at)
                    && agreement.purposes().contains(purpose)
                    && register.binds(agreement, agency, at)
                    && register.binds(agreement, register.self(), at));
  }

  private static void require(boolean may) {
    if (!may) {
      throw new AccessRefused("SANAD-STORE-002");
    }
  }
}
