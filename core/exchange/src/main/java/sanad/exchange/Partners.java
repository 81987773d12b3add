package sanad.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Link;
import sanad.store.PartnerCertificate;
import sanad.store.Session;
import sanad.store.Writing;
import sanad.text.Sha256;

/// The register of parties, groups, agreements and links, as officers keep it. The store checks the
/// role: who may not write gets `AccessRefused`.
///
/// Thread-safe as far as the random source is.
public final class Partners {
  private static final Duration LONGEST_RETENTION = Duration.ofDays(36_500);

  private final InstantSource clock;
  private final RandomGenerator random;
  private final GivenCredentials credentials;

  /// @param random a `SecureRandom` outside tests: secrets are drawn from it
  public Partners(InstantSource clock, RandomGenerator random, GivenCredentials credentials) {
    this.clock = clock;
    this.random = random;
    this.credentials = credentials;
  }

  /// Everything that the page *Partners and agreements* shows.
  public Directory directory(Session session) {
    return Directories.of(
        session.registry().register(),
        session.registry().links(),
        session.collections().list(),
        session.registry().certificates(),
        clock.instant());
  }

  /// Registers a party, or changes the one of the same id; this node's own agency is changed by
  /// [OwnAgency] alone.
  public Answer<Party> register(Session session, PartyForm form) {
    return session.inTurn(() -> new PartyRegistration(session, random).of(form));
  }

  /// How a party keeps rules as far as this node knows; one that is new does.
  public Party.Keeping keeping(Session session, Optional<PartyId> party) {
    return new PartyRegistration(session, random)
        .known(party)
        .map(Party::keeping)
        .orElse(Party.Keeping.ENFORCES_RULES);
  }

  /// Adds a member to a group for [from, until).
  public Answer<Membership> join(
      Session session, PartyId group, PartyId member, Instant from, Instant until) {
    return session.inTurn(() -> joined(session, group, member, from, until));
  }

  private static Answer<Membership> joined(
      Session session, PartyId group, PartyId member, Instant from, Instant until) {
    var register = session.registry().register();
    var obstacles = new ArrayList<Obstacle>();
    kind(register, group, Party.Kind.GROUP, "group", obstacles);
    if (!register.parties().containsKey(member)) {
      obstacles.add(Obstacle.of(ExchangeCode.PARTY_UNKNOWN, "member", member));
    }
    if (member.equals(group) || register.groupsOf(group, from).contains(member)) {
      obstacles.add(Obstacle.of(ExchangeCode.GROUP_IN_ITSELF, "member", member));
    }
    period(from, until, obstacles);
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var membership = new Membership(group, member, from, until);
    return write(session, "membership.begin", membership, w -> w.save(membership));
  }

  /// Ends a membership now, and takes back what of it is to begin; from the next request on the
  /// group's items are not the member's.
  public Answer<Membership> leave(Session session, PartyId group, PartyId member) {
    return session.inTurn(() -> left(session, group, member, clock.instant()));
  }

  private static Answer<Membership> left(
      Session session, PartyId group, PartyId member, Instant now) {
    var standing =
        session.registry().register().memberships().stream()
            .filter(
                m -> m.group().equals(group) && m.member().equals(member) && m.until().isAfter(now))
            .map(m -> new Membership(group, member, m.from(), now))
            .toList();
    if (standing.isEmpty()) {
      return refused(ExchangeCode.PARTY_UNKNOWN, "member", member);
    }
    // one that was prolonged stands twice; one that ends before it begins never holds
    return write(
        session, "membership.end", standing.getFirst(), w -> standing.forEach(m -> w.save(m)));
  }

  /// Registers an agreement, or changes one that was not ended; a *release* collection opens for
  /// each partner and purpose.
  public Answer<Agreement> register(Session session, AgreementForm form) {
    return session.inTurn(() -> registered(session, form));
  }

