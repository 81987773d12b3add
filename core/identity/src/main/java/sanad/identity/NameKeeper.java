package sanad.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Session;
import sanad.store.Store;

/// Keeps the book of names as the store is: all of it at the first time, then what each write
/// named. It reads by the register task, in batches, each under its leaf.
///
/// The node calls [#catchUp] in the background, beginning at its start; a search calls it too, and
/// so waits until the book is whole. With nothing held, no table of names is loaded. Thread-safe.
public final class NameKeeper {
  private static final int BATCH = 500;

  private final Store store;
  private final NameBook book = new NameBook();
  private final ReentrantLock work = new ReentrantLock();
  private final Set<StixId> waiting = new LinkedHashSet<>();
  private final List<Consumer<List<Held>>> readers = new CopyOnWriteArrayList<>();
  private final List<Runnable> listReaders = new CopyOnWriteArrayList<>();
  private boolean filled;

  /// Over the store of a node.
  public NameKeeper(Store store) {
    this.store = store;
    store.watch(this::written);
  }

  /// Hands every object with names to `reader` as well, whenever it comes or changes.
  void alsoTo(Consumer<List<Held>> reader) {
    readers.add(reader);
  }

  /// Tells `reader` when a list has a new version.
  void alsoWhenListed(Runnable reader) {
    listReaders.add(reader);
  }

  private void written(List<String> named) {
    if (named.stream().anyMatch(name -> name.startsWith("list:"))) {
      listReaders.forEach(Runnable::run);
    }
    var ids =
        named.stream()
            .map(name -> name.indexOf('@') < 0 ? name : name.substring(0, name.indexOf('@')))
            .flatMap(name -> StixId.of(name).stream())
            .filter(id -> HeldNames.TYPES.contains(id.type()))
            .toList();
    synchronized (waiting) {
      waiting.addAll(ids);
    }
  }

  /// Brings the book up to the last write. Throws [sanad.store.StoreUnavailable] where the store is
  /// away; the next call goes on from there.
  public void catchUp() {
    work.lock();
    try {
      if (!filled) {
        fill();
        filled = true;
      }
      for (var batch = taken(); !batch.isEmpty(); batch = taken()) {
        try {
          read(batch);
        } catch (RuntimeException failed) {
          synchronized (waiting) {
            waiting.addAll(batch);
          }
          throw failed;
        }
      }
    } finally {
      work.unlock();
    }
  }

  private void fill() {
    try (var session = session()) {
      var query = ItemQuery.ALL.ofTypes(HeldNames.TYPES.toArray(String[]::new));
      Optional<String> from = Optional.empty();
      do {
        var page = session.items().list(query, BATCH, from);
        page.rows().forEach(this::put);
        from = page.next();
      } while (from.isPresent());
    }
  }

  private void read(List<StixId> ids) {
    try (var session = session()) {
      var held = session.items().among(ids);
      ids.forEach(book::remove);
      held.forEach(this::put);
      readers.forEach(reader -> reader.accept(held));
    }
  }

  private void put(Held held) {
    HeldNames.of(held.object())
        .ifPresent(
            names ->
                book.put(
                    held.id(),
                    ReleaseClass.of(held.handling(), held.state(), held.id().toString()),
                    names));
  }

  private List<StixId> taken() {
    synchronized (waiting) {
      var batch = waiting.stream().limit(BATCH).toList();
      batch.forEach(waiting::remove);
      return batch;
    }
  }

  Session session() {
    return store.open(new Viewer.NodeTask(Viewer.Task.REGISTER), Purpose.ADMINISTRATION);
  }

  /// Names like `asked` in the open release classes, as of the last [#catchUp]; see
  /// [NameBook#search].
  List<NameBook.Found> search(String asked, Predicate<ReleaseClass> open, double floor) {
    return book.search(asked, open, floor);
  }

  /// How many objects with names are held.
  int size() {
    return book.size();
  }
}
