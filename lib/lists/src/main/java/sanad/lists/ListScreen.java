package sanad.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sanad.names.BodyIndex;
import sanad.names.BodyMatcher;
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

/// Designation lists held in indexes, asked for the candidates of one name after another. What it
/// answers are candidates, never decisions: two sides, a score and the evidence, for an officer.
///
/// Each is compared as what it is. Persons by the rules of personal names ([NameIndex]); bodies by
/// those of bodies ([BodyIndex]: `الجبهة التمرينية`, Tamrin Front); vessels and aircraft likewise,
/// but only with names said to be such, since ships bear the names of persons. An entry of unknown
/// kind is a body where it says so by a word (`شركة`, Ltd), else a person; a *name* of unknown kind
/// is compared with persons and with declared bodies.
///
/// **The default floor** ([#FLOOR]): at it about 85 of 100 spellings of listed persons are found
/// among 20,000 entries, more in a shorter list; how many clean names are reported beside them
/// depends on the list, since namesakes by chance grow with it. `./sanad bench names` prints both
/// for every floor. Immutable; thread-safe.
public final class ListScreen {
  /// The lowest score that is reported unless the user says otherwise.
  public static final double FLOOR = 0.2;

  /// Entries that are looked at for one name, and names: as many as a [NameIndex] gives, since an
  /// entry with thirty spellings of one name must not hide the next.
  private static final int DEPTH = 20;

  private static final int NAMES = 112;
  private static final double LOWEST = 0.0005;

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
      Match match) {}

  private record Listed(ListEntry entry, Source source, PersonDetails details) {}

  private final List<Listed> listed = new ArrayList<>();
  private final NameIndex persons;
  private final Map<ListEntry.Kind, BodyIndex> others = new EnumMap<>(ListEntry.Kind.class);
  private final KnownAliases aliases;

  private ListScreen(List<Held> lists, KnownAliases aliases) {
    this.aliases = aliases;
    var names = new EnumMap<ListEntry.Kind, List<NameIndex.Entry>>(ListEntry.Kind.class);
    for (Held list : lists) {
      for (ListEntry entry : list.entries()) {
        String id = Integer.toString(listed.size());
        listed.add(new Listed(entry, list.source(), details(entry)));
        var of = names.computeIfAbsent(kind(entry), kind -> new ArrayList<>());
        for (ListedName name : entry.names()) of.add(new NameIndex.Entry(id, name.value()));
      }
    }
    persons = NameIndex.of(names.getOrDefault(ListEntry.Kind.PERSON, List.of()).stream());
    names.remove(ListEntry.Kind.PERSON);
    names.forEach((kind, entries) -> others.put(kind, BodyIndex.of(entries.stream())));
  }

  /// A screen over all these lists; `aliases` are the user's own.
  public static ListScreen of(List<Held> lists, KnownAliases aliases) {
    return new ListScreen(lists, aliases);
  }

  private static ListEntry.Kind kind(ListEntry entry) {
    if (entry.kind() != ListEntry.Kind.UNKNOWN) return entry.kind();
    boolean body = entry.names().stream().anyMatch(name -> BodyMatcher.says(name.value()));
    return body ? ListEntry.Kind.BODY : ListEntry.Kind.PERSON;
  }

  /// How many names the lists give in all.
  public int names() {
    return persons.size() + others.values().stream().mapToInt(BodyIndex::size).sum();
  }

  /// Candidates with a score of `floor` or more, one a list entry, best first.
  public List<Candidate> candidates(ListEntry asked, double floor) {
    Map<Integer, Candidate> best = new HashMap<>();
    PersonDetails details = details(asked);
    ListEntry.Kind kind = kind(asked);
    for (ListedName name : asked.names()) {
      if (kind != ListEntry.Kind.PERSON) {
        bodies(asked, name.value(), kind, floor, best);
        continue;
      }
      var parsed = NameParser.parse(name.value());
      search(asked, name.value(), parsed, details, floor, best);
      // What a table of aliases joins is searched too, and the evidence says so.
      for (String other : aliases.others(parsed)) {
        search(asked, name.value(), NameParser.parse(other), details, floor, best);
      }
      if (asked.kind() == ListEntry.Kind.UNKNOWN)
        bodies(asked, name.value(), ListEntry.Kind.BODY, floor, best);
    }
    var out = new ArrayList<>(best.values());
    out.sort(
        Comparator.comparingDouble((Candidate c) -> -c.match().score())
            .thenComparing(c -> c.listed().reference()));
    return out;
  }

  private void bodies(
      ListEntry asked,
      String name,
      ListEntry.Kind kind,
      double floor,
      Map<Integer, Candidate> best) {
    BodyIndex index = others.get(kind);
    if (index == null) return;
    for (Hit hit : first(index.search(name, NAMES, floor))) {
      keep(asked, name, hit, BodyMatcher.match(name, hit.name()), best);
    }
  }

  /// The hits up to where the entry after the first [#DEPTH] begins.
  private static List<Hit> first(List<Hit> hits) {
    var entries = new HashSet<String>();
    int end = 0;
    while (end < hits.size() && (entries.size() < DEPTH || entries.contains(hits.get(end).id()))) {
      entries.add(hits.get(end++).id());
    }
    return hits.subList(0, end);
  }

  private void search(
      ListEntry asked,
      String askedName,
      ParsedName searched,
      PersonDetails details,
      double floor,
      Map<Integer, Candidate> best) {
    for (Hit hit : first(persons.search(searched, NAMES, LOWEST))) {
      Listed entry = listed.get(Integer.parseInt(hit.id(), 10));
      double score =
          NameMatcher.found(details, entry.details(), hit.score(), DetailWeights.DEFAULT);
      // Evidence costs more than the search, and most hits are below the floor.
      if (score < floor && aliases.isEmpty()) continue;
      var left = new NameMatcher.Candidate(searched, details);
      var right = new NameMatcher.Candidate(NameParser.parse(hit.name()), entry.details());
      Match match = NameMatcher.found(left, right, hit.score(), aliases, DetailWeights.DEFAULT);
      if (!askedName.equals(searched.original()))
        match = throughAlias(match, askedName, searched.original());
      if (match.score() >= floor) keep(asked, askedName, hit, match, best);
    }
  }

  private void keep(
      ListEntry asked, String name, Hit hit, Match match, Map<Integer, Candidate> best) {
    int at = Integer.parseInt(hit.id(), 10);
    Listed entry = listed.get(at);
    var found = new Candidate(asked, name, entry.entry(), hit.name(), entry.source(), match);
    best.merge(at, found, (one, two) -> one.match().score() >= two.match().score() ? one : two);
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
      String how = e.relation().name().toLowerCase(Locale.ROOT);
      if (e.left().isEmpty() || e.right().isEmpty())
        out.append(e.left()).append(e.right()).append(' ').append(how);
      else out.append(e.left()).append('=').append(e.right()).append(" (").append(how).append(')');
    }
    return out.toString();
  }
}
