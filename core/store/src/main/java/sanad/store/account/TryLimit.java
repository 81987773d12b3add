package sanad.store.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import sanad.store.Accounts;

/// How many tries may fail before none is heard for a while, per account and per address. Counted
/// in the store, so that a restart forgives nobody; a try that is not heard does not count, so that
/// waiting ends.
///
/// @param perAccount failed tries of one account within the window
/// @param perAddress failed tries from one address within the window
/// @param window how far back failures count
public record TryLimit(int perAccount, int perAddress, Duration window) {
  /// 5 for an account and 30 for an address in a quarter of an hour.
  public static final TryLimit DEFAULT = new TryLimit(5, 30, Duration.ofMinutes(15));

  /// Until when neither the account nor the address is heard; empty where both are.
  Optional<Instant> waitUntil(Accounts accounts, String account, String address, Instant now) {
    var since = now.minus(window);
    boolean heard =
        accounts.failures(account, since) < perAccount
            && accounts.failures(address, since) < perAddress;
    return heard ? Optional.empty() : Optional.of(now.plus(window));
  }
}
