package sanad.postgres;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sanad.handling.AgreementId;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Gate;
import sanad.store.Link;
import sanad.store.PartnerCertificate;
import sanad.store.Registry;

/// Reads the register, from what is known of the last committed write.
final class RegistryReading implements Registry {
  private final PostgresSession session;

  RegistryReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public Register register() {
    session.once("register.read");
    Register all = session.store().known().register();
    return switch (session.viewer()) {
      case Viewer.Partner(var agency) -> all.seenBy(agency, session.store().database().now());
      case Viewer.Officer officer -> all;
      case Viewer.NodeTask task -> all;
    };
  }

  @Override
  public List<Link> links() {
    Gate.require(
        session.viewer(),
        Set.of(Role.LIAISON, Role.ADMINISTRATOR),
        Set.of(Viewer.Task.PULL, Viewer.Task.REGISTER));
    return session.readRegister(
        "link.list",
        tx -> tx.rows("select * from register.link order by id", RegistryReading::link),
        links -> List.of());
  }

  @Override
  public List<PartnerCertificate> certificates() {
    Gate.require(
        session.viewer(), Set.of(Role.LIAISON, Role.ADMINISTRATOR), Set.of(Viewer.Task.REGISTER));
    return session.readRegister(
        "certificate.list",
        tx ->
            tx.rows(
                "select partner, sha256 from register.certificate where ended_at is null order by partner",
                r -> new PartnerCertificate(new PartyId(r.uuid("partner")), r.text("sha256"))),
        found -> List.of());
  }

  @Override
  public Optional<String> officer(OfficerId id) {
    Gate.requireOfficer(session.viewer(), Set.of(Viewer.Task.REGISTER));
    return session.readRegister(
        "officer.name",
        tx ->
            tx.first(
                "select name from register.officer where id = ?", r -> r.text("name"), id.uuid()),
        found -> List.of());
  }

  @Override
  public boolean founded() {
    session.requireOpen();
    return session.store().known().founded();
  }

  private static Link link(Row r) throws SQLException {
    return new Link(
        r.uuid("id"),
        new PartyId(r.uuid("partner")),
        URI.create(r.text("api_root")),
        r.uuid("collection"),
        r.text("certificate_sha256"),
        r.text("credential"),
        new AgreementId(r.uuid("agreement")),
        Purpose.ofCode(r.text("purpose")).orElseThrow(),
        Duration.ofSeconds(r.number("every_seconds")),
        r.text("cursor"),
        r.maybeTime("last_pull"),
        r.text("last_result"));
  }

  static void save(Tx tx, Link link) {
    tx.run(
        """
        insert into register.link (id, partner, api_root, collection, certificate_sha256, credential, agreement,
          purpose, every_seconds, cursor, last_pull, last_result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set partner = excluded.partner, api_root = excluded.api_root,
          collection = excluded.collection, certificate_sha256 = excluded.certificate_sha256,
          credential = excluded.credential, agreement = excluded.agreement, purpose = excluded.purpose,
          every_seconds = excluded.every_seconds, cursor = excluded.cursor, last_pull = excluded.last_pull,
          last_result = excluded.last_result
        """,
        link.id(),
        link.partner().uuid(),
        link.apiRoot().toString(),
        link.collection(),
        link.certificateSha256(),
        link.credential(),
        link.agreement().uuid(),
        link.purpose().code(),
        link.every().toSeconds(),
        link.cursor(),
        link.lastPull(),
        link.lastResult());
  }
}
