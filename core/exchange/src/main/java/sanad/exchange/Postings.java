package sanad.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.handling.PartyId;
import sanad.stix.ParseResult;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.stix.TlpMarking;
import sanad.store.AccessRefused;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Marked;
import sanad.store.PostStatus;
import sanad.store.PostStatus.Entry;
import sanad.store.Put;
import sanad.store.Quarantined;
import sanad.store.Session;
import sanad.store.Writing;

/// What partners post: to an *exchange* collection it is kept under the agreement's default, to an
/// *inbox* it lies apart until an officer looks. Good objects are kept and bad ones refused one by
/// one. The authenticated partner counts as the sender, and `created_by_ref` is content.
///
/// Thread-safe as far as the random source is. **Source:** decisions 19, 20 and 22.
public final class Postings {
  /// Objects of one transaction.
  public static final int BATCH = 1_000;

  private static final int DETAILS = 1_000;

  /// Characters of what is said of one of them.
  private static final int MESSAGE = 500;

  private final RandomGenerator random;

  public Postings(RandomGenerator random) {
    this.random = random;
  }

  /// One object of an envelope: its exact text, or why there is none.
  public sealed interface Posted {
    /// Its exact text.
    record Text(String json) implements Posted {}

    /// Refused before it was read.
    record Refused(String message) implements Posted {}
  }

  /// A new status that nothing has been done for yet.
  public PostStatus begin(Collection collection, int total, Instant at) {
    return new PostStatus(
        StixId.randomUuid(random),
        collection.id(),
        collection.partner(),
        at,
        total,
        0,
        0,
        List.of(),
        List.of(),
        total == 0 ? Optional.of(at) : Optional.empty());
  }

  /// Keeps a batch of at most [#BATCH] objects and the status after it, in one transaction.
  public PostStatus keep(
      Session session, Collection collection, PostStatus before, List<Posted> batch) {
    var read = batch.stream().map(Postings::parse).toList();
    return session.write(
        Act.of("post.batch", Act.Kind.COLLECTION),
        writing -> {
          var parsed = read.stream().map(one -> honest(writing, collection, one)).toList();
          var good = new ArrayList<StixObject>();
          for (var one : parsed) {
            if (one instanceof Parsed.Good(var object)) {
              good.add(object);
            }
          }
          var marked = marked(writing, collection, good);
          var after = after(before, results(writing, collection, parsed, marked), writing.now());
          writing.save(after);
          return after;
        });
  }

  /// Keeps only a status: of a post that waits.
  public void keep(Session session, PostStatus status) {
    session.write(
        Act.of("post.begin", Act.Kind.COLLECTION),
        writing -> {
          writing.save(status);
          return status;
        });
  }

  private sealed interface Parsed {
    record Good(StixObject object) implements Parsed {}

    record Bad(Entry entry) implements Parsed {}
  }

  private static Parsed parse(Posted posted) {
    return switch (posted) {
      case Posted.Refused(var message) -> new Parsed.Bad(new Entry("", "", message));
      case Posted.Text(var json) ->
          switch (StixObject.parse(json)) {
            case ParseResult.Parsed(var object) when object.id().type().equals("bundle") ->
                new Parsed.Bad(
                    new Entry(
                        object.id().toString(),
                        object.header().version(),
                        "$.type: must be a STIX object, which a bundle is not (STIX 2.1 §8.1)"));
            case ParseResult.Parsed(var object) when !object.header().isOfKnownSpecification() ->
                new Parsed.Bad(
                    new Entry(
                        object.id().toString(),
                        object.header().version(),
                        "$.spec_version: must be 2.1, or 2.0 (STIX 2.1 §3.2)"));
            case ParseResult.Parsed(var object) when contradictsItsIdentifier(object) ->
                new Parsed.Bad(
                    new Entry(
                        object.id().toString(),
                        object.header().version(),
                        "$.definition: must be the level of the TLP marking of this identifier"
                            + " (STIX 2.1 §7.2.1.4)"));
            case ParseResult.Parsed(var object) -> new Parsed.Good(object);
            case ParseResult.Malformed(var problems) ->
                new Parsed.Bad(
                    new Entry(
                        Glance.text(json, "id"),
                        Glance.version(json),
                        shortened(problems.getFirst().toString())));
          };
    };
  }

  /// A place is told by the names that lead to it, which are as long as the sender wishes.
  private static String shortened(String message) {
    return message.codePointCount(0, message.length()) <= MESSAGE
        ? message
        : message.substring(0, message.offsetByCodePoints(0, MESSAGE)) + "…";
  }

