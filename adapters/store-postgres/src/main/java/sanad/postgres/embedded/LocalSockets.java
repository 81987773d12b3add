package sanad.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.SocketFactory;

/// Makes the driver's connections through the file at which this machine's own server listens: the
/// kernel hands bytes over at a fraction of what its loopback network takes. The address that the
/// driver names is not used.
///
/// Public because the driver makes it by its name, from the `socketFactoryArg` of a URL. For many
/// threads.
///
/// **Source:** docs/decisions/0032.
public final class LocalSockets extends SocketFactory {
  private final Path file;

  /// @param file the path of the server's socket
  public LocalSockets(String file) {
    this.file = Path.of(file);
  }

  @Override
  public Socket createSocket() {
    return new LocalSocket(file);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected();
  }

  private LocalSocket connected() throws IOException {
    LocalSocket socket = new LocalSocket(file);
    socket.connect();
    return socket;
  }
}
