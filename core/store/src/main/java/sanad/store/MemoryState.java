package sanad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// Everything that the in-memory store keeps. A write works on a copy that replaces the state as a
/// whole when it succeeds; so a state that was handed out is never changed again.
final class MemoryState {
  final List<Row> rows;
  final Map<StixId, ItemState> states;
  final Map<Report.ReportId, Report> reports;
  final Map<Draft.DraftId, List<Draft>> drafts;
  final Map<Release.ReleaseId, Release> releases;
  final Map<PartyId, Party> parties;
  final List<Membership> memberships;
  final Map<AgreementId, Agreement> agreements;
  final Map<UUID, Link> links;
  final Map<UUID, Collection> collections;
  final Map<UUID, List<Entry>> journals;
  final Map<UUID, Set<Long>> posted;
  final Map<Delivery, Instant> deliveries;
  final Map<UUID, PostStatus> statuses;
  final List<Quarantined> quarantine;
  final List<Leaf> leaves;
  final Map<OfficerId, Officer> officers;
  final Map<String, OpenSignIn> signIns;
  final List<Credential> credentials;
  final Map<PartyId, PartnerCertificate> certificates;
  final Map<String, List<Instant>> failures;
  final Map<UUID, List<Judgement>> judgements;
  final Map<UUID, ListHit> hits;

  /// Whose objects the sides of a pair are, as it was decided or found last.
  final Map<UUID, Map<StixId, PartyId>> sides;

  final Map<StixId, KeptName> keptNames;
  final Map<String, List<Listing>> lists;
  final List<ListRemoval> removals;
  final Map<OfficerId, List<Instant>> entered;
  Optional<Party> self;
  Clearance ceiling;
  Instant screenedTo;

  /// A version of an object.
  ///
  /// @param number 1, 2, … in the order in which rows were put
  record Row(
      long number,
      StixObject object,
      PartyId originator,
      Handling handling,
      Set<String> tokens,
      Instant storedAt,
      Optional<PartyId> receivedFrom) {
    StixId id() {
      return object.header().id();
    }

    String version() {
      return object.header().version();
    }
  }

  /// A numbered line and the row that it serves.
  ///
  /// @param passed whether it serves nothing any more
  record Entry(Line line, Row row, boolean passed) {
    Entry over() {
      return new Entry(line, row, true);
    }
  }

  /// That a partner fetched an object, as it was marked.
  record Delivery(PartyId partner, StixId id, Handling handling) {}

  /// A session or token.
  record OpenSignIn(
      OfficerId officer, Optional<Purpose> purpose, boolean token, Instant since, Instant until) {}

  /// A version of a list with its entries.
  record Listing(ListedVersion version, List<ListedEntry> entries) {}

  /// What a partner signs in with.
  record Credential(PartyId partner, String name, String secretSha256) {}

  MemoryState() {
    rows = new ArrayList<>();
    states = new HashMap<>();
    reports = new LinkedHashMap<>();
    drafts = new LinkedHashMap<>();
    releases = new LinkedHashMap<>();
    parties = new LinkedHashMap<>();
    memberships = new ArrayList<>();
    agreements = new LinkedHashMap<>();
    links = new LinkedHashMap<>();
    collections = new LinkedHashMap<>();
    journals = new HashMap<>();
    posted = new HashMap<>();
    deliveries = new HashMap<>();
    statuses = new LinkedHashMap<>();
    quarantine = new ArrayList<>();
    leaves = new ArrayList<>();
    officers = new LinkedHashMap<>();
    signIns = new HashMap<>();
    credentials = new ArrayList<>();
    certificates = new HashMap<>();
    failures = new HashMap<>();
    judgements = new LinkedHashMap<>();
    hits = new LinkedHashMap<>();
    sides = new HashMap<>();
    keptNames = new LinkedHashMap<>();
    lists = new TreeMap<>();
    removals = new ArrayList<>();
    screenedTo = Instant.MIN;
    entered = new HashMap<>();
    self = Optional.empty();
    ceiling = Clearance.OPEN;
  }

  private MemoryState(MemoryState of) {
    rows = new ArrayList<>(of.rows);
    states = new HashMap<>(of.states);
    reports = new LinkedHashMap<>(of.reports);
    drafts = new LinkedHashMap<>(of.drafts);
    releases = new LinkedHashMap<>(of.releases);
    parties = new LinkedHashMap<>(of.parties);
    memberships = new ArrayList<>(of.memberships);
    agreements = new LinkedHashMap<>(of.agreements);
    links = new LinkedHashMap<>(of.links);
    collections = new LinkedHashMap<>(of.collections);
    journals = new HashMap<>();
    of.journals.forEach((id, entries) -> journals.put(id, new ArrayList<>(entries)));
    posted = new HashMap<>();
    of.posted.forEach((id, rows) -> posted.put(id, new HashSet<>(rows)));
    deliveries = new HashMap<>(of.deliveries);
    statuses = new LinkedHashMap<>(of.statuses);
    quarantine = new ArrayList<>(of.quarantine);
    leaves = new ArrayList<>(of.leaves);
    officers = new LinkedHashMap<>(of.officers);
    signIns = new HashMap<>(of.signIns);
    credentials = new ArrayList<>(of.credentials);
    certificates = new HashMap<>(of.certificates);
    failures = new HashMap<>(of.failures);
    judgements = new LinkedHashMap<>(of.judgements);
    hits = new LinkedHashMap<>(of.hits);
    sides = new HashMap<>(of.sides);
    keptNames = new LinkedHashMap<>(of.keptNames);
    lists = new TreeMap<>(of.lists);
    removals = new ArrayList<>(of.removals);
    screenedTo = of.screenedTo;
    entered = new HashMap<>(of.entered);
    self = of.self;
    ceiling = of.ceiling;
  }

  /// Whether this version of a list was removed.
  boolean removed(String list, int version) {
    return removals.stream().anyMatch(one -> one.list().equals(list) && one.version() >= version);
  }

  /// The versions of a list that was not removed, oldest first.
  List<Listing> standing(String list) {
    return lists.getOrDefault(list, List.of()).stream()
        .filter(known -> !removed(list, known.version().version()))
        .toList();
  }

  /// Notes whose objects a pair is about: an id is of whoever put it first.
  void about(Pair pair) {
    var owners = new HashMap<StixId, PartyId>();
    for (var side : pair.all()) {
      rows.stream()
          .filter(row -> row.id().equals(side))
          .min(Comparator.comparingLong(Row::number))
          .ifPresent(row -> owners.put(side, row.originator()));
    }
    sides.put(pair.id(), Map.copyOf(owners));
  }

  MemoryState copy() {
    return new MemoryState(this);
  }

  /// The register; where the node is not founded yet, one that knows nobody.
  Register register() {
    return new Register(
        self.map(Party::id).orElse(new PartyId(new UUID(0, 0))),
        ceiling,
        parties,
        memberships,
        agreements);
  }

  ItemState state(StixId id) {
    return states.getOrDefault(id, ItemState.FRESH);
  }
}
