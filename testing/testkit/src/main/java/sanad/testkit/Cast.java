package sanad.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.Membership;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Officer;

/// The invented cast of all tests: agencies, groups, agreements and officers. Nobody here exists;
/// every name says EXERCISE / تمرين. **Source:** decision 26.
public final class Cast {
  /// The node of most tests.
  public static final Party DEMO_MA =
      agency(
          1,
          "MA",
          "مديرية العرض المغربية",
          "Direction de démonstration MA",
          "Demonstration Directorate MA");

  public static final Party DEMO_ES =
      agency(2, "ES", "وحدة العرض الإسبانية", "Unité de démonstration ES", "Demonstration Unit ES");

  public static final Party DEMO_FR =
      agency(
          3, "FR", "خلية العرض الفرنسية", "Cellule de démonstration FR", "Demonstration Cell FR");

  /// Runs no Sanad node, and keeps no rules.
  public static final Party DEMO_XA =
      new Party(
          id(4),
          Party.Kind.AGENCY,
          names("مكتب العرض", "Bureau de démonstration XA", "Demonstration Bureau XA"),
          "XA",
          Party.Keeping.KEEPS_NO_RULES);

  /// Holds DEMO-FR until December 2026 and DEMO-XA; DEMO-ES left it in June and returns later.
  public static final Party COALITION =
      group(10, "تحالف العرض", "Coalition d’exercice", "Exercise Coalition");

  /// Holds the coalition as a whole.
  public static final Party ALLIES =
      group(11, "حلفاء العرض", "Alliés d’exercice", "Exercise Allies");

  /// Everybody here, by the short names that the tables of cases use.
  public static final Map<String, Party> PARTIES = parties();

  /// The moment at which tests begin, unless they say otherwise.
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");
  private static final Set<Purpose> USUAL =
      Set.of(Purpose.CT_INVESTIGATION, Purpose.THREAT_PREVENTION, Purpose.LOCATE_PERSON);

  /// Signed by all four agencies, in force for the year 2026, up to secret.
  public static final Agreement ACCORD =
      agreement(
          1,
          "Accord",
          Set.of(DEMO_MA, DEMO_ES, DEMO_FR, DEMO_XA),
          USUAL,
          Clearance.SECRET,
          YEAR,
          NEXT_YEAR);

  /// All agreements, by the names that the tables of cases use.
  public static final Map<String, Agreement> AGREEMENTS = agreements();

  /// Who belongs to which group, and when.
  public static final List<Membership> MEMBERSHIPS =
      List.of(
          new Membership(COALITION.id(), DEMO_FR.id(), YEAR, Instant.parse("2026-12-01T00:00:00Z")),
          new Membership(COALITION.id(), DEMO_XA.id(), YEAR, NEXT_YEAR),
          new Membership(COALITION.id(), DEMO_ES.id(), YEAR, Instant.parse("2026-06-01T00:00:00Z")),
          new Membership(
              COALITION.id(), DEMO_ES.id(), Instant.parse("2026-12-15T00:00:00Z"), NEXT_YEAR),
          new Membership(ALLIES.id(), COALITION.id(), YEAR, Instant.parse("2026-12-20T00:00:00Z")));

  private Cast() {}

  /// The same agreement, in force for other times.
  public static Agreement during(Agreement agreement, Instant from, Instant until) {
    return new Agreement(
        agreement.id(),
        agreement.name(),
        agreement.parties(),
        agreement.purposes(),
        agreement.ceiling(),
        agreement.equivalences(),
        agreement.retention(),
        from,
        until,
        Optional.empty());
  }

  /// The register of one of the agencies' nodes, with a ceiling of secret.
  public static Register register(Party self) {
    var parties = new LinkedHashMap<PartyId, Party>();
    PARTIES.values().forEach(party -> parties.put(party.id(), party));
    var agreements = new LinkedHashMap<AgreementId, Agreement>();
    AGREEMENTS.values().forEach(agreement -> agreements.put(agreement.id(), agreement));
    return new Register(self.id(), Clearance.SECRET, parties, MEMBERSHIPS, agreements);
  }

  /// An officer of an agency with these roles, cleared for secret, who holds every purpose.
  public static Viewer.Officer officer(Party agency, Role... roles) {
    return officer(agency, Set.of(roles), Clearance.SECRET, EnumSet.allOf(Purpose.class));
  }

  /// An officer of an agency; equal arguments give the same officer.
  public static Viewer.Officer officer(
      Party agency, Set<Role> roles, Clearance clearance, Set<Purpose> purposes) {
    var key =
        agency.id()
            + " "
            + EnumSet.copyOf(roles)
            + " "
            + clearance
            + " "
            + Set.copyOf(purposes).size();
    var uuid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    return new Viewer.Officer(
        new OfficerId(uuid), agency.id(), Set.of(), roles, clearance, purposes);
  }

