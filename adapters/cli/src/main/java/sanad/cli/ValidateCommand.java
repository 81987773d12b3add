package sanad.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sanad.stix.DocumentCheck;
import sanad.stix.ExtensionSchemas;
import sanad.stix.Extras;
import sanad.stix.MalformedJson;
import sanad.stix.Problem;
import sanad.stix.StixId;
import sanad.stix.Validator;
import sanad.stix.Value;

/// Checks files of STIX 2.1 and says every problem with its place.
@Command(
    name = "validate",
    description = {
      "Check files of STIX 2.1: a bundle, an envelope, a list, one object, or JSON lines.",
      "Exit code: 0 all valid, 1 some invalid, 2 some unreadable."
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  /// An object longer than this is no object.
  private static final int OBJECT_LIMIT = 64 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to check; - is the input.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "One line of JSON a file instead of text.")
  private boolean json;

  @Option(names = "--strict", description = "Warnings make a file invalid too.")
  private boolean strict;

  @Option(
      names = "--schema",
      paramLabel = "ID=FILE",
      description = "JSON schema of an extension, by its definition's identifier; repeatable.")
  private List<String> schemas = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ExtensionSchemas known;
    try {
      known = schemas();
    } catch (IOException | IllegalArgumentException | MalformedJson wrong) {
      spec.commandLine().getErr().println("--schema: " + wrong.getMessage());
      return ExitCode.UNREADABLE;
    }
    var check = new DocumentCheck(Validator.with(known), OBJECT_LIMIT);
    int worst = ExitCode.GOOD;
    for (String file : files) {
      worst = Math.max(worst, one(file, check, out));
      out.flush();
    }
    return worst;
  }

  private ExtensionSchemas schemas() throws IOException {
    ExtensionSchemas known = ExtensionSchemas.none();
    for (String schema : schemas) {
      int split = schema.indexOf('=');
      if (split < 0) {
        throw new IllegalArgumentException("expected ID=FILE, got " + schema);
      }
      String file = schema.substring(split + 1);
      known = known.with(StixId.parse(schema.substring(0, split)), schema(file));
    }
    return known;
  }

  private static String schema(String file) throws IOException {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException unread) {
      throw new IOException(file + ": " + reason(unread), unread);
    }
  }

  private int one(String file, DocumentCheck check, PrintWriter out) {
    DocumentCheck.Report report;
    try (InputStream in = open(file)) {
      report = check.check(in);
    } catch (IOException unreadable) {
      var problem =
          new Problem(
              "$", Problem.Kind.ERROR, "", "the file cannot be read: " + reason(unreadable));
      print(file, false, 0, List.of(problem), out);
      return ExitCode.UNREADABLE;
    }
    boolean valid = strict ? report.flawless() : report.valid();
    print(file, valid, report.objects(), report.problems(), out);
    return valid ? ExitCode.GOOD : ExitCode.BAD;
  }

  static InputStream open(String file) throws IOException {
    return file.equals("-")
        ? System.in
        : new BufferedInputStream(Files.newInputStream(Path.of(file)));
  }

  /// Why a file cannot be read, in words.
  static String reason(IOException unreadable) {
    return switch (unreadable) {
      case NoSuchFileException missing -> "there is no such file";
      case AccessDeniedException denied -> "access is denied";
      case CharacterCodingException malformed -> "the text is not UTF-8";
      default -> String.valueOf(unreadable.getMessage());
    };
  }

  private void print(
      String file, boolean valid, long objects, List<Problem> problems, PrintWriter out) {
    if (json) {
      var told =
          Extras.builder()
              .put("file", file)
              .put("valid", valid)
              .put("problems", new Value.Many(list(problems)))
              .build();
      out.println(Shown.json(told.toJson()));
      return;
    }
    out.println(file + ": " + (valid ? "valid" : "invalid") + ", " + objects + " objects");
    for (Problem problem : problems) {
      out.println("  " + kind(problem) + " " + Shown.line(problem.toString()));
    }
  }

  private static List<Value> list(List<Problem> problems) {
    var list = new ArrayList<Value>();
    for (Problem problem : problems) {
      list.add(
          Extras.builder()
              .put("path", problem.path())
              .put("kind", kind(problem))
              .put("section", problem.section())
              .put("message", problem.message())
              .build());
    }
    return list;
  }

  private static String kind(Problem problem) {
    return problem.kind().name().toLowerCase(Locale.ROOT);
  }
}
