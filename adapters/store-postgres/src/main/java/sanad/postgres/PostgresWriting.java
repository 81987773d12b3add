package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import sanad.handling.Agreement;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Viewer;
import sanad.handling.Withdrawn;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.AccountWriting;
import sanad.store.Collection;
import sanad.store.ComparisonWriting;
import sanad.store.Draft;
import sanad.store.Gate;
import sanad.store.LineFilter;
import sanad.store.Link;
import sanad.store.Marked;
import sanad.store.PostStatus;
import sanad.store.Put;
import sanad.store.Quarantined;
import sanad.store.Release;
import sanad.store.Report;
import sanad.store.Writing;

/// One write: the viewer's role is checked, the register task does it; permissions and journal
/// lines follow at its end.
final class PostgresWriting implements Writing {
  private static final Set<Role> REGISTRARS = Set.of(Role.LIAISON, Role.ADMINISTRATOR);
  private static final int ONE_WALK = 1_000;
  private static final Set<Viewer.Task> REGISTER = Set.of(Viewer.Task.REGISTER);

  private final PostgresStore store;
  private final Tx tx;
  private final Viewer viewer;
  private final Purpose purpose;
  private final Known before;
  private final ItemClasses classes;
  private final JournalLines journal;
  private final ItemWriting items;
  private final List<String> named = new ArrayList<>();
  private final Set<String> byLine = new HashSet<>();
  private final List<String> lines = new ArrayList<>();
  private boolean registerChanged;
  private boolean partnerKeysChanged;

  PostgresWriting(PostgresStore store, Tx tx, Viewer viewer, Purpose purpose) {
    this.store = store;
    this.tx = tx;
    this.viewer = viewer;
    this.purpose = purpose;
    this.before = store.known();
    this.classes = new ItemClasses(tx, before.classes());
    this.journal = new JournalLines(tx);
    this.items = new ItemWriting(tx, classes, journal);
  }

  /// What was written, as the leaf names it.
  List<String> named() {
    return named;
  }

  /// The same, shorter: what stands in lines of its own by the numbers of these.
  List<String> inLeaf() {
    return Stream.concat(named.stream().filter(name -> !byLine.contains(name)), lines.stream())
        .toList();
  }

  /// How many rows it added.
  long rows() {
    return items.rows();
  }

  /// Fills the permissions that changed, and writes the lines of what became releasable; what the
  /// store knows after it.
  Known finish() {
    Map<Integer, ReleaseClass> fresh = new HashMap<>(classes.fresh());
    Known after = before.withClasses(fresh);
    if (registerChanged) {
      after = after.withRegister(RegisterRows.read(tx));
      Permissions permissions = new Permissions(tx, after.register(), after.viewers());
      Permissions.Changed changed = permissions.refillAll(after.classes());
      journal.closed(changed.closed(), after.register());
      items.finish();
      journal.opened(changed.opened());
    } else {
      new Permissions(tx, after.register(), after.viewers()).fill(fresh);
      items.finish();
    }
    return partnerKeysChanged ? after.withPartnerKeys(tx) : after;
  }

  /// What the node itself goes by.
  private Register known() {
    return registerChanged ? RegisterRows.read(tx).register() : before.register();
  }

  @Override
  public Register register() {
    return viewer instanceof Viewer.Partner(var agency) ? known().seenBy(agency, now()) : known();
  }

  @Override
  public Instant now() {
    return tx.at();
  }

  @Override
  public List<Put> put(List<Marked> objects) {
    Gate.requireWork(viewer, Set.of(Viewer.Task.PULL));
    return put(objects, Optional.empty());
  }

  @Override
  public List<Put> post(UUID collection, List<Marked> objects) {
    requireOwn(collection);
    return put(objects, Optional.of(collection));
  }

