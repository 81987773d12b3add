package sanad.node.pace;

import java.io.IOException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// One request and its answer: how long its body was waited for, and how long its answer is being
/// taken. Stands before the request's own input. Thread-safe.
final class Exchange implements InputBuffer {
  private static final long NOT_NOW = Long.MIN_VALUE;

  private final Response response;
  private final InputBuffer input;
  private volatile long waited;
  private volatile long waitsSince = NOT_NOW;
  private volatile long received;
  private volatile long answersSince = NOT_NOW;

  Exchange(Request request, Response response) {
    this.input = request.getInputBuffer();
    this.response = response;
  }

  InputBuffer input() {
    return input;
  }

  // one thread reads; the watcher only looks
  @SuppressWarnings("NonAtomicVolatileUpdate")
  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    long from = System.nanoTime();
    waitsSince = from;
    try {
      int read = input.doRead(handler);
      received = received + Math.max(0, read);
      return read;
    } finally {
      waited = waited + System.nanoTime() - from;
      waitsSince = NOT_NOW;
    }
  }

  @Override
  public int available() {
    return input.available();
  }

  /// What the server does between the two is the server's own time.
  boolean tooSlow(Patience patience, long now) {
    long since = waitsSince;
    long waiting = waited + (since == NOT_NOW ? 0 : now - since);
    if (patience.tooSlow(waiting, received)) {
      return true;
    }
    if (!response.isCommitted()) {
      return false;
    }
    if (answersSince == NOT_NOW) {
      answersSince = now;
    }
    return patience.tooSlow(now - answersSince, response.getBytesWritten(false));
  }
}
