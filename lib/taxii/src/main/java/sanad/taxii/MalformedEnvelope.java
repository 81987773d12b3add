package sanad.taxii;

import java.io.IOException;

/// A body that is no envelope, or ends too early; the message says what was expected and where.
public final class MalformedEnvelope extends IOException {
  MalformedEnvelope(String message) {
    super(message);
  }
}
