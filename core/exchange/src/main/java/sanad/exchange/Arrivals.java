package sanad.exchange;

import java.util.Optional;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Page;
import sanad.store.Quarantined;
import sanad.store.Session;

/// What partners sent, as officers see it.
public final class Arrivals {
  /// What is listed: not the identities and markings that merely precede, nor what travels inside a
  /// released report.
  private static final ItemQuery REPORTS = ItemQuery.ALL.received().ofTypes("report");

  /// Reports that partners sent, newest first; each names its facts.
  public Page<Arrival> reports(Session session, int limit, Optional<String> from) {
    return arrivals(session, session.items().list(REPORTS, limit, from));
  }

  /// What partners sent and this node did not take, newest first, each with its reason.
  public Page<Quarantined.Listed> quarantine(Session session, int limit, Optional<String> from) {
    return session.workbench().quarantine(limit, from);
  }

  private static Page<Arrival> arrivals(Session session, Page<Held> page) {
    var register = session.registry().register();
    return new Page<>(
        page.rows().stream().map(held -> arrival(register, held)).toList(), page.next());
  }

  private static Arrival arrival(Register register, Held held) {
    var sender = held.receivedFrom().orElse(held.originator());
    return new Arrival(
        held,
        party(register, held.originator()),
        party(register, sender),
        SourceExtension.grade(held.object()));
  }

  private static Party party(Register register, PartyId id) {
    var known = register.parties().get(id);
    if (known == null) {
      throw new IllegalStateException("register: expected the party of what was received");
    }
    return known;
  }
}
