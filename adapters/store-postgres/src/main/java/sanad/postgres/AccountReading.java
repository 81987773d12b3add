package sanad.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.store.Accounts;
import sanad.store.Officer;

/// Reads accounts, by the register task. Only the list of all officers has a leaf of its own;
/// sign-ins write theirs.
final class AccountReading implements Accounts {
  private static final String OFFICER =
      "select o.id, o.login, o.name, o.roles, o.clearance, o.purposes, o.language, o.password_hash, o.must_change,"
          + " o.locked_at from register.officer o";

  private final PostgresSession session;

  AccountReading(PostgresSession session) {
    this.session = session;
  }

  @Override
  public List<Officer> officers() {
    return session.readRegister(
        "officer.list",
        tx -> tx.rows(OFFICER + " order by o.login", AccountReading::officer),
        found -> List.of());
  }

  @Override
  public Optional<Officer> officer(String login) {
    return ask(tx -> tx.first(OFFICER + " where o.login = ?", AccountReading::officer, login));
  }

  @Override
  public Optional<SignIn> signIn(String secretSha256) {
    return ask(
        tx ->
            tx.first(
                """
                select o.id, o.login, o.name, o.roles, o.clearance, o.purposes, o.language, o.password_hash,
                  o.must_change, o.locked_at, s.purpose, s.token, s.since, s.valid_until
                from register.sign_in s join register.officer o on o.id = s.officer
                where s.secret_sha256 = ? and s.ended_at is null and s.valid_until > ? and o.locked_at is null
                """,
                r ->
                    new SignIn(
                        officer(r),
                        r.maybeText("purpose").flatMap(Purpose::ofCode),
                        r.flag("token"),
                        r.time("since"),
                        r.time("valid_until")),
                secretSha256,
                tx.at()));
  }

  /// Kept at hand like the register that says what the partner may ask for: every request needs it.
  @Override
  public Optional<PartnerKey> partner(String name, String secretSha256) {
    session.requireOpen();
    return session.store().known().partnerKeys().of(name, secretSha256);
  }

  @Override
  public Map<OfficerId, Instant> lastSignIns() {
    record Last(OfficerId officer, Instant at) {}
    return ask(
        tx ->
            tx
                .rows(
                    "select officer, max(since) as at from register.sign_in where not token group by officer",
                    r -> new Last(new OfficerId(r.uuid("officer")), r.time("at")))
                .stream()
                .collect(Collectors.toMap(Last::officer, Last::at)));
  }

  @Override
  public Optional<Instant> signInBefore(OfficerId officer, Instant before) {
    return ask(
        tx ->
            tx.one(
                "select max(since) as at from register.sign_in where officer = ? and not token and since < ?",
                r -> r.maybeTime("at"),
                officer.uuid(),
                before));
  }

  @Override
  public int failures(String key, Instant since) {
    return ask(
        tx ->
            tx.one(
                "select count(*)::int as tries from register.failure where key = ? and at >= ? and not forgiven",
                r -> r.small("tries"),
                key,
                since));
  }

  private <T> T ask(Function<Tx, T> question) {
    session.requireOpen();
    return session.store().database().in(ServingRole.REGISTER, session.taskWho(), question);
  }

  private static Officer officer(Row r) throws SQLException {
    return new Officer(
        new OfficerId(r.uuid("id")),
        r.text("login"),
        r.text("name"),
        r.texts("roles").stream()
            .map(code -> Role.ofCode(code).orElseThrow())
            .collect(Collectors.toSet()),
        Clearance.ofCode(r.text("clearance")).orElseThrow(),
        r.texts("purposes").stream()
            .map(code -> Purpose.ofCode(code).orElseThrow())
            .collect(Collectors.toSet()),
        r.text("language"),
        r.text("password_hash"),
        r.flag("must_change"),
        r.maybeTime("locked_at"));
  }
}
