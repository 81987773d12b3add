package sanad.federation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import sanad.exchange.AgreementForm;
import sanad.exchange.IssuedCredential;
import sanad.exchange.LinkForm;
import sanad.exchange.Partners;
import sanad.exchange.PartyForm;
import sanad.exchange.Pull;
import sanad.exchange.PullResult;
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
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.InMemoryStore;
import sanad.store.Marked;
import sanad.store.Release;
import sanad.store.Room;
import sanad.store.Session;
import sanad.store.Store;
import sanad.taxii.ClientIdentity;
import sanad.testkit.Scratch;

/// EXERCISE. A node of an invented agency: its store in memory, its partner side over real HTTPS on
/// loopback.
final class ServedNode implements AutoCloseable {
  static final Purpose PURPOSE = Purpose.CT_INVESTIGATION;
  static final AgreementId AGREEMENT = new AgreementId(new UUID(7, 7));
  static final PartyId A = new PartyId(UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001"));
  static final PartyId B = new PartyId(UUID.fromString("bbbbbbbb-0000-4000-8000-000000000002"));
  static final PartyId C = new PartyId(UUID.fromString("cccccccc-0000-4000-8000-000000000003"));

  final PartyId self;
  final Store store;
  final InstantSource clock;
  final SecureRandom random = new SecureRandom();
  final CredentialFiles credentials;
  final Partners partners;
  final Releases releases;
  final Path data;
  private Optional<ServletWebServerApplicationContext> served = Optional.empty();

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  @Import(FederationConfiguration.class)
  static class Wiring {
    /// As the node's own connector for partners does it.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientCertificates() {
      return server ->
          server.addConnectorCustomizers(
              connector -> {
                for (var host : connector.findSslHostConfigs()) {
                  host.setCertificateVerification(FederationSettings.CLIENT_CERTIFICATES);
                  host.setTrustManagerClassName(FederationSettings.CLIENT_TRUST);
                }
              });
    }
  }

  ServedNode(PartyId self, InstantSource clock, Store store) {
    this.self = self;
    this.clock = clock;
    this.store = store;
    this.data = Scratch.folder("exercise-node");
    this.credentials = new CredentialFiles(data.resolve("given"), random);
    this.partners = new Partners(clock, random, credentials);
    this.releases = new Releases(clock, random);
    found();
  }

  /// A node on the store that the class path provides, else in memory.
  static ServedNode of(PartyId self, InstantSource clock) {
    var store =
        ServiceLoader.load(ExerciseStore.class)
            .findFirst()
            .map(provided -> provided.open(clock))
            .orElseGet(() -> new InMemoryStore(clock, new SecureRandom()));
    return new ServedNode(self, clock, store);
  }

