package sanad.taxii;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// How the client reaches a server.
///
/// @param apiRoot `https` address with a path that ends in a slash
/// @param name user name of HTTP Basic
/// @param secret its password
/// @param certificateSha256 64 lower-case hexadecimal digits of the server certificate's SHA-256;
///   empty for the machine's trust store and host names
/// @param identity the certificate that is shown to a server that asks for one, with its key
/// @param bodyLimit bytes of an answer, unpacked
/// @param objectLimit bytes of one object
/// @param tries of a request that is answered with 429 or 503
/// @param longestWait that `Retry-After` may ask for
public record ClientSettings(
    URI apiRoot,
    String name,
    String secret,
    String certificateSha256,
    Optional<ClientIdentity> identity,
    Duration timeout,
    long bodyLimit,
    int objectLimit,
    int tries,
    Duration longestWait) {
  /// The usual limits: 60 s, 128 MiB, 1 MiB, five tries, two minutes.
  public static ClientSettings of(
      URI apiRoot, String name, String secret, String certificateSha256) {
    return new ClientSettings(
        apiRoot,
        name,
        secret,
        certificateSha256,
        Optional.empty(),
        Duration.ofSeconds(60),
        128L << 20,
        1 << 20,
        5,
        Duration.ofMinutes(2));
  }

  /// The same with another limit of an answer.
  public ClientSettings withBodyLimit(long bytes) {
    return new ClientSettings(
        apiRoot,
        name,
        secret,
        certificateSha256,
        identity,
        timeout,
        bytes,
        objectLimit,
        tries,
        longestWait);
  }

  /// The same with a certificate of the client's own.
  public ClientSettings withIdentity(ClientIdentity own) {
    return new ClientSettings(
        apiRoot,
        name,
        secret,
        certificateSha256,
        Optional.of(own),
        timeout,
        bodyLimit,
        objectLimit,
        tries,
        longestWait);
  }

  public ClientSettings {
    if (!"https".equals(apiRoot.getScheme()) || !apiRoot.getPath().endsWith("/")) {
      throw new IllegalArgumentException("api root: expected https and a path that ends in /");
    }
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "ClientSettings[" + apiRoot + ", " + name + "]";
  }
}
