package sanad.federation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import sanad.store.Room;

/// How this node serves its partners.
///
/// @param title of the server and its API root
/// @param keyFile 32 random bytes under which the places of pages are sealed; made where missing
/// @param spool folder for posted bodies that wait to be stored; made where missing
/// @param credentials folder of the credentials that partners gave; made where missing
/// @param pageObjects at most so many objects a page
/// @param pageBytes a page ends after so many bytes of objects
/// @param bodyLimit bytes of a posted body
/// @param objectLimit bytes of one posted object
/// @param tries of a credential that may fail within `tryWindow`, by name and by address
/// @param atOnce requests of one partner at a time
/// @param room whether the disk has room for what partners post
///
///   **Source:** decisions 18, 22 and 24.
public record FederationSettings(
    String title,
    Path keyFile,
    Path spool,
    Path credentials,
    int pageObjects,
    long pageBytes,
    long bodyLimit,
    int objectLimit,
    int tries,
    Duration tryWindow,
    int atOnce,
    Room room) {
  /// What the partner connector must compress, from [#COMPRESS_FROM] bytes on (gzip).
  public static final List<String> COMPRESSED = List.of("application/taxii+json");

  /// Smaller bodies are not worth packing.
  public static final int COMPRESS_FROM = 2_048;

  /// What the partner connector must take unencoded in a query, since clients write `match[id]` so.
  public static final String RELAXED_QUERY = "[]";

  /// The protocols of the partner connector, best first; HTTP/2 by ALPN beside HTTP/1.1.
  public static final List<String> TLS = List.of("TLSv1.3", "TLSv1.2");

  /// What TLS 1.2 may use beside: fresh keys for each connection, encryption and proof in one.
  public static final String CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20";

  /// Whether the partner connector asks for a client's certificate, as Tomcat says it: it asks, in
  /// the handshake, and goes on without one.
  public static final String CLIENT_CERTIFICATES = "optional";

  /// Who looks at it there: nobody is turned away, see [AnyClient].
  public static final String CLIENT_TRUST = AnyClient.class.getName();

  /// The usual limits in a data folder.
  public static FederationSettings in(Path dataFolder, String title) {
    return new FederationSettings(
        title,
        dataFolder.resolve("cursor.key"),
        dataFolder.resolve("posts"),
        dataFolder.resolve("secrets/partners"),
        1_000,
        32L << 20,
        128L << 20,
        1 << 20,
        10,
        Duration.ofMinutes(15),
        8,
        Room.AMPLE);
  }

  /// The same on a disk that has an end.
  public FederationSettings withRoom(Room disk) {
    return new FederationSettings(
        title,
        keyFile,
        spool,
        credentials,
        pageObjects,
        pageBytes,
        bodyLimit,
        objectLimit,
        tries,
        tryWindow,
        atOnce,
        disk);
  }
}
