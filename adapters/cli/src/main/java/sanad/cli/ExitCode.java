package sanad.cli;

/// The exit codes of commands that judge files.
final class ExitCode {

  static final int GOOD = 0;
  static final int BAD = 1;
  static final int UNREADABLE = 2;

  private ExitCode() {}
}