  /// The account of an officer of the cast; its password is nobody's.
  public static Officer account(Viewer.Officer officer) {
    return new Officer(
        officer.id(),
        "exercise-" + officer.id().toString().substring(0, 8),
        "EXERCISE officer / ضابط تمرين",
        officer.roles(),
        officer.clearance(),
        officer.purposes(),
        "ar",
        "$argon2id$v=19$m=19456,t=2,p=1$ZXhlcmNpc2U$ZXhlcmNpc2U",
        false,
        Optional.empty());
  }

  /// A partner's connection.
  public static Viewer.Partner partner(Party agency) {
    return new Viewer.Partner(agency.id());
  }

  /// A task of the node.
  public static Viewer.NodeTask task(Viewer.Task task) {
    return new Viewer.NodeTask(task);
  }

  private static Map<String, Party> parties() {
    var parties = new LinkedHashMap<String, Party>();
    parties.put("DEMO-MA", DEMO_MA);
    parties.put("DEMO-ES", DEMO_ES);
    parties.put("DEMO-FR", DEMO_FR);
    parties.put("DEMO-XA", DEMO_XA);
    parties.put("Coalition", COALITION);
    parties.put("Allies", ALLIES);
    return Collections.unmodifiableMap(parties);
  }

  private static Map<String, Agreement> agreements() {
    var both = Set.of(DEMO_MA, DEMO_ES);
    var all = new LinkedHashMap<String, Agreement>();
    all.put("Accord", ACCORD);
    all.put("Expired", agreement(2, "Expired", both, USUAL, Clearance.SECRET, YEAR, NOW));
    all.put(
        "Future",
        agreement(
            3,
            "Future",
            both,
            USUAL,
            Clearance.SECRET,
            Instant.parse("2026-12-01T00:00:00Z"),
            NEXT_YEAR));
    all.put("Ended", ended(agreement(4, "Ended", both, USUAL, Clearance.SECRET, YEAR, NEXT_YEAR)));
    all.put("Low", agreement(5, "Low", both, USUAL, Clearance.RESTRICTED, YEAR, NEXT_YEAR));
    all.put(
        "Finance",
        agreement(6, "Finance", both, Set.of(Purpose.FINANCE), Clearance.SECRET, YEAR, NEXT_YEAR));
    all.put(
        "Others",
        agreement(7, "Others", Set.of(DEMO_ES, DEMO_FR), USUAL, Clearance.SECRET, YEAR, NEXT_YEAR));
    all.put(
        "Group",
        agreement(
            8, "Group", Set.of(DEMO_MA, COALITION), USUAL, Clearance.SECRET, YEAR, NEXT_YEAR));
    all.put(
        "Neighbours",
        agreement(
            9, "Neighbours", Set.of(DEMO_MA, DEMO_FR), USUAL, Clearance.SECRET, YEAR, NEXT_YEAR));
    return Collections.unmodifiableMap(all);
  }

  private static Agreement agreement(
      int n,
      String name,
      Set<Party> parties,
      Set<Purpose> purposes,
      Clearance ceiling,
      Instant from,
      Instant until) {
    return new Agreement(
        new AgreementId(uuid(0x20 + n)),
        name + " (EXERCISE)",
        Set.copyOf(parties.stream().map(Party::id).toList()),
        purposes,
        ceiling,
        Map.of(
            "MA/سري للغاية", Clearance.TOP_SECRET,
            "MA/سري", Clearance.SECRET,
            "MA/محدود", Clearance.RESTRICTED,
            "MA/علني", Clearance.OPEN,
            "ES/RESERVADO", Clearance.SECRET),
        Duration.ofDays(365),
        from,
        until,
        Optional.empty());
  }

  private static Agreement ended(Agreement a) {
    return new Agreement(
        a.id(),
        a.name(),
        a.parties(),
        a.purposes(),
        a.ceiling(),
        a.equivalences(),
        a.retention(),
        a.from(),
        a.until(),
        Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
  }

  private static Party agency(int n, String country, String ar, String fr, String en) {
    return new Party(
        id(n), Party.Kind.AGENCY, names(ar, fr, en), country, Party.Keeping.ENFORCES_RULES);
  }

  private static Party group(int n, String ar, String fr, String en) {
    return new Party(id(n), Party.Kind.GROUP, names(ar, fr, en), "", Party.Keeping.ENFORCES_RULES);
  }

  private static Map<String, String> names(String ar, String fr, String en) {
    return Map.of("ar", ar + " (تمرين)", "fr", fr + " (EXERCICE)", "en", en + " (EXERCISE)");
  }

  private static PartyId id(int n) {
    return new PartyId(uuid(n));
  }

  private static UUID uuid(int n) {
    return new UUID(0xe7e1c15e00004000L, 0x8000000000000000L | n);
  }
}
