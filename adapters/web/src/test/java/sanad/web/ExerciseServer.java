package sanad.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import sanad.cases.LeadForm;
import sanad.cases.Leads;
import sanad.cases.Outcome;
import sanad.cases.PartialDate;
import sanad.cases.StepForm;
import sanad.exchange.Arrivals;
import sanad.exchange.OwnAgency;
import sanad.exchange.PartnerSource;
import sanad.exchange.Partners;
import sanad.exchange.Pull;
import sanad.exchange.PullCode;
import sanad.exchange.Releases;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.identity.Candidates;
import sanad.identity.DesignationLists;
import sanad.identity.Judging;
import sanad.identity.KeptNames;
import sanad.identity.NameSearch;
import sanad.identity.Screening;
import sanad.identity.TypedNames;
import sanad.intake.Intake;
import sanad.intake.Marking;
import sanad.intake.ReviewDesk;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Officer;
import sanad.store.Store;
import sanad.store.account.Officers;
import sanad.store.account.Passwords;
import sanad.store.account.Secrets;
import sanad.store.account.SignIns;
import sanad.store.account.TryLimit;

/// EXERCISE. The pages on a real server with invented data over stores in memory, for tests and for
/// looking: `main` serves port 9800 until it is stopped; sign in as `analyst`, `newcomer` (of a low
/// clearance), `admin` or `auditor`, each with the password `exercise`.
final class ExerciseServer implements AutoCloseable {
  static final String ARABIC =
      """
      تمرين: هذا نص مختلق لأغراض التدريب.

      أفاد مصدر أن السلطات المغربية تبادلت معلومات مع الحرس المدني الإسباني بشأن كتابات جندي. وفي \
      يوم 14 شتنبر 2026 أوقفت الشرطة الوطنية في مدريد ثلاثة أشخاص، وحجزت هواتف. ويستعمل أحدهم الرقم \
      +34 600 000 000 وحساب @exercise_demo.

      وأعلن المكتب المركزي للأبحاث القضائية في الرباط تفكيك خلية إرهابية من أربعة أفراد بفاس يوم 3 \
      أكتوبر 2026، كانت تخطط للسفر إلى بونتلاند.
      """;

  private final ConfigurableApplicationContext context;
  final ExerciseNode node;
  final ExerciseNode partner;
  final int port;
  final Report ids;

