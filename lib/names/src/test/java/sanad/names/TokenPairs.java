package sanad.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The token pairs that the weights are learned from, folded and with articles taken off both
/// sides.
final class TokenPairs {
  record Pair(String arabic, String latin, int seen) {}

  private static final String ARTICLE = "ال";

  private TokenPairs() {}

  /// All pairs of the given folder's `wd_arabic_80`, `google-ar2en.txt` and, for training,
  /// `wd_arabic_20`.
  static List<Pair> read(Path folder, String... files) throws IOException {
    var counts = new TreeMap<String, Integer>();
    for (String file : files) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        String[] c = line.split("\t");
        if (c.length < 2 || line.startsWith("#")) continue;
        boolean wikidata = file.startsWith("wd_");
        String arabic = fold(wikidata ? c[1].replace(" ", "") : c[0]);
        String latin = fold(wikidata ? c[0] : c[1]);
        int seen = wikidata && c.length > 2 ? Integer.parseInt(c[2]) : 1;
        if (arabic.startsWith(ARTICLE) && arabic.length() >= 5) {
          arabic = arabic.substring(2);
          if (latin.matches("(al|el|ul).{3,}")) latin = latin.substring(2);
        }
        if (!arabic.matches("[\\u0600-\\u06ff]{2,20}") || !latin.matches("[a-z]{2,20}")) continue;
        counts.merge(arabic + "\t" + latin, seen, Integer::sum);
      }
    }
    var out = new ArrayList<Pair>();
    counts.forEach(
        (k, v) -> {
          int tab = k.indexOf('\t');
          out.add(new Pair(k.substring(0, tab), k.substring(tab + 1), v));
        });
    return out;
  }

  static String fold(String word) {
    byte[] codes = Letters.codes(word);
    return Letters.text(codes, 0, codes.length);
  }
}
