package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sanad.exchange.Postings;
import sanad.exchange.Postings.Posted;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.AccessRefused;
import sanad.store.Collection;
import sanad.store.PostStatus;
import sanad.store.Session;
import sanad.store.Store;
import sanad.store.StoreUnavailable;

/// EXERCISE. Posts that wait, over a stop of the node.
class SpoolTest {
  private static final int OBJECTS = 2_300;

  private final Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ServedNode node = ServedNode.of(ServedNode.A, () -> now);
  private final Postings postings = new Postings(node.random);

  private Session partner(Purpose purpose) {
    return node.store.open(new Viewer.Partner(ServedNode.B), purpose);
  }

  private Collection exchange() {
    return collection(Collection.Kind.EXCHANGE);
  }

  private Collection collection(Collection.Kind kind) {
    var id = node.collection(ServedNode.B, kind);
    try (var session = partner(ServedNode.PURPOSE)) {
      return session.collections().list().stream()
          .filter(c -> c.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /// A post whose node stopped after `batches` of it were stored.
  private PostStatus stoppedAfter(Spool spool, Collection collection, int batches)
      throws IOException {
    var objects = new ArrayList<Posted>();
    for (int i = 0; i < OBJECTS; i++) {
      objects.add(new Posted.Text(Sample.indicator(i, "2026-01-01T00:00:00.000Z")));
    }
    PostStatus status;
    try (var file = spool.begin(collection)) {
      for (var object : objects) {
        file.add(object);
      }
      status = postings.begin(collection, file.count(), now);
      file.keep(status.id());
    }
    try (var session = partner(ServedNode.PURPOSE)) {
      postings.keep(session, status);
      for (int i = 0; i < batches; i++) {
        status =
            postings.keep(session, collection, status, objects.subList(i * 1_000, (i + 1) * 1_000));
      }
    }
    return status;
  }

  private PostStatus ended(PostStatus begun) {
    while (true) {
      try (var session = partner(Purpose.ADMINISTRATION)) {
        var status = session.collections().status(begun.id()).orElseThrow();
        if (status.completedAt().isPresent()) {
          return status;
        }
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void after_a_stop_the_status_tells_the_truth_and_the_next_start_goes_on() throws IOException {
    var collection = exchange();
    PostStatus begun;
    try (var before = new Spool(node.store, postings, node.data.resolve("posts"))) {
      begun = stoppedAfter(before, collection, 1);
    }
    assertThat(begun.succeeded()).isEqualTo(1_000);
    assertThat(begun.pending()).isEqualTo(1_300);
    try (var after = new Spool(node.store, postings, node.data.resolve("posts"))) {
      after.resume();
      var ended = ended(begun);
      assertThat(List.of(ended.total(), ended.succeeded(), ended.failed()))
          .containsExactly(OBJECTS, OBJECTS, 0);
    }
  }

  @Test
  void a_stop_between_two_batches_leaves_the_rest_to_the_next_start() throws Exception {
    var collection = exchange();
    var before = new Spool(node.store, postings, node.data.resolve("posts"));
    var begun = stoppedAfter(before, collection, 0);
    var closing = new Thread(before::close);
    var once = new AtomicBoolean();
    node.store.watch(
        names -> {
          if (!once.getAndSet(true)) {
            closing.start();
            // waits for the batch in hand, so nothing more is begun
            while (closing.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
          }
        });
    before.resume();
    while (!once.get()) Thread.onSpinWait();
    closing.join();
    try (var session = partner(Purpose.ADMINISTRATION)) {
      assertThat(session.collections().status(begun.id()).orElseThrow().succeeded())
          .isEqualTo(1_000);
    }
    try (var after = new Spool(node.store, postings, node.data.resolve("posts"))) {
      after.resume();
      assertThat(ended(begun).succeeded()).isEqualTo(OBJECTS);
    }
  }

  /// A body takes its time, and more of it waits: what an agreement's end overtakes is not taken.
  @ParameterizedTest
  @EnumSource(names = {"EXCHANGE", "INBOX"})
  void what_is_still_on_its_way_when_the_agreement_ends_is_not_taken(Collection.Kind kind) {
    var collection = collection(kind);
    try (var liaison = node.open(Role.LIAISON);
        var session = partner(ServedNode.PURPOSE)) {
      node.agree(liaison, Optional.empty(), Set.of(ServedNode.A, ServedNode.B));
      var post = List.<Posted>of(new Posted.Text(Sample.address()));
      var begun = postings.begin(collection, 1, now);
      assertThat(node.partners.end(liaison, ServedNode.AGREEMENT, "EXERCISE").refusals()).isEmpty();
      assertThatThrownBy(() -> postings.keep(session, collection, begun, post))
          .isInstanceOf(AccessRefused.class);
      assertThat(liaison.workbench().quarantine(10, Optional.empty()).rows()).isEmpty();
    }
  }

  /// An envelope may be of 128 megabytes, which a node cannot hold at once.
  @Test
  void a_post_of_large_objects_is_stored_in_smaller_batches() throws IOException {
    var collection = exchange();
    var named = new ConcurrentLinkedQueue<Integer>();
    node.store.watch(names -> named.add(names.size()));
    try (var spool = new Spool(node.store, postings, node.data.resolve("posts"))) {
      PostStatus begun;
      try (var file = spool.begin(collection)) {
        for (int i = 0; i < 40; i++) {
          var text = Sample.indicator(i, "2026-01-01T00:00:00.000Z");
          file.add(
              new Posted.Text(
                  "{\"description\":\"" + "x".repeat(1_000_000) + "\"," + text.substring(1)));
        }
        begun = postings.begin(collection, file.count(), now);
        file.keep(begun.id());
      }
      try (var session = partner(ServedNode.PURPOSE)) {
        postings.keep(session, begun);
      }
      spool.resume();
      assertThat(ended(begun).succeeded()).isEqualTo(40);
    }
    assertThat(named).hasSizeGreaterThan(4).allMatch(names -> names <= 12);
  }

  /// Two times the database is away, as while its server is changed for another.
  @Test
  void a_post_goes_on_without_a_start_when_the_store_is_back() throws IOException {
    var collection = exchange();
    var away = new AtomicInteger(2);
    var store =
        new Store() {
          @Override
          public Session open(Viewer viewer, Purpose purpose) {
            if (away.getAndDecrement() > 0) {
              throw new StoreUnavailable("EXERCISE", new IOException());
            }
            return node.store.open(viewer, purpose);
          }

          @Override
          public void watch(Consumer<List<String>> written) {
            node.store.watch(written);
          }

          @Override
          public Set<PartyId> strangers() {
            return node.store.strangers();
          }
        };
    try (var spool = new Spool(store, postings, node.data.resolve("posts"), Duration.ofMillis(1))) {
      var begun = stoppedAfter(spool, collection, 1);
      spool.start(begun.id());
      assertThat(ended(begun).succeeded()).isEqualTo(OBJECTS);
    }
    assertThat(away.get()).isNegative();
  }

  @Test
  void a_post_that_fails_again_and_again_comes_ever_more_seldom() {
    assertThat(Stream.iterate(Duration.ofSeconds(30), Spool::longer).limit(7))
        .extracting(Duration::toSeconds)
        .containsExactly(30L, 60L, 120L, 240L, 480L, 600L, 600L);
  }

  @Test
  void what_never_became_a_post_is_gone_at_the_next_start() throws IOException {
    var folder = node.data.resolve("posts");
    try (var spool = new Spool(node.store, postings, folder)) {
      Files.writeString(folder.resolve("incoming123.part"), "half");
      spool.resume();
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }
}
