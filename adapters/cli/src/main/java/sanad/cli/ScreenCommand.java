package sanad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sanad.lists.Columns;
import sanad.lists.ListEntry;
import sanad.lists.ListScreen;
import sanad.lists.ListVersion;
import sanad.names.KnownAliases;

/// Screens any number of names against designation lists, on all cores. What it prints are
/// candidates, for an officer to accept or reject.
@Command(
    name = "screen",
    description = {
      "Compare names with designation lists, as their publishers give them:",
      ListFile.FORMS,
      "Prints candidates, never decisions: a TSV table with a header, or JSON lines, on standard"
          + " output; what was read and what was not on standard error. The name_quality of an alias"
          + " is low where the list itself calls it weak.",
      "Exit code: 0 done, 2 a file could not be read."
    },
    mixinStandardHelpOptions = true,
    subcommands = ScreenDiff.class)
final class ScreenCommand implements Callable<Integer> {
  private static final int BATCH = 256;

  @Option(
      names = "--list",
      arity = "1..*",
      paramLabel = "LIST",
      description = "a designation list; several may be given, and the option repeated")
  private List<Path> lists = List.of();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = {
        "names to screen: one a line, with a date of birth behind it where it is known",
        "(Samir Tamrini; 1971), or a table or list of any known form; a name without a kind is",
        "compared with persons and bodies: of ships and aircraft say so in a column kind; an equal",
        "number in a column passport or document makes a candidate of any name; - is the input"
      })
  private @Nullable Path names;

  @Option(
      names = "--floor",
      defaultValue = "" + ListScreen.FLOOR,
      paramLabel = "P",
      description = "lowest score that is printed (default ${DEFAULT-VALUE})")
  private double floor;

  @Option(
      names = "--aliases",
      paramLabel = "FILE.tsv",
      description = "your own table of known aliases: the names of one person a line")
  private List<Path> aliases = List.of();

  @Option(
      names = "--column",
      paramLabel = "WORD=HEADING",
      description = {
        "what a column of the table of names is, where its heading is not a known one:",
        "name=NOM, name=PRENOM+NOM, birth=DATE; words: name, id, aliases, birth, birth_place,",
        "nationality, kind, programme, document; repeatable"
      })
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--list-column",
      paramLabel = "WORD=HEADING",
      description = "the same for lists that are tables")
  private Map<String, String> listColumns = Map.of();

  @Option(names = "--json", description = "JSON lines instead of a TSV table")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ArrayDeque<Future<List<String>>> running = new ArrayDeque<>();
  private List<ListEntry> batch = new ArrayList<>();
  private long screened;
  private long printed;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Path asked = names;
    // Not declared as required, since `diff` below this command needs neither.
    if (lists.isEmpty() || asked == null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "expected --list and --names");
    }
    if (!(floor >= 0 && floor <= 1)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--floor: expected a number from 0 to 1, got " + floor);
    }
    long start = System.nanoTime();
    int cores = Runtime.getRuntime().availableProcessors();
    try (var given = InputFile.ofOrInput(asked, System.in);
        ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      var screen = ListScreen.of(held(err), aliases());
      var headings = said("--column", columns).byLine();
      var rows = rows();
      if (!rows.header().isEmpty()) out(rows.header());
      ListFile.read(
          given, headings, "--column", entry -> take(entry, screen, rows, pool, cores), err);
      submit(screen, rows, pool);
      while (!running.isEmpty()) write(running.removeFirst());
    } catch (ListFile.Unreadable wrong) {
      err.println(wrong.getMessage());
      return ExitCode.UNREADABLE;
    }
    spec.commandLine().getOut().flush();
    double seconds = (System.nanoTime() - start) / 1e9;
    err.printf(
        Locale.ROOT,
        "%d screened, %d candidates, %.1f s, %.0f a second%n",
        screened,
        printed,
        seconds,
        screened / seconds);
    err.flush();
    return ExitCode.GOOD;
  }

  private List<ListScreen.Held> held(PrintWriter err) throws ListFile.Unreadable {
    var held = new ArrayList<ListScreen.Held>();
    var headings = said("--list-column", listColumns);
    for (Path list : ListFile.leading(lists)) {
      var entries = new ArrayList<ListEntry>();
      ListVersion version = ListFile.read(list, headings, "--list-column", entries::add, err);
      String name = String.valueOf(list.getFileName());
      held.add(new ListScreen.Held(new ListScreen.Source(name, version.version()), entries));
    }
    return held;
  }

  private Columns said(String option, Map<String, String> headings) {
    try {
      return Columns.of(headings);
    } catch (IllegalArgumentException unknown) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": " + unknown.getMessage());
    }
  }

  private ResultRows rows() {
    return new ResultRows(
        List.of(
            "name",
            "reference",
            "list",
            "list_version",
            "list_reference",
            "listed_name",
            "score",
            "evidence",
            "kind",
            "name_quality"),
        Set.of("score"),
        json ? ResultRows.Form.JSON_LINES : ResultRows.Form.TABLE);
  }

  private KnownAliases aliases() throws ListFile.Unreadable {
    var rows = new ArrayList<List<String>>();
    for (Path file : aliases) {
      try {
        for (String line : TextFile.read(file.toString()).lines().toList()) {
          rows.add(List.of(line.split("\t")));
        }
      } catch (IOException unread) {
        throw new ListFile.Unreadable(file, ValidateCommand.reason(unread));
      }
    }
    return new KnownAliases(rows);
  }

  private void take(
      ListEntry entry, ListScreen screen, ResultRows rows, ExecutorService pool, int cores) {
    batch.add(entry);
    if (batch.size() < BATCH) return;
    submit(screen, rows, pool);
    // At most a few batches wait, so that memory does not grow with the file.
    while (running.size() > 4 * cores) write(running.removeFirst());
  }

  private void submit(ListScreen screen, ResultRows rows, ExecutorService pool) {
    List<ListEntry> full = batch;
    batch = new ArrayList<>();
    screened += full.size();
    running.add(
        pool.submit(
            () -> {
              var lines = new ArrayList<String>();
              for (ListEntry entry : full) {
                for (var candidate : screen.candidates(entry, floor))
                  lines.add(line(candidate, rows));
              }
              return lines;
            }));
  }

  private void write(Future<List<String>> done) {
    try {
      for (String line : done.get()) {
        out(line);
        printed++;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while screening", stop);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("screening failed", bug.getCause());
    }
    if (screened % (BATCH * 400L) == 0) {
      spec.commandLine()
          .getErr()
          .printf(Locale.ROOT, "%d screened, %d candidates%n", screened, printed);
      spec.commandLine().getErr().flush();
    }
  }

  private void out(String line) {
    spec.commandLine().getOut().println(line);
  }

  private static String line(ListScreen.Candidate c, ResultRows rows) {
    return rows.line(
        c.askedName(),
        c.asked().reference(),
        c.source().name(),
        c.source().version(),
        c.listed().reference(),
        c.listedName(),
        String.format(Locale.ROOT, "%.4f", c.match().score()),
        ListScreen.evidence(c.match()),
        c.listed().kind().name().toLowerCase(Locale.ROOT),
        c.listed().quality(c.listedName()).name().toLowerCase(Locale.ROOT));
  }
}
