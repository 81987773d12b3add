package sanad.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;

/// Writing of accounts in the in-memory store.
record MemoryAccountWriting(MemoryState state, Instant now, List<String> touched)
    implements AccountWriting {

  @Override
  public void save(Officer officer) {
    boolean taken =
        state.officers.values().stream()
            .anyMatch(
                known -> known.login().equals(officer.login()) && !known.id().equals(officer.id()));
    if (taken) {
      throw new Conflict(officer.id().toString());
    }
    state.officers.put(officer.id(), officer);
    touched.add("officer:" + officer.id());
  }

  @Override
  public void open(
      String secretSha256,
      OfficerId officer,
      Optional<Purpose> purpose,
      boolean token,
      Instant until) {
    state.signIns.put(
        secretSha256, new MemoryState.OpenSignIn(officer, purpose, token, now, until));
    if (!token) {
      var times = new ArrayList<>(state.entered.getOrDefault(officer, List.of()));
      times.add(now);
      state.entered.put(officer, List.copyOf(times));
    }
    touched.add("officer:" + officer);
  }

  @Override
  public void purpose(String secretSha256, Purpose purpose) {
    state.signIns.computeIfPresent(
        secretSha256,
        (hash, open) ->
            new MemoryState.OpenSignIn(
                open.officer(), Optional.of(purpose), open.token(), open.since(), open.until()));
  }

  @Override
  public void end(String secretSha256) {
    state.signIns.remove(secretSha256);
  }

  @Override
  public void endAll(OfficerId officer) {
    state.signIns.values().removeIf(open -> open.officer().equals(officer));
    touched.add("officer:" + officer);
  }

  @Override
  public void credential(PartyId partner, String name, String secretSha256) {
    state.credentials.removeIf(c -> c.partner().equals(partner) && c.name().equals(name));
    state.credentials.add(new MemoryState.Credential(partner, name, secretSha256));
    touched.add(partner.toString());
  }

  @Override
  public void certificate(PartyId partner, String sha256) {
    state.certificates.put(partner, new PartnerCertificate(partner, sha256));
    touched.add(partner.toString());
  }

  @Override
  public void endCertificate(PartyId partner) {
    state.certificates.remove(partner);
    touched.add(partner.toString());
  }

  @Override
  public void failure(String key) {
    var tries = new ArrayList<>(state.failures.getOrDefault(key, List.of()));
    tries.add(now);
    state.failures.put(key, List.copyOf(tries));
  }

  @Override
  public void unproved(PartyId partner) {
    touched.add(partner.toString());
  }

  @Override
  public void forgive(String key) {
    state.failures.remove(key);
  }
}
