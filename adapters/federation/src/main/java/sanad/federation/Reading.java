package sanad.federation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.handling.PartyId;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Collection;
import sanad.store.Collections.Outline;
import sanad.store.Collections.Plan;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.store.Session;
import sanad.store.Store;
import sanad.taxii.CollectionInfo;
import sanad.taxii.EnvelopeWriter;
import sanad.taxii.ManifestRecord;
import sanad.taxii.MediaTypes;
import sanad.taxii.QueryReader;
import sanad.taxii.QueryReading;
import sanad.taxii.TaxiiQuery;
import sanad.taxii.TaxiiTime;

/// What partners read: a page is planned, its leaf is kept, and then the texts are streamed as they
/// lie in the store, unparsed. **Source:** decisions 17 and 18.
final class Reading {
  private static final Set<String> SPEC_VERSIONS = Set.of("2.0", "2.1");

  /// The id of no object.
  private static final StixId NO_ID = new StixId("x-none", new UUID(0, 0));

  private final Store store;
  private final KnownCollections known;
  private final Places places;
  private final FederationSettings settings;

  Reading(Store store, KnownCollections known, Places places, FederationSettings settings) {
    this.store = store;
    this.known = known;
    this.places = places;
    this.settings = settings;
  }

  String collections(PartyId agency) {
    return CollectionInfo.toJson(known.inForce(agency).stream().map(Reading::info).toList());
  }

  String collection(PartyId agency, UUID id) {
    return info(known.inForce(agency, id)).json().toJson();
  }

  private static CollectionInfo info(Collection collection) {
    var kind = collection.kind();
    return new CollectionInfo(
        collection.id().toString(),
        title(kind) + " " + collection.purpose().code(),
        Optional.of("Agreement " + collection.agreement()),
        Optional.empty(),
        kind != Collection.Kind.INBOX,
        kind != Collection.Kind.RELEASE,
        specVersions(kind).stream().map(MediaTypes::stix).toList());
  }

  /// What it can hold: objects that this agency releases are of 2.1, whatever they were written in.
  private static List<String> specVersions(Collection.Kind kind) {
    return switch (kind) {
      case RELEASE -> List.of("2.1");
      case INBOX, EXCHANGE -> List.of("2.1", "2.0");
    };
  }

  private static String title(Collection.Kind kind) {
    return switch (kind) {
      case RELEASE -> "Release:";
      case INBOX -> "Inbox:";
      case EXCHANGE -> "Exchange:";
    };
  }

  void objects(PartyId agency, UUID id, String rawQuery, HttpServletResponse response)
      throws IOException {
    var query = read(rawQuery, QueryReader.Field.OBJECTS);
    try (var session = open(agency, id)) {
      var asked = asked(id, query, filter(query));
      var page =
          session
              .collections()
              .outline(id, asked.filter(), asked.after(), asked.limit(), settings.pageBytes())
              .orElseThrow(Refusal::absent);
      stream(session, id, query, page, response);
    }
  }

  void object(PartyId agency, UUID id, String object, String rawQuery, HttpServletResponse response)
      throws IOException {
    var query = read(rawQuery, QueryReader.Field.OBJECT);
    try (var session = open(agency, id)) {
      var page = one(session, id, object, query, filter(query));
      stream(session, id, query, page.outline(), response);
    }
  }

  void versions(
      PartyId agency, UUID id, String object, String rawQuery, HttpServletResponse response)
      throws IOException {
    var query = read(rawQuery, QueryReader.Field.VERSIONS);
    try (var session = open(agency, id)) {
      var filter =
          filter(query)
              .withVersions(LineFilter.Versions.ALL)
              .withSpecVersions(specVersions(query, SPEC_VERSIONS));
      var page = one(session, id, object, query, filter);
      dates(response, page.outline());
      TaxiiServer.send(
          response,
          200,
          ManifestRecord.versionsJson(
              page.lines().stream().map(Reading::version).distinct().toList(),
              page.more(),
              next(id, query, page.outline())));
    }
  }

  void manifest(PartyId agency, UUID id, String rawQuery, HttpServletResponse response)
      throws IOException {
    var query = read(rawQuery, QueryReader.Field.OBJECTS);
    try (var session = open(agency, id)) {
      var page = plan(session, id, query, filter(query));
      dates(response, page.outline());
      var records =
          page.lines().stream()
              .map(
                  line ->
                      new ManifestRecord(
                          line.id().toString(),
                          line.dateAdded(),
                          version(line),
                          MediaTypes.stix(line.specVersion())))
              .toList();
      TaxiiServer.send(
          response,
          200,
          ManifestRecord.toJson(records, page.more(), next(id, query, page.outline())));
    }
  }

  /// An object without times of its own has the time at which it was added. **Source:** TAXII 2.1
  /// section 3.4.1.
  private static String version(Line line) {
    return line.version().isEmpty() ? TaxiiTime.write(line.dateAdded()) : line.version();
  }

