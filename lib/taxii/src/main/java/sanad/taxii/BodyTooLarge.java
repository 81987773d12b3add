package sanad.taxii;

import java.io.IOException;

/// A body beyond its limit.
public final class BodyTooLarge extends IOException {
  BodyTooLarge(long limit) {
    super("body: expected at most " + limit + " bytes");
  }
}
