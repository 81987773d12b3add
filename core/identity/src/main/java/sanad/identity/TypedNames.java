package sanad.identity;

import java.util.ArrayList;
import java.util.List;
import sanad.lists.ListEntry;
import sanad.names.Match;
import sanad.store.Session;

/// Names that an officer types to compare them once, with the newest versions of all lists and with
/// what he may see. Nothing of it is kept; who wants that keeps them ([KeptNames]). Thread-safe.
public final class TypedNames {
  private static final int BESIDE = 10;

  private final NameSearch search;
  private final NameWork work;
  private final ListWatch lists;

  /// Over the names and lists of a node.
  public TypedNames(NameSearch search, NameWork work, ListWatch lists) {
    this.search = search;
    this.work = work;
    this.lists = lists;
  }

  /// A name that an officer typed, and what it may be on the lists and among what he may see.
  ///
  /// @param whole whether every held name was compared; see [NameSearch.Answer]
  public record Typed(String name, List<OnList> lists, List<Likeness> held, boolean whole) {}

  /// A candidate for a typed name.
  public record OnList(String list, int version, ListEntry entry, String listedName, Match match) {}

  /// How many names are compared at once.
  public static final int MOST = 500;

  /// Compares typed names, one a line, each with a date of birth behind a tab or semicolon where
  /// one is known.
  public Reply<List<Typed>> compare(Session session, List<String> lines) {
    var asked = TypedLine.all(lines);
    if (asked.size() > MOST) {
      return Reply.refused(IdentityCode.NAMES_TOO_MANY, "names");
    }
    var screen = lists.screen(session);
    var typed = new ArrayList<Typed>();
    for (var entry : asked) {
      var found =
          work.search(
              () ->
                  screen.candidates(entry, Screening.FLOOR).stream()
                      .map(
                          one ->
                              new OnList(
                                  one.source().name(),
                                  Integer.parseInt(one.source().version(), 10),
                                  one.listed(),
                                  one.listedName(),
                                  one.match()))
                      .toList());
      var held = search.typed(session, entry, BESIDE);
      typed.add(new Typed(entry.names().getFirst().value(), found, held.rows(), held.whole()));
    }
    return new Reply.Done<>(typed);
  }
}