  private Session open(PartyId agency, UUID id) {
    var collection = known.known(agency, id);
    if (collection.kind() == Collection.Kind.INBOX) {
      // Only where it is in force may its being there be told.
      known.inForce(agency, id);
      throw Refusal.forbidden();
    }
    return store.open(new Viewer.Partner(agency), collection.purpose());
  }

  /// What of the journal is asked for.
  private record Asked(LineFilter filter, long after, int limit) {}

  private Asked asked(UUID id, TaxiiQuery query, LineFilter filter) {
    long after = 0;
    if (query.next().isPresent()) {
      after =
          places
              .open(id, query, query.next().get())
              .orElseThrow(
                  () -> Refusal.malformed(List.of("next: expected what an earlier page gave")));
    }
    int limit = Math.min(query.limit().orElse(settings.pageObjects()), settings.pageObjects());
    // Where none of the ids asked for can be one, nothing fits.
    boolean none = filter.ids().isEmpty() && !query.ids().isEmpty();
    return new Asked(none ? filter.withIds(Set.of(NO_ID)) : filter, after, limit);
  }

  private Plan plan(Session session, UUID id, TaxiiQuery query, LineFilter filter) {
    var asked = asked(id, query, filter);
    return session
        .collections()
        .plan(id, asked.filter(), asked.after(), asked.limit())
        .orElseThrow(Refusal::absent)
        .within(settings.pageBytes());
  }

  /// The lines of one object; refused as absent where there is none, though another filter may have
  /// left it out.
  private Plan one(Session session, UUID id, String object, TaxiiQuery query, LineFilter filter) {
    var ids = StixId.of(object).map(Set::of).orElseThrow(Refusal::absent);
    var page = plan(session, id, query, filter.withIds(ids).ofAllTypes());
    if (page.lines().isEmpty() && !page.more()) {
      var any =
          LineFilter.ALL
              .withIds(ids)
              .withVersions(LineFilter.Versions.ALL)
              .withSpecVersions(SPEC_VERSIONS);
      var anyLine = session.collections().plan(id, any, 0, 1).orElseThrow(Refusal::absent);
      if (anyLine.lines().isEmpty()) {
        throw Refusal.absent();
      }
    }
    return page;
  }

  private void stream(
      Session session, UUID id, TaxiiQuery query, Outline page, HttpServletResponse response)
      throws IOException {
    TaxiiServer.head(response, 200);
    dates(response, page);
    var answer = new WholeAnswer(response);
    try (var envelope = new EnvelopeWriter(answer, page.more(), next(id, query, page))) {
      if (!page.numbers().isEmpty()) {
        session.collections().stream(page, texts -> add(envelope, texts));
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
    answer.close();
  }

  private static void add(EnvelopeWriter envelope, byte[] texts) {
    try {
      envelope.add(texts);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Optional<String> next(UUID id, TaxiiQuery query, Outline page) {
    return page.more() ? Optional.of(places.seal(id, query, page.next())) : Optional.empty();
  }

  private static void dates(HttpServletResponse response, Outline page) {
    page.first()
        .ifPresent(at -> response.setHeader("X-TAXII-Date-Added-First", TaxiiTime.write(at)));
    page.last().ifPresent(at -> response.setHeader("X-TAXII-Date-Added-Last", TaxiiTime.write(at)));
  }

  static TaxiiQuery read(String rawQuery, Set<QueryReader.Field> fields) {
    return switch (QueryReader.read(rawQuery, fields)) {
      case QueryReading.Read(var query) -> query;
      case QueryReading.Malformed(var faults) -> throw Refusal.malformed(faults);
    };
  }

  static LineFilter filter(TaxiiQuery query) {
    var ids = new ArrayList<StixId>();
    query.ids().forEach(text -> StixId.of(text).ifPresent(ids::add));
    return new LineFilter(
        query.addedAfter(),
        Set.copyOf(ids),
        query.types(),
        versions(query.versions()),
        specVersions(query, Set.of()));
  }

  private static Set<String> specVersions(TaxiiQuery query, Set<String> unsaid) {
    return query.specVersions().isEmpty() ? unsaid : query.specVersions();
  }

  static LineFilter.Versions versions(Set<TaxiiQuery.VersionMatch> asked) {
    if (asked.isEmpty()) {
      return LineFilter.Versions.NEWEST;
    }
    var first = false;
    var last = false;
    var all = false;
    var exact = new HashSet<Instant>();
    for (var one : asked) {
      switch (one) {
        case TaxiiQuery.VersionMatch.First f -> first = true;
        case TaxiiQuery.VersionMatch.Last l -> last = true;
        case TaxiiQuery.VersionMatch.All a -> all = true;
        case TaxiiQuery.VersionMatch.Exact(var version) -> exact.add(version);
      }
    }
    return new LineFilter.Versions(first, last, all, exact);
  }
}
