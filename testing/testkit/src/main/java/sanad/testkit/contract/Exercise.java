package sanad.testkit.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Marked;
import sanad.store.Put;
import sanad.store.Release;
import sanad.store.Session;
import sanad.store.Writing;
import sanad.testkit.Cast;

/// A node of the exercise on a store under test: founded, with the whole cast in its register.
/// Opens and closes sessions, and counts them.
public final class Exercise {
  public static final Purpose CT = Purpose.CT_INVESTIGATION;

  private final StoreUnderTest under;
  private final Party self;
  private final Viewer.Officer analyst;
  private int opened;
  private int closed;
  private int acts;

  public Exercise(StoreUnderTest under, Party self) {
    this.under = under;
    this.self = self;
    this.analyst = Cast.officer(self, Role.ANALYST, Role.LIAISON);
  }

  /// Makes the first entries: this node, the cast, their groups and agreements, its officers.
  public void found() {
    write(
        Cast.task(Viewer.Task.REGISTER),
        Purpose.ADMINISTRATION,
        w -> {
          w.self(self, Clearance.SECRET);
          Cast.PARTIES.values().stream().filter(p -> !p.equals(self)).forEach(w::save);
          Cast.MEMBERSHIPS.forEach(w::save);
          Cast.AGREEMENTS.values().forEach(w::save);
          for (var officer : List.of(analyst, auditor())) {
            w.accounts().save(Cast.account(officer));
          }
          return true;
        });
  }

  /// The officer of this node who does the work: analyst and liaison.
  public Viewer.Officer analyst() {
    return analyst;
  }

  /// The officer of this node who reads the log.
  public Viewer.Officer auditor() {
    return Cast.officer(self, Role.AUDITOR);
  }

  public StoreUnderTest under() {
    return under;
  }

  public Party self() {
    return self;
  }

  int open() {
    return opened - closed;
  }

  int acts() {
    return acts;
  }

  /// Does something in a session of its own, for ct-investigation.
  public <T> T as(Viewer viewer, Function<Session, T> work) {
    return as(viewer, CT, work);
  }

  /// Reads a list in a session of its own, for ct-investigation.
  public <T> List<T> rows(Viewer viewer, Function<Session, List<T>> read) {
    return as(viewer, CT, read);
  }

  /// Does something in a session of its own.
  public <T> T as(Viewer viewer, Purpose purpose, Function<Session, T> work) {
    var session = under.store().open(viewer, purpose);
    opened++;
    try (session) {
      return work.apply(session);
    } finally {
      closed++;
    }
  }

  /// Writes something in a transaction of its own, and lets the jobs run.
  public <T> T write(Viewer viewer, Purpose purpose, Session.Work<T> work) {
    T answer =
        as(viewer, purpose, s -> s.write(Act.of("exercise.write", Act.Kind.COLLECTION), work));
    acts++;
    under.settle();
    return answer;
  }

  /// Writes as this node's analyst.
  public <T> T write(Session.Work<T> work) {
    return write(analyst, CT, work);
  }

  /// Puts many objects, each as [#put] would, in two transactions.
  public void putAll(Map<StixObject, Handling> objects) {
    var ours = new ArrayList<Marked>();
    var pulled = new ArrayList<Marked>();
    objects.forEach(
        (object, handling) -> {
          var marked = marked(object, handling);
          (marked.receivedFrom().isEmpty() ? ours : pulled).add(marked);
        });
    write(w -> w.put(ours));
    write(Cast.task(Viewer.Task.PULL), Purpose.ADMINISTRATION, w -> w.put(pulled));
  }

  private Marked marked(StixObject object, Handling handling) {
    var originator = handling.terms().originator();
    boolean ours = originator.equals(self.id());
    return new Marked(
        object, originator, handling, ours ? Optional.empty() : Optional.of(originator));
  }

