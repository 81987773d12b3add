package sanad.handling;

import java.util.Optional;
import java.util.Set;
import sanad.handling.Decision.Reason;

/// A release class: items that the same viewers may see, but for the times of each. Objects are
/// many, classes are few. **Source:** decision 12.
///
/// @param faults what is wrong with the marking; it depends on texts (H3, approvals), which are not
///   part of the class, and so stands here
public record ReleaseClass(Terms terms, ItemState state, Set<Reason> faults) {
  public ReleaseClass {
    faults = Set.copyOf(faults);
  }

  /// The class of an item with this handling and state.
  public static ReleaseClass of(Handling handling, ItemState state) {
    return new ReleaseClass(handling.terms(), state, Faults.of(handling));
  }

  /// The class of the object with this id: an approval of force that names another item is a fault.
  public static ReleaseClass of(Handling handling, ItemState state, String stixId) {
    return of(handling.on(stixId), state);
  }

  /// A handling of this class without reference, texts and dates.
  Handling timeless() {
    return new Handling(terms, "", "", Optional.empty(), Optional.empty(), Optional.empty());
  }
}
