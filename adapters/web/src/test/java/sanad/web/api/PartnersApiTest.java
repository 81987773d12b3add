package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sanad.exchange.GivenCredentials;
import sanad.exchange.Partners;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.InMemoryStore;
import sanad.store.Officer;
import sanad.store.account.Signed;

/// EXERCISE. What REST answers of agreements between invented agencies.
final class PartnersApiTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final PartyId SELF = new PartyId(new UUID(1, 1));
  private static final PartyId PARTNER = new PartyId(new UUID(2, 2));

  private final InMemoryStore store = new InMemoryStore(() -> NOW, new SecureRandom());
  private final PartnersApi partners =
      new PartnersApi(
          new Partners(() -> NOW, new SecureRandom(), new NoCredentials()),
          new ApiSessions(store),
          () -> NOW);

  PartnersApiTest() {
    var task = new Viewer.NodeTask(Viewer.Task.REGISTER);
    try (var session = store.open(task, Purpose.ADMINISTRATION)) {
      session.write(
          Act.of("node.found", Act.Kind.ADMINISTRATION),
          w -> {
            w.self(agency(SELF), Clearance.SECRET);
            w.save(agency(PARTNER));
            return SELF;
          });
    }
  }

  private static Party agency(PartyId id) {
    return new Party(
        id, Party.Kind.AGENCY, Map.of("en", "EXERCISE"), "", Party.Keeping.ENFORCES_RULES);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2026-06-01T00:00:00Z, run-out",
    "2026-01-01T00:00:00Z, 2027-06-01T00:00:00Z, in-force",
    "2027-01-01T00:00:00Z, 2027-06-01T00:00:00Z, to-come",
  })
  void an_agreement_is_answered_as_it_stands(String from, String until, String state) {
    var body =
        new PartnersApi.AgreementBody(
            null,
            "EXERCISE agreement",
            List.of(PARTNER.stix()),
            List.of("ct-investigation"),
            "secret",
            Map.of(),
            "P90D",
            from,
            until);
    assertThat(partners.agreement(body, request()).state()).isEqualTo(state);
    assertThat(partners.directory(request()).agreements())
        .extracting(DirectoryView.AgreementView::state)
        .containsExactly(state);
  }

  @Test
  void an_agreement_that_was_ended_is_answered_so() {
    an_agreement_is_answered_as_it_stands(
        "2026-01-01T00:00:00Z", "2027-06-01T00:00:00Z", "in-force");
    var id = partners.directory(request()).agreements().getFirst().id();
    assertThat(partners.end(id, new PartnersApi.EndBody("EXERCISE"), request()).state())
        .isEqualTo("ended");
  }

  /// A name that is changed says nothing of rules.
  @Test
  void a_body_that_keeps_no_rules_does_not_begin_to_by_being_renamed() {
    for (var keeping : new String[] {"keeps-no-rules", null}) {
      var body =
          new PartnersApi.PartyBody(
              PARTNER.stix(), null, Map.of("en", "EXERCISE renamed"), null, keeping);
      assertThat(partners.party(body, request()).keeping()).isEqualTo("keeps-no-rules");
    }
  }

  @Test
  void a_party_of_which_no_kind_is_said_is_an_agency() {
    var body = new PartnersApi.PartyBody(null, null, Map.of("en", "EXERCISE new"), null, null);
    assertThat(partners.party(body, request()).kind()).isEqualTo("agency");
  }

  /// A request of a liaison officer who holds one purpose.
  private static HttpServletRequest request() {
    var id = new OfficerId(new UUID(3, 3));
    var roles = Set.of(Role.LIAISON);
    var purposes = Set.of(Purpose.CT_INVESTIGATION);
    var viewer = new Viewer.Officer(id, SELF, Set.of(), roles, Clearance.SECRET, purposes);
    var account =
        new Officer(
            id,
            "exercise",
            "EXERCISE",
            roles,
            Clearance.SECRET,
            purposes,
            "en",
            "",
            false,
            Optional.empty());
    var who = new Signed(viewer, account, Optional.empty(), true, NOW);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            PartnersApiTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("getAttribute") ? who : null);
  }

  private static final class NoCredentials implements GivenCredentials {
    @Override
    public String keep(String line) {
      throw new AssertionError(line);
    }

    @Override
    public Optional<String> read(String kept) {
      return Optional.empty();
    }

    @Override
    public void forget(String kept) {}
  }
}
