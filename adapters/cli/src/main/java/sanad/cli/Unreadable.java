package sanad.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// A file that a command cannot read; ends it with exit code 2.
final class Unreadable extends ParameterException {

  private static final long serialVersionUID = 1L;

  Unreadable(CommandLine line, String file, IOException cause) {
    super(line, file + " cannot be read: " + ValidateCommand.reason(cause));
  }
}