  private List<Put> put(List<Marked> objects, Optional<UUID> collection) {
    ItemWriting.Done done = items.put(objects, collection, this::lay);
    for (int i = 0; i < objects.size(); i++) {
      String name = name(objects.get(i));
      named.add(name);
      if (done.lined() && done.answers().get(i) == Put.STORED) {
        byLine.add(name);
      }
    }
    lines.addAll(done.lines());
    return done.answers();
  }

  private static String name(Marked marked) {
    String version = marked.object().header().version();
    StixId id = marked.object().header().id();
    return version.isEmpty() ? id.toString() : id + "@" + version;
  }

  private void lay(Marked marked) {
    WorkRows.save(
        tx,
        new Quarantined(
            Digest.key("quarantine", marked.originator(), marked.object().json()),
            marked.receivedFrom().orElse(marked.originator()),
            marked.object().header().id().toString(),
            marked.object().header().version(),
            marked.object().json(),
            "changed",
            tx.at()));
  }

  @Override
  public int remove(UUID collection, StixId id, LineFilter filter) {
    requireOwn(collection);
    named.add(id.toString());
    LineQuery query =
        new LineQuery(
            new LineFilter(
                filter.addedAfter(),
                Set.of(id),
                filter.types(),
                filter.versions(),
                filter.specVersions()));
    List<Long> numbers = new ArrayList<>();
    LineQuery.Found found = query.find(tx, collection, 0, ONE_WALK, 1);
    while (found.walked() > 0) {
      numbers.addAll(found.numbers());
      found = query.find(tx, collection, found.end(), ONE_WALK, 1);
    }
    List<Long> rows =
        tx.rows(
            """
            select v.row from journal.line l join item.version v on v.row = l.row
            where l.collection = ? and l.id = ? and l.number = any(?) and v.originator = ? and not l.passed
            """,
            r -> r.number("row"),
            collection,
            id.uuid(),
            Tx.Many.longs(numbers),
            agency());
    items.remove(id, rows, collection);
    return rows.size();
  }

  private UUID agency() {
    return viewer instanceof Viewer.Partner(PartyId agency) ? agency.uuid() : Database.NOBODY;
  }

  /// Only the partner of an *exchange* collection under an agreement in force writes to it.
  private void requireOwn(UUID id) {
    Register register = known();
    boolean own =
        viewer instanceof Viewer.Partner(PartyId agency)
            && tx.first(
                    "select * from journal.collection where id = ?", JournalRows::collection, id)
                .filter(
                    collection ->
                        collection.kind() == Collection.Kind.EXCHANGE
                            && collection.partner().equals(agency)
                            && collection.purpose() == purpose
                            && Optional.ofNullable(
                                    register.agreements().get(collection.agreement()))
                                .filter(agreement -> agreement.holds(tx.at()))
                                .filter(agreement -> agreement.purposes().contains(purpose))
                                .filter(agreement -> register.binds(agreement, agency, tx.at()))
                                .isPresent())
                .isPresent();
    if (!own) {
      throw new AccessRefused("SANAD-STORE-002");
    }
  }

  @Override
  public Optional<Handling> handling(PartyId originator, StixId marking) {
    return items.handling(originator, marking);
  }

  @Override
  public Set<Terms> terms(PartyId originator) {
    return classes.terms(originator);
  }

  @Override
  public void state(StixId id, ItemState state) {
    Gate.requireWork(viewer, Set.of(Viewer.Task.PULL, Viewer.Task.ERASER));
    items.state(id, state);
    named.add(id.toString());
  }

  @Override
  public void withdraw(Map<StixId, Withdrawn> lost) {
    Gate.requireWork(viewer, Set.of());
    new ItemWithdrawal(tx, items, known().self()).of(lost);
    lost.keySet().forEach(id -> named.add(id.toString()));
  }

  @Override
  public List<Release> standing() {
    Gate.requireWork(viewer, Set.of());
    return JournalRows.standing(tx);
  }

  @Override
  public void quarantine(Quarantined quarantined) {
    WorkRows.save(tx, quarantined);
    named.add("quarantine:" + quarantined.id());
  }

