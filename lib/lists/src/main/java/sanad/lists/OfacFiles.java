package sanad.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The files of OFAC's lists as CSV that lie beside the main one, found by its name in any case:
/// `sdn.csv` has `alt.csv` and `sdn_comments.csv`, `cons_prim.csv` has `cons_alt.csv` and
/// `cons_comments.csv`. What stands around these words in the name of the main file stands around
/// them in the others, as in `sdn-2026-11.csv`.
///
/// @param others the other names; without them half a list would be taken for a whole one
/// @param comments where remarks go on; absent where the list was given without
record OfacFiles(Path others, Optional<Path> comments) {

  static OfacFiles beside(Path main) throws IOException, UnreadableList {
    var name = name(main);
    boolean consolidated = name.contains("prim");
    var alt = consolidated ? name.replaceFirst("prim", "alt") : name.replaceFirst("sdn", "alt");
    var comments =
        consolidated
            ? name.replaceFirst("prim", "comments")
            : name.replaceFirst("sdn", "sdn_comments");
    if (alt.equals(name)) {
      alt = "alt.csv";
      comments = "sdn_comments.csv";
    }
    var others = beside(main, alt);
    if (others.isEmpty()) {
      throw new UnreadableList(
          UnreadableList.Why.PARTS,
          alt,
          "the main file of OFAC's list as CSV; expected %s with the other names beside it"
              .formatted(alt));
    }
    return new OfacFiles(others.get(), beside(main, comments));
  }

  private static Optional<Path> beside(Path main, String wanted) throws IOException {
    var whole = main.toAbsolutePath();
    var folder = whole.getParent();
    if (folder == null) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> !file.equals(whole) && name(file).equals(wanted))
          .filter(Files::isRegularFile)
          .findFirst();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
