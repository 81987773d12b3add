package sanad.taxii;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// Shows the one certificate of a [ClientIdentity] to a server that asks for one. Its extended key
/// usage is not asked: partners pin the certificate itself, and one that was made for a server
/// alone is as good. A server that names the issuers it takes gets it only from one of them, since
/// another's would end the handshake. Thread-safe. **Source:** docs/decisions/0028.
final class ShownKey extends X509ExtendedKeyManager {
  private static final String NAME = "own";

  private final ClientIdentity identity;

  ShownKey(ClientIdentity identity) {
    this.identity = identity;
  }

  private @Nullable String chosen(String[] types, Principal @Nullable [] issuers) {
    var algorithm = identity.key().getAlgorithm();
    boolean fits = Arrays.asList(types).contains(algorithm);
    return fits && (issuers == null || issuers.length == 0 || issuedBy(issuers)) ? NAME : null;
  }

  private boolean issuedBy(Principal[] issuers) {
    var taken = List.of(issuers);
    return identity.chain().stream()
        .anyMatch(certificate -> taken.contains(certificate.getIssuerX500Principal()));
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return chosen(types, issuers);
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return chosen(types, issuers);
  }

  @Override
  public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
    var chosen = chosen(new String[] {type}, issuers);
    return chosen == null ? null : new String[] {chosen};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return identity.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return identity.key();
  }

  @Override
  public @Nullable String chooseServerAlias(
      String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
    return null;
  }
}
