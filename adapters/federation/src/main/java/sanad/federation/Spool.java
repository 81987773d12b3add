package sanad.federation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sanad.exchange.Postings;
import sanad.exchange.Postings.Posted;
import sanad.handling.AgreementId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.AccessRefused;
import sanad.store.Collection;
import sanad.store.Logged;
import sanad.store.PostStatus;
import sanad.store.Session;
import sanad.store.Store;
import sanad.store.StoreThreads;
import sanad.store.StoreUnavailable;

/// Posted bodies that wait to be stored, as files. Each batch of objects is stored in one
/// transaction with the status after it: after a crash the status says how far it came, and the
/// next start goes on there; where only the store was away, it is tried again. Thread-safe.
/// **Source:** decision 22.
final class Spool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Spool.class.getName());
  private static final String WAITING = ".post";

  /// A batch ends behind so many letters: an envelope may hold more than a node does.
  private static final long BATCH_SIZE = 8L << 20;

  /// How long a post waits for a store that was away, at first.
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /// A post that the store breaks off each time holds everybody's writes meanwhile, so that it must
  /// come ever more seldom.
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Store store;
  private final Postings postings;
  private final Path folder;
  private final Duration pause;
  private final ScheduledExecutorService worker =
      Executors.newScheduledThreadPool(1, Thread.ofPlatform().name("posts").daemon().factory());

  Spool(Store store, Postings postings, Path folder) {
    this(store, postings, folder, PAUSE);
  }

  Spool(Store store, Postings postings, Path folder, Duration pause) {
    this.pause = pause;
    this.store = store;
    this.postings = postings;
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// Begins a file for a post.
  SpoolFile begin(Collection collection) {
    return new SpoolFile(folder, collection);
  }

  /// Stores a kept file in the background.
  void start(UUID status) {
    worker.execute(() -> attempt(status, pause));
  }

  /// Goes on with everything that waited when the node stopped; what never became a post goes.
  void resume() {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(WAITING)) {
          start(UUID.fromString(name.substring(0, name.length() - WAITING.length())));
        } else {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void attempt(UUID status, Duration wait) {
    var file = folder.resolve(status + WAITING);
    try {
      if (store(file, status)) {
        Files.deleteIfExists(file);
      }
    } catch (AccessRefused ended) {
      // The agreement ended: nobody may ask for the status either.
      delete(file);
    } catch (StoreUnavailable away) {
      LOG.log(System.Logger.Level.WARNING, "post {0} waits for the store", status);
      again(status, wait);
    } catch (IOException | UncheckedIOException later) {
      LOG.log(System.Logger.Level.WARNING, "post {0} waits for the next start", status);
    } catch (RuntimeException bug) {
      // a thread's edge, which would keep the failure for nobody
      LOG.log(System.Logger.Level.ERROR, "post " + status + " failed", Logged.of(bug));
    }
  }

  private void again(UUID status, Duration wait) {
    try {
      var _ =
          worker.schedule(
              () -> attempt(status, longer(wait)), wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopped) {
      LOG.log(System.Logger.Level.DEBUG, "post {0} waits for the next start", status);
    }
  }

  static Duration longer(Duration wait) {
    var twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.log(System.Logger.Level.WARNING, "a post that has ended could not be removed");
    }
  }

  /// Whether all of it is stored; a node that stops leaves the rest to the next start.
  private boolean store(Path file, UUID id) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      var collection = collection(in);
      try (var session =
          store.open(new Viewer.Partner(collection.partner()), collection.purpose())) {
        var status = session.collections().status(id);
        return status.isEmpty() || batches(session, collection, in, status.get());
      }
    }
  }

  private boolean batches(
      Session session, Collection collection, DataInputStream in, PostStatus from)
      throws IOException {
    var status = from;
    for (int done = from.succeeded() + from.failed(); done > 0; done--) {
      SpoolFile.read(in);
    }
    while (status.pending() > 0 && !worker.isShutdown()) {
      var batch = new ArrayList<Posted>();
      long size = 0;
      for (int i = Math.min(Postings.BATCH, status.pending()); i > 0 && size < BATCH_SIZE; i--) {
        var posted = SpoolFile.read(in);
        size += posted instanceof Posted.Text(var json) ? json.length() : 0;
        batch.add(posted);
      }
      status = postings.keep(session, collection, status, List.copyOf(batch));
    }
    return status.pending() == 0;
  }

  private static Collection collection(DataInputStream in) throws IOException {
    return new Collection(
        UUID.fromString(in.readUTF()),
        new AgreementId(UUID.fromString(in.readUTF())),
        new PartyId(UUID.fromString(in.readUTF())),
        Purpose.valueOf(in.readUTF()),
        Collection.Kind.valueOf(in.readUTF()));
  }

  /// Waits for the batch in hand; the rest goes on at the next start.
  @Override
  public void close() {
    StoreThreads.end(worker);
  }
}
