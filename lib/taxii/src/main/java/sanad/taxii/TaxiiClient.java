package sanad.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import sanad.stix.Extras;
import sanad.stix.MalformedJson;
import sanad.taxii.Reply.Cause;

/// A TAXII 2.1 client of one API root.
///
/// It retries what is answered with 429 or 503 as `Retry-After` says, follows no redirect, leaves
/// the server's host by no relative address, and ends a walk that makes no progress. Thread-safe.
///
/// **Source:** TAXII 2.1 sections 3.5 and 8.4.
public final class TaxiiClient implements AutoCloseable {
  /// Pages in a row without an object after which a walk ends. **Source:** decision 18.
  public static final int PAGES_WITHOUT_OBJECT = 128;

  /// More objects than any honest page has; each costs memory beyond its bytes.
  public static final int PAGE_OBJECTS = 10_000;

  private static final long RESOURCE_LIMIT = 64L << 20;
  private static final Duration POLL = Duration.ofSeconds(1);

  private final ClientSettings settings;
  private final Wire wire;
  private final Sleep sleep;

  public TaxiiClient(ClientSettings settings, InstantSource clock, Sleep sleep) {
    this.settings = settings;
    this.sleep = sleep;
    this.wire = new Wire(settings, clock, sleep);
  }

  /// What the server has; always at `/taxii2/` of its root.
  public Reply<Discovery> discovery() {
    return wire.get(settings.apiRoot().resolve("/taxii2/"), resource(Discovery::read));
  }

