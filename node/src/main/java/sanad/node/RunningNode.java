package sanad.node;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import sanad.node.config.NodeConfig;

/// A node from its start to its stop. Thread-safe.
public final class RunningNode implements AutoCloseable {
  private final DataFolder data;
  private final ConfigurableApplicationContext context;
  private final @Nullable String firstPassword;

  private RunningNode(
      DataFolder data, ConfigurableApplicationContext context, @Nullable String firstPassword) {
    this.data = data;
    this.context = context;
    this.firstPassword = firstPassword;
  }

  /// Starts a node, says its addresses, and returns when the process is told to stop.
  static int run(NodeConfig config, PrintWriter out) throws StartRefused, InterruptedException {
    var node = start(config, InstantSource.system());
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      node.close();
                      out.println("Stopped.");
                      out.flush();
                      stopped.countDown();
                    }));
    new Greeting(config, Optional.ofNullable(node.firstPassword), out).print();
    stopped.await();
    return 0;
  }

  /// Starts a node whose only time is `clock`. What can be refused is refused before anything is
  /// changed.
  public static RunningNode start(NodeConfig config, InstantSource clock) throws StartRefused {
    var data = DataFolder.claim(config.data());
    try {
      requireFree(config.people());
      requireFree(config.partners());
      var context = SpringStart.start(config, data, clock);
      var firstPassword = context.getBean(FirstStart.class).run(config.agency());
      return new RunningNode(data, context, firstPassword.orElse(null));
    } catch (StartRefused | RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /// A part of the running node, for what runs in the same process.
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// SHA-256 of the certificate that partners see, hexadecimal.
  public String partnersFingerprint() {
    return context.getBean(PartnerIdentity.class).fingerprint();
  }

  private static void requireFree(NodeConfig.Door door) throws StartRefused {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(door.address(), door.port()));
    } catch (IOException e) {
      throw StartRefused.portInUse(door.address(), door.port());
    }
  }

  @Override
  public void close() {
    context.close();
    data.close();
  }
}
