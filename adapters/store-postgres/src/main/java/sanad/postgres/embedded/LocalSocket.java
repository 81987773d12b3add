package sanad.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A connection through a file, as the driver takes connections: with streams and a time after
/// which a read gives up, neither of which a channel has by itself.
///
/// One thread reads and writes; any other may close it, which ends a read at once.
final class LocalSocket extends Socket {
  /// What one look takes from the server at most.
  private static final int ROOM = 1 << 16;

  private final Path file;
  private final ByteBuffer come = ByteBuffer.allocateDirect(ROOM).limit(0);
  private @Nullable SocketChannel channel;
  private @Nullable Selector ready;
  private int patience;
  private volatile boolean closed;

  LocalSocket(Path file) {
    this.file = file;
  }

  void connect() throws IOException {
    SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      opened.connect(UnixDomainSocketAddress.of(file));
      opened.configureBlocking(false);
      Selector selector = Selector.open();
      opened.register(selector, SelectionKey.OP_READ);
      ready = selector;
      channel = opened;
    } catch (IOException | RuntimeException failed) {
      try (opened) {
        throw failed;
      }
    }
  }

  @Override
  public void connect(SocketAddress unused, int within) throws IOException {
    connect();
  }

  @Override
  public boolean isConnected() {
    return channel != null;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return fill() ? come.get() & 0xff : -1;
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
          return 0;
        }
        if (!fill()) {
          return -1;
        }
        int count = Math.min(most, come.remaining());
        come.get(into, from, count);
        return count;
      }

      @Override
      public int available() throws IOException {
        if (!come.hasRemaining()) {
          look();
        }
        return come.remaining();
      }

      @Override
      public void close() throws IOException {
        LocalSocket.this.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, count);
        while (left.hasRemaining()) {
          if (open().write(left) == 0) {
            await(SelectionKey.OP_WRITE, 0);
          }
        }
      }

      @Override
      public void close() throws IOException {
        LocalSocket.this.close();
      }
    };
  }

  /// Waits until something has come. @return false at the end of the stream
  private boolean fill() throws IOException {
    while (!come.hasRemaining()) {
      int count = look();
      if (count < 0) {
        return false;
      }
      if (count == 0) {
        await(SelectionKey.OP_READ, patience);
      }
    }
    return true;
  }

  private int look() throws IOException {
    come.clear();
    try {
      return open().read(come);
    } finally {
      come.flip();
    }
  }

  /// An interrupt ends no wait, as it ends none on a network's socket: half an answer would be left
  /// behind. It is kept for whoever asks for it next.
  ///
  /// @param within milliseconds; 0 waits for ever
  private void await(int what, int within) throws IOException {
    Selector selector = Objects.requireNonNull(ready);
    long from = System.nanoTime();
    boolean interrupted = false;
    try {
      open().keyFor(selector).interestOps(what);
      long left = within;
      while (selector.select(any -> {}, left) == 0 && !closed) {
        interrupted |= Thread.interrupted();
        left = within == 0 ? 0 : within - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        if (left < 0 || (left == 0 && within > 0)) {
          throw new SocketTimeoutException("no answer within " + within + " ms");
        }
      }
    } catch (ClosedSelectorException over) {
      throw new SocketException("closed", over);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private SocketChannel open() throws SocketException {
    SocketChannel connected = channel;
    if (closed || connected == null) {
      throw new SocketException(closed ? "closed" : "not connected");
    }
    return connected;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    if (ready != null) {
      ready.close();
    }
    if (channel != null) {
      channel.close();
    }
  }

  @Override
  public void setSoTimeout(int milliseconds) {
    patience = milliseconds;
  }

  @Override
  public int getSoTimeout() {
    return patience;
  }

  // What follows is asked of networks; a file has none of it.

  @Override
  public void setTcpNoDelay(boolean on) {}

  @Override
  public void setKeepAlive(boolean on) {}

  @Override
  public void setReceiveBufferSize(int bytes) {}

  @Override
  public void setSendBufferSize(int bytes) {}

  @Override
  public int getSendBufferSize() {
    return ROOM;
  }

  @Override
  public String toString() {
    return "local socket";
  }
}