  /// Puts an object as its originator's node would: by the analyst where it is ours, else as
  /// pulled.
  public Put put(StixObject object, Handling handling) {
    var marked = marked(object, handling);
    return marked.receivedFrom().isEmpty()
        ? write(w -> w.put(List.of(marked))).getFirst()
        : write(Cast.task(Viewer.Task.PULL), Purpose.ADMINISTRATION, w -> w.put(List.of(marked)))
            .getFirst();
  }

  /// Changes what has happened to an object.
  public void state(StixId id, ItemState state) {
    write(
        w -> {
          w.state(id, state);
          return true;
        });
  }

  /// Whether a viewer sees an object, in every way that there is of seeing; fails where the ways
  /// differ.
  public boolean sees(Viewer viewer, StixId id) {
    return as(viewer, session -> Seeing.of(session, id));
  }

  /// The *release* collection of a partner under the Accord for ct-investigation.
  public Collection release(Party partner) {
    return as(analyst, s -> s.collections().list()).stream()
        .filter(c -> c.agreement().equals(Cast.ACCORD.id()) && c.purpose() == CT)
        .filter(c -> c.partner().equals(partner.id()) && c.kind() == Collection.Kind.RELEASE)
        .findFirst()
        .orElseThrow();
  }

  /// A release under the Accord that the analyst made, written as it stands.
  public Release released(UUID id, Handling handling, List<StixId> items, Party... to) {
    var release =
        new Release(
            new Release.ReleaseId(id),
            Cast.ACCORD.id(),
            CT,
            Arrays.stream(to).map(Party::id).collect(Collectors.toSet()),
            items,
            "إتاحة (تمرين) EXERCISE",
            analyst.id(),
            Cast.NOW,
            ReleaseClass.of(handling, ItemState.FRESH),
            Optional.empty());
    save(release);
    return release;
  }

  /// Writes a release, also one that was withdrawn.
  public void save(Release release) {
    write(
        w -> {
          w.save(release);
          return true;
        });
  }

  /// Opens an *exchange* collection, to which a partner posts, under the Accord.
  public void openForPosts(UUID collection, Party partner) {
    register(
        w ->
            w.open(
                new Collection(
                    collection, Cast.ACCORD.id(), partner.id(), CT, Collection.Kind.EXCHANGE)));
  }

  /// An invented body.
  public static StixObject body(int n) {
    return ObjectBuilder.of(id("identity", n))
        .createdBy(StixId.parse(Cast.DEMO_MA.id().stix()))
        .created(Cast.NOW)
        .modified(Cast.NOW)
        .put("name", "EXERCISE body")
        .put("identity_class", "organization")
        .build();
  }

  /// An invented place with a name and things that it names.
  public static StixObject place(int n, String name, Instant modified, StixId... named) {
    var builder =
        ObjectBuilder.of(id("location", n))
            .createdBy(StixId.parse(Cast.DEMO_MA.id().stix()))
            .created(Cast.NOW)
            .modified(modified)
            .put("name", name)
            .put("country", "XA");
    return named.length == 0
        ? builder.build()
        : builder.put("exercise_refs", List.of(named)).build();
  }

  /// An invented place as it was first written.
  public static StixObject place(int n, String name, StixId... named) {
    return place(n, name, Cast.NOW, named);
  }

  /// An id of the exercise.
  public static StixId id(String type, int n) {
    return new StixId(type, new UUID(0xe7e1c15e00004000L, 0x9000000000000000L | n));
  }

  /// Changes the register by the register task.
  public void register(Consumer<Writing> change) {
    write(
        Cast.task(Viewer.Task.REGISTER),
        Purpose.ADMINISTRATION,
        w -> {
          change.accept(w);
          return true;
        });
  }

  /// The parties that are agencies.
  static Set<PartyId> agencies() {
    return Set.copyOf(
        Cast.PARTIES.values().stream()
            .filter(p -> p.kind() == Party.Kind.AGENCY)
            .map(Party::id)
            .toList());
  }
}
