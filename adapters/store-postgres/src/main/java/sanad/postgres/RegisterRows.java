package sanad.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;

/// Reads and writes parties, memberships and agreements.
final class RegisterRows {
  private RegisterRows() {}

  /// The register and whether the node is founded.
  record Kept(Register register, boolean founded) {}

  static Kept read(Tx tx) {
    Map<PartyId, Party> parties = new HashMap<>();
    tx.rows("select * from register.party", RegisterRows::party)
        .forEach(party -> parties.put(party.id(), party));
    List<Membership> memberships =
        tx.rows(
            "select * from register.membership",
            r ->
                new Membership(
                    new PartyId(r.uuid("party_group")),
                    new PartyId(r.uuid("member")),
                    r.time("valid_from"),
                    r.time("valid_until")));
    Map<AgreementId, Agreement> agreements = new HashMap<>();
    tx.rows("select * from register.agreement", RegisterRows::agreement)
        .forEach(agreement -> agreements.put(agreement.id(), agreement));
    Optional<Kept> founded =
        tx.first(
            "select self, ceiling from register.node",
            r ->
                new Kept(
                    new Register(
                        new PartyId(r.uuid("self")),
                        Clearance.ofCode(r.text("ceiling")).orElseThrow(),
                        parties,
                        memberships,
                        agreements),
                    true));
    return founded.orElseGet(
        () ->
            new Kept(
                new Register(
                    new PartyId(new UUID(0, 0)), Clearance.OPEN, parties, memberships, agreements),
                false));
  }

  private static Party party(Row r) throws java.sql.SQLException {
    return new Party(
        new PartyId(r.uuid("id")),
        Party.Kind.valueOf(r.text("kind")),
        HandlingText.texts(r.text("names")),
        r.text("country"),
        Party.Keeping.valueOf(r.text("keeping")));
  }

  private static Agreement agreement(Row r) throws java.sql.SQLException {
    Map<String, Clearance> equivalences = new HashMap<>();
    HandlingText.texts(r.text("equivalences"))
        .forEach((level, code) -> equivalences.put(level, Clearance.ofCode(code).orElseThrow()));
    return new Agreement(
        new AgreementId(r.uuid("id")),
        r.text("name"),
        r.uuids("parties").stream().map(PartyId::new).collect(Collectors.toSet()),
        r.texts("purposes").stream()
            .map(code -> Purpose.ofCode(code).orElseThrow())
            .collect(Collectors.toSet()),
        Clearance.ofCode(r.text("ceiling")).orElseThrow(),
        equivalences,
        Duration.ofSeconds(r.number("retention_seconds")),
        r.time("valid_from"),
        r.time("valid_until"),
        r.maybeTime("ended_at"));
  }

  static void save(Tx tx, Party party) {
    tx.run(
        """
        insert into register.party (id, kind, names, country, keeping) values (?, ?, ?, ?, ?)
        on conflict (id) do update set kind = excluded.kind, names = excluded.names,
          country = excluded.country, keeping = excluded.keeping
        """,
        party.id().uuid(),
        party.kind().name(),
        HandlingText.ofTexts(party.names()),
        party.country(),
        party.keeping().name());
  }

  static void save(Tx tx, Membership membership) {
    tx.run(
        """
        insert into register.membership (party_group, member, valid_from, valid_until) values (?, ?, ?, ?)
        on conflict (party_group, member, valid_from) do update set valid_until = excluded.valid_until
        """,
        membership.group().uuid(),
        membership.member().uuid(),
        membership.from(),
        membership.until());
  }

  static void save(Tx tx, Agreement agreement) {
    Map<String, String> equivalences = new HashMap<>();
    agreement
        .equivalences()
        .forEach((level, clearance) -> equivalences.put(level, clearance.code()));
    tx.run(
        """
        insert into register.agreement (id, name, parties, purposes, ceiling, equivalences, retention_seconds,
          valid_from, valid_until, ended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set name = excluded.name, parties = excluded.parties,
          purposes = excluded.purposes, ceiling = excluded.ceiling, equivalences = excluded.equivalences,
          retention_seconds = excluded.retention_seconds, valid_from = excluded.valid_from,
          valid_until = excluded.valid_until, ended_at = excluded.ended_at
        """,
        agreement.id().uuid(),
        agreement.name(),
        Tx.Many.uuids(agreement.parties().stream().map(PartyId::uuid).sorted().toList()),
        Tx.Many.texts(agreement.purposes().stream().map(Purpose::code).sorted().toList()),
        agreement.ceiling().code(),
        HandlingText.ofTexts(equivalences),
        agreement.retention().toSeconds(),
        agreement.from(),
        agreement.until(),
        agreement.endedAt());
  }

  static void saveNode(Tx tx, PartyId self, Clearance ceiling) {
    tx.run(
        """
        insert into register.node (one, self, ceiling) values (true, ?, ?)
        on conflict (one) do update set self = excluded.self, ceiling = excluded.ceiling
        """,
        self.uuid(),
        ceiling.code());
  }

  /// All agencies but this node's.
  static List<PartyId> partners(Register register) {
    List<PartyId> partners = new ArrayList<>();
    register.parties().keySet().stream()
        .filter(register::knowsAgency)
        .filter(party -> !party.equals(register.self()))
        .sorted()
        .forEach(partners::add);
    return partners;
  }
}
