package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sanad.handling.Agreement;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Viewer;
import sanad.handling.Withdrawn;
import sanad.stix.StixId;
import sanad.store.MemoryState.Row;
import sanad.text.SearchTokens;

/// One transaction of the in-memory store, on a copy of its state.
final class MemoryWriting implements Writing {
  private static final Set<Role> REGISTRARS = Set.of(Role.LIAISON, Role.ADMINISTRATOR);

  private final MemoryState state;
  private final Viewer viewer;
  private final Purpose purpose;
  private final Instant now;
  private final RandomGenerator random;
  private final List<String> touched = new ArrayList<>();

  MemoryWriting(
      MemoryState state, Viewer viewer, Purpose purpose, Instant now, RandomGenerator random) {
    this.random = random;
    this.state = state;
    this.viewer = viewer;
    this.purpose = purpose;
    this.now = now;
  }

  /// What was written, as the leaf names it.
  List<String> touched() {
    return touched;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Register register() {
    var all = state.register();
    return viewer instanceof Viewer.Partner(PartyId agency) ? all.seenBy(agency, now) : all;
  }

  @Override
  public List<Put> put(List<Marked> objects) {
    Gate.requireWork(viewer, Set.of(Viewer.Task.PULL));
    return objects.stream().map(marked -> put(marked, Optional.empty())).toList();
  }

  @Override
  public List<Put> post(UUID collection, List<Marked> objects) {
    requireOwn(collection);
    return objects.stream().map(marked -> put(marked, Optional.of(collection))).toList();
  }

  private Put put(Marked marked, Optional<UUID> collection) {
    var object = marked.object();
    var header = object.header();
    touched.add(
        header.version().isEmpty() ? header.id().toString() : header.id() + "@" + header.version());
    var known =
        state.rows.stream()
            .filter(row -> row.id().equals(header.id()))
            .filter(row -> row.originator().equals(marked.originator()))
            .filter(row -> row.version().equals(header.version()))
            .toList();
    if (!known.isEmpty() && !known.getFirst().object().saysTheSameAs(object)) {
      lay(marked, "changed");
      return Put.CONFLICT;
    }
    boolean held =
        known.stream()
            .anyMatch(
                row ->
                    !Gate.precedes(header.type())
                        || row.handling().terms().equals(marked.handling().terms()));
    long next = state.rows.isEmpty() ? 1 : state.rows.getLast().number() + 1;
    long number = held ? known.getFirst().number() : next;
    collection.ifPresent(id -> state.posted.computeIfAbsent(id, c -> new HashSet<>()).add(number));
    if (held) {
      return Put.ALREADY_HELD;
    }
    state.rows.add(
        new Row(
            number,
            object,
            marked.originator(),
            marked.handling(),
            new HashSet<>(SearchTokens.of(header.searchText())),
            now,
            marked.receivedFrom()));
    return Put.STORED;
  }

  private void lay(Marked marked, String reason) {
    var header = marked.object().header();
    lay(
        new Quarantined(
            UUID.nameUUIDFromBytes(
                (marked.originator() + "|" + marked.object().json())
                    .getBytes(StandardCharsets.UTF_8)),
            marked.receivedFrom().orElse(marked.originator()),
            header.id().toString(),
            header.version(),
            marked.object().json(),
            reason,
            now));
  }

  /// Once: what is sent again lies there already.
  private void lay(Quarantined quarantined) {
    if (state.quarantine.stream().noneMatch(known -> known.id().equals(quarantined.id()))) {
      state.quarantine.add(quarantined);
    }
  }

  @Override
  public int remove(UUID collection, StixId id, LineFilter filter) {
    requireOwn(collection);
    var view = new MemoryView(state, viewer, purpose, now);
    var going =
        MemoryJournal.visible(state, collection, view, filter, 0).stream()
            .map(MemoryState.Entry::row)
            .filter(row -> row.id().equals(id))
            .filter(
                row ->
                    viewer instanceof Viewer.Partner(PartyId agency)
                        && agency.equals(row.originator()))
            .toList();
    state.rows.removeAll(going);
    state.posted.values().forEach(rows -> going.forEach(row -> rows.remove(row.number())));
    state
        .journals
        .values()
        .forEach(
            lines -> lines.replaceAll(line -> going.contains(line.row()) ? line.over() : line));
    touched.add(id.toString());
    return going.size();
  }

  @Override
  public Optional<Handling> handling(PartyId originator, StixId marking) {
    return state.rows.stream()
        .filter(row -> row.id().equals(marking) && row.originator().equals(originator))
        .map(Row::handling)
        .findFirst();
  }

  @Override
  public Set<Terms> terms(PartyId originator) {
    return state.rows.stream()
        .map(row -> row.handling().terms())
        .filter(terms -> terms.originator().equals(originator))
        .collect(Collectors.toSet());
  }

  @Override
  public void state(StixId id, ItemState changed) {
    Gate.requireWork(viewer, Set.of(Viewer.Task.PULL, Viewer.Task.ERASER));
    state.states.put(id, changed);
    touched.add(id.toString());
  }

  @Override
  public void withdraw(Map<StixId, Withdrawn> lost) {
    Gate.requireWork(viewer, Set.of());
    lost.forEach((id, taken) -> state(id, state.state(id).withdrawnAlso(taken)));
    var markings = new LinkedHashMap<StixId, Set<PartyId>>();
    for (var row : ours()) {
      var taken = lost.get(row.id());
      var parties = taken == null ? Set.<PartyId>of() : taken.names();
      for (var marking : row.object().header().markings()) {
        markings.computeIfAbsent(marking, m -> new HashSet<>()).addAll(parties);
      }
    }
    markings.forEach(
        (marking, parties) -> {
          parties.removeIf(party -> reads(marking, party));
          if (!parties.isEmpty() && ours().stream().anyMatch(r -> r.id().equals(marking))) {
            state(marking, state.state(marking).withdrawnAlsoFrom(parties));
          }
        });
  }

  @Override
  public List<Release> standing() {
    Gate.requireWork(viewer, Set.of());
    return state.releases.values().stream()
        .filter(release -> release.withdrawnAt().isEmpty())
        .toList();
  }

  /// What this agency put: what others put carries nothing of a release.
  private List<Row> ours() {
    var self = state.register().self();
    return state.rows.stream().filter(row -> row.originator().equals(self)).toList();
  }

  /// Whether a party still keeps an object whose newest version carries a marking.
  private boolean reads(StixId marking, PartyId party) {
    return ours().stream()
        .filter(row -> row.object().header().markings().contains(marking))
        .filter(
            row -> state.state(row.id()).open(row.handling().terms().releaseTo()).contains(party))
        .anyMatch(row -> row.version().equals(MemoryView.newestOf(state.rows, row)));
  }

  @Override
  public void quarantine(Quarantined quarantined) {
    lay(quarantined);
    touched.add("quarantine:" + quarantined.id());
  }

  @Override
  public void save(PostStatus status) {
    state.statuses.put(status.id(), status);
    touched.add("post:" + status.id());
  }

  @Override
  public void open(Collection collection) {
    Gate.require(viewer, REGISTRARS, Set.of(Viewer.Task.REGISTER));
    state.collections.putIfAbsent(collection.id(), collection);
    touched.add("collection:" + collection.id());
  }

  @Override
  public void save(Report report) {
    Gate.requireWork(viewer, Set.of());
    state.reports.put(report.id(), report);
    touched.add("report:" + report.id());
  }

  @Override
  public void save(Draft draft) {
    Gate.requireWork(viewer, Set.of());
    var revisions = new ArrayList<>(state.drafts.getOrDefault(draft.id(), List.of()));
    if (draft.revision() != revisions.size() + 1) {
      throw new Conflict(draft.id().toString());
    }
    revisions.add(draft);
    state.drafts.put(draft.id(), List.copyOf(revisions));
    touched.add("draft:" + draft.id());
  }

  @Override
  public void save(Release release) {
    Gate.requireWork(viewer, Set.of());
    state.releases.put(release.id(), release);
    touched.add("release:" + release.id());
  }

  @Override
  public void save(Party party) {
    Gate.require(viewer, REGISTRARS, Set.of(Viewer.Task.REGISTER));
    state.parties.put(party.id(), party);
    touched.add(party.id().toString());
  }

  @Override
  public void save(Membership membership) {
    Gate.require(viewer, REGISTRARS, Set.of(Viewer.Task.REGISTER));
    state.memberships.removeIf(
        known ->
            known.group().equals(membership.group())
                && known.member().equals(membership.member())
                && known.from().equals(membership.from()));
    state.memberships.add(membership);
    touched.add(membership.group().toString());
    touched.add(membership.member().toString());
    state.agreements.values().forEach(this::openReleases);
  }

  @Override
  public void save(Agreement agreement) {
    Gate.require(viewer, REGISTRARS, Set.of(Viewer.Task.REGISTER));
    state.agreements.put(agreement.id(), agreement);
    touched.add("agreement:" + agreement.id());
    openReleases(agreement);
  }

  /// A collection for each partner that the agreement reaches by now, and each purpose.
  private void openReleases(Agreement agreement) {
    state
        .register()
        .partnersOf(agreement, now())
        .forEach(
            party ->
                agreement.purposes().stream()
                    .filter(Purpose::shares)
                    .sorted()
                    .forEach(shared -> openRelease(agreement, party, shared)));
  }

  private void openRelease(Agreement agreement, PartyId partner, Purpose shared) {
    boolean isOpen =
        state.collections.values().stream()
            .anyMatch(
                known ->
                    known.agreement().equals(agreement.id())
                        && known.partner().equals(partner)
                        && known.purpose() == shared
                        && known.kind() == Collection.Kind.RELEASE);
    if (!isOpen) {
      var id = StixId.randomUuid(random);
      state.collections.put(
          id, new Collection(id, agreement.id(), partner, shared, Collection.Kind.RELEASE));
    }
  }

  @Override
  public void save(Link link) {
    Gate.require(viewer, REGISTRARS, Set.of(Viewer.Task.PULL, Viewer.Task.REGISTER));
    state.links.put(link.id(), link);
    touched.add("link:" + link.id());
  }

  @Override
  public void self(Party self, Clearance ceiling) {
    Gate.require(viewer, Set.of(Role.ADMINISTRATOR), Set.of(Viewer.Task.REGISTER));
    state.self = Optional.of(self);
    state.parties.put(self.id(), self);
    state.ceiling = ceiling;
    touched.add(self.id().toString());
  }

  @Override
  public ComparisonWriting comparing() {
    return new MemoryComparing(state, viewer, touched);
  }

  @Override
  public AccountWriting accounts() {
    Gate.require(
        viewer, Set.of(Role.ADMINISTRATOR), Set.of(Viewer.Task.SIGN_IN, Viewer.Task.REGISTER));
    return new MemoryAccountWriting(state, now, touched);
  }

  /// Only the partner of an *exchange* collection under an agreement in force writes to it.
  private void requireOwn(UUID id) {
    var collection = state.collections.get(id);
    boolean own =
        collection != null
            && collection.kind() == Collection.Kind.EXCHANGE
            && viewer instanceof Viewer.Partner(PartyId agency)
            && collection.partner().equals(agency)
            && collection.purpose() == purpose
            && Optional.ofNullable(state.agreements.get(collection.agreement()))
                .filter(agreement -> agreement.holds(now))
                .filter(agreement -> agreement.purposes().contains(purpose))
                .filter(agreement -> state.register().binds(agreement, agency, now))
                .isPresent();
    if (!own) {
      throw new AccessRefused("SANAD-STORE-002");
    }
  }
}
