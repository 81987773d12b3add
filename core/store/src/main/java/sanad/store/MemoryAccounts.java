package sanad.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.handling.OfficerId;

/// Accounts of the in-memory store.
final class MemoryAccounts implements Accounts {
  private final MemorySession session;

  MemoryAccounts(MemorySession session) {
    this.session = session;
  }

  @Override
  public List<Officer> officers() {
    return session.read(
        "officer.list",
        state ->
            state.officers.values().stream().sorted(Comparator.comparing(Officer::login)).toList(),
        found -> List.of());
  }

  @Override
  public Optional<Officer> officer(String login) {
    return session.state().officers.values().stream()
        .filter(officer -> officer.login().equals(login))
        .findFirst();
  }

  @Override
  public Optional<SignIn> signIn(String secretSha256) {
    var state = session.state();
    return Optional.ofNullable(state.signIns.get(secretSha256))
        .filter(open -> session.at().isBefore(open.until()))
        .flatMap(
            open ->
                Optional.ofNullable(state.officers.get(open.officer()))
                    .filter(officer -> officer.lockedAt().isEmpty())
                    .map(
                        officer ->
                            new SignIn(
                                officer,
                                open.purpose(),
                                open.token(),
                                open.since(),
                                open.until())));
  }

  @Override
  public Optional<PartnerKey> partner(String name, String secretSha256) {
    var state = session.state();
    return state.credentials.stream()
        .filter(credential -> credential.name().equals(name))
        .filter(credential -> credential.secretSha256().equals(secretSha256))
        .map(MemoryState.Credential::partner)
        .findFirst()
        .map(
            partner ->
                new PartnerKey(
                    partner,
                    Optional.ofNullable(state.certificates.get(partner))
                        .map(PartnerCertificate::sha256)));
  }

  @Override
  public Map<OfficerId, Instant> lastSignIns() {
    return session.state().entered.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getLast()));
  }

  @Override
  public Optional<Instant> signInBefore(OfficerId officer, Instant before) {
    return session.state().entered.getOrDefault(officer, List.of()).stream()
        .filter(at -> at.isBefore(before))
        .max(Comparator.naturalOrder());
  }

  @Override
  public int failures(String key, Instant since) {
    return (int)
        session.state().failures.getOrDefault(key, List.of()).stream()
            .filter(at -> !at.isBefore(since))
            .count();
  }
}
