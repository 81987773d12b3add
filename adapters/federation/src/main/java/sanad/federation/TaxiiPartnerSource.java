package sanad.federation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import sanad.exchange.GivenCredentials;
import sanad.exchange.PartnerSource;
import sanad.exchange.PullCode;
import sanad.store.Link;
import sanad.taxii.ClientIdentity;
import sanad.taxii.ClientSettings;
import sanad.taxii.ObjectsPage;
import sanad.taxii.Reply;
import sanad.taxii.Sleep;
import sanad.taxii.TaxiiClient;
import sanad.taxii.TaxiiQuery;
import sanad.taxii.TaxiiTime;

/// Fetches pages of a partner's collection by TAXII 2.1.
///
/// The cursor is `<added-after>|<next>`: the partner's own place, and beside it the time of the
/// last object, to which it falls back where the partner no longer knows the place. Versions of
/// objects come all, since each may say what the one before did not; but from a server that keeps
/// the last alone, and refuses to be asked for others (OpenCTI).
public final class TaxiiPartnerSource implements PartnerSource {
  /// Objects that are asked for at a time.
  private static final int PAGE = 1_000;

  /// What a page may hold, unpacked: what a node serves, and a little more.
  private static final long PAGE_BYTES = 40L << 20;

  private final InstantSource clock;
  private final Sleep sleep;
  private final GivenCredentials credentials;

  private final Optional<ClientIdentity> identity;

  /// @param identity this node's own certificate, by which partners may ask for a second proof
  public TaxiiPartnerSource(
      InstantSource clock,
      Sleep sleep,
      GivenCredentials credentials,
      Optional<ClientIdentity> identity) {
    this.clock = clock;
    this.sleep = sleep;
    this.credentials = credentials;
    this.identity = identity;
  }

  private record Cursor(String addedAfter, String next) {
    static Cursor of(String text) {
      int bar = text.indexOf('|');
      return bar < 0
          ? new Cursor(text, "")
          : new Cursor(text.substring(0, bar), text.substring(bar + 1));
    }

    Cursor withoutNext() {
      return new Cursor(addedAfter, "");
    }

    TaxiiQuery query(Set<TaxiiQuery.VersionMatch> versions) {
      var filters =
          new TaxiiQuery(
              Optional.empty(),
              OptionalInt.of(PAGE),
              Optional.empty(),
              Set.of(),
              Set.of(),
              versions,
              Set.of());
      if (!next.isEmpty()) {
        return filters.at(next);
      }
      return TaxiiTime.read(addedAfter).map(filters::after).orElse(filters);
    }

    @Override
    public String toString() {
      return next.isEmpty() ? addedAfter : addedAfter + "|" + next;
    }
  }

  @Override
  public Fetched fetch(Link link, String cursor) {
    try (var pages = open(link)) {
      return pages.after(cursor);
    }
  }

  /// One client for all pages of a pull, so that they share a connection and its handshake.
  @Override
  public Pages open(Link link) {
    // a file that was cut, by a full disk or by hand, is no credential
    var secret = credentials.read(link.credential()).filter(line -> line.indexOf(':') > 0);
    if (secret.isEmpty()) {
      return cursor -> new Fetched.Failed(PullCode.SECRET_UNREADABLE);
    }
    int colon = secret.get().indexOf(':');
    var settings =
        ClientSettings.of(
                link.apiRoot(),
                secret.get().substring(0, colon),
                secret.get().substring(colon + 1),
                link.certificateSha256())
            .withBodyLimit(PAGE_BYTES);
    var shown = identity.map(settings::withIdentity).orElse(settings);
    return new OpenPages(new TaxiiClient(shown, clock, sleep), link.collection().toString());
  }

  private static final class OpenPages implements Pages {
    private static final Set<TaxiiQuery.VersionMatch> EVERY =
        Set.of(new TaxiiQuery.VersionMatch.All());
    private static final Set<TaxiiQuery.VersionMatch> UNSAID = Set.of();

    private final TaxiiClient client;
    private final String collection;
    private Set<TaxiiQuery.VersionMatch> versions = EVERY;

    OpenPages(TaxiiClient client, String collection) {
      this.client = client;
      this.collection = collection;
    }

    /// The page at the place, else behind the time beside it: a place is bound to its filters, and
    /// which of them the server refuses is not said.
    @Override
    public Fetched after(String cursor) {
      var at = Cursor.of(cursor);
      var places = at.next().isEmpty() ? List.of(at) : List.of(at, at.withoutNext());
      var filters = versions.isEmpty() ? List.of(UNSAID) : List.of(EVERY, UNSAID);
      Fetched answer = new Fetched.Failed(PullCode.ANSWER_UNFIT);
      for (var place : places) {
        for (var filter : filters) {
          switch (client.objects(collection, place.query(filter))) {
            case Reply.Ok<ObjectsPage>(var page) -> {
              versions = filter;
              return page(page, place);
            }
            case Reply.Failed<ObjectsPage>(var cause, var status) -> {
              answer = new Fetched.Failed(code(cause));
              if (status != 400) {
                return answer;
              }
            }
          }
        }
      }
      return answer;
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private static Fetched page(ObjectsPage page, Cursor before) {
    var last = page.lastAdded().map(TaxiiTime::write).orElse(before.addedAfter());
    var next = page.more() ? page.next().orElse("") : "";
    return new Fetched.Page(
        page.objects(), page.tooLarge(), new Cursor(last, next).toString(), page.more());
  }

  private static PullCode code(Reply.Cause cause) {
    return switch (cause) {
      case UNREACHABLE -> PullCode.UNREACHABLE;
      case CERTIFICATE -> PullCode.CERTIFICATE_REFUSED;
      case CERTIFICATE_EXPIRED -> PullCode.CERTIFICATE_EXPIRED;
      case CREDENTIAL -> PullCode.CREDENTIAL_REFUSED;
      case NOT_FOUND -> PullCode.NOT_FOUND;
      case BUSY -> PullCode.BUSY;
      case UNFIT, TOO_LARGE -> PullCode.ANSWER_UNFIT;
      case NO_PROGRESS -> PullCode.NO_PROGRESS;
    };
  }
}
