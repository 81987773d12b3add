package sanad.intake;

import java.util.List;
import java.util.Map;
import sanad.stix.Extras;

/// The content of a fact as an officer writes it: which fields its kind has, and what fits them.
final class FactContent {
  private FactContent() {}

  /// What an officer wrote in the fields of a fact, without blank ones; adds what is unfit.
  ///
  /// @param kind a code of [FactKind]; of an unknown one nothing is taken
  /// @param slots by the names of the kind
  static Extras of(String kind, Map<String, String> slots, List<Outcome.Problem> problems) {
    var known = FactKind.ofCode(kind).map(FactKind::slots).orElse(List.of());
    slots.keySet().stream()
        .filter(slot -> !known.contains(slot))
        .sorted()
        .forEach(
            slot -> problems.add(new Outcome.Problem(IntakeCode.SLOT_UNFIT, slot, List.of(slot))));
    var content = Extras.builder();
    for (var slot : known) {
      var value = slots.getOrDefault(slot, "").strip();
      if (!value.isEmpty()) {
        content.put(slot, value);
      }
    }
    var built = content.build();
    check(kind, built, problems);
    return built;
  }

  /// Adds what is missing or unfit in what a fact holds.
  static void check(String kind, Extras slots, List<Outcome.Problem> problems) {
    FactKind.ofCode(kind)
        .map(known -> known.slots().getFirst())
        .filter(needed -> slots.text(needed).isEmpty())
        .ifPresent(
            needed ->
                problems.add(new Outcome.Problem(IntakeCode.SLOT_UNFIT, needed, List.of(needed))));
    degrees(slots, "latitude", 90, problems);
    degrees(slots, "longitude", 180, problems);
    if (kind.equals(FactKind.EVENT.code())) {
      slots
          .text("count")
          .filter(count -> !count.matches("[0-9]{1,6}"))
          .ifPresent(
              bad -> problems.add(new Outcome.Problem(IntakeCode.SLOT_UNFIT, "count", List.of())));
    }
  }

  /// Whether the slot, where it is filled, is a number between `-most` and `most`.
  private static void degrees(
      Extras slots, String slot, double most, List<Outcome.Problem> problems) {
    slots
        .text(slot)
        .filter(text -> !within(text, most))
        .ifPresent(
            bad -> problems.add(new Outcome.Problem(IntakeCode.SLOT_UNFIT, slot, List.of(slot))));
  }

  private static boolean within(String text, double most) {
    try {
      return Math.abs(Double.parseDouble(text)) <= most;
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
