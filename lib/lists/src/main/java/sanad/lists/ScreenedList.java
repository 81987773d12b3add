package sanad.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import sanad.names.PersonDetails;

/// One list, and what of it may be a name asked.
///
/// Each list is judged by itself: how many names agree by chance is counted in it alone, and so is
/// how many entries are looked at. Else a list full of namesakes would take from another one the
/// candidate that it gives. Immutable; thread-safe.
final class ScreenedList {
  /// Entries that are looked at for one name, and names: as many as a [NameIndex] gives, since an
  /// entry with thirty spellings of one name must not hide the next.
  private static final int DEPTH = 20;

  private static final int NAMES = 112;
  private static final double LOWEST = 0.0005;

  private record Listed(ListEntry entry, PersonDetails details) {}

  private final ListScreen.Source source;
  private final List<Listed> listed = new ArrayList<>();
  private final NameIndex persons;
  private final Map<ListEntry.Kind, BodyIndex> others = new EnumMap<>(ListEntry.Kind.class);
  private final KnownAliases aliases;
  private final SharedDocuments documents;

  ScreenedList(ListScreen.Held list, KnownAliases aliases) {
    this.source = list.source();
    this.aliases = aliases;
    var names = new EnumMap<ListEntry.Kind, List<NameIndex.Entry>>(ListEntry.Kind.class);
    for (ListEntry entry : list.entries()) {
      String id = Integer.toString(listed.size());
      listed.add(new Listed(entry, AskedName.details(entry)));
      var of = names.computeIfAbsent(entry.comparedAs(), kind -> new ArrayList<>());
      for (ListedName name : entry.names()) of.add(new NameIndex.Entry(id, name.value()));
    }
    documents = new SharedDocuments(listed.stream().map(Listed::entry).toList());
    persons = NameIndex.of(names.getOrDefault(ListEntry.Kind.PERSON, List.of()).stream());
    names.remove(ListEntry.Kind.PERSON);
    names.forEach(
        (kind, entries) ->
            others.put(
                kind,
                kind.isCraft()
                    ? BodyIndex.ofCraft(entries.stream())
                    : BodyIndex.of(entries.stream())));
  }

  int names() {
    return persons.size() + others.values().stream().mapToInt(BodyIndex::size).sum();
  }

  /// Candidates of the names of an entry with a score of `floor` or more, and those that share a
  /// document with it, whatever their names; one an entry, in no order.
  Collection<ListScreen.Candidate> candidates(List<AskedName> names, double floor) {
    Map<Integer, ListScreen.Candidate> best = new HashMap<>();
    for (AskedName asked : names) {
      for (ParsedName spelling : asked.persons()) search(asked, spelling, floor, best);
      asked.body().ifPresent(kind -> bodies(asked, kind, floor, best));
    }
    if (names.isEmpty()) return List.of();
    var asked = names.getFirst().entry();
    for (int at : documents.of(asked)) {
      var found = best.containsKey(at) ? best.get(at) : likest(names, at);
      best.put(at, found.with(asked.documents()));
    }
    return best.values();
  }

  private void bodies(
      AskedName asked, ListEntry.Kind kind, double floor, Map<Integer, ListScreen.Candidate> best) {
    BodyIndex index = others.get(kind);
    if (index == null) return;
    for (Hit hit : first(index.search(asked.name(), NAMES, floor))) {
      keep(asked, hit, other(kind, asked.name(), hit.name()), best);
    }
  }

  private static Match other(ListEntry.Kind kind, String name, String listed) {
    return kind.isCraft() ? BodyMatcher.matchCraft(name, listed) : BodyMatcher.match(name, listed);
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
      AskedName asked, ParsedName searched, double floor, Map<Integer, ListScreen.Candidate> best) {
    PersonDetails details = asked.details();
    for (Hit hit : first(persons.search(searched, NAMES, LOWEST))) {
      Listed entry = listed.get(Integer.parseInt(hit.id(), 10));
      double score =
          NameMatcher.found(details, entry.details(), hit.score(), DetailWeights.DEFAULT);
      // Evidence costs more than the search, and most hits are below the floor.
      if (score < floor && aliases.isEmpty()) continue;
      var left = new NameMatcher.Candidate(searched, details);
      var right = new NameMatcher.Candidate(NameParser.parse(hit.name()), entry.details());
      Match match = NameMatcher.found(left, right, hit.score(), aliases, DetailWeights.DEFAULT);
      if (!asked.name().equals(searched.original()))
        match = throughAlias(match, asked.name(), searched.original());
      if (match.score() >= floor) keep(asked, hit, match, best);
    }
  }

  /// The two names of an entry and of a listed one that are most alike, however little.
  private ListScreen.Candidate likest(List<AskedName> names, int at) {
    Listed entry = listed.get(at);
    boolean person = entry.entry().comparedAs() == ListEntry.Kind.PERSON;
    return names.stream()
        .flatMap(
            asked ->
                entry.entry().names().stream()
                    .map(
                        name ->
                            new ListScreen.Candidate(
                                asked.entry(),
                                asked.name(),
                                entry.entry(),
                                name.value(),
                                source,
                                person
                                    ? compared(asked, entry, name.value())
                                    : other(
                                        entry.entry().comparedAs(), asked.name(), name.value()))))
        .max(Comparator.comparingDouble(candidate -> candidate.match().score()))
        .orElseThrow();
  }

  private Match compared(AskedName asked, Listed entry, String name) {
    return NameMatcher.match(
        new NameMatcher.Candidate(NameParser.parse(asked.name()), asked.details()),
        new NameMatcher.Candidate(NameParser.parse(name), entry.details()),
        aliases,
        DetailWeights.DEFAULT);
  }

  private void keep(
      AskedName asked, Hit hit, Match match, Map<Integer, ListScreen.Candidate> best) {
    int at = Integer.parseInt(hit.id(), 10);
    var entry = listed.get(at).entry();
    var found =
        new ListScreen.Candidate(asked.entry(), asked.name(), entry, hit.name(), source, match);
    best.merge(at, found, (one, two) -> one.match().score() >= two.match().score() ? one : two);
  }

  private static Match throughAlias(Match match, String asked, String alias) {
    var lines = new ArrayList<>(match.evidence());
    lines.addFirst(new Evidence(asked, alias, Evidence.Relation.KNOWN_ALIAS, List.of(), 1, 0));
    return new Match(match.score() * NameMatcher.KNOWN_ALIAS, lines);
  }
}
