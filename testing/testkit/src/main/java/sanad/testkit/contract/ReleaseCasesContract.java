package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.AccessRefused;
import sanad.store.Held;
import sanad.testkit.Cast;
import sanad.testkit.cases.ReleaseCase;
import sanad.testkit.cases.ReleaseCases;

/// The table of release cases, through a store: everything is put at the beginning of the year, and
/// each question is asked at its own moment.
public abstract class ReleaseCasesContract extends StoreContract {
  private static final Instant BEGIN = Instant.parse("2026-01-02T00:00:00Z");

  @Test
  public void the_node_of_the_originator_answers_as_the_table() {
    ask(Cast.DEMO_MA);
  }

  @Test
  public void the_node_of_a_recipient_answers_as_the_table() {
    ask(Cast.DEMO_ES);
  }

  @Test
  public void the_node_of_another_agency_answers_as_the_table() {
    ask(Cast.DEMO_FR);
  }

  private void ask(Party node) {
    var mine =
        ReleaseCases.all().stream()
            .filter(one -> one.node().equals(node))
            .sorted(Comparator.comparing(ReleaseCase::at))
            .toList();
    assertThat(mine).isNotEmpty();
    var at = founded(node, BEGIN);
    var items = new LinkedHashMap<StixObject, Handling>();
    mine.forEach(one -> items.put(item(one), one.handling()));
    at.putAll(items);
    at.write(
        w -> {
          mine.stream()
              .filter(one -> !one.state().equals(ItemState.FRESH))
              .forEach(one -> w.state(one.item(), one.state()));
          return true;
        });
    for (var one : mine) {
      if (!at.under().now().equals(one.at())) {
        at.under().moveTo(one.at());
        at.under().settle();
      }
      check(one, read(at, one));
    }
  }

  private static Optional<Held> read(Exercise at, ReleaseCase one) {
    try {
      return at.as(one.viewer(), one.purpose(), s -> s.items().get(one.item()));
    } catch (AccessRefused refused) {
      return Optional.empty();
    }
  }

  private static void check(ReleaseCase one, Optional<Held> seen) {
    assertThat(seen.isPresent())
        .as("%s", one)
        .isEqualTo(one.answer() != ReleaseCase.Answer.WITHHELD);
    seen.map(Held::conditions)
        .ifPresent(
            conditions -> {
              assertThat(conditions.displayOnly())
                  .as("%s", one)
                  .isEqualTo(one.answer() == ReleaseCase.Answer.SHOWN);
              one.uses()
                  .ifPresent(uses -> assertThat(conditions.uses()).as("%s", one).isEqualTo(uses));
              one.ends()
                  .ifPresent(end -> assertThat(conditions.until()).as("%s", one).contains(end));
            });
  }

  private static StixObject item(ReleaseCase one) {
    return ObjectBuilder.of(one.item())
        .createdBy(StixId.parse(one.handling().terms().originator().stix()))
        .created(BEGIN)
        .modified(BEGIN)
        .put("name", "EXERCISE place of " + one.number())
        .put("labels", List.of("exercise"))
        .build();
  }
}
