package sanad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Tab-separated rows in UTF-8, without quoting, one by one; a byte-order mark is passed over. Any
/// line end of Windows, Unix or old Macs ends a row. What cannot be read is told with file and
/// line, never with its content.
final class NameRows {
  private final Path file;
  private final CommandSpec spec;
  private int line;

  private NameRows(Path file, CommandSpec spec) {
    this.file = file;
    this.spec = spec;
  }

  /// What takes the rows.
  interface Sink {
    /// A row, and whoever can say where it stands.
    void take(String[] cells, NameRows at);
  }

  /// Reads a file for the command of `spec`, in whose name errors are told.
  static void read(Path file, CommandSpec spec, Sink sink) {
    var rows = new NameRows(file, spec);
    var strict = StandardCharsets.UTF_8.newDecoder();
    try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict))) {
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        rows.line++;
        boolean marked = rows.line == 1 && text.startsWith("\uFEFF");
        sink.take((marked ? text.substring(1) : text).split("\t", -1), rows);
      }
    } catch (CharacterCodingException other) {
      throw rows.wrong("is no UTF-8");
    } catch (NoSuchFileException missing) {
      throw rows.wrong("there is no such file");
    } catch (IOException failure) {
      throw rows.wrong("cannot be read: " + failure.getMessage());
    }
  }

  /// A row with less cells than `expected` names.
  CommandLine.ParameterException few(String expected) {
    return wrong("expected the columns " + expected);
  }

  CommandLine.ParameterException wrong(String what) {
    String where = line == 0 ? "" : String.format(Locale.ROOT, ", line %d", line);
    return new CommandLine.ParameterException(
        spec.commandLine(), file.getFileName() + where + ": " + what);
  }
}
