package sanad.node;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import sanad.node.config.NodeConfig;
import sanad.postgres.StoreSettings;
import sanad.postgres.embedded.LaunchRefused;
import sanad.store.StoreUnavailable;
import sanad.web.NodeFacts;

/// A node from its start to its stop. Thread-safe.
public final class RunningNode implements AutoCloseable {
  private final DataFolder data;
  private final NodeStore store;
  private final ConfigurableApplicationContext context;
  private final @Nullable String firstPassword;

  private RunningNode(
      DataFolder data,
      NodeStore store,
      ConfigurableApplicationContext context,
      @Nullable String firstPassword) {
    this.data = data;
    this.store = store;
    this.context = context;
    this.firstPassword = firstPassword;
  }

  /// Starts a node, says its addresses, and returns when the process is told to stop.
  static int run(NodeConfig config, PrintWriter out) throws StartRefused, InterruptedException {
    // before all that can fail: whoever helps asks which build it was
    out.println("Sanad " + Build.THIS + " starts.");
    out.flush();
    var started = new CompletableFuture<Optional<RunningNode>>();
    var stopped = new CountDownLatch(1);
    // before the start, since a server that was told to run outlives a process that ends meanwhile
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      started.join().ifPresent(node -> stop(node, out));
                      stopped.countDown();
                    }));
    try {
      var node = start(config);
      started.complete(Optional.of(node));
      var identity = node.context.getBean(PartnerIdentity.class);
      var warnings = node.context.getBean(NodeFacts.class).warnings();
      new Greeting(config, identity, Optional.ofNullable(node.firstPassword), warnings, out)
          .print();
    } finally {
      started.complete(Optional.empty());
    }
    stopped.await();
    return 0;
  }

  private static void stop(RunningNode node, PrintWriter out) {
    node.close();
    out.println("Stopped.");
    out.flush();
  }

  /// Starts a node in earnest. What can be refused is refused before anything is changed.
  public static RunningNode start(NodeConfig config) throws StartRefused {
    var node = start(config, InstantSource.system(), StoreSettings.Time.OF_THE_WORLD);
    node.pullWhenDue();
    return node;
  }

  /// Starts a node of a demonstration, whose only time is `clock`; it takes a database of its own,
  /// on which no node in earnest will start, and pulls when it is told to, until [#pullWhenDue].
  public static RunningNode demonstration(NodeConfig config, InstantSource clock)
      throws StartRefused {
    return start(config, clock, StoreSettings.Time.MOVABLE);
  }

  private static RunningNode start(NodeConfig config, InstantSource clock, StoreSettings.Time time)
      throws StartRefused {
    var data = DataFolder.claim(config.data());
    try {
      requireFree(config.people());
      requireFree(config.partners());
      DoorKeys.check(config.people());
      DoorKeys.check(config.partners());
      var store = NodeStore.open(config, data, clock, new SecureRandom(), time);
      try {
        var context = SpringStart.start(config, data, clock, store);
        return founded(config, data, store, context);
      } catch (RuntimeException failed) {
        store.close();
        throw failed;
      }
    } catch (StartRefused | RuntimeException failed) {
      data.close();
      var refusal = refusal(config, failed);
      if (refusal.isPresent()) {
        throw refusal.get();
      }
      throw failed;
    }
  }

  private static RunningNode founded(
      NodeConfig config, DataFolder data, NodeStore store, ConfigurableApplicationContext context) {
    try {
      var firstPassword = context.getBean(FirstStart.class).run(config.agency());
      return new RunningNode(data, store, context, firstPassword.orElse(null));
    } catch (RuntimeException failed) {
      context.close();
      throw failed;
    }
  }

  /// What the world did to a start is said in a sentence, however deep it lies.
  private static Optional<StartRefused> refusal(NodeConfig config, Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StartRefused said -> {
          return Optional.of(said);
        }
        case LaunchRefused database -> {
          return Optional.of(StartRefused.database(String.valueOf(database.getMessage())));
        }
        case StoreUnavailable away -> {
          return Optional.of(StartRefused.database(String.valueOf(away.getMessage())));
        }
        case FileSystemException disk -> {
          return Optional.of(StartRefused.folder(config.data(), disk));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /// Pulls over every link whose time has come, from now on.
  public void pullWhenDue() {
    context.getBean(PullTimer.class).start();
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
      var reason = String.valueOf(e.getMessage());
      throw reason.contains("in use")
          ? StartRefused.portInUse(door.address(), door.port())
          : StartRefused.cannotListen(door.address(), door.port(), reason);
    }
  }

  @Override
  public void close() {
    context.close();
    store.close();
    data.close();
  }
}
