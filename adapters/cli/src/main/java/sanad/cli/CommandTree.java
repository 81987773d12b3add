package sanad.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of every product command. A command is added by one line in [#commandLine()].
@Command(
    name = "sanad",
    mixinStandardHelpOptions = true,
    description = "Share counter-terrorism intelligence the way it was agreed.")
public final class CommandTree {

  private CommandTree() {}

  /// A fresh command line with all commands; `execute` answers the exit code.
  public static CommandLine commandLine() {
    var line = new CommandLine(new CommandTree());
    line.addSubcommand(new MatchCommand());
    line.addSubcommand(new ScreenCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.addSubcommand(new ValidateCommand());
    line.addSubcommand(new PatternCommand());
    line.addSubcommand(new StixCommand());
    line.addSubcommand(new StatusCommand());
    line.addSubcommand(new UserCommand());
    line.addSubcommand(new AgencyCommand());
    line.addSubcommand(new PartnerCommand());
    line.addSubcommand(new AgreementCommand());
    line.addSubcommand(new ReportCommand());
    line.addSubcommand(new ReleaseCommand());
    line.addSubcommand(new PullCommand());
    line.addSubcommand(new ItemCommand());
    line.addSubcommand(new LeadCommand());
    line.addSubcommand(new ListCommand());
    return speaking(line);
  }

  /// The same, with the words of this command line for what cannot be understood.
  public static CommandLine speaking(CommandLine line) {
    return line.setParameterExceptionHandler(Misuse::tell);
  }
}
