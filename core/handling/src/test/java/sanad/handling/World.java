package sanad.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// An invented register (EXERCISE) and one plain item, from which each test changes one thing.
final class World {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Instant LATER = NOW.plus(Duration.ofDays(10));
  static final Instant BEFORE = NOW.minus(Duration.ofDays(10));
  static final PartyId MA = party(1);
  static final PartyId ES = party(2);
  static final PartyId FR = party(3);
  static final PartyId OLD = party(4);
  static final PartyId COALITION = party(10);
  static final PartyId ALLIES = party(11);
  static final PartyId STRANGER = party(99);
  static final AgreementId BASIS = new AgreementId(new UUID(0, 20));
  static final String ITEM = "location--11111111-1111-4111-8111-111111111111";

  private World() {}

  static PartyId party(int n) {
    return new PartyId(new UUID(0x4000L, 0x8000000000000000L | n));
  }

  static Register register(PartyId self) {
    return register(self, agreement(), List.of(member(COALITION, FR, LATER)));
  }

  static Register register(PartyId self, Agreement agreement, List<Membership> memberships) {
    var parties = new HashMap<PartyId, Party>();
    for (var id : List.of(MA, ES, FR)) {
      parties.put(id, agency(id, Party.Keeping.ENFORCES_RULES));
    }
    parties.put(OLD, agency(OLD, Party.Keeping.KEEPS_NO_RULES));
    for (var id : List.of(COALITION, ALLIES)) {
      parties.put(
          id, new Party(id, Party.Kind.GROUP, Map.of("en", "G"), "", Party.Keeping.ENFORCES_RULES));
    }
    return new Register(
        self, Clearance.SECRET, parties, memberships, Map.of(agreement.id(), agreement));
  }

  private static Party agency(PartyId id, Party.Keeping keeping) {
    return new Party(id, Party.Kind.AGENCY, Map.of("en", "EXERCISE"), "MA", keeping);
  }

  static Membership member(PartyId group, PartyId member, Instant until) {
    return new Membership(group, member, BEFORE, until);
  }

  static Agreement agreement() {
    return agreement(Set.of(MA, ES, FR, OLD), LATER);
  }

  static Agreement agreement(Set<PartyId> parties, Instant until) {
    return new Agreement(
        BASIS,
        "EXERCISE",
        parties,
        Set.of(Purpose.CT_INVESTIGATION, Purpose.LOCATE_PERSON),
        Clearance.SECRET,
        Map.of(
            "MA/سري",
            Clearance.SECRET,
            "MA/محدود",
            Clearance.RESTRICTED,
            "MA/علني",
            Clearance.OPEN),
        Duration.ofDays(365),
        BEFORE,
        until,
        Optional.empty());
  }

  static Terms terms() {
    return new Terms(
        MA,
        new Classification("MA", "سري", Optional.of(Clearance.SECRET)),
        Set.of(),
        Tlp.AMBER_STRICT,
        Set.of(HandlingCode.H1, HandlingCode.H2),
        Set.of(Purpose.CT_INVESTIGATION),
        new Basis.Whole(BASIS),
        Set.of(ES),
        Set.of(),
        Map.of(Use.COURT, Permission.CONSENT, Use.ONWARD, Permission.CONSENT),
        Set.of(Caveat.NO_DEATH_PENALTY));
  }

  static Handling handling(Terms terms) {
    return new Handling(
        terms, "EXERCISE-1", "", Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Viewer.Officer officer(PartyId agency) {
    return new Viewer.Officer(
        new OfficerId(new UUID(0, 30)),
        agency,
        Set.of(),
        EnumSet.of(Role.ANALYST),
        Clearance.SECRET,
        EnumSet.allOf(Purpose.class));
  }

  static Viewer.Partner partner(PartyId agency) {
    return new Viewer.Partner(agency);
  }
}
