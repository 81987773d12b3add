package sanad.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.store.AccountWriting;
import sanad.store.Conflict;
import sanad.store.Officer;

/// Writes accounts, inside a transaction. Nothing is deleted: what ends is marked as ended.
///
/// @param credentials told when credentials or certificates of partners change
record AccountRows(Tx tx, List<String> named, Runnable credentials) implements AccountWriting {
  @Override
  public void save(Officer officer) {
    boolean taken =
        tx.one(
            "select exists (select 1 from register.officer where login = ? and id <> ?) as taken",
            r -> r.flag("taken"),
            officer.login(),
            officer.id().uuid());
    if (taken) {
      throw new Conflict(officer.id().toString());
    }
    tx.run(
        """
        insert into register.officer (id, login, name, roles, clearance, purposes, language, password_hash,
          must_change, locked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set login = excluded.login, name = excluded.name, roles = excluded.roles,
          clearance = excluded.clearance, purposes = excluded.purposes, language = excluded.language,
          password_hash = excluded.password_hash, must_change = excluded.must_change,
          locked_at = excluded.locked_at
        """,
        officer.id().uuid(),
        officer.login(),
        officer.name(),
        Tx.Many.texts(officer.roles().stream().map(Role::code).sorted().toList()),
        officer.clearance().code(),
        Tx.Many.texts(officer.purposes().stream().map(Purpose::code).sorted().toList()),
        officer.language(),
        officer.passwordHash(),
        officer.mustChange(),
        officer.lockedAt());
    named.add("officer:" + officer.id());
  }

  @Override
  public void open(
      String secretSha256,
      OfficerId officer,
      Optional<Purpose> purpose,
      boolean token,
      Instant until) {
    tx.run(
        """
        insert into register.sign_in (secret_sha256, officer, purpose, token, since, valid_until)
        values (?, ?, ?, ?, ?, ?)
        on conflict (secret_sha256) do update set officer = excluded.officer, purpose = excluded.purpose,
          token = excluded.token, since = excluded.since, valid_until = excluded.valid_until, ended_at = null
        """,
        secretSha256,
        officer.uuid(),
        purpose.map(Purpose::code),
        token,
        tx.at(),
        until);
    named.add("officer:" + officer);
  }

  @Override
  public void purpose(String secretSha256, Purpose purpose) {
    tx.run(
        "update register.sign_in set purpose = ? where secret_sha256 = ? and ended_at is null",
        purpose.code(),
        secretSha256);
  }

  @Override
  public void end(String secretSha256) {
    tx.run(
        "update register.sign_in set ended_at = ? where secret_sha256 = ? and ended_at is null",
        tx.at(),
        secretSha256);
  }

  @Override
  public void endAll(OfficerId officer) {
    tx.run(
        "update register.sign_in set ended_at = ? where officer = ? and ended_at is null",
        tx.at(),
        officer.uuid());
    named.add("officer:" + officer);
  }

  @Override
  public void credential(PartyId partner, String name, String secretSha256) {
    tx.run(
        "update register.credential set ended_at = ? where partner = ? and name = ? and ended_at is"
            + " null",
        tx.at(),
        partner.uuid(),
        name);
    tx.run(
        "insert into register.credential (partner, name, secret_sha256, since) values (?, ?, ?, ?)",
        partner.uuid(),
        name,
        secretSha256,
        tx.at());
    credentials.run();
    named.add(partner.toString());
  }

  @Override
  public void certificate(PartyId partner, String sha256) {
    endCertificate(partner);
    tx.run(
        "insert into register.certificate (partner, sha256, since) values (?, ?, ?)",
        partner.uuid(),
        sha256,
        tx.at());
  }

  @Override
  public void endCertificate(PartyId partner) {
    tx.run(
        "update register.certificate set ended_at = ? where partner = ? and ended_at is null",
        tx.at(),
        partner.uuid());
    credentials.run();
    named.add(partner.toString());
  }

  @Override
  public void failure(String key) {
    tx.run("insert into register.failure (key, at) values (?, ?)", key, tx.at());
  }

  @Override
  public void unproved(PartyId partner) {
    named.add(partner.toString());
  }

  @Override
  public void forgive(String key) {
    tx.run("update register.failure set forgiven = true where key = ? and not forgiven", key);
  }
}
