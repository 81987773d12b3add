package sanad.node.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.PartyId;
import sanad.handling.Role;

/// The invented agencies of the demonstration and their invented officers (EXERCISE / تمرين).
/// Countries are real, the agencies are not.
///
/// @param language in which its officers work
/// @param secret the agency's own word for what all three agreed to treat as secret
record DemoAgency(
    PartyId id,
    String code,
    Map<String, String> names,
    String country,
    String language,
    String secret,
    List<DemoOfficer> officers) {

  /// An invented officer.
  record DemoOfficer(String login, String name, Set<Role> roles) {}

  /// The agency that gives the first lead, and works in Arabic.
  static final DemoAgency MA =
      new DemoAgency(
          new PartyId(UUID.fromString("6f1d2a70-4a0e-4d57-8c11-0a54e1f0c001")),
          "DEMO-MA",
          Map.of(
              "ar", "هيئة الرصد المشترك (تمرين)",
              "fr", "Autorité conjointe de veille (EXERCICE)",
              "en", "Joint Watch Authority (EXERCISE)"),
          "MA",
          "ar",
          "سري",
          List.of(
              officer("salwa", "سلوى التمرينية", Role.ANALYST),
              officer("idriss", "إدريس التمريني", Role.LIAISON, Role.CASE, Role.ANALYST),
              officer("nadia", "نادية المدققة (تمرين)", Role.AUDITOR, Role.DATA_PROTECTION),
              officer("hamid", "حميد المدير (تمرين)", Role.ADMINISTRATOR)));

  /// The agency that receives it, and works in French.
  static final DemoAgency ES =
      new DemoAgency(
          new PartyId(UUID.fromString("6f1d2a70-4a0e-4d57-8c11-0a54e1f0c002")),
          "DEMO-ES",
          Map.of(
              "ar", "مصلحة حراسة فالديبرا (تمرين)",
              "fr", "Service de garde de Valdebra (EXERCICE)",
              "en", "Valdebra Guard Service (EXERCISE)"),
          "ES",
          "fr",
          "SECRETO",
          List.of(
              officer("ines", "Inès Exercice", Role.ANALYST),
              officer("mateo", "Mateo Exercice", Role.LIAISON, Role.CASE, Role.ANALYST),
              officer("paula", "Paula Exercice", Role.AUDITOR, Role.DATA_PROTECTION),
              officer("admin-es", "Admin Exercice", Role.ADMINISTRATOR)));

  /// The agency that is a partner of both, and is told nothing of this case; it works in English.
  static final DemoAgency GB =
      new DemoAgency(
          new PartyId(UUID.fromString("6f1d2a70-4a0e-4d57-8c11-0a54e1f0c003")),
          "DEMO-GB",
          Map.of(
              "ar", "مكتب مرفأ السراب (تمرين)",
              "fr", "Bureau de Mirage Harbour (EXERCICE)",
              "en", "Mirage Harbour Office (EXERCISE)"),
          "GB",
          "en",
          "SECRET",
          List.of(
              officer("alice", "Alice Exercise", Role.ANALYST),
              officer("george", "George Exercise", Role.LIAISON, Role.CASE, Role.ANALYST),
              officer("rose", "Rose Exercise", Role.AUDITOR, Role.DATA_PROTECTION),
              officer("admin-gb", "Admin Exercise", Role.ADMINISTRATOR)));

  /// All of them, in the order in which the story names them.
  static final List<DemoAgency> ALL = List.of(MA, ES, GB);

  /// The national levels that the agreements hold equivalent.
  static Map<String, Clearance> equivalences() {
    return Map.of(
        "MA/" + MA.secret(), Clearance.SECRET,
        "ES/" + ES.secret(), Clearance.SECRET,
        "GB/" + GB.secret(), Clearance.SECRET);
  }

  /// The agreement of two of them, with one id on both nodes.
  static AgreementId agreement(DemoAgency one, DemoAgency other) {
    int pair = ALL.indexOf(one) + ALL.indexOf(other);
    return new AgreementId(UUID.fromString("6f1d2a70-4a0e-4d57-8c11-0a54e1f0a00" + pair));
  }

  private static DemoOfficer officer(String login, String name, Role... roles) {
    return new DemoOfficer(login, name, Set.of(roles));
  }
}
