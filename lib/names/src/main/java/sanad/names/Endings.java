package sanad.names;

import java.util.Arrays;

/// How Latin words end that are a name with *al-Din* or *Allah*, in the spellings of each
/// convention: `Saadeddine`, `Nurettin`, `Hafizudin`; `Hibatullah`; `Abdulla`, `Abdullahi`.
///
/// **Source:** ALA-LC tables for the Arabic, Persian and Urdu forms; the orthographies of Turkish
/// (-ettin), Malay and Indonesian (-udin), Hausa and Somali (-llahi) and French West Africa
/// (Abdoulaye). Stateless.
final class Endings {
  private static final byte[][] DINS =
      all(
          "eddine uddine addine oddine eddin uddin addin oddin iddin ddine ddin aldeen uldeen"
              + " eldeen aldine eldine aldin eldin uldin udeen adeen edeen ideen ettin attin uttin"
              + " ittin udin adin edin");

  /// Where the vowel between the two is dropped: `Nordine`, `Badrdin`.
  private static final byte[][] LIGHT =
      all("nor nour noor nur badr bedr sadr nasr fakhr kheir khair");

  private static final byte[][] DROPPED = all("dine deen din");
  private static final byte[][] ALLAHS =
      all("allah ullah ollah ellah illah oullah ulla olla ulah olah");

  /// After *Abdu* and the first `l` of two.
  private static final byte[][] GODS = all("lah la lahi laah laahi laye lay lai");

  private static final byte[][] WORSHIPPERS = all("abidin abedin abideen abidine abeddine abiddin");
  private static final byte L = Letters.latin('l');
  private static final byte O = Letters.latin('o');

  private Endings() {}

  private static byte[][] all(String words) {
    return Arrays.stream(words.split(" ")).map(Letters::codes).toArray(byte[][]::new);
  }

  /// The length of the ending that is *al-Din*, 0 where there is none; `Zainul Abidin`, `عابدين`,
  /// is no *Din*.
  static int din(byte[] codes, int a, int z) {
    for (byte[] ending : WORSHIPPERS) {
      boolean whole = z - a == ending.length;
      if (ends(codes, a, z, ending) && (whole || codes[z - ending.length - 1] == L)) return 0;
    }
    for (byte[] ending : DROPPED) {
      if (!ends(codes, a, z, ending)) continue;
      for (byte[] name : LIGHT) {
        boolean whole = z - a == name.length + ending.length;
        if (whole && ends(codes, a, z - ending.length, name)) return ending.length;
      }
    }
    return longest(DINS, codes, a, z);
  }

  /// The length of the ending that is *Allah*, 0 where there is none.
  static int allah(byte[] codes, int a, int z) {
    return longest(ALLAHS, codes, a, z);
  }

  private static int longest(byte[][] endings, byte[] codes, int a, int z) {
    for (byte[] ending : endings) {
      if (z - a >= ending.length + 2 && ends(codes, a, z, ending)) return ending.length;
    }
    return 0;
  }

  /// Whether what follows *Abdu* is God's name: *Abdullah*, *Abdalla*, *Abdula*, *Abdullahi*,
  /// *Abdoulaye*; the Persian *Abdollahi* is a family name.
  static boolean servantOfGod(byte[] codes, int rest, int z) {
    boolean persian = codes[rest - 1] == O;
    int from = z - rest >= 3 && codes[rest] == L && codes[rest + 1] == L ? rest + 1 : rest;
    for (byte[] ending : GODS) {
      boolean whole = z - from == ending.length && ends(codes, from, z, ending);
      if (whole && !(persian && ending.length > 3)) return true;
    }
    return false;
  }

  private static boolean ends(byte[] codes, int a, int z, byte[] ending) {
    return z - a >= ending.length
        && Arrays.equals(codes, z - ending.length, z, ending, 0, ending.length);
  }
}
