package sanad.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The root of every product command. A command is added by one line in [#WORDS].
@Command(
    name = "sanad",
    mixinStandardHelpOptions = true,
    description = "Share counter-terrorism intelligence the way it was agreed.")
public final class CommandTree {
  private static final List<Word> WORDS =
      List.of(
          new Word("match", MatchCommand.class),
          new Word("screen", ScreenCommand.class),
          new Word("validate", ValidateCommand.class),
          new Word("pattern", PatternCommand.class),
          new Word("stix", StixCommand.class),
          new Word("status", StatusCommand.class),
          new Word("user", UserCommand.class),
          new Word("agency", AgencyCommand.class),
          new Word("partner", PartnerCommand.class),
          new Word("agreement", AgreementCommand.class),
          new Word("report", ReportCommand.class),
          new Word("release", ReleaseCommand.class),
          new Word("pull", PullCommand.class),
          new Word("item", ItemCommand.class),
          new Word("lead", LeadCommand.class),
          new Word("list", ListCommand.class));

  private CommandTree() {}

  /// A command, and the word that calls it.
  public record Word(String name, Class<?> command) {}

  /// A fresh command line with all commands; `execute` answers the exit code.
  public static CommandLine commandLine() {
    return commandLine(List.of());
  }

  /// The same for these arguments, and with more commands. Of all commands it holds the called one
  /// alone, since to read the options of all takes longer than most of them work; and all where
  /// none is called, for whoever asks what there is.
  public static CommandLine commandLine(List<Word> more, String... arguments) {
    var first = Stream.of(arguments).limit(1).toList();
    var all = Stream.concat(WORDS.stream(), more.stream()).toList();
    var called = all.stream().filter(word -> first.contains(word.name)).toList();
    var line = new CommandLine(new CommandTree());
    for (var word : called.isEmpty() ? all : called) {
      line.addSubcommand(word.command);
    }
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Misuse::tell);
  }

  /// The same line, where each command of it tells this version.
  public static CommandLine telling(CommandLine line, IVersionProvider version) {
    line.getCommandSpec().versionProvider(version);
    line.getSubcommands().values().forEach(inner -> telling(inner, version));
    return line;
  }
}
