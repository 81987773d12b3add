package sanad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which part of a long list is asked for.
final class Part {
  @Option(names = "--limit", defaultValue = "50", description = "How many (default 50).")
  private int limit;

  @Option(names = "--from", description = "What `next` said.")
  private @Nullable String from;

  int limit() {
    return limit;
  }

  @Nullable String from() {
    return from;
  }
}
