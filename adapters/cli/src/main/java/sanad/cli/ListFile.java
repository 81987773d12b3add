package sanad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import sanad.lists.Columns;
import sanad.lists.ListEntry;
import sanad.lists.ListVersion;
import sanad.lists.Lists;
import sanad.lists.UnreadableList;

/// A file that a command reads as a designation list or as names, and what is told of it.
/// Stateless.
final class ListFile {
  /// The forms that are read, for the help of commands.
  static final String FORMS =
      "UN (XML), OFAC (sdn.xml, sdn_advanced.xml, sdn_enhanced.xml; sdn.csv or cons_prim.csv with"
          + " its other files beside it), EU (XML, CSV), UK (XML, CSV, the former ConList.csv),"
          + " FollowTheMoney JSON lines, OpenSanctions' targets.simple.csv, and your own TSV or CSV"
          + " with a header; each also as .gz or .zip. The form is told by the content.";

  private static final int SHOWN = 20;

  private ListFile() {}

  /// A file that is not read; the message names it and the place in it, and quotes no content.
  static final class Unreadable extends Exception {
    Unreadable(Path file, String why) {
      this(file.toString(), why);
    }

    Unreadable(String file, String why) {
      super(Shown.line(file + ": " + why));
    }
  }

  /// The files that are lists: those that only belong to one of them are left out.
  static List<Path> leading(List<Path> files) throws Unreadable {
    for (Path file : files) {
      if (Files.isDirectory(file)) throw new Unreadable(file, "a folder; expected a file");
    }
    Path at = files.getFirst();
    try {
      for (Path file : files) {
        at = file;
        Lists.leading(List.of(file));
      }
      return Lists.leading(files);
    } catch (IOException failure) {
      throw new Unreadable(at, ValidateCommand.reason(failure));
    }
  }

  /// Reads a file and tells `err` what it was, which columns were used and what was not read.
  ///
  /// @param option the option by which columns are said, for a table whose headings are unknown
  static ListVersion read(
      Path file, Columns headings, String option, Consumer<ListEntry> sink, PrintWriter err)
      throws Unreadable {
    return read(InputFile.of(file), headings, option, sink, err);
  }

  /// The same of what may have come from the input.
  static ListVersion read(
      InputFile file, Columns headings, String option, Consumer<ListEntry> sink, PrintWriter err)
      throws Unreadable {
    long[] garbled = {0};
    ListVersion version;
    try {
      if (Files.isDirectory(file.path())) {
        throw new Unreadable(file.shown(), "a folder; expected a file");
      }
      version =
          Lists.read(
              file.path(),
              headings,
              entry -> {
                if (entry.names().stream().anyMatch(name -> name.value().indexOf(0xFFFD) >= 0))
                  garbled[0]++;
                sink.accept(entry);
              });
    } catch (UnreadableList wrong) {
      if (!wrong.found().isEmpty() && !option.isEmpty()) {
        err.printf(
            Locale.ROOT,
            "%s: found the columns %s; say what they are by %s WORD=HEADING, WORD one of %s%n",
            file.name(),
            Shown.line(String.join(" | ", wrong.found())),
            option,
            Columns.words());
      }
      throw new Unreadable(file.shown(), String.valueOf(wrong.getMessage()));
    } catch (IOException failure) {
      throw new Unreadable(file.shown(), ValidateCommand.reason(failure));
    }
    told(file.name(), version, garbled[0], err);
    if (version.entries() == 0) throw new Unreadable(file.shown(), "no entry was read");
    if (ListVersion.isGarbled(garbled[0], version.entries())) {
      throw new Unreadable(
          file.shown(), "not the text that it was; nothing found in it means nothing");
    }
    return version;
  }

  private static void told(String name, ListVersion version, long garbled, PrintWriter err) {
    err.printf(
        Locale.ROOT,
        "%s: %s, version %s, %d entries%n",
        name,
        version.format(),
        Shown.line(version.version()),
        version.entries());
    if (!version.columns().isEmpty()) {
      var columns = Shown.line(String.join(", ", version.columns()));
      err.println(name + ": columns " + columns + " (- is not used)");
    }
    version.problems().stream()
        .limit(SHOWN)
        .forEach(one -> err.println(name + ": " + Shown.line(one.toString())));
    if (version.problems().size() > SHOWN) {
      err.printf(
          Locale.ROOT, "%s: and %d more of the like%n", name, version.problems().size() - SHOWN);
    }
    var nameless = version.nameless();
    if (nameless.rows() == 1) {
      err.printf(Locale.ROOT, "%s: 1 line has no name: line %d%n", name, nameless.first());
    } else if (nameless.rows() > 1) {
      err.printf(
          Locale.ROOT,
          "%s: %d lines have no name, the first is line %d%n",
          name,
          nameless.rows(),
          nameless.first());
    }
    if (garbled > 0) {
      err.printf(
          Locale.ROOT,
          "%s: %d entries have letters that are no UTF-8; save the file as UTF-8%n",
          name,
          garbled);
    }
    err.flush();
  }
}