  private static boolean contradictsItsIdentifier(StixObject object) {
    return TlpMarking.of(object.id()).filter(tlp -> tlp.contradictedBy(object)).isPresent();
  }

  /// Lays aside what poses as this agency's own identity, which goes with each of its releases, or
  /// as that of a group of the sender. Of other bodies the sender is not told whether this node
  /// knows them, and so not by a refusal either.
  private Parsed honest(Writing writing, Collection collection, Parsed one) {
    if (one instanceof Parsed.Good(var object) && poses(object, writing, collection.partner())) {
      lay(writing, collection.partner(), object, "forged");
      return new Parsed.Bad(
          new Entry(
              object.id().toString(),
              object.header().version(),
              "$.id: must not be the identity of another body than the sender"));
    }
    return one;
  }

  private static boolean poses(StixObject object, Writing writing, PartyId sender) {
    return object.id().type().equals("identity")
        && !object.id().uuid().equals(sender.uuid())
        && writing.register().parties().containsKey(new PartyId(object.id().uuid()));
  }

  /// The results in the order of the envelope.
  private List<Entry> results(
      Writing writing, Collection collection, List<Parsed> parsed, List<Marked> marked) {
    var answers = answers(writing, collection, marked).iterator();
    var results = new ArrayList<Entry>();
    for (var one : parsed) {
      results.add(
          switch (one) {
            case Parsed.Bad(var entry) -> entry;
            case Parsed.Good(var object) ->
                new Entry(object.id().toString(), object.header().version(), answers.next());
          });
    }
    return results;
  }

  private List<String> answers(Writing writing, Collection collection, List<Marked> marked) {
    return switch (collection.kind()) {
      case EXCHANGE ->
          writing.post(collection.id(), marked).stream().map(Postings::message).toList();
      case INBOX -> {
        marked.forEach(
            one -> lay(writing, collection.partner(), one.object(), reason(one, collection)));
        yield marked.stream().map(one -> "").toList();
      }
      case RELEASE ->
          throw new IllegalArgumentException("post: expected a collection that can be written");
    };
  }

  /// Whoever looks is told that another is said to have made it; the sender is not.
  private static String reason(Marked marked, Collection collection) {
    return marked
        .object()
        .header()
        .createdBy()
        .filter(by -> !by.toString().equals(collection.partner().stix()))
        .map(by -> "forged")
        .orElse("inbox");
  }

  private static List<Marked> marked(
      Writing writing, Collection collection, List<StixObject> objects) {
    var register = writing.register();
    var agreement = register.agreements().get(collection.agreement());
    if (agreement == null
        || !agreement.holds(writing.now())
        || !agreement.purposes().contains(collection.purpose())) {
      // It has ended since the collection was found, and refuses as the store would.
      throw new AccessRefused("SANAD-STORE-002");
    }
    var handling =
        LocalAssignment.of(collection.partner(), register.self(), agreement, collection.purpose())
            .endingBy(writing.now().plus(agreement.retention()));
    var sender = Optional.of(collection.partner());
    return objects.stream()
        .map(object -> new Marked(object, collection.partner(), handling, sender))
        .toList();
  }

  private void lay(Writing writing, PartyId sender, StixObject object, String reason) {
    writing.quarantine(
        new Quarantined(
            StixId.randomUuid(random),
            sender,
            object.id().toString(),
            object.header().version(),
            object.json(),
            reason,
            writing.now()));
  }

  private static String message(Put put) {
    return switch (put) {
      // The sender of a known object gets the same answer as for a new one.
      case STORED, ALREADY_HELD -> "";
      case CONFLICT -> "another content is known under this id and version";
    };
  }

  private static PostStatus after(PostStatus before, List<Entry> results, Instant now) {
    var successes = new ArrayList<>(before.successes());
    var failures = new ArrayList<>(before.failures());
    int failed = 0;
    for (var result : results) {
      if (!result.message().isEmpty()) {
        failed++;
        if (failures.size() < DETAILS) {
          failures.add(result);
        }
      } else if (before.total() <= BATCH) {
        successes.add(result);
      }
    }
    int succeeded = before.succeeded() + results.size() - failed;
    int allFailed = before.failed() + failed;
    var complete = succeeded + allFailed == before.total();
    return new PostStatus(
        before.id(),
        before.collection(),
        before.partner(),
        before.requestedAt(),
        before.total(),
        succeeded,
        allFailed,
        successes,
        failures,
        complete ? Optional.of(now) : Optional.empty());
  }
}
