package sanad.node.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.node.RunningNode;
import sanad.node.StartRefused;
import sanad.node.config.ConfigRefused;
import sanad.node.config.NodeConfig;
import sanad.store.Act;
import sanad.store.Officer;
import sanad.store.Session;
import sanad.store.Store;
import sanad.store.Writing;
import sanad.store.account.Secrets;
import sanad.text.Sha256;

/// One real node of the demonstration, with its own data folder, database and officers.
final class DemoNode implements AutoCloseable {
  private static final Duration EVENING = Duration.ofDays(400);

  private final DemoAgency agency;
  private final Path folder;
  private final NodeConfig config;
  private final RunningNode node;
  private final Map<String, Viewer.Officer> officers = new HashMap<>();

  private DemoNode(DemoAgency agency, Path folder, NodeConfig config, RunningNode node) {
    this.agency = agency;
    this.folder = folder;
    this.config = config;
    this.node = node;
  }

  /// Starts and founds a node below `parent`; its pages are at `port`, its partners' door at the
  /// next one.
  static DemoNode start(DemoAgency agency, Path parent, int port, DemoClock clock)
      throws IOException, ConfigRefused, StartRefused {
    var folder = Files.createDirectories(parent.resolve(agency.code().toLowerCase(Locale.ROOT)));
    var file = folder.resolve("sanad.yaml");
    Files.writeString(file, configuration(agency, folder, port));
    var config =
        NodeConfig.read(
            Optional.of(file), new NodeConfig.Overrides(Optional.empty(), Optional.empty()));
    var made = new DemoNode(agency, folder, config, RunningNode.demonstration(config, clock));
    made.hire();
    return made;
  }

  DemoAgency agency() {
    return agency;
  }

  Path folder() {
    return folder;
  }

  /// A service of the running node.
  <T> T bean(Class<T> type) {
    return node.bean(type);
  }

  /// The store, open for one officer and the investigation.
  Session session(String login) {
    return open(login, Purpose.CT_INVESTIGATION);
  }

  Session open(String login, Purpose purpose) {
    return bean(Store.class).open(officer(login), purpose);
  }

  /// The address of the pages.
  String pages() {
    return "http://%s:%s/".formatted(config.people().address(), config.people().port());
  }

  /// What partners know this node by.
  String fingerprint() {
    return node.partnersFingerprint();
  }

  /// The story is told: what visitors release comes by itself.
  void pullWhenDue() {
    node.pullWhenDue();
  }

  int port() {
    return config.people().port();
  }

  /// The API root for partners.
  String partnersRoot() {
    return "https://%s:%s/taxii2/sanad/"
        .formatted(config.partners().address(), config.partners().port());
  }

  /// Opens a session of the pages for an officer and answers the secret of its cookie.
  String signIn(String login) {
    var secret = bean(Secrets.class).secret();
    var officer = officer(login);
    var content = officer.roles().stream().anyMatch(Role::opensContent);
    var purpose =
        content
            ? Purpose.CT_INVESTIGATION
            : officer.roles().contains(Role.ADMINISTRATOR)
                ? Purpose.ADMINISTRATION
                : Purpose.OVERSIGHT;
    asSignInTask(
        "demo.sign-in",
        w ->
            w.accounts()
                .open(
                    Sha256.hex(secret),
                    officer.id(),
                    Optional.of(purpose),
                    false,
                    w.now().plus(EVENING)));
    return secret;
  }

  @Override
  public void close() {
    node.close();
  }

  private Viewer.Officer officer(String login) {
    var known = officers.get(login);
    if (known == null) {
      throw new IllegalArgumentException("demo: no officer " + login);
    }
    return known;
  }

  /// Makes the invented officers; they sign in by the printed links, never by a password.
  private void hire() {
    for (var person : agency.officers()) {
      var id = new OfficerId(UUID.randomUUID());
      var content = person.roles().stream().anyMatch(Role::opensContent);
      var purposes =
          content
              ? EnumSet.of(Purpose.CT_INVESTIGATION, Purpose.THREAT_PREVENTION)
              : EnumSet.noneOf(Purpose.class);
      if (person.roles().contains(Role.AUDITOR)) {
        purposes.add(Purpose.OVERSIGHT);
      }
      if (person.roles().contains(Role.ADMINISTRATOR) || person.roles().contains(Role.LIAISON)) {
        purposes.add(Purpose.ADMINISTRATION);
      }
      officers.put(
          person.login(),
          new Viewer.Officer(
              id, agency.id(), Set.of(), person.roles(), Clearance.SECRET, purposes));
      asSignInTask(
          "demo.officer",
          w ->
              w.accounts()
                  .save(
                      new Officer(
                          id,
                          person.login(),
                          person.name(),
                          person.roles(),
                          Clearance.SECRET,
                          purposes,
                          agency.language(),
                          "none",
                          false,
                          Optional.empty())));
    }
  }

  private void asSignInTask(String act, Consumer<Writing> work) {
    var task = new Viewer.NodeTask(Viewer.Task.SIGN_IN);
    try (var session = bean(Store.class).open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of(act, Act.Kind.ADMINISTRATION),
          w -> {
            work.accept(w);
            return true;
          });
    }
  }

  private static String configuration(DemoAgency agency, Path folder, int port) {
    return """
        data: "%s"
        exercise: true
        agency:
          id: %s
          short: %s
          en: "%s"
          fr: "%s"
          ar: "%s"
          country: %s
          ceiling: secret
        people:
          port: %s
        database:
          programs: "%s"
        """
        .formatted(
            folder.resolve("data").toAbsolutePath(),
            agency.id().uuid(),
            agency.code(),
            agency.names().get("en"),
            agency.names().get("fr"),
            agency.names().get("ar"),
            agency.country(),
            port,
            folder.resolveSibling("programs").toAbsolutePath());
  }
}
