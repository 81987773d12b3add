package sanad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Decision;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.store.Held;
import sanad.store.Session;

/// How an answer reaches the one whom it answers: under an agreement by which the item came here.
record Answering(AgreementId agreement, Handling handling) {

  /// By the first of the agreements under which this agency has the item and by which the rule lets
  /// an answer through; else what stands against it.
  static Answer<Answering> of(Session session, Held to, Instant at) {
    var register = session.registry().register();
    var under = under(register, to, at);
    var known = under.values().stream().map(register.agreements()::get).filter(Objects::nonNull);
    var refused = new ArrayList<Obstacle>();
    for (var agreement : known.toList()) {
      var way = way(register, to, agreement);
      var obstacles = obstacles(session, register, to.originator(), way.handling(), at);
      if (obstacles.isEmpty()) {
        return new Answer.Done<>(way);
      }
      refused.addAll(obstacles);
    }
    return new Answer.Refused<>(
        refused.isEmpty()
            ? List.of(
                Obstacle.of(ExchangeCode.AGREEMENT_UNKNOWN, "agreement", under.values().toArray()))
            : refused.stream().distinct().toList());
  }

  /// In an order that does not change.
  private static Map<UUID, AgreementId> under(Register register, Held to, Instant at) {
    var names = new HashSet<>(register.groupsOf(register.self(), at));
    names.add(register.self());
    names.retainAll(to.handling().terms().releaseTo());
    var under = new TreeMap<UUID, AgreementId>();
    for (var name : names) {
      to.handling().terms().basis().of(name).forEach(id -> under.put(id.uuid(), id));
    }
    return under;
  }

  private static Answering way(Register register, Held to, Agreement agreement) {
    var handling = Remarking.answering(to, register.self(), agreement, to.handling().reference());
    return new Answering(agreement.id(), handling);
  }

  private static List<Obstacle> obstacles(
      Session session, Register register, PartyId reader, Handling handling, Instant at) {
    var viewer = new Viewer.Partner(reader);
    return switch (Rule.decide(
        handling, ItemState.FRESH, viewer, session.purpose(), register, at)) {
      case Decision.Release release -> List.of();
      case Decision.Withhold(var reasons) -> {
        var about = new ArrayList<Object>(List.of(reader));
        about.addAll(reasons);
        yield List.of(Obstacle.of(ExchangeCode.WITHHELD, "recipients", about.toArray()));
      }
    };
  }
}
