package sanad.node;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.handling.PartyId;
import sanad.node.config.NodeConfig;
import sanad.web.NodeFacts;

/// What pages and the API say about this node.
final class NodeReport implements NodeFacts {
  /// A certificate that ends sooner is to be replaced: each partner has to learn of another.
  private static final Duration TO_REPLACE = Duration.ofDays(60);

  /// What a copy does not know of is to be done again within this time.
  private static final Duration TO_CATCH_UP = Duration.ofDays(30);

  private static final Duration SET_AT_START = Duration.ofMinutes(5);

  private final NodeConfig config;
  private final Readiness readiness;
  private final NodeStore store;
  private final PartnerIdentity identity;
  private final Optional<Instant> copied;
  private final Instant written;

  NodeReport(
      NodeConfig config,
      Readiness readiness,
      NodeStore store,
      PartnerIdentity identity,
      Optional<Instant> copied,
      Instant written) {
    this.copied = copied;
    this.written = written;
    this.config = config;
    this.readiness = readiness;
    this.store = store;
    this.identity = identity;
  }

  @Override
  public String name() {
    return config.agency().shortName();
  }

  @Override
  public String version() {
    return Build.THIS.version();
  }

  @Override
  public String build() {
    return Build.THIS.from();
  }

  @Override
  public boolean demonstration() {
    return config.exercise();
  }

  @Override
  public String legalNotice(String language) {
    return "";
  }

  @Override
  public String certificate() {
    return identity.fingerprint();
  }

  @Override
  public List<Check> checks() {
    var catalog = store.database().store().check();
    return List.of(
        new Check("database", "", readiness.ready() && catalog.isEmpty(), Optional.empty()),
        new Check("disk", "", store.hasRoom(), Optional.empty()));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("Sanad", Build.THIS.toString()), new Part("Java", Runtime.version().toString()));
  }

  @Override
  public List<Warning> warnings() {
    var found = new ArrayList<Warning>();
    var database = store.database();
    if (!store.hasRoom()) {
      found.add(
          new Warning(
              "SANAD-NODE-021",
              database.disk().map(disk -> (disk.free() >> 20) + " MiB").orElse("")));
    }
    if (!database.store().searchesByIndex()) {
      found.add(new Warning("SANAD-NODE-022", ""));
    }
    for (var crowd : database.store().crowded()) {
      found.add(
          new Warning(
              "SANAD-NODE-023",
              "%s %s: %s".formatted(crowd.kind(), crowd.purpose(), crowd.classes())));
    }
    database.store().strangers().stream()
        .map(PartyId::stix)
        .sorted()
        .forEach(body -> found.add(new Warning("SANAD-NODE-025", body)));
    ending(identity.ends(), Instant.now()).ifPresent(found::add);
    copy(copied, Instant.now()).ifPresent(found::add);
    behind(written, Instant.now()).ifPresent(found::add);
    return found;
  }

  /// Of a data folder that was found to be a copy then.
  static Optional<Warning> copy(Optional<Instant> copied, Instant now) {
    return copied
        .filter(at -> now.isBefore(at.plus(TO_CATCH_UP)))
        .map(at -> new Warning("SANAD-NODE-026", day(at)));
  }

  /// Of a clock that says an earlier time than the data folder was written at. A few minutes are
  /// what is mended while a machine starts.
  static Optional<Warning> behind(Instant written, Instant now) {
    return written.isAfter(now.plus(SET_AT_START))
        ? Optional.of(
            new Warning("SANAD-NODE-027", written.truncatedTo(ChronoUnit.SECONDS).toString()))
        : Optional.empty();
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  /// Of a certificate that ends then.
  static Optional<Warning> ending(Instant ends, Instant now) {
    return ends.isAfter(now.plus(TO_REPLACE))
        ? Optional.empty()
        : Optional.of(new Warning("SANAD-NODE-024", day(ends)));
  }
}
