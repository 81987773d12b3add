package sanad.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// The node cannot start, and says in one sentence why and what to do.
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1;

  private StartRefused(String message) {
    super(message);
  }

  static StartRefused portInUse(String address, int port) {
    return new StartRefused(
        "SANAD-NODE-002: port %s at %s is in use; choose another with --port N."
            .formatted(port, address));
  }

  static StartRefused cannotListen(String address, int port, String reason) {
    return new StartRefused(
        "SANAD-NODE-005: the node cannot listen at %s, port %s (%s); choose another address or port."
            .formatted(address, port, reason));
  }

  static StartRefused tls(String reason) {
    return new StartRefused(
        "SANAD-NODE-006: %s; name a PEM certificate chain and its PKCS #8 key.".formatted(reason));
  }

  static StartRefused dataInUse(String folder) {
    return new StartRefused(
        "SANAD-NODE-003: the data folder %s is in use by a running node; stop it, or name another folder with --data DIR."
            .formatted(folder));
  }

  static StartRefused folder(Path folder, IOException reason) {
    var disk =
        reason instanceof FileSystemException at && at.getFile() != null
            ? Disk.of(Path.of(at.getFile()))
            : Disk.SOUND;
    return folder(folder, reason, disk);
  }

  static StartRefused folder(Path folder, IOException reason, Disk disk) {
    return new StartRefused(
        "SANAD-NODE-004: the data folder %s cannot be used: %s, or name another with --data DIR."
            .formatted(folder, said(folder, reason, disk)));
  }

  /// What is so, and what to do.
  private static String said(Path folder, IOException reason, Disk disk) {
    if (!(reason instanceof FileSystemException at) || at.getFile() == null) {
      return reason.getMessage() + "; mend that";
    }
    return switch (at) {
      case FileAlreadyExistsException taken -> taken.getFile() + " is no folder; move it away";
      case NoSuchFileException lost ->
          lost.getFile() + " is missing; bring the folder back from its copy";
      case AccessDeniedException _ when !Files.exists(folder) ->
          "it is not there, and this user may not make it; make it and give it to the user who"
              + " starts the node";
      case AccessDeniedException denied ->
          denied.getFile()
              + " is not open to this user; give the folder and all in it to the user who starts"
              + " the node";
      case FileSystemException any when disk.readOnly() || told(any, "read-only") ->
          Objects.requireNonNullElse(Path.of(any.getFile()).getParent(), folder)
              + " lies on a disk that is mounted read-only; mount it writable (a system makes it"
              + " read-only by itself after a fault of the disk, and its log says so)";
      case FileSystemException any when disk.full() || told(any, "no space") ->
          "the disk of " + any.getFile() + " is full; make room";
      case FileSystemException other ->
          other.getFile()
              + (other.getReason() == null ? " is not usable" : ": " + other.getReason())
              + "; mend that";
    };
  }

  /// The system's words; what they say in another language is found out of the disk.
  private static boolean told(FileSystemException failed, String word) {
    return failed.getReason() != null && failed.getReason().toLowerCase(Locale.ROOT).contains(word);
  }

  /// The disk of a file, which need not be there.
  record Disk(boolean readOnly, boolean full) {
    static final Disk SOUND = new Disk(false, false);

    /// Less is no room for anything.
    private static final long BLOCK = 4096;

    static Disk of(Path file) {
      var there = file.toAbsolutePath();
      while (there != null && !Files.exists(there)) {
        there = there.getParent();
      }
      try {
        if (there == null) return SOUND;
        var store = Files.getFileStore(there);
        return new Disk(store.isReadOnly(), store.getUsableSpace() < BLOCK);
      } catch (IOException unknown) {
        return SOUND;
      }
    }
  }

  /// The database cannot run; the sentence is the launcher's.
  static StartRefused database(String sentence) {
    return new StartRefused(sentence);
  }
}
