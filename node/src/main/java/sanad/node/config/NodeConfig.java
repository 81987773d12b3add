package sanad.node.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.Clearance;

/// What a node is told before it starts.
///
/// @param data absolute folder of everything that the node keeps
/// @param exercise whether every page says that all content is invented
/// @param agency what the node learns of itself at first start
/// @param people where the pages and the REST API are served
/// @param partners where partners' nodes fetch, always TLS
/// @param partnersHost the name or address by which partners reach the node
/// @param databaseUrl of the agency's own PostgreSQL; empty: the node carries its own
/// @param programs folder for the programs of the carried PostgreSQL; empty: below `data`
/// @param pullEvery how often the node looks whether a pull is due
public record NodeConfig(
    Path data,
    boolean exercise,
    Agency agency,
    Door people,
    Door partners,
    String partnersHost,
    Optional<String> databaseUrl,
    Optional<Path> programs,
    Duration pullEvery) {

  /// The agency whose node this is.
  ///
  /// @param id of its STIX identity; empty: one is made
  /// @param shortName in the header of every page
  /// @param names by language: ar, fr, en
  /// @param country ISO 3166-1 alpha-2, or empty
  /// @param ceiling the highest level that the node may hold
  public record Agency(
      Optional<UUID> id,
      String shortName,
      Map<String, String> names,
      String country,
      Clearance ceiling) {
    public Agency {
      names = Map.copyOf(names);
    }
  }

  /// An address to listen at.
  ///
  /// @param tls certificate and key, where the operator gave them
  public record Door(String address, int port, Optional<Tls> tls) {}

  /// Certificate chain and private key, PEM files.
  public record Tls(Path certificate, Path key) {}

  /// What the command line says over the file.
  public record Overrides(Optional<Integer> port, Optional<Path> data) {}

  /// Reads `file`, or takes the defaults where it is empty. Throws [ConfigRefused] with all
  /// problems.
  public static NodeConfig read(Optional<Path> file, Overrides overrides) throws ConfigRefused {
    var settings = file.isPresent() ? ConfigFile.read(file.get()) : new Settings();
    overrides.port().ifPresent(port -> settings.set(Keys.PEOPLE_PORT, port));
    overrides.data().ifPresent(data -> settings.set(Keys.DATA, data));
    var problems = new ArrayList<String>();
    int port = settings.get(Keys.PEOPLE_PORT);
    int partnersPort = settings.find(Keys.PARTNERS_PORT).orElse(port + 1);
    if (partnersPort == port) problems.add("partners.port is people.port");
    if (port < 1 || port > 65535) {
      problems.add("people.port: there is no port " + port);
    } else if (partnersPort < 0 || partnersPort > 65535) {
      problems.add("partners.port: there is no port " + partnersPort);
    }
    var people = tls(settings, Keys.PEOPLE_CERTIFICATE, Keys.PEOPLE_KEY, problems);
    var partners = tls(settings, Keys.PARTNERS_CERTIFICATE, Keys.PARTNERS_KEY, problems);
    var address = settings.get(Keys.PEOPLE_ADDRESS);
    if (people.isEmpty() && !loopback(address)) {
      problems.add("people.address " + address + " is not loopback and needs people.certificate");
    }
    if (!problems.isEmpty()) {
      throw new ConfigRefused(file.map(Path::toString).orElse("command line"), problems);
    }
    return new NodeConfig(
        settings.get(Keys.DATA).toAbsolutePath().normalize(),
        settings.get(Keys.EXERCISE),
        new Agency(
            settings.find(Keys.AGENCY_ID),
            settings.get(Keys.AGENCY_SHORT),
            Map.of(
                "en", settings.get(Keys.AGENCY_EN),
                "fr", settings.get(Keys.AGENCY_FR),
                "ar", settings.get(Keys.AGENCY_AR)),
            settings.find(Keys.AGENCY_COUNTRY).orElse(""),
            settings.get(Keys.AGENCY_CEILING)),
        new Door(address, port, people),
        new Door(settings.get(Keys.PARTNERS_ADDRESS), partnersPort, partners),
        settings.find(Keys.PARTNERS_HOST).orElse(settings.get(Keys.PARTNERS_ADDRESS)),
        settings.find(Keys.DATABASE_URL),
        settings.find(Keys.DATABASE_PROGRAMS),
        settings.get(Keys.PULL_EVERY));
  }

  /// The whole file with its defaults and documentation, ready to be kept as `sanad.yaml`.
  public static String documented() {
    var text = new StringBuilder();
    String room = "";
    for (var key : Keys.ALL) {
      int dot = key.name().indexOf('.');
      String in = dot < 0 ? "" : key.name().substring(0, dot);
      if (!in.equals(room)) {
        text.append(in).append(":\n");
        room = in;
      }
      String indent = in.isEmpty() ? "" : "  ";
      text.append(indent).append("# ").append(key.documentation()).append('\n');
      String line = key.name().substring(dot + 1) + ": " + key.fallback().orElse("");
      text.append(indent).append(key.fallback().isEmpty() ? "# " : "").append(line).append('\n');
    }
    return text.toString();
  }

  private static Optional<Tls> tls(
      Settings settings, Key<Path> certificate, Key<Path> key, List<String> problems) {
    var chain = settings.find(certificate);
    var secret = settings.find(key);
    if (chain.isPresent() != secret.isPresent()) {
      problems.add(certificate.name() + " and " + key.name() + " go together");
    }
    for (var file : List.of(chain, secret)) {
      file.filter(path -> !Files.isReadable(path))
          .ifPresent(path -> problems.add(path + " cannot be read"));
    }
    return chain.flatMap(found -> secret.map(with -> new Tls(found, with)));
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
