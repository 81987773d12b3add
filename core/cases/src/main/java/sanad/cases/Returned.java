package sanad.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Session;

/// What came back on this agency's own leads, whatever else partners tell: one that sends many
/// outcomes, of leads that nobody gave or again and again of one, hides nothing of another.
final class Returned {
  private static final int PAGE = 100;
  private static final int PAGES = 10;

  private final Session session;
  private final Register register;
  private final Function<Held, Optional<LeadView.StepView>> reading;
  private final int limit;
  private final Map<Of, LeadView.StepView> found = new LinkedHashMap<>();

  /// The latest of what one agency tells of one lead is shown.
  private record Of(StixId lead, PartyId by) {}

  /// @param reading an outcome as a step; empty where it is none
  Returned(Session session, Function<Held, Optional<LeadView.StepView>> reading, int limit) {
    this.session = session;
    this.register = session.registry().register();
    this.reading = reading;
    this.limit = limit;
  }

  List<LeadView.StepView> of(ItemQuery outcomes) {
    if (!walk(outcomes)) {
      register.parties().keySet().stream()
          .filter(register::knowsAgency)
          .forEach(agency -> walk(outcomes.by(agency)));
    }
    return found.values().stream()
        .sorted(Comparator.comparing((LeadView.StepView step) -> step.held().storedAt()).reversed())
        .limit(limit)
        .toList();
  }

  /// Reads on from the newest until so many are found.
  ///
  /// @return whether they were, or there are no more; else there is too much that is none
  private boolean walk(ItemQuery outcomes) {
    var before = found.size();
    var from = Optional.<String>empty();
    for (int pages = 0; pages < PAGES; pages++) {
      var page = session.items().list(outcomes, pages == 0 ? limit : PAGE, from);
      take(page.rows());
      from = page.next();
      if (from.isEmpty() || found.size() - before >= limit) {
        return true;
      }
    }
    return false;
  }

  private void take(List<Held> rows) {
    var steps = rows.stream().flatMap(held -> reading.apply(held).stream()).toList();
    var own = own(steps.stream().map(step -> step.outcome().leadRef()).distinct().toList());
    for (var step : steps) {
      if (own.contains(step.outcome().leadRef())) {
        found.putIfAbsent(new Of(step.outcome().leadRef(), step.by().id()), step);
      }
    }
  }

  private Set<StixId> own(List<StixId> leads) {
    return leads.isEmpty()
        ? Set.of()
        : session.items().among(leads).stream()
            .filter(lead -> lead.originator().equals(register.self()))
            .map(Held::id)
            .collect(Collectors.toSet());
  }
}
