package sanad.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import sanad.cases.Kinds;
import sanad.cases.Leads;
import sanad.exchange.AgreementForm;
import sanad.exchange.Arrivals;
import sanad.exchange.PartnerSource;
import sanad.exchange.Partners;
import sanad.exchange.PartyForm;
import sanad.exchange.Pull;
import sanad.exchange.PullCode;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Releases;
import sanad.handling.AgreementId;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Control;
import sanad.handling.HandlingCode;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.identity.Candidates;
import sanad.identity.DesignationLists;
import sanad.identity.ListWatch;
import sanad.identity.NameKeeper;
import sanad.identity.NameSearch;
import sanad.identity.NameWork;
import sanad.identity.Screening;
import sanad.identity.TypedNames;
import sanad.intake.Intake;
import sanad.intake.MarkForm;
import sanad.intake.Marking;
import sanad.intake.Outcome;
import sanad.intake.ReportForm;
import sanad.intake.ReviewDesk;
import sanad.reader.Format;
import sanad.reader.Reader;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.InMemoryStore;
import sanad.store.LineFilter;
import sanad.store.Link;
import sanad.store.Report;
import sanad.store.Session;

/// EXERCISE. A node of an invented agency with the real services over a store in memory.
final class ExerciseNode {
  static final Purpose PURPOSE = Purpose.CT_INVESTIGATION;
  static final AgreementId AGREEMENT = new AgreementId(new UUID(7, 7));
  static final PartyId MA = new PartyId(UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001"));
  static final PartyId ES = new PartyId(UUID.fromString("bbbbbbbb-0000-4000-8000-000000000002"));
  static final PartyId UK = new PartyId(UUID.fromString("cccccccc-0000-4000-8000-000000000003"));
  private static final Map<PartyId, Map<String, String>> NAMES =
      Map.of(
          MA, Map.of("en", "DEMO-MA", "fr", "DEMO-MA", "ar", "الجهاز التجريبي المغربي"),
          ES, Map.of("en", "DEMO-ES", "fr", "DEMO-ES", "ar", "الجهاز التجريبي الإسباني"),
          UK, Map.of("en", "DEMO-UK", "fr", "DEMO-UK", "ar", "الجهاز التجريبي البريطاني"));

  final PartyId self;
  final InMemoryStore store;
  final RandomGenerator random;
  final InstantSource clock;
  final Partners partners;
  final Releases releases;
  final Leads leads;
  final Arrivals arrivals = new Arrivals();
  final Intake intake;
  final ReviewDesk desk;
  final Marking marking;
  final NameSearch names;
  final Candidates candidates;
  final Screening screening;
  final TypedNames typed;

  ExerciseNode(PartyId self, InstantSource clock, long seed) {
    this.self = self;
    this.clock = clock;
    this.store = new InMemoryStore(clock, new SecureRandom());
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.partners = new Partners(clock, random, new Credentials());
    this.releases = new Releases(clock, random);
    this.leads = new Leads(Kinds.standard(), releases, clock, random);
    this.intake = new Intake(Reader.standard(), clock, random);
    this.desk = new ReviewDesk(clock, random);
    this.marking = new Marking(clock, random);
    var work = new NameWork(1);
    var keeper = new NameKeeper(store);
    var watch = new ListWatch();
    this.names = new NameSearch(keeper, clock, NameSearch.Floors.DEFAULT, work);
    this.screening = new Screening(keeper, work, clock, watch);
    this.candidates = new Candidates(names, screening, work);
    this.typed = new TypedNames(names, work, watch);
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    var name = NAMES.getOrDefault(self, Map.of("en", "DEMO"));
    var party = new Party(self, Party.Kind.AGENCY, name, "", Party.Keeping.ENFORCES_RULES);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("node.found", Act.Kind.ADMINISTRATION),
          w -> {
            w.self(party, Clearance.SECRET);
            return self;
          });
    }
    try (var session = open(Role.ADMINISTRATOR, Role.LIAISON)) {
      for (var other : List.of(MA, ES, UK)) {
        if (!other.equals(self)) {
          var form =
              new PartyForm(
                  Optional.of(other),
                  Party.Kind.AGENCY,
                  NAMES.getOrDefault(other, Map.of()),
                  "",
                  Party.Keeping.ENFORCES_RULES);
          partners.register(session, form).done().orElseThrow();
        }
      }
      partners.register(session, agreement()).done().orElseThrow();
    }
  }

  private static AgreementForm agreement() {
    return new AgreementForm(
        Optional.of(AGREEMENT),
        "تمرين EXERCISE 2026",
        Set.of(MA, ES, UK),
        Set.of(PURPOSE, Purpose.THREAT_PREVENTION),
        Clearance.SECRET,
        Map.of("MA/سري", Clearance.SECRET, "ES/CONFIDENCIAL", Clearance.CONFIDENTIAL),
        Duration.ofDays(1095),
        Instant.parse("2026-01-01T00:00:00Z"),
        Instant.parse("2028-01-01T00:00:00Z"));
  }

  Session open(Role... roles) {
    var officer =
        new Viewer.Officer(
            new OfficerId(new UUID(1, 1)),
            self,
            Set.of(),
            Set.of(roles),
            Clearance.SECRET,
            Set.of(PURPOSE));
    return store.open(officer, PURPOSE);
  }

  /// Takes an invented text in; its drafts stay open.
  Report.ReportId report(String title, String text) {
    try (var session = open(Role.ANALYST)) {
      var form =
          new ReportForm(
              title,
              text.getBytes(StandardCharsets.UTF_8),
              Format.PASTE,
              new Report.SourceGrade("4x4", "B3"),
              Optional.of(LocalDate.parse("2026-11-20")));
      return done(intake.receive(session, form));
    }
  }

  /// Confirms all drafts of a report and marks them; only tests may do that at once.
  List<StixId> mark(Report.ReportId report, String scheme, String level, Clearance equivalent) {
    try (var session = open(Role.ANALYST)) {
      for (var draft : session.workbench().drafts(report)) {
        done(desk.confirm(session, new ReviewDesk.Seen(report, draft.id(), draft.revision())));
      }
      var form =
          new MarkForm(
              "DEMO-2026-00417",
              new Classification(scheme, level, Optional.of(equivalent)),
              Set.of(Control.ORCON),
              Tlp.RED,
              Set.of(HandlingCode.H1, HandlingCode.H2),
              "",
              Set.of(PURPOSE),
              Map.of(Use.ARREST, Permission.CONSULT, Use.COURT, Permission.CONSENT),
              Set.of(Caveat.NO_DEATH_PENALTY, Caveat.NO_ILL_TREATMENT),
              Optional.of(Instant.parse("2029-06-01T00:00:00Z")),
              Optional.empty());
      return done(marking.mark(session, report, form));
    }
  }

  /// Takes in a person, confirmed and marked.
  StixId person(String name) {
    var report = report("EXERCISE " + name, "EXERCISE تمرين");
    try (var session = open(Role.ANALYST)) {
      done(desk.add(session, report, -1, -1, "person", Map.of("name", name)));
    }
    return mark(report, "MA", "سري", Clearance.SECRET).stream()
        .filter(id -> id.type().equals("identity"))
        .findFirst()
        .orElseThrow();
  }

  /// The same, under a marking that says this of passing it on.
  StixId person(String name, Permission onward) {
    var report = report("EXERCISE " + name, "EXERCISE تمرين");
    try (var session = open(Role.ANALYST)) {
      done(desk.add(session, report, -1, -1, "person", Map.of("name", name)));
      var form =
          new MarkForm(
              "DEMO-2026-00418",
              new Classification("MA", "سري", Optional.of(Clearance.SECRET)),
              Set.of(),
              Tlp.RED,
              Set.of(),
              "",
              Set.of(PURPOSE),
              Map.of(Use.ONWARD, onward),
              Set.of(),
              Optional.of(Instant.parse("2029-06-01T00:00:00Z")),
              Optional.empty());
      return done(marking.mark(session, report, form)).getFirst();
    }
  }

  /// Loads the next version of the list EXERCISE and compares what is held with it.
  void list(String rows) {
    list("EXERCISE", rows);
  }

  /// The same of another list.
  void list(String name, String rows) {
    load(name, rows);
    screening.catchUp();
  }

  /// The same, and the comparison is still to come.
  void load(String name, String rows) {
    try (var session = open(Role.LIAISON)) {
      var file = Files.createTempFile("exercise", ".tsv");
      Files.writeString(file, "reference\tkind\tname\tbirth_place\tnationality\n" + rows);
      new DesignationLists().load(session, name, List.of(file)).done().orElseThrow();
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(var value) -> value;
      case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  ReleaseRequest request(List<StixId> items, String title, PartyId... recipients) {
    return new ReleaseRequest(
        items, Set.of(recipients), AGREEMENT, PURPOSE, title, Optional.empty(), "EXERCISE");
  }

  /// Pulls everything that another node released to this one.
  void pull(ExerciseNode other) {
    UUID collection;
    try (var partner = other.store.open(new Viewer.Partner(self), PURPOSE)) {
      collection =
          partner.collections().list().stream()
              .filter(c -> c.purpose() == PURPOSE)
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
            AGREEMENT,
            PURPOSE,
            Duration.ZERO,
            "",
            Optional.empty(),
            "");
    try (var session = open(Role.LIAISON)) {
      session.write(
          Act.of("link.register", Act.Kind.ADMINISTRATION),
          w -> {
            w.save(link);
            return link;
          });
      var result =
          new Pull(
                  store,
                  clock,
                  random,
                  (l, cursor) -> page(other, l, cursor),
                  sanad.store.Room.AMPLE)
              .pull(session, link.id())
              .orElseThrow();
      if (result.code() != PullCode.OK) {
        throw new AssertionError(result.toString());
      }
    }
  }

  private PartnerSource.Fetched page(ExerciseNode other, Link link, String cursor) {
    try (var partner = other.store.open(new Viewer.Partner(self), PURPOSE)) {
      var after = cursor.isEmpty() ? 0 : Long.parseLong(cursor);
      var filter =
          new LineFilter(
              Optional.empty(), Set.of(), Set.of(), LineFilter.Versions.NEWEST, Set.of());
      var plan = partner.collections().plan(link.collection(), filter, after, 100).orElseThrow();
      var texts = new ArrayList<String>();
      partner.collections().stream(plan, texts::add);
      return new PartnerSource.Fetched.Page(texts, Long.toString(plan.next()), plan.more());
    }
  }

  /// Credentials in memory.
  private static final class Credentials implements sanad.exchange.GivenCredentials {
    private final Map<String, String> lines = new java.util.HashMap<>();
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
