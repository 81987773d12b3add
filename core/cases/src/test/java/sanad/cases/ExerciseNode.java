package sanad.cases;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import sanad.exchange.AgreementForm;
import sanad.exchange.Arrivals;
import sanad.exchange.GivenCredentials;
import sanad.exchange.LinkForm;
import sanad.exchange.PartnerSource;
import sanad.exchange.Partners;
import sanad.exchange.PartyForm;
import sanad.exchange.Pull;
import sanad.exchange.PullCode;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Releases;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Viewer;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.Act;
import sanad.store.InMemoryStore;
import sanad.store.LineFilter;
import sanad.store.Link;
import sanad.store.Marked;
import sanad.store.Room;
import sanad.store.Session;

/// EXERCISE. A node of an invented agency with its store in memory; pulls read the other node's
/// store as its partner, as federation does over the network.
final class ExerciseNode {
  static final Purpose PURPOSE = Purpose.CT_INVESTIGATION;
  static final AgreementId AGREEMENT = new AgreementId(new UUID(7, 7));
  static final PartyId A = new PartyId(UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001"));
  static final PartyId B = new PartyId(UUID.fromString("bbbbbbbb-0000-4000-8000-000000000002"));
  static final PartyId C = new PartyId(UUID.fromString("cccccccc-0000-4000-8000-000000000003"));
  static final PartyId GROUP = new PartyId(UUID.fromString("dddddddd-0000-4000-8000-000000000004"));
  private static final Map<PartyId, String> NAMES =
      Map.of(A, "EXERCISE A", B, "EXERCISE B", C, "EXERCISE C");

  final PartyId self;
  final InMemoryStore store;
  final RandomGenerator random;
  final InstantSource clock;
  final Kinds kinds = Kinds.standard();
  final Partners partners;
  final Releases releases;
  final Leads leads;
  final Arrivals arrivals = new Arrivals();
  private final Credentials credentials = new Credentials();
  private final List<Runnable> beforePage = new ArrayList<>();

  ExerciseNode(PartyId self, InstantSource clock, long seed) {
    this.self = self;
    this.clock = clock;
    this.store = new InMemoryStore(clock, new SecureRandom());
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.partners = new Partners(clock, random, credentials);
    this.releases = new Releases(clock, random);
    this.leads = new Leads(kinds, releases, clock, random);
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("node.found", Act.Kind.ADMINISTRATION),
          w -> {
            w.self(party(self), Clearance.SECRET);
            return self;
          });
    }
    try (var session = open(Role.ADMINISTRATOR, Role.LIAISON)) {
      for (var other : Set.of(A, B, C)) {
        if (!other.equals(self)) {
          partners
              .register(
                  session,
                  new PartyForm(
                      Optional.of(other),
                      Party.Kind.AGENCY,
                      Map.of("en", NAMES.get(other)),
                      "",
                      Party.Keeping.ENFORCES_RULES))
              .done()
              .orElseThrow();
        }
      }
      partners
          .register(session, agreement(Optional.of(AGREEMENT), Set.of(A, B, C)))
          .done()
          .orElseThrow();
    }
  }

  /// Registers the group of the exercise, without members.
  void registerGroup(Session session) {
    var group =
        new PartyForm(
            Optional.of(GROUP),
            Party.Kind.GROUP,
            Map.of("en", "EXERCISE group"),
            "",
            Party.Keeping.ENFORCES_RULES);
    partners.register(session, group).done().orElseThrow();
  }

  static AgreementForm agreement(Optional<AgreementId> id, Set<PartyId> parties) {
    return new AgreementForm(
        id,
        "EXERCISE agreement",
        parties,
        Set.of(PURPOSE),
        Clearance.SECRET,
        Map.of("EX/CONFIDENTIAL", Clearance.CONFIDENTIAL),
        Duration.ofDays(365),
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2028-01-01T00:00:00Z"));
  }

  private static Party party(PartyId id) {
    return new Party(
        id, Party.Kind.AGENCY, Map.of("en", NAMES.get(id)), "", Party.Keeping.ENFORCES_RULES);
  }

  Session open(Role... roles) {
    return open(1, roles);
  }

  Session open(int officer, Role... roles) {
    return store.open(
        new Viewer.Officer(
            new OfficerId(new UUID(1, officer)),
            self,
            Set.of(),
            Set.of(roles),
            Clearance.SECRET,
            Set.of(PURPOSE)),
        PURPOSE);
  }

  Handling handling() {
    return new Handling(
        new Terms(
            self,
            new Classification("EX", "CONFIDENTIAL", Optional.of(Clearance.CONFIDENTIAL)),
            Set.of(),
            Tlp.RED,
            Set.of(),
            Set.of(PURPOSE),
            Basis.NONE,
            Set.of(self),
            Set.of(),
            Map.of(),
            Set.of()),
        "EXERCISE-1",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Puts an invented fact that names others.
  StixId fact(String words, StixId... named) {
    var id = StixId.random("incident", random);
    var object =
        ObjectBuilder.of(id)
            .createdBy(StixId.parse(self.stix()))
            .created(clock.instant())
            .modified(clock.instant())
            .put("name", "EXERCISE " + words)
            .put("x_named_refs", List.of(named))
            .build();
    try (var session = open(Role.ANALYST)) {
      session.write(
          Act.of("fact.put", Act.Kind.COLLECTION),
          w -> w.put(List.of(new Marked(object, self, handling(), Optional.empty()))));
    }
    return id;
  }

  ReleaseRequest request(List<StixId> items, PartyId... recipients) {
    return new ReleaseRequest(
        items, Set.of(recipients), AGREEMENT, PURPOSE, "EXERCISE report", Optional.empty(), "");
  }

  /// A way to another node; what `link` answers is its id.
  UUID link(ExerciseNode other) {
    return link(other, AGREEMENT);
  }

  /// The same under another agreement.
  UUID link(ExerciseNode other, AgreementId agreement) {
    UUID collection;
    try (var partner = other.store.open(new Viewer.Partner(self), PURPOSE)) {
      collection =
          partner.collections().list().stream()
              .filter(one -> one.agreement().equals(agreement))
              .findFirst()
              .orElseThrow()
              .id();
    }
    var link =
        new Link(
            StixId.randomUuid(random),
            other.self,
            URI.create("https://exercise.example/taxii2/sanad/"),
            collection,
            "",
            "",
            agreement,
            PURPOSE,
            Duration.ZERO,
            "",
            Optional.empty(),
            "");
    try (var session = open(Role.LIAISON)) {
      session.write(
          Act.of("link", Act.Kind.ADMINISTRATION),
          w -> {
            w.save(link);
            return link;
          });
    }
    return link.id();
  }

  /// The credential that is kept for a way.
  Optional<String> credential(Link link) {
    return credentials.read(link.credential());
  }

  /// An officer gives a way another credential; it begins from the start.
  void credential(UUID id, String line) {
    try (var session = open(Role.LIAISON)) {
      var old =
          session.registry().links().stream()
              .filter(link -> link.id().equals(id))
              .findFirst()
              .orElseThrow();
      partners
          .register(
              session,
              new LinkForm(
                  Optional.of(id),
                  old.partner(),
                  old.apiRoot(),
                  old.collection(),
                  old.certificateSha256(),
                  line,
                  old.agreement(),
                  old.purpose(),
                  old.every()))
          .done()
          .orElseThrow();
    }
  }

  /// What happens on the other node before its next page.
  void before(Runnable surprise) {
    beforePage.add(surprise);
  }

  /// Pulls by pages of three; the cursor is the journal's number.
  Pull pullFrom(ExerciseNode other) {
    return new Pull(store, clock, random, (link, cursor) -> page(other, link, cursor), Room.AMPLE);
  }

  private PartnerSource.Fetched page(ExerciseNode other, Link link, String cursor) {
    var surprises = List.copyOf(beforePage);
    beforePage.clear();
    surprises.forEach(Runnable::run);
    try (var partner = other.store.open(new Viewer.Partner(self), PURPOSE)) {
      var after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
      var filter =
          new LineFilter(
              Optional.empty(), Set.of(), Set.of(), LineFilter.Versions.NEWEST, Set.of());
      var plan = partner.collections().plan(link.collection(), filter, after, 3);
      if (plan.isEmpty()) {
        return new PartnerSource.Fetched.Failed(PullCode.NOT_FOUND);
      }
      var texts = new ArrayList<String>();
      partner.collections().stream(plan.get(), texts::add);
      return new PartnerSource.Fetched.Page(
          texts, Long.toString(plan.get().next()), plan.get().more());
    } catch (AccessRefused refused) {
      return new PartnerSource.Fetched.Failed(PullCode.NOT_FOUND);
    }
  }

  /// Credentials in memory.
  private static final class Credentials implements GivenCredentials {
    private final Map<String, String> lines = new HashMap<>();
    private int made;

    @Override
    public String keep(String line) {
      var name = "kept-" + made++;
      lines.put(name, line);
      return name;
    }

    @Override
    public Optional<String> read(String kept) {
      return Optional.ofNullable(lines.get(kept));
    }

    @Override
    public void forget(String kept) {
      lines.remove(kept);
    }
  }
}
