package sanad.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import sanad.exchange.Postings;
import sanad.handling.PartyId;
import sanad.store.AccessRefused;
import sanad.store.Logged;
import sanad.store.Store;
import sanad.store.StoreUnavailable;
import sanad.taxii.ApiRoot;
import sanad.taxii.Discovery;
import sanad.taxii.MediaTypes;

/// Answers partners: who asks, whether the headers fit, what the path names; then the work of
/// [Reading] or [Writes]. Thread-safe. **Source:** TAXII 2.1.
final class TaxiiServer {
  private static final System.Logger LOG = System.getLogger(TaxiiServer.class.getName());

  /// Requests in hand at one time, of all partners, with a page in memory each.
  private static final int TOGETHER = 32;

  /// Seconds.
  private static final int LONGEST_RETRY = 5;

  /// Bytes of a refused body that are still read.
  private static final int PASSED = 1 << 20;

  private final Credentials credentials;
  private final Reading reading;
  private final Writes writes;
  private final FederationSettings settings;
  private final Map<PartyId, Semaphore> busy = new ConcurrentHashMap<>();
  private final Semaphore together = new Semaphore(TOGETHER);
  private final AtomicInteger refused = new AtomicInteger();

  private TaxiiServer(
      Credentials credentials, Reading reading, Writes writes, FederationSettings settings) {
    this.credentials = credentials;
    this.reading = reading;
    this.writes = writes;
    this.settings = settings;
  }

  static TaxiiServer of(
      Store store,
      InstantSource clock,
      SecureRandom random,
      FederationSettings settings,
      Spool spool) {
    var places = Places.of(settings.keyFile(), random);
    var known = new KnownCollections(store);
    return new TaxiiServer(
        new Credentials(store, clock, settings),
        new Reading(store, known, places, settings),
        new Writes(store, known, new Postings(random), spool, clock, settings),
        settings);
  }

  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      answered(request, response);
    } catch (Refusal refusal) {
      refuse(request, response, refusal);
    } catch (AccessRefused hidden) {
      refuse(request, response, Refusal.absent());
    } catch (StoreUnavailable away) {
      // Once bytes have left, only a broken answer tells that it is not whole.
      if (response.isCommitted()) {
        throw new IOException("the store went away while a page was streamed", away);
      }
      refuse(request, response, Refusal.unavailable());
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (RuntimeException bug) {
      // The edge: whatever went wrong, a partner learns nothing of it but that it did.
      LOG.log(System.Logger.Level.ERROR, "a partner's request failed", Logged.of(bug));
      refuse(request, response, Refusal.failed());
    }
  }

  private void answered(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!together.tryAcquire()) {
      // Told different times, so that a crowd does not come back as one.
      throw Refusal.busy(1 + Math.floorMod(refused.getAndIncrement(), LONGEST_RETRY));
    }
    try {
      admitted(request, response);
    } finally {
      together.release();
    }
  }

  private void admitted(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var agency =
        switch (credentials.of(
            header(request, "Authorization"),
            () -> ClientProof.of(request),
            request.getRemoteAddr())) {
          case Credentials.Who.Partner(var partner) -> partner;
          case Credentials.Who.Nobody nobody -> throw Refusal.unauthenticated();
          case Credentials.Who.TooManyTries many ->
              throw Refusal.tooMany(settings.tryWindow().toSeconds());
        };
    if (!MediaTypes.accepted(header(request, "Accept"))) {
      throw Refusal.notAcceptable();
    }
    var turns = busy.computeIfAbsent(agency, a -> new Semaphore(settings.atOnce()));
    if (!turns.tryAcquire()) {
      throw Refusal.tooMany(1);
    }
    try {
      route(agency, request, response);
    } finally {
      turns.release();
    }
  }

  private void route(PartyId agency, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var method = request.getMethod();
    var query = Optional.ofNullable(request.getQueryString()).orElse("");
    switch (Endpoint.of(request.getRequestURI())) {
      case Endpoint.Discovery discovery -> {
        only(method, "GET");
        send(response, 200, discovery());
      }
      case Endpoint.Root root -> {
        only(method, "GET");
        send(response, 200, root());
      }
      case Endpoint.Status(var id) -> {
        only(method, "GET");
        send(response, 200, writes.status(agency, id));
      }
      case Endpoint.Collections all -> {
        only(method, "GET");
        send(response, 200, reading.collections(agency));
      }
      case Endpoint.OneCollection(var id) -> {
        only(method, "GET");
        send(response, 200, reading.collection(agency, id));
      }
      case Endpoint.Manifest(var id) -> {
        only(method, "GET");
        reading.manifest(agency, id, query, response);
      }
      case Endpoint.Objects(var id) -> {
        if (only(method, "GET", "POST").equals("POST")) {
          plain(request);
          send(response, 202, writes.post(agency, id, request));
        } else {
          reading.objects(agency, id, query, response);
        }
      }
      case Endpoint.OneObject(var id, var object) -> {
        if (only(method, "GET", "DELETE").equals("DELETE")) {
          writes.delete(agency, id, object, query);
          head(response, 200);
        } else {
          reading.object(agency, id, object, query, response);
        }
      }
      case Endpoint.Versions(var id, var object) -> {
        only(method, "GET");
        reading.versions(agency, id, object, query, response);
      }
      case Endpoint.Nowhere nowhere -> throw Refusal.absent();
    }
  }

  /// The method; whoever may GET may ask for the head alone, of which the container sends no body.
  private static String only(String method, String... known) {
    var asked = method.equals("HEAD") ? "GET" : method;
    if (!List.of(known).contains(asked)) {
      throw Refusal.method(List.of(known));
    }
    return asked;
  }

  /// A body is taken as it is: nothing is unpacked, whose size nobody knows before.
  private static void plain(HttpServletRequest request) {
    var coding = header(request, "Content-Encoding").orElse("identity").strip();
    if (!coding.equalsIgnoreCase("identity")) {
      throw Refusal.encoded();
    }
  }

  private String discovery() {
    return new Discovery(
            settings.title(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Endpoint.ROOT),
            List.of(Endpoint.ROOT))
        .toJson();
  }

  private String root() {
    return new ApiRoot(
            settings.title(), Optional.empty(), List.of(MediaTypes.TAXII), settings.bodyLimit())
        .toJson();
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    var all = Collections.list(request.getHeaders(name));
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join(",", all));
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("refused while a page was streamed");
    }
    if (waits(request, refusal)) {
      pass(request.getInputStream());
    }
    response.reset();
    refusal.headers().forEach(response::setHeader);
    send(response, refusal.error().httpStatus(), refusal.error().toJson());
  }

  /// Whether the answer waits for a body that nobody will look at: a client of HTTP/2 whose body is
  /// left unread may never be let send another one on its connection. Who asked whether to send, or
  /// sends too much over HTTP/1.1, is told at once; the connector reads past the rest.
  private static boolean waits(HttpServletRequest request, Refusal refusal) {
    boolean tooMuch =
        refusal.error().httpStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    return request.getMethod().equals("POST")
        && header(request, "Expect").isEmpty()
        && !(tooMuch && request.getProtocol().startsWith("HTTP/1"));
  }

  private static void pass(InputStream body) throws IOException {
    var block = new byte[8192];
    for (int left = PASSED; left > 0; ) {
      int read = body.read(block, 0, Math.min(left, block.length));
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }

  static void head(HttpServletResponse response, int status) {
    response.setStatus(status);
    response.setHeader("Content-Type", MediaTypes.TAXII);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  static void send(HttpServletResponse response, int status, String json) throws IOException {
    head(response, status);
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
