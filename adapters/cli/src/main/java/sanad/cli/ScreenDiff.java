package sanad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.lists.Columns;
import sanad.lists.ListDiff;
import sanad.lists.ListEntry;
import sanad.lists.ListedName;

/// What a new version of a designation list added, removed and changed.
@Command(
    name = "diff",
    description = {
      "Show what a new version of a list added, removed and changed, by the list's references.",
      "Exit code: 0 done, 2 a file could not be read."
    },
    mixinStandardHelpOptions = true)
final class ScreenDiff implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "the list as it was")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "the list as it is")
  private Path after = Path.of("");

  @Option(names = "--json", description = "JSON lines instead of a TSV table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ListDiff diff = ListDiff.between(read(before, err), read(after, err));
      print(diff, spec.commandLine().getOut());
      err.printf(
          Locale.ROOT,
          "%d added, %d removed, %d changed, %d unchanged; %d to screen again%n",
          diff.added().size(),
          diff.removed().size(),
          diff.changed().size(),
          diff.unchanged(),
          diff.toScreen().size());
      err.flush();
      return ExitCode.GOOD;
    } catch (ListFile.Unreadable wrong) {
      err.println(wrong.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  private static List<ListEntry> read(Path list, PrintWriter err) throws ListFile.Unreadable {
    var entries = new ArrayList<ListEntry>();
    ListFile.read(list, Columns.KNOWN, "", entries::add, err);
    return entries;
  }

  private void print(ListDiff diff, PrintWriter out) {
    var rows =
        new ResultRows(
            List.of("change", "list_reference", "name", "parts", "names_added", "names_removed"),
            Set.of(),
            json ? ResultRows.Form.JSON_LINES : ResultRows.Form.TABLE);
    if (!rows.header().isEmpty()) out.println(rows.header());
    for (var entry : diff.added()) {
      out.println(rows.line("added", entry.reference(), first(entry), "", all(entry.names()), ""));
    }
    for (var entry : diff.removed()) {
      out.println(
          rows.line("removed", entry.reference(), first(entry), "", "", all(entry.names())));
    }
    for (var change : diff.changed()) {
      String parts =
          change.parts().stream()
              .map(part -> part.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      out.println(
          rows.line(
              "changed",
              change.after().reference(),
              first(change.after()),
              parts,
              all(change.namesAdded()),
              all(change.namesRemoved())));
    }
    out.flush();
  }

  private static String first(ListEntry entry) {
    return entry.names().isEmpty() ? "" : entry.names().getFirst().value();
  }

  private static String all(List<ListedName> names) {
    return names.stream().map(ListedName::value).collect(Collectors.joining(" | "));
  }
}
