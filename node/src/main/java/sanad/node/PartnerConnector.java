package sanad.node;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import sanad.federation.FederationSettings;
import sanad.node.config.NodeConfig;
import sanad.node.pace.PacedProtocol;

/// The connector of partners' nodes: TLS 1.2 or 1.3, with threads of its own, so that a crowd of
/// partners cannot starve the desk. **Source:** decision 24.
final class PartnerConnector {
  private static final int FEW = 8;
  private static final int IDLE_SECONDS = 30;
  private static final int RECORD = 16_384;

  /// Room for a filter of some 500 ids.
  private static final int HEADER_BYTES = 32 * 1024;

  /// Of a refused body so much is read past: more than the largest that is taken, since a client
  /// that sends all before it reads would find its connection broken and never see the 413.
  private static final int PASSED_BYTES = 160 << 20;

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
    // Asked for, never demanded: whether one is needed is decided with the credential.
    host.setCertificateVerification(FederationSettings.CLIENT_CERTIFICATES);
    host.setTrustManagerClassName(FederationSettings.CLIENT_TRUST);
    connector.addSslHostConfig(host);
    connector.addUpgradeProtocol(http2());
    var protocol = (PacedProtocol) connector.getProtocolHandler();
    protocol.setRelaxedQueryChars(FederationSettings.RELAXED_QUERY);
    protocol.setMaxHttpRequestHeaderSize(HEADER_BYTES);
    protocol.setMaxSwallowSize(PASSED_BYTES);
    protocol.setCompression("on");
    protocol.setCompressibleMimeType(String.join(",", FederationSettings.COMPRESSED));
    protocol.setCompressionMinSize(FederationSettings.COMPRESS_FROM);
    protocol.setExecutor(threads());
    // A record of TLS holds so much; with less in hand a page goes out in twice as many.
    connector.setProperty("socket.appWriteBufSize", Integer.toString(RECORD));
    return connector;
  }

  /// A few threads of the operating system, which wait for the database at the least cost; for the
  /// crowd behind them virtual ones, which cost next to nothing while a slow client is awaited.
  private static ExecutorService threads() {
    var crowd =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("partners-crowd-", 0).factory());
    return new ThreadPoolExecutor(
        0,
        FEW,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        Thread.ofPlatform().daemon().name("partners-", 0).factory(),
        (request, few) -> crowd.execute(request));
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