  private Answer<Agreement> registered(Session session, AgreementForm form) {
    var register = session.registry().register();
    var parties = new HashSet<>(form.parties());
    parties.add(register.self());
    var obstacles = new ArrayList<Obstacle>();
    if (form.name().isBlank()) {
      obstacles.add(Obstacle.of(ExchangeCode.NAME_MISSING, "name"));
    }
    for (var party : parties) {
      if (!register.parties().containsKey(party)) {
        obstacles.add(Obstacle.of(ExchangeCode.PARTY_UNKNOWN, "parties", party));
      }
    }
    if (parties.size() < 2) {
      obstacles.add(Obstacle.of(ExchangeCode.PARTIES_TOO_FEW, "parties"));
    }
    if (form.purposes().isEmpty() || !form.purposes().stream().allMatch(Purpose::shares)) {
      obstacles.add(Obstacle.of(ExchangeCode.PURPOSES_NOT_SHARED, "purposes"));
    }
    period(form.from(), form.until(), obstacles);
    if (!form.retention().isPositive() || form.retention().compareTo(LONGEST_RETENTION) > 0) {
      obstacles.add(Obstacle.of(ExchangeCode.RETENTION_UNFIT, "retention"));
    }
    form.id()
        .map(register.agreements()::get)
        .filter(known -> known.endedAt().isPresent())
        .ifPresent(
            known ->
                obstacles.add(Obstacle.of(ExchangeCode.AGREEMENT_ENDED, "agreement", known.id())));
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var agreement =
        new Agreement(
            form.id().orElseGet(() -> new AgreementId(uuid())),
            form.name(),
            parties,
            form.purposes(),
            form.ceiling(),
            form.equivalences(),
            form.retention(),
            form.from(),
            form.until(),
            Optional.empty());
    return write(session, "agreement.register", agreement, w -> w.save(agreement));
  }

  /// Ends an agreement now: the next request under it sees nothing.
  public Answer<Agreement> end(Session session, AgreementId id, String justification) {
    return session.inTurn(() -> ended(session, id, justification));
  }

  private static Answer<Agreement> ended(Session session, AgreementId id, String justification) {
    var known = session.registry().register().agreements().get(id);
    if (known == null) {
      return refused(ExchangeCode.AGREEMENT_UNKNOWN, "agreement", id);
    }
    var act =
        new Act("agreement.end", Act.Kind.ADMINISTRATION, others(session, known), justification);
    return new Answer.Done<>(
        session.write(
            act,
            w -> {
              var ended =
                  new Agreement(
                      known.id(),
                      known.name(),
                      known.parties(),
                      known.purposes(),
                      known.ceiling(),
                      known.equivalences(),
                      known.retention(),
                      known.from(),
                      known.until(),
                      Optional.of(known.endedAt().orElse(w.now())));
              w.save(ended);
              return ended;
            }));
  }

  /// Registers a way to a partner's node, or changes one; a changed way begins from the start.
  public Answer<Link> register(Session session, LinkForm form) {
    return session.inTurn(() -> new LinkRegistration(session, credentials, random).of(form));
  }

  /// Opens an *inbox* or *exchange* collection for a partner's standard tools. **Source:** decision
  /// 19.
  public Answer<Collection> open(
      Session session,
      AgreementId agreement,
      PartyId partner,
      Purpose purpose,
      Collection.Kind kind) {
    var asked = new Collection(uuid(), agreement, partner, purpose, kind);
    return session.inTurn(() -> opened(session, asked));
  }

  private Answer<Collection> opened(Session session, Collection asked) {
    var register = session.registry().register();
    var agreement = asked.agreement();
    var partner = asked.partner();
    var purpose = asked.purpose();
    var obstacles = new ArrayList<Obstacle>();
    var known = register.agreements().get(agreement);
    if (known == null) {
      obstacles.add(Obstacle.of(ExchangeCode.AGREEMENT_UNKNOWN, "agreement", agreement));
    } else {
      if (!known.holds(clock.instant())) {
        obstacles.add(Obstacle.of(ExchangeCode.AGREEMENT_NOT_IN_FORCE, "agreement", agreement));
      }
      if (!register.binds(known, partner, clock.instant()) || partner.equals(register.self())) {
        obstacles.add(Obstacle.of(ExchangeCode.PARTY_UNKNOWN, "partner", partner));
      }
      if (!known.purposes().contains(purpose)) {
        obstacles.add(Obstacle.of(ExchangeCode.PURPOSES_NOT_SHARED, "purpose", purpose.code()));
      }
    }
    kind(register, partner, Party.Kind.AGENCY, "partner", obstacles);
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    for (var open : session.collections().list()) {
      if (asked.equals(
          new Collection(
              asked.id(), open.agreement(), open.partner(), open.purpose(), open.kind()))) {
        return new Answer.Done<>(open);
      }
    }
    return write(session, "collection.open", asked, w -> w.open(asked));
  }

