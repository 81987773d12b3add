package sanad.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.PartyId;
import sanad.handling.ReleaseClass;
import sanad.handling.Terms;
import sanad.text.Sha256;

/// The numbers of release classes, those new in this transaction included.
final class ItemClasses {
  private final Tx tx;
  private final Map<ReleaseClass, Integer> numbers = new HashMap<>();
  private final Map<Integer, ReleaseClass> known;
  private final Map<Integer, ReleaseClass> fresh = new HashMap<>();

  ItemClasses(Tx tx, Map<Integer, ReleaseClass> known) {
    this.tx = tx;
    this.known = known;
    known.forEach((number, releaseClass) -> numbers.put(releaseClass, number));
  }

  int number(ReleaseClass releaseClass) {
    Integer number = numbers.get(releaseClass);
    return number == null ? make(releaseClass) : number;
  }

  ReleaseClass of(int number) {
    ReleaseClass found = known.get(number);
    if (found == null) {
      found = fresh.get(number);
    }
    if (found == null) {
      throw new IllegalStateException("release class " + number + " is not known");
    }
    return found;
  }

  /// The terms of an originator among all of them.
  Set<Terms> terms(PartyId originator) {
    return numbers.keySet().stream()
        .map(ReleaseClass::terms)
        .filter(terms -> terms.originator().equals(originator))
        .collect(Collectors.toSet());
  }

  Map<Integer, ReleaseClass> fresh() {
    return fresh;
  }

  private int make(ReleaseClass releaseClass) {
    String definition = HandlingText.of(releaseClass);
    Basis basis = releaseClass.state().open(releaseClass.terms());
    int number =
        tx.one(
            "select gate.know_class(?) as id", r -> r.small("id"), (Object) Sha256.of(definition));
    tx.run(
        "insert into item.class (id, originator, basis, bases, definition) values (?, ?, ?, ?::jsonb, ?)"
            + " on conflict do nothing",
        number,
        releaseClass.terms().originator().uuid(),
        whole(basis),
        HandlingText.ofBases(basis),
        definition);
    numbers.put(releaseClass, number);
    fresh.put(number, releaseClass);
    return number;
  }

  private static Optional<UUID> whole(Basis basis) {
    return switch (basis) {
      case Basis.Whole(AgreementId agreement) -> Optional.of(agreement.uuid());
      case Basis.Apart apart -> Optional.empty();
    };
  }
}
