package sanad.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalSocketTest {
  @TempDir private Path room;
  private ServerSocketChannel server;
  private Socket socket;
  private SocketChannel other;

  @BeforeEach
  void connects() throws IOException {
    Path file = room.resolve("s");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(file));
    socket = new LocalSockets(file.toString()).createSocket("any", 1);
    other = server.accept();
  }

  @AfterEach
  void ends() throws IOException {
    socket.close();
    other.close();
    server.close();
  }

  @Test
  void more_than_the_kernel_holds_goes_both_ways_unchanged() throws Exception {
    byte[] much = new byte[3_000_000];
    new Random(20_261_130).nextBytes(much);
    CompletableFuture<Void> echo =
        CompletableFuture.runAsync(
            () -> {
              try {
                byte[] got = Channels.newInputStream(other).readNBytes(much.length);
                ByteBuffer back = ByteBuffer.wrap(got);
                while (back.hasRemaining()) {
                  other.write(back);
                }
              } catch (IOException broken) {
                throw new CompletionException(broken);
              }
            });
    socket.getOutputStream().write(much);
    assertThat(socket.getInputStream().readNBytes(much.length)).isEqualTo(much);
    echo.join();
  }

  @Test
  void bytes_come_one_by_one_until_the_other_side_ends() throws Exception {
    other.write(ByteBuffer.wrap(new byte[] {1, (byte) 0xff}));
    assertThat(socket.getInputStream().read()).isEqualTo(1);
    assertThat(socket.getInputStream().available()).isEqualTo(1);
    assertThat(socket.getInputStream().read()).isEqualTo(0xff);
    assertThat(socket.getInputStream().available()).isZero();
    other.close();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    assertThat(socket.getInputStream().read(new byte[4])).isEqualTo(-1);
  }

  @Test
  void a_silent_server_is_given_up_after_the_time_set_and_may_speak_later() throws Exception {
    socket.setSoTimeout(20);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    other.write(ByteBuffer.wrap(new byte[] {7}));
    assertThat(socket.getInputStream().read()).isEqualTo(7);
  }

  @Test
  void an_interrupt_ends_no_read_and_is_kept() throws Exception {
    socket.setSoTimeout(60_000);
    CompletableFuture<Boolean> kept = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    int come = socket.getInputStream().read();
                    kept.complete(come == 7 && Thread.interrupted());
                  } catch (IOException broken) {
                    kept.completeExceptionally(broken);
                  }
                });
    while (reader.getState() == Thread.State.NEW || reader.getState() == Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    reader.interrupt();
    Thread.sleep(50);
    reader.interrupt();
    assertThat(kept).isNotDone();
    other.write(ByteBuffer.wrap(new byte[] {7}));
    assertThat(kept.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void closing_ends_a_read_that_waits() throws Exception {
    CompletableFuture<Integer> told = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    told.complete(socket.getInputStream().read());
                  } catch (IOException ended) {
                    told.completeExceptionally(ended);
                  }
                });
    while (!told.isDone() && !waits(reader)) {
      Thread.onSpinWait();
    }
    socket.close();
    assertThat(told)
        .failsWithin(Duration.ofMinutes(1))
        .withThrowableThat()
        .withCauseInstanceOf(SocketException.class);
    assertThat(socket.isClosed()).isTrue();
    assertThatThrownBy(() -> socket.getOutputStream().write(1)).isInstanceOf(SocketException.class);
  }

  private static boolean waits(Thread reader) {
    return Arrays.stream(reader.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("select"));
  }

  @Test
  void a_server_that_is_gone_refuses() throws Exception {
    Path file = room.resolve("s");
    server.close();
    assertThatThrownBy(() -> new LocalSockets(file.toString()).createSocket("any", 1))
        .isInstanceOf(IOException.class);
  }
}
