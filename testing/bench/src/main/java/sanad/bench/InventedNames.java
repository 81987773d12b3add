package sanad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Made-up names in the form of the evaluation data (EXERCISE / تمرين), for a run without it: parts
/// put together at random, in Arabic and in several Latin spellings. What is measured on them
/// compares runs on one machine and says nothing about real names.
final class InventedNames {
  private static final String[][] GIVEN = {
    {"محمد", "Mohamed", "Muhammad", "Mohammad"}, {"أحمد", "Ahmed", "Ahmad"},
    {"يوسف", "Youssef", "Yusuf", "Yousuf"}, {"خالد", "Khaled", "Khalid"},
    {"عبد القادر", "Abdelkader", "Abdul Qadir"}, {"سمير", "Samir", "Sameer"},
    {"طارق", "Tarek", "Tariq"}, {"نادية", "Nadia", "Nadiya"},
    {"مريم", "Mariam", "Maryam", "Meriem"}, {"حسين", "Hussein", "Houcine", "Husayn"},
    {"إبراهيم", "Ibrahim", "Brahim", "Ebrahim"}, {"عائشة", "Aicha", "Aisha"}
  };
  private static final String[][] STEMS = {
    {"تمر", "Tamr"}, {"ورق", "Waraq"}, {"قرطس", "Qartas", "Kartas"}, {"صفح", "Safh"},
    {"قلم", "Qalam", "Kalam"}, {"حبر", "Hibr", "Hebr"}, {"مسطر", "Mastar"}, {"دفتر", "Daftar"}
  };
  private static final String[][] ENDS = {
    {"ي", "i", "y"}, {"اني", "ani", "any"}, {"اوي", "aoui", "awi"}, {"ون", "oun", "un"}
  };

  private final SplittableRandom random;

  InventedNames(long seed) {
    random = new SplittableRandom(seed);
  }

  /// One name, and the way to spell it again: which entry of each table.
  record Name(List<String[]> parts) {
    String arabic() {
      return String.join(" ", parts.stream().map(part -> part[0]).toList());
    }
  }

  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    new InventedNames(7).fill(folder);
    return folder;
  }

  private void fill(Path folder) throws IOException {
    var la = new ArrayList<String>();
    var ar = new ArrayList<String>();
    var queriesLa = new ArrayList<String>();
    var queriesAr = new ArrayList<String>();
    var pairs = new ArrayList<String>();
    pairs.add("label\tcategory\ttier\tname_a\tname_b\tent_a\tent_b\tkind");
    Name before = name();
    for (int i = 0; i < 400; i++) {
      Name name = name();
      String id = "X" + i;
      String latin = latin(name);
      String other = latin(name);
      la.add(id + "\t" + latin);
      ar.add(id + "\t" + name.arabic());
      queriesLa.add("AR>LA\t" + name.arabic() + "\t" + id);
      queriesLa.add("LA>LA\t" + other + "\t" + id);
      queriesAr.add("LA>AR\t" + other + "\t" + id);
      pairs.add("1\tAR-LA\tcore\t" + name.arabic() + "\t" + latin + "\t" + id + "\t" + id + "\t");
      pairs.add("1\tLA-LA\talias\t" + other + "\t" + latin + "\t" + id + "\t" + id + "\t");
      pairs.add("0\tAR-LA\tneg\t" + before.arabic() + "\t" + latin + "\t" + id + "\tY\trandom");
      pairs.add("0\tLA-LA\tneg\t" + latin(before) + "\t" + latin + "\t" + id + "\tY\trandom");
      before = name;
    }
    var others = new ArrayList<String>();
    for (int i = 0; i < 100_000; i++) {
      Name name = name();
      others.add("D" + i + "\t" + (i % 5 == 0 ? name.arabic() : latin(name)));
    }
    Files.write(folder.resolve("targets_la.tsv"), la);
    Files.write(folder.resolve("targets_ar.tsv"), ar);
    Files.write(folder.resolve("queries_la.tsv"), queriesLa);
    Files.write(folder.resolve("queries_ar.tsv"), queriesAr);
    Files.write(folder.resolve("pairs.tsv"), pairs);
    Files.write(folder.resolve("distractors.tsv"), others);
  }

  private Name name() {
    return name(2);
  }

  /// A new name with so many given names at most.
  Name name(int given) {
    var parts = new ArrayList<String[]>();
    for (int n = 1 + random.nextInt(given); n > 0; n--)
      parts.add(GIVEN[random.nextInt(GIVEN.length)]);
    String[] stem = STEMS[random.nextInt(STEMS.length)];
    String[] second = STEMS[random.nextInt(STEMS.length)];
    String[] end = ENDS[random.nextInt(ENDS.length)];
    var family = new String[end.length];
    for (int k = 0; k < family.length; k++) {
      family[k] =
          stem[Math.min(k, 1)] + (k > 0 ? second[1].toLowerCase(Locale.ROOT) : second[0]) + end[k];
    }
    parts.add(family);
    return new Name(parts);
  }

  /// One of its Latin spellings.
  String latin(Name name) {
    var out = new ArrayList<String>();
    for (String[] part : name.parts()) out.add(part[1 + random.nextInt(part.length - 1)]);
    return String.join(" ", out);
  }
}
