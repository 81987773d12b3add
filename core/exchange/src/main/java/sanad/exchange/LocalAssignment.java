package sanad.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Agreement;
import sanad.handling.Basis;
import sanad.handling.Classification;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Terms;
import sanad.handling.Tlp;

/// The handling that a node gives to what arrives without one: beside the bytes, never in them.
/// **Source:** decision 11.
public final class LocalAssignment {
  /// The scheme of a classification that no originator wrote.
  public static final String SCHEME = "assigned";

  private LocalAssignment() {}

  /// The agreement's default: the highest level that may go under it, for the sender and this node
  /// alone, for the purpose of its collection, with no use but reading.
  public static Handling of(PartyId sender, PartyId self, Agreement agreement, Purpose purpose) {
    return new Handling(
        new Terms(
            sender,
            new Classification(
                SCHEME, agreement.ceiling().code(), Optional.of(agreement.ceiling())),
            Set.of(),
            Tlp.RED,
            Set.of(),
            Set.of(purpose),
            new Basis.Whole(agreement.id()),
            Set.of(sender, self),
            Set.of(),
            Map.of(),
            Set.of()),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Whether these terms are an assignment. An originator who writes its scheme gets one: nothing
  /// is stricter.
  static boolean made(Terms terms) {
    return terms.classification().scheme().equals(SCHEME);
  }
}
