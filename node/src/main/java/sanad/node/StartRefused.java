package sanad.node;

/// The node cannot start, and says why in one sentence; nothing was changed.
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1;

  private StartRefused(String message) {
    super(message);
  }

  static StartRefused portInUse(String address, int port) {
    return new StartRefused(
        "SANAD-NODE-002: port %d at %s is in use; choose another with --port N."
            .formatted(port, address));
  }

  static StartRefused dataInUse(String folder) {
    return new StartRefused(
        "SANAD-NODE-003: the data folder %s is in use by a running node.".formatted(folder));
  }

  static StartRefused folder(String folder, String reason) {
    return new StartRefused(
        "SANAD-NODE-004: the data folder %s cannot be used: %s.".formatted(folder, reason));
  }

  /// The database cannot run; the sentence is the launcher's.
  static StartRefused database(String sentence) {
    return new StartRefused(sentence);
  }
}
