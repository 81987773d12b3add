package sanad.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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

  static StartRefused folder(String folder, IOException reason) {
    return new StartRefused(
        "SANAD-NODE-004: the data folder %s cannot be used: %s; give it and all in it to the user who starts the node, or name another with --data DIR."
            .formatted(folder, said(reason)));
  }

  private static String said(IOException reason) {
    return switch (reason) {
      case AccessDeniedException denied -> denied.getFile() + " is not open to this user";
      case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
      case NoSuchFileException lost -> lost.getFile() + " is missing";
      case FileSystemException other ->
          other.getFile() + (other.getReason() == null ? "" : ": " + other.getReason());
      default -> String.valueOf(reason.getMessage());
    };
  }

  /// The database cannot run; the sentence is the launcher's.
  static StartRefused database(String sentence) {
    return new StartRefused(sentence);
  }
}
