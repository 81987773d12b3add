package sanad.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import sanad.names.Evidence;
import sanad.names.KnownAliases;
import sanad.names.Match;

/// Designation lists held in indexes, asked for the candidates of one name after another. What it
/// answers are candidates, never decisions: two sides, a score and the evidence, for an officer.
///
/// Each is compared as what it is. Persons by the rules of personal names
/// ([sanad.names.NameIndex]); bodies by those of bodies ([sanad.names.BodyIndex]: `الجبهة
/// التمرينية`, Tamrin Front); vessels and aircraft by spelling alone, and only with names said to
/// be such, since ships bear the names of persons. An entry of unknown kind is a body where it says
/// so by a word (`شركة`, Ltd), else a person; a *name* of unknown kind is compared with persons and
/// with declared bodies.
///
/// **The default floor** ([#FLOOR]): at it about 85 of 100 spellings of listed persons are found
/// among 20,000 entries, more in a shorter list; how many clean names are reported beside them
/// depends on the list, since namesakes by chance grow with it. `./sanad bench names` prints both
/// for every floor. Immutable; thread-safe.
public final class ListScreen {
  /// The lowest score that is reported unless the user says otherwise.
  public static final double FLOOR = 0.2;

  /// A list as read, for the user to see which version was used.
  ///
  /// @param name the list's name or file
  /// @param version the list's own date or number
  public record Source(String name, String version) {}

  /// A list with its entries.
  public record Held(Source source, List<ListEntry> entries) {
    public Held {
      entries = List.copyOf(entries);
    }
  }

  /// A name and a listed name that may be one person's or one body's, with the two sides and why.
  public record Candidate(
      ListEntry asked,
      String askedName,
      ListEntry listed,
      String listedName,
      Source source,
      Match match) {
    /// The same with the documents of both.
    Candidate with(List<ListedDocument> documents) {
      var both = ListedDocument.beside(documents, listed.documents(), match);
      return new Candidate(asked, askedName, listed, listedName, source, both);
    }
  }

  private final List<ScreenedList> lists;
  private final KnownAliases aliases;

  private ListScreen(List<Held> lists, KnownAliases aliases) {
    this.aliases = aliases;
    this.lists = lists.stream().map(list -> new ScreenedList(list, aliases)).toList();
  }

  /// A screen over all these lists; `aliases` are the user's own.
  public static ListScreen of(List<Held> lists, KnownAliases aliases) {
    return new ListScreen(lists, aliases);
  }

  /// How many names the lists give in all.
  public int names() {
    return lists.stream().mapToInt(ScreenedList::names).sum();
  }

  /// Candidates with a score of `floor` or more, one a list entry, best first; and with any score,
  /// not below a half, those that share the number of a document.
  public List<Candidate> candidates(ListEntry asked, double floor) {
    var names = AskedName.of(asked, aliases);
    return lists.stream()
        .flatMap(list -> list.candidates(names, floor).stream())
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.match().score())
                .thenComparing(c -> c.listed().reference()))
        .toList();
  }

  /// The evidence in one line: `شكوري=chekkouri (spelling); bakr only_right`.
  public static String evidence(Match match) {
    var out = new StringBuilder();
    for (Evidence e : match.evidence()) {
      if (!out.isEmpty()) out.append("; ");
      String how = e.relation().name().toLowerCase(Locale.ROOT);
      if (e.left().isEmpty() || e.right().isEmpty())
        out.append(e.left()).append(e.right()).append(' ').append(how);
      else out.append(e.left()).append('=').append(e.right()).append(" (").append(how).append(')');
    }
    return out.toString();
  }
}
