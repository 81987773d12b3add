package sanad.store.account;

import java.time.InstantSource;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.Session;
import sanad.store.Store;

/// Partners' credentials, with the same limit on tries as for officers. Thread-safe.
///
/// **Source:** decision 24; issue point 3.
public final class PartnerDoor {
  private final Store store;
  private final TryLimit limit;
  private final InstantSource clock;

  /// Checks against `store`.
  public PartnerDoor(Store store, TryLimit limit, InstantSource clock) {
    this.store = store;
    this.limit = limit;
    this.clock = clock;
  }

  /// The partner of a credential, asked anew for each request, so that an ended one is refused on
  /// the next.
  ///
  /// @param address where the request comes from, in one form per machine
  public Entry<PartyId> enter(String name, String secret, String address) {
    var account = "partner:" + name;
    var place = "address:" + address;
    try (var session = open()) {
      var wait = limit.waitUntil(session.accounts(), account, place, clock.instant());
      if (wait.isPresent()) return new Entry.Wait<>(wait.get());
      var partner = session.accounts().partner(name, Secrets.sha256(secret));
      if (partner.isPresent()) return new Entry.Open<>(partner.get());
      session.write(
          Act.of("partner.refuse", Act.Kind.SIGN_IN),
          writing -> {
            writing.accounts().failure(account);
            writing.accounts().failure(place);
            return true;
          });
      return new Entry.Refused<>();
    }
  }

  private Session open() {
    return store.open(new Viewer.NodeTask(Viewer.Task.SIGN_IN), Purpose.ADMINISTRATION);
  }
}
