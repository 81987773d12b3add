package sanad.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.exchange.Postings;
import sanad.exchange.Postings.Posted;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.LineFilter;
import sanad.store.PostStatus;
import sanad.store.Store;
import sanad.taxii.BodyTooLarge;
import sanad.taxii.EnvelopeReader;
import sanad.taxii.MalformedEnvelope;
import sanad.taxii.MediaTypes;
import sanad.taxii.QueryReader;
import sanad.taxii.StatusInfo;
import sanad.taxii.TaxiiTime;

/// What partners write: posts, deletions, and what became of posts. An envelope of up to 1,000
/// objects is stored before it is answered; a larger one waits in the spool. **Source:** decisions
/// 19 and 22.
final class Writes {
  private static final long IN_MEMORY = 16L << 20;

  private final Store store;
  private final KnownCollections known;
  private final Postings postings;
  private final Spool spool;
  private final InstantSource clock;
  private final FederationSettings settings;

  Writes(
      Store store,
      KnownCollections known,
      Postings postings,
      Spool spool,
      InstantSource clock,
      FederationSettings settings) {
    this.store = store;
    this.known = known;
    this.postings = postings;
    this.spool = spool;
    this.clock = clock;
    this.settings = settings;
  }

  String status(PartyId agency, UUID id) {
    try (var session = store.open(new Viewer.Partner(agency), Purpose.ADMINISTRATION)) {
      return session
          .collections()
          .status(id)
          .map(Writes::info)
          .orElseThrow(Refusal::absent)
          .toJson();
    }
  }

  String post(PartyId agency, UUID id, HttpServletRequest request) throws IOException {
    var collection = writable(agency, id);
    if (!settings.room().forMore()) {
      throw Refusal.full();
    }
    if (!MediaTypes.sent(Optional.ofNullable(request.getContentType()))) {
      throw Refusal.mediaType();
    }
    if (request.getContentLengthLong() > settings.bodyLimit()) {
      throw Refusal.tooLarge(settings.bodyLimit());
    }
    try {
      return info(received(agency, collection, request)).toJson();
    } catch (BodyTooLarge beyond) {
      throw Refusal.tooLarge(settings.bodyLimit());
    } catch (SpoolFile.Unwritable full) {
      throw Refusal.full();
    } catch (MalformedEnvelope malformed) {
      throw Refusal.unprocessable(String.valueOf(malformed.getMessage()));
    }
  }

  /// Whether an *exchange* collection is in force is asked by the write itself.
  private Collection writable(PartyId agency, UUID id) {
    var collection = known.known(agency, id);
    return switch (collection.kind()) {
      case EXCHANGE -> collection;
      case INBOX -> known.inForce(agency, id);
      case RELEASE -> {
        known.inForce(agency, id);
        throw Refusal.forbidden();
      }
    };
  }

  private PostStatus received(PartyId agency, Collection collection, HttpServletRequest request)
      throws IOException {
    var reader =
        new EnvelopeReader(request.getInputStream(), settings.bodyLimit(), settings.objectLimit());
    var first = new ArrayList<Posted>();
    long bytes = 0;
    for (var slice = reader.read(); slice.isPresent(); slice = reader.read()) {
      if (first.size() == Postings.BATCH || bytes > IN_MEMORY) {
        return spooled(agency, collection, first, slice.get(), reader);
      }
      var posted = posted(slice.get());
      bytes += posted instanceof Posted.Text(var json) ? json.length() : 0;
      first.add(posted);
    }
    if (first.isEmpty()) {
      throw Refusal.unprocessable("body: expected at least one object");
    }
    try (var session = store.open(new Viewer.Partner(agency), collection.purpose())) {
      return postings.keep(
          session, collection, postings.begin(collection, first.size(), clock.instant()), first);
    }
  }

  private PostStatus spooled(
      PartyId agency,
      Collection collection,
      List<Posted> first,
      EnvelopeReader.Slice then,
      EnvelopeReader reader)
      throws IOException {
    // It is answered before it is written.
    known.inForce(agency, collection.id());
    try (var file = spool.begin(collection)) {
      for (var posted : first) {
        file.add(posted);
      }
      file.add(posted(then));
      for (var slice = reader.read(); slice.isPresent(); slice = reader.read()) {
        file.add(posted(slice.get()));
      }
      var status = postings.begin(collection, file.count(), clock.instant());
      file.keep(status.id());
      try (var session = store.open(new Viewer.Partner(agency), collection.purpose())) {
        postings.keep(session, status);
      }
      spool.start(status.id());
      return status;
    }
  }

  private static Posted posted(EnvelopeReader.Slice slice) {
    return switch (slice) {
      case EnvelopeReader.Slice.Text(var json) -> new Posted.Text(json);
      case EnvelopeReader.Slice.TooLarge(var limit) ->
          new Posted.Refused("expected an object of at most " + limit + " bytes");
    };
  }

  void delete(PartyId agency, UUID id, String object, String rawQuery) {
    var query = Reading.read(rawQuery, QueryReader.Field.DELETION);
    var collection = known.inForce(agency, id);
    if (collection.kind() != Collection.Kind.EXCHANGE) {
      throw Refusal.forbidden();
    }
    var stixId = StixId.of(object).orElseThrow(Refusal::absent);
    var versions =
        query.versions().isEmpty() ? LineFilter.Versions.ALL : Reading.versions(query.versions());
    // Without a word on the version of the standard, all of them go: the object must be gone.
    var specVersions = query.specVersions().isEmpty() ? Set.of("2.0", "2.1") : query.specVersions();
    var filter = new LineFilter(Optional.empty(), Set.of(stixId), Set.of(), versions, specVersions);
    try (var session = store.open(new Viewer.Partner(agency), collection.purpose())) {
      int gone =
          session.write(
              Act.of("object.remove", Act.Kind.ERASURE),
              writing -> writing.remove(id, stixId, filter));
      if (gone == 0) {
        throw Refusal.absent();
      }
    }
  }

  private static StatusInfo info(PostStatus status) {
    return new StatusInfo(
        status.id().toString(),
        status.completedAt().isPresent(),
        status.requestedAt(),
        status.total(),
        status.succeeded(),
        status.failed(),
        status.pending(),
        details(status, status.successes()),
        details(status, status.failures()));
  }

  private static List<StatusInfo.Detail> details(
      PostStatus status, List<PostStatus.Entry> entries) {
    var unversioned = TaxiiTime.write(status.requestedAt());
    return entries.stream()
        .map(
            e ->
                new StatusInfo.Detail(
                    e.id(), e.version().isEmpty() ? unversioned : e.version(), e.message()))
        .toList();
  }
}
