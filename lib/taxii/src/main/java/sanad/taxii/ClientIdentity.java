package sanad.taxii;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// The certificate that a client shows to a server that asks for one, with the key that proves it.
///
/// @param chain the client's certificate first, then those of its issuers
public record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {
  public ClientIdentity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("client identity: expected a certificate");
    }
    if (!chain.getFirst().getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
      throw new IllegalArgumentException("client identity: the key is not the certificate's");
    }
  }

  /// Without the key.
  @Override
  public String toString() {
    return "ClientIdentity[" + chain.getFirst().getSerialNumber() + "]";
  }
}
