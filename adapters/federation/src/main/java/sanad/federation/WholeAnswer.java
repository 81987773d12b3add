package sanad.federation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The body of an answer, held back while it is small, so that it goes with its length and in one
/// piece; beyond that it goes as it comes. Until the first byte leaves, an answer that failed can
/// still be refused.
///
/// What is given is kept and not copied. For one thread; close it to send what is held.
final class WholeAnswer extends OutputStream {
  /// What is held back at most: a piece of the store's, and what is around it.
  private static final int HELD = (1 << 20) + (1 << 16);

  private static final int BUFFER = 1 << 16;

  private final HttpServletResponse response;
  private final List<byte[]> held = new ArrayList<>();
  private int length;
  private boolean passing;

  WholeAnswer(HttpServletResponse response) {
    this.response = response;
    response.setBufferSize(BUFFER);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b});
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    write(Arrays.copyOfRange(bytes, from, from + count));
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    if (passing) {
      response.getOutputStream().write(bytes);
      return;
    }
    held.add(bytes);
    length += bytes.length;
    if (length > HELD) {
      passing = true;
      send();
    }
  }

  private void send() throws IOException {
    for (var bytes : held) {
      response.getOutputStream().write(bytes);
    }
    held.clear();
  }

  @Override
  public void close() throws IOException {
    if (!passing) {
      response.setContentLength(length);
      send();
    }
  }
}