  /// Issues a credential: 256 random bits, shown once; only its SHA-256 is kept. An earlier one of
  /// the same name ends. **Source:** decision 24.
  public Answer<IssuedCredential> issueCredential(Session session, PartyId partner, String name) {
    var obstacles = new ArrayList<Obstacle>();
    kind(session.registry().register(), partner, Party.Kind.AGENCY, "partner", obstacles);
    if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
      obstacles.add(Obstacle.of(ExchangeCode.CREDENTIAL_NAME_UNFIT, "name"));
    }
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var issued = new IssuedCredential(partner, name, Secrets.draw(random));
    var hash = Sha256.hex(issued.secret());
    return write(
        session, "credential.issue", issued, w -> w.accounts().credential(partner, name, hash));
  }

  /// Registers the certificate that a partner's connections must prove beside its credential, from
  /// the next request on; an earlier one ends. **Source:** docs/decisions/0028.
  ///
  /// @param typed its SHA-256 as hexadecimal digits, colons allowed
  public Answer<PartnerCertificate> registerCertificate(
      Session session, PartyId partner, String typed) {
    var obstacles = new ArrayList<Obstacle>();
    kind(session.registry().register(), partner, Party.Kind.AGENCY, "partner", obstacles);
    var sha256 = Fingerprint.read(typed);
    if (sha256.isEmpty()) {
      obstacles.add(Obstacle.of(ExchangeCode.FINGERPRINT_UNFIT, "sha256"));
    }
    if (!obstacles.isEmpty() || sha256.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var certificate = new PartnerCertificate(partner, sha256.get());
    return write(
        session,
        "certificate.register",
        certificate,
        w -> w.accounts().certificate(partner, certificate.sha256()));
  }

  /// Ends a partner's certificate: from the next request on its credential alone opens again.
  public Answer<PartnerCertificate> removeCertificate(Session session, PartyId partner) {
    return session.inTurn(() -> removed(session, partner));
  }

  private static Answer<PartnerCertificate> removed(Session session, PartyId partner) {
    var standing =
        session.registry().certificates().stream()
            .filter(certificate -> certificate.partner().equals(partner))
            .findFirst();
    if (standing.isEmpty()) {
      return refused(ExchangeCode.CERTIFICATE_NONE, "partner", partner);
    }
    return write(
        session, "certificate.remove", standing.get(), w -> w.accounts().endCertificate(partner));
  }

  private static Set<PartyId> others(Session session, Agreement agreement) {
    var others = new HashSet<>(agreement.parties());
    others.remove(session.registry().register().self());
    return others;
  }

  static void kind(
      Register register, PartyId id, Party.Kind kind, String field, List<Obstacle> obstacles) {
    var party = register.parties().get(id);
    if (party == null || id.equals(register.self())) {
      obstacles.add(Obstacle.of(ExchangeCode.PARTY_UNKNOWN, field, id));
    } else if (party.kind() != kind) {
      obstacles.add(Obstacle.of(ExchangeCode.PARTY_OF_WRONG_KIND, field, id));
    }
  }

  private static void period(Instant from, Instant until, List<Obstacle> obstacles) {
    if (!from.isBefore(until)) {
      obstacles.add(Obstacle.of(ExchangeCode.PERIOD_EMPTY, "until"));
    }
  }

  private static <T> Answer<T> refused(ExchangeCode code, String field, Object about) {
    return new Answer.Refused<>(List.of(Obstacle.of(code, field, about)));
  }

  static <T> Answer<T> write(Session session, String code, T value, Consumer<Writing> work) {
    return new Answer.Done<>(
        session.write(
            Act.of(code, Act.Kind.ADMINISTRATION),
            w -> {
              work.accept(w);
              return value;
            }));
  }

  private UUID uuid() {
    return StixId.randomUuid(random);
  }
}
