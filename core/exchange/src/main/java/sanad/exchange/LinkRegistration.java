package sanad.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.handling.Party;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Link;
import sanad.store.Session;

/// The registration of a way to a partner's node, for one session that has its turn.
record LinkRegistration(Session session, GivenCredentials credentials, RandomGenerator random) {
  Answer<Link> of(LinkForm form) {
    var before =
        session.registry().links().stream()
            .filter(link -> form.id().filter(link.id()::equals).isPresent())
            .findFirst();
    var typed = form.certificateSha256().strip();
    var fingerprint = Fingerprint.read(typed).orElse("");
    // A credential goes where it was given for, and nowhere else.
    var held =
        before
            .filter(link -> link.apiRoot().equals(form.apiRoot()))
            .filter(link -> link.certificateSha256().equals(fingerprint))
            .map(Link::credential);
    var obstacles =
        new ArrayList<>(obstacles(form, held, typed.isEmpty() || !fingerprint.isEmpty()));
    form.id()
        .filter(id -> before.isEmpty())
        .ifPresent(id -> obstacles.add(Obstacle.of(ExchangeCode.LINK_UNKNOWN, "id", id)));
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var given = form.credential().strip();
    var kept = given.isEmpty() ? held.orElseThrow() : credentials.keep(given);
    var link =
        new Link(
            form.id().orElseGet(() -> StixId.randomUuid(random)),
            form.partner(),
            form.apiRoot(),
            form.collection(),
            fingerprint,
            kept,
            form.agreement(),
            form.purpose(),
            form.every().isNegative() ? Duration.ZERO : form.every(),
            "",
            Optional.empty(),
            "");
    if (given.isEmpty()) {
      save(link);
    } else {
      save(link, before.map(Link::credential));
    }
    return new Answer.Done<>(link);
  }

  private void save(Link link) {
    session.write(
        Act.of("link.register", Act.Kind.ADMINISTRATION),
        writing -> {
          writing.save(link);
          return link;
        });
  }

  /// The same with a new credential. What nothing refers to is forgotten: the old one once the new
  /// one counts, and the new one where it never will.
  private void save(Link link, Optional<String> old) {
    var forgotten = Optional.of(link.credential());
    try {
      save(link);
      forgotten = old;
    } finally {
      forgotten.ifPresent(credentials::forget);
    }
  }

  private List<Obstacle> obstacles(LinkForm form, Optional<String> held, boolean pinnedFits) {
    var register = session.registry().register();
    var obstacles = new ArrayList<Obstacle>();
    Partners.kind(register, form.partner(), Party.Kind.AGENCY, "partner", obstacles);
    if (!register.agreements().containsKey(form.agreement())) {
      obstacles.add(Obstacle.of(ExchangeCode.AGREEMENT_UNKNOWN, "agreement", form.agreement()));
    }
    if (!fit(form.apiRoot())) {
      obstacles.add(Obstacle.of(ExchangeCode.ADDRESS_UNFIT, "apiRoot", form.apiRoot()));
    }
    if (!pinnedFits) {
      obstacles.add(Obstacle.of(ExchangeCode.FINGERPRINT_UNFIT, "certificateSha256"));
    }
    if (!form.purpose().shares()) {
      obstacles.add(Obstacle.of(ExchangeCode.PURPOSES_NOT_SHARED, "purpose"));
    }
    var given = form.credential().strip();
    if (given.isEmpty() ? held.isEmpty() : !given.matches("[^:\\s]{1,255}:[^\\s\\p{Cc}]{1,1024}")) {
      obstacles.add(Obstacle.of(ExchangeCode.CREDENTIAL_UNFIT, "credential"));
    }
    return obstacles;
  }

  private static boolean fit(URI root) {
    return "https".equals(root.getScheme())
        && root.getHost() != null
        && root.getRawUserInfo() == null
        && root.getRawQuery() == null
        && root.getRawFragment() == null
        && root.getRawPath() != null
        && root.getRawPath().endsWith("/")
        && root.getRawPath().equals(root.normalize().getRawPath());
  }
}
