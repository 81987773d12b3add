package sanad.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import sanad.testkit.Visitor;

/// Invented officers of a node, signed in by its pages (EXERCISE / تمرين).
final class Officers {
  private static final String OWN = "EXERCISE long password of an officer";

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Officers() {}

  /// So many officers who may read what partners posted, each before a browser of their own.
  static List<Visitor> of(BenchNode node, int count) throws IOException, InterruptedException {
    var officers = new ArrayList<Visitor>();
    for (int i = 0; i < count; i++) {
      var login = "e.officer" + NUMBERS.incrementAndGet();
      var words = new ArrayList<>(List.of("user", "add", login, "--name", "EXERCISE officer"));
      words.addAll(List.of("--roles", "analyst,liaison", "--clearance", "secret"));
      words.addAll(List.of("--purposes", BenchNode.PURPOSE));
      words.addAll(List.of("--language", List.of("ar", "en", "fr").get(i % 3)));
      var made = node.asked(words.toArray(String[]::new));
      var officer = new Visitor(node.url());
      officer.begin(login, BenchNode.value(made, "oneTimePassword"), OWN);
      if (officer.get("/").status() != 200) {
        throw new IOException("an officer was not signed in");
      }
      officers.add(officer);
    }
    return officers;
  }

  /// Adds a report of `words` invented words. @return the path of its page
  static String report(Visitor officer, InventedWords invented, int words)
      throws IOException, InterruptedException {
    officer.get("/reports");
    var text = "EXERCISE تمرين. On 3 March 2026 three persons were arrested in Rabat. ";
    return officer
        .post("/reports", Map.of("title", "EXERCISE", "text", text + invented.line(words)))
        .where();
  }
}
