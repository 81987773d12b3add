package sanad.names;

import java.util.ArrayList;
import java.util.List;

/// Everything learned, read once from `weights.tsv`: three transducers, the dictionary of attested
/// spellings and the calibration. The file's head says what it was learned from and by which
/// command. Immutable; thread-safe.
final class Weights {
  static final int LATIN_LETTERS = 26;
  static final int ARABIC_LETTERS = 37;

  private final Transducer arabicLatin = arabicLatinEmpty();
  private final Transducer latinLatin = latinLatinEmpty();
  private final Transducer arabicArabic = arabicArabicEmpty();
  private final Dictionary dictionary;
  private final long checksum;

  private static final class Shipped {
    static final Weights WEIGHTS = new Weights(Particles.Resources.lines("weights.tsv"));
  }

  Weights(List<String> lines) {
    var attested = new ArrayList<String>();
    for (String line : lines) {
      switch (line.charAt(0)) {
        case 'T' -> operation(line);
        case 'V' -> attested.add(line);
        default ->
            throw new IllegalStateException("weights.tsv: unknown line kind " + line.charAt(0));
      }
    }
    dictionary = new Dictionary(attested);
    arabicLatin.freeze();
    latinLatin.freeze();
    arabicArabic.freeze();
    long sum = 17;
    for (String line : lines) sum = sum * 31 + line.hashCode();
    checksum = sum;
  }

  static Weights shipped() {
    return Shipped.WEIGHTS;
  }

  static Transducer arabicLatinEmpty() {
    return new Transducer(ARABIC_LETTERS, Letters.ARABIC, LATIN_LETTERS, 1);
  }

  static Transducer latinLatinEmpty() {
    return new Transducer(LATIN_LETTERS, 1, LATIN_LETTERS, 1);
  }

  static Transducer arabicArabicEmpty() {
    return new Transducer(ARABIC_LETTERS, Letters.ARABIC, ARABIC_LETTERS, Letters.ARABIC);
  }

  /// `T <transducer> <index:weight> …`: operations by index, gaps keep the default.
  private void operation(String line) {
    String[] columns = line.split("\t");
    Transducer transducer =
        switch (columns[1]) {
          case "AL" -> arabicLatin;
          case "LL" -> latinLatin;
          case "AA" -> arabicArabic;
          default ->
              throw new IllegalStateException("weights.tsv: unknown transducer " + columns[1]);
        };
    for (String pair : columns[2].split(" ")) {
      int colon = pair.indexOf(':');
      transducer.weights[Integer.parseInt(pair, 0, colon, 10)] =
          (short) Integer.parseInt(pair, colon + 1, pair.length(), 10);
    }
  }

  /// Tells tables apart: an index holds places in the dictionary, so it belongs to one table.
  long checksum() {
    return checksum;
  }

  Transducer arabicLatin() {
    return arabicLatin;
  }

  Transducer latinLatin() {
    return latinLatin;
  }

  Transducer arabicArabic() {
    return arabicArabic;
  }

  Dictionary dictionary() {
    return dictionary;
  }
}