  @Override
  public void save(PostStatus status) {
    JournalRows.save(tx, status);
    named.add("post:" + status.id());
  }

  @Override
  public void open(Collection collection) {
    Gate.require(viewer, REGISTRARS, REGISTER);
    JournalRows.save(tx, collection);
    named.add("collection:" + collection.id());
  }

  @Override
  public void save(Report report) {
    Gate.requireWork(viewer, Set.of());
    var releaseClass =
        report.handling().map(said -> classes.number(ReleaseClass.of(said, ItemState.FRESH)));
    WorkRows.save(tx, report, releaseClass);
    named.add("report:" + report.id());
  }

  @Override
  public void save(Draft draft) {
    Gate.requireWork(viewer, Set.of());
    WorkRows.save(tx, draft);
    named.add("draft:" + draft.id());
  }

  @Override
  public void save(Release release) {
    Gate.requireWork(viewer, Set.of());
    JournalRows.save(tx, release, classes.number(release.shown()));
    named.add("release:" + release.id());
  }

  @Override
  public void save(Party party) {
    Gate.require(viewer, REGISTRARS, REGISTER);
    RegisterRows.save(tx, party);
    partner(party.id());
    named.add(party.id().toString());
  }

  /// A partner's viewer class is its agency.
  private void partner(PartyId id) {
    tx.call("select gate.know_viewer('link', ?, ?, false, false, '')", id.uuid(), id.uuid());
    registerChanged = true;
  }

  @Override
  public void save(Membership membership) {
    Gate.require(viewer, REGISTRARS, REGISTER);
    RegisterRows.save(tx, membership);
    registerChanged = true;
    named.add(membership.group().toString());
    named.add(membership.member().toString());
    known().agreements().values().forEach(this::openReleases);
  }

  @Override
  public void save(Agreement agreement) {
    Gate.require(viewer, REGISTRARS, REGISTER);
    RegisterRows.save(tx, agreement);
    registerChanged = true;
    named.add("agreement:" + agreement.id());
    openReleases(agreement);
  }

  /// A collection for each partner that the agreement reaches by now, and each purpose.
  private void openReleases(Agreement agreement) {
    known()
        .partnersOf(agreement, now())
        .forEach(
            party ->
                agreement.purposes().stream()
                    .filter(Purpose::shares)
                    .sorted()
                    .forEach(shared -> openRelease(agreement, party, shared)));
  }

  private void openRelease(Agreement agreement, PartyId partner, Purpose shared) {
    boolean open =
        tx.one(
            """
            select exists (select 1 from journal.collection
              where agreement = ? and partner = ? and purpose = ? and kind = 'release') as open
            """,
            r -> r.flag("open"),
            agreement.id().uuid(),
            partner.uuid(),
            shared.code());
    if (!open) {
      JournalRows.save(
          tx,
          new Collection(
              StixId.randomUuid(store.settings().random()),
              agreement.id(),
              partner,
              shared,
              Collection.Kind.RELEASE));
    }
  }

  @Override
  public void save(Link link) {
    Gate.require(viewer, REGISTRARS, Set.of(Viewer.Task.PULL, Viewer.Task.REGISTER));
    RegistryReading.save(tx, link);
    named.add("link:" + link.id());
  }

  @Override
  public void self(Party self, Clearance ceiling) {
    Gate.require(viewer, Set.of(Role.ADMINISTRATOR), REGISTER);
    RegisterRows.save(tx, self);
    RegisterRows.saveNode(tx, self.id(), ceiling);
    partner(self.id());
    named.add(self.id().toString());
  }

  @Override
  public ComparisonWriting comparing() {
    return new ComparisonRows(tx, classes, viewer, named);
  }

  @Override
  public AccountWriting accounts() {
    Gate.require(
        viewer, Set.of(Role.ADMINISTRATOR), Set.of(Viewer.Task.SIGN_IN, Viewer.Task.REGISTER));
    return new AccountRows(tx, named, () -> partnerKeysChanged = true);
  }
}
