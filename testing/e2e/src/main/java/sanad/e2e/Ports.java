package sanad.e2e;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// Ports for the nodes of this process, in pairs: that of people and that of partners above it.
///
/// A node takes its ports long after they were found free, and other runs on this machine look for
/// theirs meanwhile. So a pair that was given is this process's until it ends, by a locked file in
/// the folder for temporary files; the system lets go of it however the process ends. Thread-safe.
public final class Ports {
  private static final int PAIRS = 39;

  private static final Map<Integer, FileLock> OURS = new HashMap<>();

  private Ports() {}

  /// The lower port of a pair that is free; from `-Dsanad.ports=N` on, else from 9720.
  public static int freePair() throws IOException {
    return freePairs(1);
  }

  /// The lowest port of so many pairs in a row that are free.
  public static synchronized int freePairs(int pairs) throws IOException {
    int from = Integer.getInteger("sanad.ports", 9720);
    int row = 0;
    for (int port = from; port < from + 2 * PAIRS; port += 2) {
      row = isFree(port) && claim(port) ? row + 1 : 0;
      if (row == pairs) return port - 2 * (pairs - 1);
    }
    throw new IOException("no " + pairs + " free pairs of ports in a row from " + from + " on");
  }

  private static boolean isFree(int port) throws IOException {
    try (var first = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var second = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
      return first.isBound() && second.isBound();
    } catch (BindException taken) {
      return false;
    }
  }

  private static boolean claim(int port) throws IOException {
    if (OURS.containsKey(port)) return true;
    var file = Path.of(System.getProperty("java.io.tmpdir"), "sanad-ports-" + port);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException othersFile) {
      return false;
    }
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return false;
    }
    OURS.put(port, lock);
    return true;
  }
}
