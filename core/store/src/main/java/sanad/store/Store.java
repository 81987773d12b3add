package sanad.store;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;

/// The one door to everything that is kept.
///
/// Thread-safe. Sessions are not.
public interface Store {
  /// Opens the store for one person or partner, for one stated purpose. There is no other way to
  /// read. Throws [AccessRefused] where this viewer may not state this purpose (an officer without
  /// it, a partner without an agreement in force for it).
  Session open(Viewer viewer, Purpose purpose);

  /// Tells `written`, after each write that was committed, the ids of the things that it named, as
  /// its leaf does. It is called by the writer's thread and must be quick; it learns ids only, and
  /// must read by a session of its own.
  void watch(Consumer<List<String>> written);

  /// Bodies that this node does not know and by which alone it was given something: until they are
  /// registered here, nobody sees that. Tells of no item.
  Set<PartyId> strangers();
}
