package sanad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Decision;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.store.Held;
import sanad.store.Session;

/// How an answer reaches the one whom it answers: under the agreements by which the item came here.
/// The giver may fetch under one of them alone, and which one this node cannot know.
///
/// @param agreement the first of them, under which it is kept among the releases
record Answering(AgreementId agreement, Handling handling) {

  /// By those of the agreements under which this agency has the item by which the rule lets an
  /// answer through; where there is none, what stands against it.
  static Answer<Answering> of(Session session, Held to, Instant at) {
    var register = session.registry().register();
    // in an order that does not change
    var under =
        register.under(to.handling().terms(), register.self(), at).stream()
            .sorted(Comparator.comparing(AgreementId::uuid))
            .toList();
    var known = under.stream().map(register.agreements()::get).filter(Objects::nonNull);
    var ways = new ArrayList<Answering>();
    var refused = new ArrayList<Obstacle>();
    for (var agreement : known.toList()) {
      var handling = Remarking.answering(to, register.self(), agreement, to.handling().reference());
      var obstacles = obstacles(session, register, to.originator(), handling, at);
      if (obstacles.isEmpty()) {
        ways.add(new Answering(agreement.id(), handling));
      }
      refused.addAll(obstacles);
    }
    if (!ways.isEmpty()) {
      return new Answer.Done<>(together(ways));
    }
    return new Answer.Refused<>(
        refused.isEmpty()
            ? List.of(Obstacle.of(ExchangeCode.AGREEMENT_UNKNOWN, "agreement", under.toArray()))
            : refused.stream().distinct().toList());
  }

  private static Answering together(List<Answering> ways) {
    var first = ways.getFirst();
    var terms = first.handling().terms();
    var readers = terms.releaseTo();
    Basis basis = Basis.NONE;
    for (var way : ways) {
      basis = basis.with(readers, way.agreement(), readers);
    }
    return new Answering(
        first.agreement(), first.handling().withTerms(terms.withAudience(basis, readers)));
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
