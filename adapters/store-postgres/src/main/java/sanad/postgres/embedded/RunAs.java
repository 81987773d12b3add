package sanad.postgres.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Under which user PostgreSQL runs, since it refuses to run as root.
///
/// **Source:** stack.md 2: `setpriv` is safer than `unshare`, under which the kernel's user id
/// stays 0, so that a broken-into server could open root's files; but user 65534 cannot reach a
/// folder below a home of mode 0700.
sealed interface RunAs {
  /// The user id that owns the cluster's files.
  int NOBODY = 65534;

  int ROOT = 0;

  /// The words before the program's own.
  List<String> prefix();

  /// The user that owns the cluster's files, or -1 to leave them alone.
  int owner();

  /// Whoever runs the node, when that is not root.
  record Self() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of();
    }

    @Override
    public int owner() {
      return -1;
    }
  }

  /// Nobody, by `setpriv`, without a way back.
  record Nobody() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of(
          "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs");
    }

    @Override
    public int owner() {
      return NOBODY;
    }
  }

  /// A user namespace in which root is nobody.
  record OwnNamespace() implements RunAs {
    @Override
    public List<String> prefix() {
      return List.of("unshare", "--user");
    }

    @Override
    public int owner() {
      return ROOT;
    }
  }

  /// Picks the safest way that works for these folders, or refuses with one clear sentence.
  static RunAs choose(EmbeddedSettings settings, ServerBinaries server)
      throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Self();
    }
    for (RunAs way : List.of(new Nobody(), new OwnNamespace())) {
      if (way.reaches(settings, server)) {
        return way;
      }
    }
    throw new LaunchRefused(
        LaunchRefused.Code.NO_USER_TO_RUN_AS,
        "PostgreSQL refuses to run as root, and neither setpriv (user 65534 must reach "
            + settings.folder()
            + ") nor unshare works here; start the node as an ordinary user");
  }

  private boolean reaches(EmbeddedSettings settings, ServerBinaries server)
      throws InterruptedException {
    List<String> words = new ArrayList<>(prefix());
    words.addAll(List.of("sh", "-c", "cd \"$1\" && exec \"$2\" --version", "sh"));
    words.addAll(List.of(settings.folder().toString(), server.program("postgres")));
    try {
      return Command.run(words, settings.startWithin()).succeeded();
    } catch (IOException programIsMissing) {
      return false;
    }
  }

  /// Gives a folder and all below it to the user of the server; a copy made by root belongs to
  /// root.
  default void own(Path folder) throws IOException {
    if (owner() < 0) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            give(dir);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            give(file);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void give(Path file) throws IOException {
    if (!Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(owner())) {
      Files.setAttribute(file, "unix:uid", owner(), LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(file, "unix:gid", owner(), LinkOption.NOFOLLOW_LINKS);
    }
  }
}