  /// What the seed made.
  record Report(
      String open,
      String marked,
      StixId fact,
      StixId given,
      StixId received,
      String release,
      StixId person,
      StixId namesake) {}

  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
  })
  @Import(PageWiring.class)
  static class Wiring {}

  ExerciseServer(int port) {
    var now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    java.time.InstantSource clock = () -> now.getAndUpdate(t -> t.plusSeconds(1));
    node = new ExerciseNode(ExerciseNode.MA, clock, 1);
    partner = new ExerciseNode(ExerciseNode.ES, clock, 2);
    ids = seed();
    var secrets = new Secrets(new SecureRandom());
    var limit = new TryLimit(50, 500, java.time.Duration.ofMinutes(15));
    Passwords passwords =
        new Passwords() {
          @Override
          public String hash(String password) {
            return "exercise:" + password;
          }

          @Override
          public boolean fits(String password, String hash) {
            return hash.equals(hash(password));
          }
        };
    officers(passwords);
    var signIns = new SignIns(node.store, passwords, secrets, limit, clock);
    PartnerSource none = (link, cursor) -> new PartnerSource.Fetched.Failed(PullCode.UNREACHABLE);
    context =
        new SpringApplicationBuilder(Wiring.class)
            .properties(
                Map.of(
                    "server.port", port,
                    "server.address", "127.0.0.1",
                    "spring.main.banner-mode", "off",
                    "server.compression.enabled", "true",
                    "logging.level.root", "warn"))
            .registerShutdownHook(false)
            .initializers(
                c -> {
                  var beans = (GenericApplicationContext) c;
                  beans.registerBean(Store.class, () -> node.store);
                  beans.registerBean(CurrentSession.class, () -> new ExerciseSessions(signIns));
                  beans.registerBean(NodeFacts.class, ExerciseFacts::new);
                  beans.registerBean(
                      Officers.class, () -> new Officers(node.store, passwords, secrets));
                  beans.registerBean(OwnAgency.class, OwnAgency::new);
                  beans.registerBean(Partners.class, () -> node.partners);
                  beans.registerBean(Releases.class, () -> node.releases);
                  beans.registerBean(Leads.class, () -> node.leads);
                  beans.registerBean(Arrivals.class, () -> node.arrivals);
                  beans.registerBean(
                      Pull.class,
                      () -> new Pull(node.store, clock, node.random, none, sanad.store.Room.AMPLE));
                  beans.registerBean(Intake.class, () -> node.intake);
                  beans.registerBean(ReviewDesk.class, () -> node.desk);
                  beans.registerBean(Marking.class, () -> node.marking);
                  beans.registerBean(NameSearch.class, () -> node.names);
                  beans.registerBean(Candidates.class, () -> node.candidates);
                  beans.registerBean(TypedNames.class, () -> node.typed);
                  beans.registerBean(KeptNames.class, () -> new KeptNames(clock, node.random));
                  beans.registerBean(Screening.class, () -> node.screening);
                  beans.registerBean(Judging.class);
                  beans.registerBean(DesignationLists.class);
                  beans.registerBean("clock", java.time.InstantSource.class, () -> clock);
                  beans.registerBean(
                      "random", java.util.random.RandomGenerator.class, () -> node.random);
                })
            .run();
    this.port =
        ((org.springframework.boot.web.server.context.WebServerApplicationContext) context)
            .getWebServer()
            .getPort();
  }

  private Report seed() {
    var title = "تمرين: كتابات جندي";
    var marked = node.report(title, ARABIC);
    var facts = node.mark(marked, "MA", "سري", Clearance.SECRET);
    var open = node.report("تمرين: خلية فاس", ARABIC.replace("3 أكتوبر", "5 أكتوبر"));
    StixId given;
    String release;
    try (var session = node.open(Role.LIAISON, Role.ANALYST)) {
      var made =
          node.leads.give(
              session,
              node.request(facts, title, ExerciseNode.ES),
              new LeadForm(title, "البحث عن صاحب الكتابات ومخالطيه"),
              Optional.empty());
      var done = made.done().orElseThrow(() -> new AssertionError(made.refusals().toString()));
      given =
          done.items().stream()
              .filter(i -> i.type().equals("sanad-lead"))
              .findFirst()
              .orElseThrow();
      release = done.id().toString();
    }
    partner.pull(node);
    try (var session = partner.open(Role.CASE, Role.LIAISON, Role.ANALYST)) {
      var step =
          new StepForm(
              given,
              Outcome.Step.ARREST,
              PartialDate.of("2026-11"),
              Optional.of(1L),
              Optional.of("Detenido en Madrid (EXERCISE)"));
      partner.leads.record(session, step).done().orElseThrow();
    }
    var theirs = partner.report("EXERCISE: cell in Fez", "EXERCISE. " + ARABIC);
    var theirFacts = partner.mark(theirs, "ES", "CONFIDENCIAL", Clearance.CONFIDENTIAL);
    StixId received;
    try (var session = partner.open(Role.LIAISON, Role.ANALYST)) {
      received =
          partner
              .leads
              .give(
                  session,
                  partner.request(theirFacts, "EXERCISE: cell in Fez", ExerciseNode.MA),
                  new LeadForm("EXERCISE: cell in Fez", "Find the fourth member"),
                  Optional.empty())
              .done()
              .orElseThrow()
              .items()
              .stream()
              .filter(i -> i.type().equals("sanad-lead"))
              .findFirst()
              .orElseThrow();
    }
    node.pull(partner);
    var person = node.person("Samir Tamrini El Meknassi");
    var namesake = node.person("سمير التمريني المكناسي");
    node.list("EX.1\tperson\tسمير بن التمريني المكناسي\tWahm\tMA\nEX.2\tperson\tNobody Listed\n");
    return new Report(
        open.toString(),
        marked.toString(),
        facts.getFirst(),
        given,
        received,
        release,
        person,
        namesake);
  }

  private void officers(Passwords passwords) {
    officer(
        passwords,
        "analyst",
        "نورة التجريبية",
        "ar",
        Set.of(Role.ANALYST, Role.LIAISON, Role.DUTY, Role.CASE),
        Set.of(Purpose.CT_INVESTIGATION, Purpose.THREAT_PREVENTION));
    officer(
        passwords,
        "newcomer",
        "EXERCISE newcomer",
        "en",
        Set.of(Role.ANALYST, Role.LIAISON),
        Set.of(Purpose.CT_INVESTIGATION, Purpose.THREAT_PREVENTION),
        Clearance.RESTRICTED);
    officer(
        passwords,
        "admin",
        "Admin EXERCISE",
        "en",
        Set.of(Role.ADMINISTRATOR),
        Set.of(Purpose.ADMINISTRATION));
    officer(
        passwords,
        "auditor",
        "Audit EXERCISE",
        "fr",
        Set.of(Role.AUDITOR, Role.DATA_PROTECTION),
        Set.of(Purpose.OVERSIGHT));
  }

  private void officer(
      Passwords passwords,
      String login,
      String name,
      String language,
      Set<Role> roles,
      Set<Purpose> purposes) {
    officer(passwords, login, name, language, roles, purposes, Clearance.SECRET);
  }

  private void officer(
      Passwords passwords,
      String login,
      String name,
      String language,
      Set<Role> roles,
      Set<Purpose> purposes,
      Clearance clearance) {
    var task = new Viewer.NodeTask(Viewer.Task.SIGN_IN);
    var id = new sanad.handling.OfficerId(StixId.random("identity", node.random).uuid());
    var officer =
        new Officer(
            id,
            login,
            name,
            roles,
            clearance,
            purposes,
            language,
            passwords.hash("exercise"),
            false,
            Optional.empty());
    try (var session = node.store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("officer.add", Act.Kind.ADMINISTRATION),
          w -> {
            w.accounts().save(officer);
            return true;
          });
    }
  }

  /// An officer of the exercise who has signed in and said what for, with pages in a language.
  Browserless signedIn(String login, String purpose, String language) throws IOException {
    var browser = new Browserless(port);
    browser.post("/sign-in", Map.of("login", login, "password", "exercise"));
    browser.post("/purpose", Map.of("purpose", purpose));
    browser.post("/language", Map.of("language", language, "back", "/"));
    return browser;
  }

  /// The analyst of the exercise, about what nearly every page is for.
  Browserless analyst(String language) throws IOException {
    return signedIn("analyst", "ct-investigation", language);
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class ExerciseFacts implements NodeFacts {
    @Override
    public String name() {
      return "DEMO-MA";
    }

    @Override
    public String version() {
      return "1-SNAPSHOT";
    }

    @Override
    public String build() {
      return "commit 0123456789ab";
    }

    @Override
    public boolean demonstration() {
      return true;
    }

    @Override
    public String legalNotice(String language) {
      return "";
    }

    @Override
    public List<Check> checks() {
      return List.of(
          new Check("database", "", true, Optional.empty()),
          new Check(
              "partner", "DEMO-ES", false, Optional.of(Instant.parse("2026-11-23T09:00:00Z"))));
    }

    @Override
    public List<Part> parts() {
      return List.of(new Part("Sanad", "1-SNAPSHOT"), new Part("Java", "25"));
    }

    @Override
    public List<Warning> warnings() {
      return List.of();
    }
  }

  /// Serves until it is stopped.
  public static void main(String[] args) throws InterruptedException {
    try (var server = new ExerciseServer(args.length > 0 ? Integer.parseInt(args[0]) : 9800)) {
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }
}
