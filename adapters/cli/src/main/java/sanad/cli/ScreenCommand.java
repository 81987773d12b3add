package sanad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import java.util.function.Consumer;
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
import sanad.lists.Lists;
import sanad.lists.UnreadableList;
import sanad.names.KnownAliases;

/// Screens any number of names against designation lists, on all cores. What it prints are
/// candidates, for an officer to accept or reject.
@Command(
    name = "screen",
    description = {
      "Compare names with designation lists: UN, OFAC (XML, CSV), EU, UK, FollowTheMoney, TSV,"
          + " CSV.",
      "Prints candidates, never decisions. Exit code: 0 done, 2 a file could not be read."
    },
    mixinStandardHelpOptions = true,
    subcommands = ScreenDiff.class)
final class ScreenCommand implements Callable<Integer> {
  private static final int BATCH = 256;

  @Option(
      names = "--list",
      arity = "1..*",
      paramLabel = "LIST",
      description = "a designation list; repeatable")
  private List<Path> lists = List.of();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "names to screen: one a line, or a table or list of any known form")
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
        "nationality, kind, programme; repeatable"
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
    long start = System.nanoTime();
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      var screen = ListScreen.of(held(err), aliases());
      var headings = said("--column", columns);
      var rows = rows();
      if (!rows.header().isEmpty()) out(rows.header());
      ListVersion read = read(asked, headings, entry -> take(entry, screen, rows, pool, cores));
      submit(screen, rows, pool);
      while (!running.isEmpty()) write(running.removeFirst());
      told(String.valueOf(asked.getFileName()), read, err);
    } catch (IOException | UnreadableList wrong) {
      err.println(wrong.getMessage());
      return ExitCode.UNREADABLE;
    }
    spec.commandLine().getOut().flush();
    double seconds = (System.nanoTime() - start) / 1e9;
    err.printf(
        "%d screened, %d candidates, %.1f s, %.0f a second%n",
        screened, printed, seconds, screened / seconds);
    err.flush();
    return ExitCode.GOOD;
  }

  private List<ListScreen.Held> held(PrintWriter err) throws IOException, UnreadableList {
    var held = new ArrayList<ListScreen.Held>();
    var headings = said("--list-column", listColumns);
    for (Path list : lists) {
      var entries = new ArrayList<ListEntry>();
      ListVersion version = read(list, headings, entries::add);
      String name = String.valueOf(list.getFileName());
      version(name, version, err);
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

  /// What cannot be read as it stands says which columns it has and how to say what they are.
  private ListVersion read(Path file, Columns headings, Consumer<ListEntry> sink)
      throws IOException, UnreadableList {
    try {
      return Lists.read(file, headings, sink);
    } catch (UnreadableList wrong) {
      if (!wrong.found().isEmpty()) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
            "%s: found the columns %s; say what they are by %s WORD=HEADING, WORD one of %s%n",
            file.getFileName(),
            String.join(" | ", wrong.found()),
            file.equals(names) ? "--column" : "--list-column",
            Columns.words());
      }
      throw wrong;
    }
  }

  static void version(String name, ListVersion version, PrintWriter err) {
    err.printf(
        "%s: %s, version %s, %d entries%n",
        name, version.format(), version.version(), version.entries());
    told(name, version, err);
  }

  /// Which columns of a table were used, and what could not be read.
  private static void told(String name, ListVersion version, PrintWriter err) {
    if (!version.columns().isEmpty()) {
      err.println(name + ": columns " + String.join(", ", version.columns()) + " (- is not used)");
    }
    version.problems().forEach(problem -> err.println(name + ": " + problem));
    err.flush();
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
            "kind"),
        Set.of("score"),
        json ? ResultRows.Form.JSON_LINES : ResultRows.Form.TABLE);
  }

  private KnownAliases aliases() throws IOException {
    var rows = new ArrayList<List<String>>();
    for (Path file : aliases) {
      for (String line : Files.readAllLines(file)) rows.add(List.of(line.split("\t")));
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
      spec.commandLine().getErr().printf("%d screened, %d candidates%n", screened, printed);
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
        "%.4f".formatted(c.match().score()),
        ListScreen.evidence(c.match()),
        c.listed().kind().name().toLowerCase(Locale.ROOT));
  }
}
