package sanad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sanad.handling.Decision;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.store.Session;

/// Whether an answer would reach the one whom it answers.
final class Answering {
  private Answering() {}

  static List<Obstacle> obstacles(Session session, PartyId reader, Handling handling, Instant at) {
    var decision =
        Rule.decide(
            handling,
            ItemState.FRESH,
            new Viewer.Partner(reader),
            session.purpose(),
            session.registry().register(),
            at);
    return switch (decision) {
      case Decision.Release release -> List.of();
      case Decision.Withhold(var reasons) -> {
        var about = new ArrayList<Object>(List.of(reader));
        about.addAll(reasons);
        yield List.of(Obstacle.of(ExchangeCode.WITHHELD, "recipients", about.toArray()));
      }
    };
  }
}