  /// The address of an API root that a discovery named: resolved against the server, and empty
  /// where it would leave it, has dots, a query or no slash at its end.
  public Optional<URI> root(String named) {
    try {
      var address = settings.apiRoot().resolve("/taxii2/").resolve(named);
      var path = address.getRawPath();
      var safe =
          "https".equals(address.getScheme())
              && settings.apiRoot().getRawAuthority().equals(address.getRawAuthority())
              && !named.startsWith("//")
              && !named.contains("..")
              && address.getRawQuery() == null
              && address.getRawFragment() == null
              && path != null
              && path.endsWith("/")
              && address.normalize().equals(address);
      return safe ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// What the API root is.
  public Reply<ApiRoot> apiRoot() {
    return wire.get(settings.apiRoot(), resource(ApiRoot::read));
  }

  /// The collections.
  public Reply<List<CollectionInfo>> collections() {
    return wire.get(
        at("collections/"), resource(json -> Optional.of(CollectionInfo.readAll(json))));
  }

  /// One page of objects.
  public Reply<ObjectsPage> objects(String collection, TaxiiQuery query) {
    return wire.get(
        at("collections/" + segment(collection) + "/objects/" + query.encoded()),
        (head, body) -> {
          var reader = new EnvelopeReader(body, settings.bodyLimit(), settings.objectLimit());
          var objects = new ArrayList<String>();
          int tooLarge = 0;
          for (var slice = reader.read(); slice.isPresent(); slice = reader.read()) {
            if (objects.size() + tooLarge == PAGE_OBJECTS) {
              throw new BodyTooLarge(settings.bodyLimit());
            }
            switch (slice.get()) {
              case EnvelopeReader.Slice.Text(var text) -> objects.add(text);
              // one object must not keep back all that come after it
              case EnvelopeReader.Slice.TooLarge beyond -> tooLarge++;
            }
          }
          var last = head.headers().firstValue("X-TAXII-Date-Added-Last").flatMap(TaxiiTime::read);
          return Optional.of(
              new ObjectsPage(objects, tooLarge, reader.more(), reader.next(), last));
        });
  }

  /// All pages from here on, each handed over as a whole; answers how many objects there were.
  public Reply<Integer> walk(String collection, TaxiiQuery from, Consumer<ObjectsPage> each) {
    var progress = new Progress();
    var query = Optional.of(from);
    int objects = 0;
    while (query.isPresent()) {
      switch (objects(collection, query.get())) {
        case Reply.Ok<ObjectsPage>(var page) -> {
          each.accept(page);
          objects += page.objects().size();
          query = page.following(query.get());
          if (page.more() && (query.isEmpty() || !progress.made(page, query.get()))) {
            return new Reply.Failed<>(Cause.NO_PROGRESS, 200);
          }
        }
        case Reply.Failed<ObjectsPage>(var cause, var status) -> {
          return new Reply.Failed<>(cause, status);
        }
      }
    }
    return new Reply.Ok<>(objects);
  }

  /// Whether a walk comes forward: a place that comes again, or too many pages without an object,
  /// end it.
  public static final class Progress {
    private final HashSet<String> places = new HashSet<>();
    private int empty;

    /// Takes note of a page and of where the next begins.
    public boolean made(ObjectsPage page, TaxiiQuery next) {
      empty = page.objects().isEmpty() && page.tooLarge() == 0 ? empty + 1 : 0;
      return places.add(next.encoded()) && empty < PAGES_WITHOUT_OBJECT;
    }
  }

  /// One page of a manifest.
  public Reply<List<ManifestRecord>> manifest(String collection, TaxiiQuery query) {
    return wire.get(
        at("collections/" + segment(collection) + "/manifest/" + query.encoded()),
        resource(json -> Optional.of(ManifestRecord.readAll(json))));
  }

  /// The versions of an object, as text.
  public Reply<List<String>> versions(String collection, String object, TaxiiQuery query) {
    return wire.get(
        at(
            "collections/"
                + segment(collection)
                + "/objects/"
                + segment(object)
                + "/versions/"
                + query.encoded()),
        resource(json -> Optional.of(json.texts("versions"))));
  }

  /// Posts objects, given as their texts.
  public Reply<StatusInfo> add(String collection, List<String> objects) {
    var body = "{\"objects\":[" + String.join(",", objects) + "]}";
    return wire.post(
        at("collections/" + segment(collection) + "/objects/"),
        HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8),
        resource(StatusInfo::read));
  }

  /// Asks for a status until it is complete, and then never again.
  public Reply<StatusInfo> await(StatusInfo status) throws InterruptedException {
    Reply<StatusInfo> latest = new Reply.Ok<>(status);
    while (latest instanceof Reply.Ok<StatusInfo>(var now) && !now.complete()) {
      sleep.pause(POLL);
      latest = wire.get(at("status/" + segment(now.id()) + "/"), resource(StatusInfo::read));
    }
    return latest;
  }

  /// Deletes an object, or the versions of it that the query names.
  public Reply<Boolean> delete(String collection, String object, TaxiiQuery query) {
    return wire.delete(
        at(
            "collections/"
                + segment(collection)
                + "/objects/"
                + segment(object)
                + "/"
                + query.encoded()),
        (head, body) -> Optional.of(true));
  }

  @Override
  public void close() {
    wire.close();
  }

  private URI at(String path) {
    return settings.apiRoot().resolve(path);
  }

  /// An id inside a path must not lead anywhere else.
  private static String segment(String id) {
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || id.contains("..")) {
      throw new IllegalArgumentException("path: expected an id of letters, digits and hyphens");
    }
    return id;
  }

  private static <T> Wire.Body<T> resource(Function<Extras, Optional<T>> read) {
    return (head, body) -> {
      var text = new String(limited(body), StandardCharsets.UTF_8);
      try {
        return read.apply(Extras.parse(text));
      } catch (MalformedJson malformed) {
        return Optional.empty();
      }
    };
  }

  private static byte[] limited(InputStream body) throws IOException {
    var bytes = body.readNBytes((int) RESOURCE_LIMIT + 1);
    if (bytes.length > RESOURCE_LIMIT) {
      throw new BodyTooLarge(RESOURCE_LIMIT);
    }
    return bytes;
  }
}
