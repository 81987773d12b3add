package sanad.node;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import sanad.federation.FederationSettings;
import sanad.node.config.NodeConfig;
import sanad.node.pace.PacedProtocol;

/// The connector of partners' nodes: TLS 1.2 or 1.3, with threads of its own, so that a crowd of
/// partners cannot starve the desk. **Source:** decision 24.
final class PartnerConnector {

  private PartnerConnector() {}

  static Connector of(NodeConfig.Door door, PartnerIdentity identity) {
    var connector = new Connector(new PacedProtocol());
    connector.setPort(door.port());
    connector.setSecure(true);
    connector.setScheme("https");
    connector.setProperty("address", door.address());
    connector.setProperty("SSLEnabled", "true");
    connector.setXpoweredBy(false);
    var host = new SSLHostConfig();
    host.setProtocols(String.join("+", FederationSettings.TLS));
    host.setCiphers(FederationSettings.CIPHERS);
    var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateFile(identity.certificate().toString());
    certificate.setCertificateKeyFile(identity.key().toString());
    host.addCertificate(certificate);
    connector.addSslHostConfig(host);
    connector.addUpgradeProtocol(http2());
    var protocol = (PacedProtocol) connector.getProtocolHandler();
    protocol.setRelaxedQueryChars(FederationSettings.RELAXED_QUERY);
    protocol.setCompression("on");
    protocol.setCompressibleMimeType(String.join(",", FederationSettings.COMPRESSED));
    protocol.setCompressionMinSize(FederationSettings.COMPRESS_FROM);
    protocol.setExecutor(new VirtualThreadExecutor("partners-"));
    return connector;
  }

  /// Small frames of a body are no reason to close a connection: a client sends what the window
  /// leaves it, and two posts beside a large one leave it little. Who sends too slowly is cut by
  /// [PacedProtocol].
  private static Http2Protocol http2() {
    var protocol = new Http2Protocol();
    protocol.setOverheadDataThreshold(0);
    return protocol;
  }
}
