package sanad.testkit.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/// One direction of a connection under its fault.
record Passage(Socket from, Socket to, Fault fault, boolean fromClient) {
  private static final int BLOCK = 4096;

  void run() throws IOException, InterruptedException {
    var in = from.getInputStream();
    var out = to.getOutputStream();
    var block = new byte[BLOCK];
    long passed = 0;
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      if (!pass(block, n, passed, out)) {
        return;
      }
      passed += n;
    }
    to.shutdownOutput();
  }

  /// Whether the direction goes on.
  private boolean pass(byte[] block, int n, long passed, OutputStream out)
      throws IOException, InterruptedException {
    return switch (fault) {
      case Fault.None ignored -> write(out, block, n);
      case Fault.Refuse ignored -> false;
      case Fault.Delay delay -> {
        Thread.sleep(delay.each());
        yield write(out, block, n);
      }
      case Fault.Slow slow -> fromClient ? write(out, block, n) : trickle(out, block, n, slow);
      case Fault.CutServer cut ->
          fromClient
              ? write(out, block, n)
              : until(out, block, n, cut.afterBytes() - passed, false);
      case Fault.ResetServer reset ->
          fromClient
              ? write(out, block, n)
              : until(out, block, n, reset.afterBytes() - passed, true);
      case Fault.ResetClient reset ->
          fromClient
              ? until(out, block, n, reset.afterBytes() - passed, true)
              : write(out, block, n);
      case Fault.FlipServer flip -> {
        long at = flip.atByte() - passed;
        if (!fromClient && at >= 0 && at < n) {
          block[(int) at] ^= (byte) (1 << flip.bit());
        }
        yield write(out, block, n);
      }
      case Fault.Blackhole ignored -> true;
    };
  }

  private static boolean write(OutputStream out, byte[] block, int n) throws IOException {
    out.write(block, 0, n);
    out.flush();
    return true;
  }

  private static boolean trickle(OutputStream out, byte[] block, int n, Fault.Slow slow)
      throws IOException, InterruptedException {
    int step = Math.max(1, slow.bytesPerSecond() / 10);
    for (int at = 0; at < n; at += step) {
      out.write(block, at, Math.min(step, n - at));
      out.flush();
      Thread.sleep(100);
    }
    return true;
  }

  private boolean until(OutputStream out, byte[] block, int n, long left, boolean reset)
      throws IOException {
    if (n < left) {
      return write(out, block, n);
    }
    write(out, block, (int) Math.max(0, left));
    if (reset) {
      from.setSoLinger(true, 0);
      to.setSoLinger(true, 0);
    }
    FaultProxy.end(to);
    FaultProxy.end(from);
    return false;
  }
}
