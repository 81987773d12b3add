package sanad.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sanad.names.DetailWeights;
import sanad.names.Evidence;
import sanad.names.Hit;
import sanad.names.KnownAliases;
import sanad.names.Match;
import sanad.names.NameIndex;
import sanad.names.NameMatcher;
import sanad.names.NameParser;
import sanad.names.ParsedName;
import sanad.names.PartialDate;
import sanad.names.PersonDetails;

/// Designation lists held in an index, asked for the candidates of one name after another. What it
/// answers are candidates, never decisions: two sides, a score and the evidence, for an officer.
///
/// Immutable; thread-safe.
public final class ListScreen {
  private static final int DEPTH = 20;
  private static final double LOWEST = 0.005;

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

  /// A name and a listed name that may be one person's, with the two sides and why.
  public record Candidate(
      ListEntry asked,
      String askedName,
      ListEntry listed,
      String listedName,
      Source source,
      Match match) {}

  private record Listed(ListEntry entry, Source source, PersonDetails details) {}

  private final List<Listed> listed = new ArrayList<>();
  private final NameIndex index;
  private final KnownAliases aliases;

  private ListScreen(List<Held> lists, KnownAliases aliases) {
    this.aliases = aliases;
    var names = new ArrayList<NameIndex.Entry>();
    for (Held list : lists) {
      for (ListEntry entry : list.entries()) {
        String id = Integer.toString(listed.size());
        listed.add(new Listed(entry, list.source(), details(entry)));
        for (ListedName name : entry.names()) names.add(new NameIndex.Entry(id, name.value()));
      }
    }
    index = NameIndex.of(names.stream());
  }

  /// A screen over all these lists; `aliases` are the user's own.
  public static ListScreen of(List<Held> lists, KnownAliases aliases) {
    return new ListScreen(lists, aliases);
  }

  /// How many names the lists give in all.
  public int names() {
    return index.size();
  }

  /// Candidates with a score of `floor` or more, one a list entry, best first.
  public List<Candidate> candidates(ListEntry asked, double floor) {
    Map<Integer, Candidate> best = new HashMap<>();
    PersonDetails details = details(asked);
    for (ListedName name : asked.names()) {
      var parsed = NameParser.parse(name.value());
      search(asked, name.value(), parsed, details, floor, best);
      // What a table of aliases joins is searched too, and the evidence says so.
      for (String other : aliases.others(parsed)) {
        search(asked, name.value(), NameParser.parse(other), details, floor, best);
      }
    }
    var out = new ArrayList<>(best.values());
    out.sort(
        Comparator.comparingDouble((Candidate c) -> -c.match().score())
            .thenComparing(c -> c.listed().reference()));
    return out;
  }

  private void search(
      ListEntry asked,
      String askedName,
      ParsedName searched,
      PersonDetails details,
      double floor,
      Map<Integer, Candidate> best) {
    for (Hit hit : index.search(searched, DEPTH, LOWEST)) {
      int at = Integer.parseInt(hit.id(), 10);
      Listed entry = listed.get(at);
      var left = new NameMatcher.Candidate(searched, details);
      var right = new NameMatcher.Candidate(NameParser.parse(hit.name()), entry.details());
      Match match = NameMatcher.found(left, right, hit.score(), aliases, DetailWeights.DEFAULT);
      if (!askedName.equals(searched.original()))
        match = throughAlias(match, askedName, searched.original());
      if (match.score() < floor) continue;
      var found = new Candidate(asked, askedName, entry.entry(), hit.name(), entry.source(), match);
      best.merge(at, found, (one, two) -> one.match().score() >= two.match().score() ? one : two);
    }
  }

  private static Match throughAlias(Match match, String asked, String alias) {
    var lines = new ArrayList<>(match.evidence());
    lines.addFirst(new Evidence(asked, alias, Evidence.Relation.KNOWN_ALIAS, List.of(), 1, 0));
    return new Match(match.score() * NameMatcher.KNOWN_ALIAS, lines);
  }

  private static PersonDetails details(ListEntry entry) {
    var births = new ArrayList<PartialDate>();
    for (String birth : entry.births()) PartialDate.parse(birth).ifPresent(births::add);
    return new PersonDetails(births, entry.birthPlaces(), entry.nationalities());
  }

  /// The evidence in one line: `شكوري=chekkouri (spelling); bakr only_right`.
  public static String evidence(Match match) {
    var out = new StringBuilder();
    for (Evidence e : match.evidence()) {
      if (!out.isEmpty()) out.append("; ");
      String how = e.relation().name().toLowerCase(java.util.Locale.ROOT);
      if (e.left().isEmpty() || e.right().isEmpty())
        out.append(e.left()).append(e.right()).append(' ').append(how);
      else out.append(e.left()).append('=').append(e.right()).append(" (").append(how).append(')');
    }
    return out.toString();
  }
}
