package sanad.node.pace;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Tells the [PacedProtocol] of each request when it begins and ends. Thread-safe.
public final class PaceValve extends ValveBase {
  /// One for all connectors.
  public PaceValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!(request.getConnector().getProtocolHandler() instanceof PacedProtocol protocol)) {
      throw new IllegalStateException("connector: expected one with a pace");
    }
    var client = protocol.client(request.getServletConnection().getConnectionId());
    var coyote = request.getCoyoteRequest();
    var exchange = new Exchange(coyote, response.getCoyoteResponse());
    client.begin(exchange);
    coyote.setInputBuffer(exchange);
    try {
      getNext().invoke(request, response);
    } finally {
      coyote.setInputBuffer(exchange.input());
      client.end(exchange);
    }
  }
}
