package sanad.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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

/// Keeps the book of names as the store is: all of it at the first time, newest first, then what
/// each write named. It reads by the register task, in batches, each under its leaf.
///
/// The node calls [#catchUp] in the background, beginning at its start. A search asks [#freshen],
/// which does a few batches at most and says whether the book is whole: while it is being filled a
/// search answers from what is there and says so, and nobody waits for a million names. With
/// nothing held, no table of names is loaded. Thread-safe.
public final class NameKeeper {
  private static final int BATCH = 500;

  /// How many objects that a write named are held at once: each may be a megabyte.
  private static final int TOGETHER = 32;

  /// How many batches the background sweeps at once: each page of a sweep has a cost of its own.
  private static final int BACKGROUND = 4;

  /// How many batches a search does itself: as much as small nodes need altogether.
  private static final int HELP = 4;

  private static final long PATIENCE_MILLIS = 500;

  private final Store store;
  private final int batch;
  private final NameBook book = new NameBook();

  /// Fair, so that a search has its turn between two batches of the background.
  private final ReentrantLock work = new ReentrantLock(true);

  private final Waiting waiting = new Waiting();
  private final List<Consumer<List<StixId>>> readers = new CopyOnWriteArrayList<>();
  private final List<Consumer<List<String>>> namedReaders = new CopyOnWriteArrayList<>();

  /// The types still to be swept: one after another, since a store walks one type in order.
  private final Deque<String> types = new ArrayDeque<>(HeldNames.TYPES);

  private Optional<String> place = Optional.empty();
  private volatile boolean filled;

  /// Over the store of a node.
  public NameKeeper(Store store) {
    this(store, BATCH);
  }

  /// @param batch how many objects are read at once
  public NameKeeper(Store store, int batch) {
    this.store = store;
    this.batch = batch;
    store.watch(this::written);
  }

  /// Tells `reader` each object with names that came or changed.
  void alsoTo(Consumer<List<StixId>> reader) {
    readers.add(reader);
  }

  /// Tells `reader` what each write named, as its leaf does.
  void alsoNamed(Consumer<List<String>> reader) {
    namedReaders.add(reader);
  }

  private void written(List<String> named) {
    namedReaders.forEach(reader -> reader.accept(named));
    var ids =
        named.stream()
            .map(name -> name.indexOf('@') < 0 ? name : name.substring(0, name.indexOf('@')))
            .flatMap(name -> StixId.of(name).stream())
            .filter(id -> HeldNames.TYPES.contains(id.type()))
            .toList();
    waiting.add(ids);
  }

  /// Brings the book up to the last write. Throws [sanad.store.StoreUnavailable] where the store is
  /// away; the next call goes on from there.
  public void catchUp() {
    boolean more = true;
    while (more) {
      work.lock();
      try {
        more = step(BACKGROUND * batch);
      } finally {
        work.unlock();
      }
    }
  }

  /// Brings the book nearer to the last write; answers whether it is up to it: everything that was
  /// held at the start is read, and no write waits whose names are not in it.
  boolean freshen() {
    try {
      if (!work.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      boolean more = true;
      for (int done = 0; more && done < HELP; done++) {
        more = step(batch);
      }
      return whole();
    } finally {
      work.unlock();
    }
  }

  /// Whether a write named this object and its names have not been read since.
  boolean waits(StixId id) {
    return waiting.has(id);
  }

  /// Whether everything that was held at the start has been read, and every write since.
  private boolean whole() {
    return filled && waiting.isEmpty();
  }

  /// One batch: what writes named goes before what is still to be filled. Answers whether there may
  /// be more.
  private boolean step(int most) {
    var ids = waiting.take(batch);
    if (!ids.isEmpty()) {
      try {
        read(ids);
      } catch (RuntimeException failed) {
        waiting.add(ids);
        throw failed;
      } finally {
        waiting.done(ids);
      }
      return true;
    }
    if (!filled) {
      fill(most);
      return true;
    }
    return false;
  }

  private void fill(int most) {
    try (var session = session()) {
      var page = session.items().sweep(ItemQuery.ALL.ofTypes(types.getFirst()), most, place);
      page.rows().stream().flatMap(held -> Named.of(held).stream()).forEach(this::put);
      place = page.next();
      if (place.isEmpty()) {
        types.removeFirst();
        filled = types.isEmpty();
      }
    }
  }

  private void read(List<StixId> ids) {
    try (var session = session()) {
      var named = session.together(() -> named(session, ids));
      ids.forEach(book::remove);
      named.forEach(this::put);
      readers.forEach(reader -> reader.accept(ids));
    }
  }

  /// What of these is to be kept, read few at a time: the objects themselves may be large.
  private static List<Named> named(Session session, List<StixId> ids) {
    var named = new ArrayList<Named>();
    for (int from = 0; from < ids.size(); from += TOGETHER) {
      var few = ids.subList(from, Math.min(ids.size(), from + TOGETHER));
      session.items().among(few).stream()
          .flatMap(held -> Named.of(held).stream())
          .forEach(named::add);
    }
    return named;
  }

  private record Named(StixId id, ReleaseClass releaseClass, HeldNames names) {
    static Optional<Named> of(Held held) {
      return HeldNames.of(held.object())
          .map(
              names ->
                  new Named(
                      held.id(),
                      ReleaseClass.of(held.handling(), held.state(), held.id().toString()),
                      names));
    }
  }

  private void put(Named named) {
    book.put(named.id(), named.releaseClass(), named.names());
  }

  Session session() {
    return store.open(new Viewer.NodeTask(Viewer.Task.REGISTER), Purpose.ADMINISTRATION);
  }

  /// Names like `asked` in the open release classes, as far as the book is; see [NameBook#search].
  List<NameBook.Found> search(
      String asked, boolean persons, Predicate<ReleaseClass> open, double floor) {
    return book.search(asked, persons, open, floor);
  }

  /// How many objects with names are held.
  int size() {
    return book.size();
  }
}