  private void found() {
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
      for (var other : List.of(A, B, C)) {
        if (!other.equals(self)) {
          var form =
              new PartyForm(
                  Optional.of(other),
                  Party.Kind.AGENCY,
                  party(other).names(),
                  "",
                  Party.Keeping.ENFORCES_RULES);
          partners.register(session, form).done().orElseThrow();
        }
      }
      agree(session, Optional.of(AGREEMENT), Set.of(A, B, C));
    }
  }

  void agree(Session session, Optional<AgreementId> id, Set<PartyId> parties) {
    var form =
        new AgreementForm(
            id,
            "EXERCISE agreement",
            parties,
            Set.of(PURPOSE),
            Clearance.SECRET,
            Map.of("EX/CONFIDENTIAL", Clearance.CONFIDENTIAL),
            Duration.ofDays(365),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2028-01-01T00:00:00Z"));
    partners.register(session, form).done().orElseThrow();
  }

  private static Party party(PartyId id) {
    var name = id.equals(A) ? "EXERCISE A" : id.equals(B) ? "EXERCISE B" : "EXERCISE C";
    return new Party(id, Party.Kind.AGENCY, Map.of("en", name), "", Party.Keeping.ENFORCES_RULES);
  }

  Session open(Role... roles) {
    return store.open(
        new Viewer.Officer(
            new OfficerId(new UUID(1, 1)),
            self,
            Set.of(),
            Set.of(roles),
            Clearance.SECRET,
            Set.of(PURPOSE)),
        PURPOSE);
  }

  /// Starts the partner side; answers its API root.
  URI serve() {
    return serve(FederationSettings.in(data, "EXERCISE"));
  }

  URI serve(FederationSettings settings) {
    var context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Wiring.class)
                .initializers(
                    c -> {
                      var beans = c.getBeanFactory();
                      beans.registerSingleton("store", store);
                      beans.registerSingleton("clock", clock);
                      beans.registerSingleton("random", random);
                      beans.registerSingleton("settings", settings);
                    })
                .properties(
                    Map.<String, Object>ofEntries(
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry(
                            "server.tomcat.relaxed-query-chars",
                            String.join(",", FederationSettings.RELAXED_QUERY.split(""))),
                        Map.entry("server.http2.enabled", "true"),
                        Map.entry("server.compression.enabled", "true"),
                        Map.entry(
                            "server.compression.mime-types",
                            String.join(",", FederationSettings.COMPRESSED)),
                        Map.entry("server.ssl.key-store", ExerciseTls.STORE.toString()),
                        Map.entry("server.ssl.key-store-password", ExerciseTls.PASSWORD),
                        Map.entry(
                            "server.ssl.enabled-protocols",
                            String.join(",", FederationSettings.TLS)),
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("logging.level.root", "warn"),
                        Map.entry("server.port", "0")))
                .run();
    served = Optional.of(context);
    return root();
  }

  URI root() {
    var port = served.orElseThrow().getWebServer().getPort();
    return URI.create("https://localhost:" + port + "/taxii2/sanad/");
  }

  Spool spool() {
    return served.orElseThrow().getBean(Spool.class);
  }

  IssuedCredential credential(PartyId partner) {
    try (var session = open(Role.ADMINISTRATOR, Role.LIAISON)) {
      return partners
          .issueCredential(session, partner, "p-" + partner.uuid().toString().substring(0, 8))
          .done()
          .orElseThrow();
    }
  }

  /// Registers the certificate that a partner must prove.
  void certificate(PartyId partner, String sha256) {
    try (var session = open(Role.ADMINISTRATOR, Role.LIAISON)) {
      partners.registerCertificate(session, partner, sha256).done().orElseThrow();
    }
  }

  void removeCertificate(PartyId partner) {
    try (var session = open(Role.ADMINISTRATOR, Role.LIAISON)) {
      partners.removeCertificate(session, partner).done().orElseThrow();
    }
  }

  UUID collection(PartyId partner, Collection.Kind kind) {
    try (var session = open(Role.LIAISON)) {
      for (var known : session.collections().list()) {
        if (known.partner().equals(partner) && known.kind() == kind) {
          return known.id();
        }
      }
      return partners.open(session, AGREEMENT, partner, PURPOSE, kind).done().orElseThrow().id();
    }
  }

  StixId fact(String words) {
    var id = StixId.random("incident", random);
    var object =
        ObjectBuilder.of(id)
            .createdBy(StixId.parse(self.stix()))
            .created(clock.instant())
            .modified(clock.instant())
            .put("name", "EXERCISE " + words)
            .build();
    var handling =
        new Handling(
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
    try (var session = open(Role.ANALYST)) {
      session.write(
          Act.of("fact.put", Act.Kind.COLLECTION),
          w -> w.put(List.of(new Marked(object, self, handling, Optional.empty()))));
    }
    return id;
  }

  Release release(List<StixId> items, PartyId... recipients) {
    try (var session = open(Role.LIAISON)) {
      var answer =
          releases.release(
              session,
              new ReleaseRequest(
                  items,
                  Set.of(recipients),
                  AGREEMENT,
                  PURPOSE,
                  "EXERCISE report",
                  Optional.empty(),
                  ""),
              Optional.empty(),
              List.of());
      return answer.done().orElseThrow(() -> new AssertionError(answer.refusals().toString()));
    }
  }

  /// A way to another node, which must be served.
  UUID link(ServedNode other) throws IOException {
    return link(other, other.root());
  }

  UUID link(ServedNode other, URI root) throws IOException {
    try (var session = open(Role.LIAISON)) {
      var form =
          new LinkForm(
              Optional.empty(),
              other.self,
              root,
              other.collection(self, Collection.Kind.RELEASE),
              ExerciseTls.SHA_256,
              other.credential(self).line(),
              AGREEMENT,
              PURPOSE,
              Duration.ZERO);
      return partners.register(session, form).done().orElseThrow().id();
    }
  }

  PullResult pull(UUID link) {
    return pull(link, Optional.empty());
  }

  /// @param identity the certificate that this node shows to the other
  PullResult pull(UUID link, Optional<ClientIdentity> identity) {
    var pull =
        new Pull(
            store,
            clock,
            random,
            new TaxiiPartnerSource(clock, time -> {}, credentials, identity),
            Room.AMPLE);
    try (var session = open(Role.LIAISON)) {
      return pull.pull(session, link).orElseThrow();
    }
  }

  @Override
  public void close() {
    stop();
    if (store instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  /// Stops the partner side alone; the node's data stay.
  void stop() {
    served.ifPresent(ServletWebServerApplicationContext::close);
    served = Optional.empty();
  }
}
