package sanad.node.demo;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// Tells the story on a terminal; what it says to be true has been checked.
final class Teller {
  private final PrintWriter out;
  private final InstantSource clock;
  private int checks;

  Teller(PrintWriter out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  /// A new chapter, with the story's date.
  void chapter(String title) {
    out.println();
    out.printf("%s  %s%n", clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), title);
    out.flush();
  }

  /// Something that was done.
  void say(String text) {
    out.println("    " + text);
    out.flush();
  }

  /// Something that must be true; ends the story where it is not.
  void check(boolean holds, String text) {
    if (!holds) {
      throw new StoryFailed(text);
    }
    checks++;
    out.println("  ✓ " + text);
    out.flush();
  }

  int checks() {
    return checks;
  }
}
