package sanad.federation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Holds a page back until it is whole or 2 MiB, and hands it on then: a usual page leaves the
/// database at once, however slowly its reader takes it. For one thread.
///
/// **Source:** reliability.md F16: a few slow readers would hold all connections of the partners'
/// pool.
final class PageBuffer extends OutputStream {
  private static final int HELD = 2 << 20;

  private final OutputStream to;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(16 * 1024);

  PageBuffer(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int b) throws IOException {
    held.write(b);
    handOn(HELD);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    held.write(bytes, from, length);
    handOn(HELD);
  }

  /// Hands on what is held; the writer of an envelope flushes at its end only.
  @Override
  public void flush() throws IOException {
    handOn(1);
    to.flush();
  }

  private void handOn(int from) throws IOException {
    if (held.size() >= from) {
      held.writeTo(to);
      held.reset();
    }
  }
}
