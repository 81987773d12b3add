package sanad.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sanad.stix.Extras;
import sanad.store.Draft;
import sanad.text.Folding;

/// Which confirmed persons of a report become one object: those of one name, as long as nothing
/// that is said of one contradicts what is said of another, as a report names a person often and
/// says the year of birth once. Where something does, only those of whom the very same is said;
/// whether others are one, an officer says, by *same as*.
final class SamePersons {
  private static final String NAME = FactKind.PERSON.slots().getFirst();

  /// By name, of whom contradicting things are said.
  private final Set<String> several = new HashSet<>();

  private final Map<String, Extras> together = new HashMap<>();

  SamePersons(List<Draft> confirmed) {
    var persons =
        confirmed.stream().filter(draft -> draft.kind().equals(FactKind.PERSON.code())).toList();
    persons.stream()
        .collect(Collectors.groupingBy(SamePersons::name))
        .forEach(
            (name, facts) -> {
              if (contradict(facts)) {
                several.add(name);
              }
            });
    for (var person : persons) {
      together.merge(key(person), person.slots(), SamePersons::both);
    }
  }

  /// Equal for facts that become one object.
  String key(Draft person) {
    var name = name(person);
    return several.contains(name) ? name + "|" + rest(person.slots()) : name;
  }

  /// What is said of a person in all facts that become one object.
  Extras together(Draft person) {
    return together.getOrDefault(key(person), person.slots());
  }

  private static String name(Draft person) {
    return Folding.fold(person.slots().text(NAME).orElse(""));
  }

  private static boolean contradict(List<Draft> facts) {
    return FactKind.PERSON.slots().stream()
        .skip(1)
        .anyMatch(
            slot ->
                facts.stream().flatMap(fact -> said(fact.slots(), slot).stream()).distinct().count()
                    > 1);
  }

  private static Optional<String> said(Extras slots, String slot) {
    return slots.text(slot).filter(text -> !text.isBlank());
  }

  private static String rest(Extras slots) {
    return FactKind.PERSON.slots().stream()
        .skip(1)
        .map(slot -> said(slots, slot).orElse(""))
        .collect(Collectors.joining("|"));
  }

  private static Extras both(Extras one, Extras other) {
    var all = Extras.builder();
    for (var slot : FactKind.PERSON.slots()) {
      said(one, slot).or(() -> said(other, slot)).ifPresent(text -> all.put(slot, text));
    }
    return all.build();
  }
}
