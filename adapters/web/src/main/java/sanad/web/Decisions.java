package sanad.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.handling.Handling;
import sanad.identity.Candidates;
import sanad.identity.HeldNames;
import sanad.identity.Judging;
import sanad.identity.Side;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;
import sanad.names.Match;
import sanad.store.Held;
import sanad.store.Judgement;
import sanad.store.Report;
import sanad.text.Bidi;

/// Pairs as a page shows them: two sides, why they are candidates, what was decided and the form to
/// decide. One shape for subjects beside subjects and for entries of lists.
final class Decisions {
  /// How many places or nationalities of an entry a row says.
  private static final int MOST = 4;

  private static final int NAMES = 5;

  private final Visit visit;
  private final Wording wording;

  Decisions(Visit visit, Wording wording) {
    this.visit = visit;
    this.wording = wording;
  }

  /// One side. @param path where it leads, empty where it is no page of this node
  record Shown(String name, String about, String path) {}

  /// A pair on a page.
  ///
  /// @param key names the pair in the form's fields
  /// @param kind whether it is about a person or a body
  /// @param decided who decided what, when, why; empty where nothing stands
  /// @param seen the revision that the officer sees, which the form sends back
  /// @param sides the digest of the two sides that he sees, which the form sends back too
  /// @param listed whether the other side is an entry of a list
  /// @param history all that was decided and taken back, oldest first, where there is more than
  ///   what stands
  record Pair(
      String key,
      HeldNames.Kind kind,
      Shown left,
      Shown right,
      Why.Lines why,
      Optional<Decided> decided,
      int seen,
      String sides,
      boolean listed,
      List<Decided> history) {}

  /// What stands decided about an entry of a list that is no candidate now.
  ///
  /// @param list which entry of which list; `names` some of its names, empty where they are not
  ///   kept
  record Past(
      String key,
      HeldNames.Kind kind,
      String list,
      String names,
      Decided decided,
      int seen,
      List<Decided> history) {}

  /// What stands decided.
  record Decided(String verdict, String who, String when, String reason, boolean changed) {}

  /// Another subject.
  Pair of(Side subject, Candidates.Beside row) {
    return new Pair(
        row.other().id().toString(),
        subject.names().kind(),
        new Shown(row.asked(), about(subject), ""),
        new Shown(row.name(), about(row.other()), path(row.other())),
        lines(row.match()),
        row.judgement().map(judgement -> decided(judgement, row.changed())),
        row.revision(),
        Judging.sides(subject.names().print(), row.other().names().print()),
        false,
        history(row.history()));
  }

  /// An entry of a list.
  Pair of(Candidates.Listed row) {
    return new Pair(
        row.hit().pair().id().toString(),
        row.side().names().kind(),
        new Shown(row.heldName(), about(row.side()), path(row.side())),
        new Shown(row.listedName(), listed(row), ""),
        lines(row.match()),
        row.judgement().map(judgement -> decided(judgement, false)),
        row.revision(),
        Judging.sides(row.hit().print(), row.hit().otherPrint()),
        true,
        row.judgement().isEmpty() ? told(row.history()) : history(row.history()));
  }

  /// An entry of a list that is no candidate now.
  Past of(Side subject, Candidates.Past past) {
    var judgement = past.judgement();
    var pair = judgement.pair();
    return new Past(
        pair.id().toString(),
        subject.names().kind(),
        wording.say("listed.past", pair.list(), pair.reference()),
        past.entry().map(Decisions::names).orElse(""),
        decided(judgement, false),
        judgement.revision(),
        history(past.history()));
  }

  /// Some names of an entry, each isolated.
  static String names(ListEntry entry) {
    return entry.names().stream()
        .limit(NAMES)
        .map(name -> Bidi.isolate(Labels.cut(name.value())))
        .collect(Collectors.joining(" · "));
  }

  private List<Decided> history(List<Judgement> all) {
    return all.size() < 2 ? List.of() : told(all);
  }

  /// Where none stands, one alone is told too: it fell when a side changed, and the pair is asked
  /// about again.
  private List<Decided> told(List<Judgement> all) {
    return all.stream().map(judgement -> decided(judgement, false)).toList();
  }

  /// The marking of what stands at our side of these.
  static Banner banner(List<Side> shown, Visit visit) {
    return banner(shown, List.of(), visit);
  }

  /// The marking of these together with others.
  static Banner banner(List<Side> shown, List<Handling> others, Visit visit) {
    var markings = new ArrayList<>(others);
    var reports = new LinkedHashSet<Report.ReportId>();
    for (var side : shown) {
      switch (side) {
        case Side.Subject(var held, var names) -> markings.add(held.handling());
        case Side.Kept(var kept, var names) -> markings.add(kept.handling());
        case Side.Drafted(var draft, var names) -> reports.add(draft.report());
      }
    }
    for (var report : reports) {
      visit.session().workbench().report(report).flatMap(Report::handling).ifPresent(markings::add);
    }
    var parties = visit.session().registry().register().parties();
    return Banner.ofMarkings(markings, parties, visit.language());
  }

  private Why.Lines lines(Match match) {
    return Why.of(match, wording);
  }

  private static String path(Side side) {
    return switch (side) {
      case Side.Subject(var held, var names) -> "/items/" + held.id();
      case Side.Kept(var kept, var names) -> "/screening/kept/" + kept.id();
      case Side.Drafted(var draft, var names) -> "/reports/" + draft.report() + "/names";
    };
  }

  private String about(Side side) {
    return switch (side) {
      case Side.Subject(var held, var names) -> about(held);
      case Side.Kept(var kept, var names) -> wording.say("kept.about", kept.source());
      case Side.Drafted(var draft, var names) -> wording.say("drafted.about");
    };
  }

  private String about(Held held) {
    var parties = visit.session().registry().register().parties();
    return Labels.row(held, ItemsPage.name(held.originator(), parties, wording), wording).why();
  }

  private String listed(Candidates.Listed row) {
    return listed(
        row.hit().pair().list(), row.hit().version(), row.entry(), row.listedName(), wording);
  }

  /// `list EXERCISE, version 2 · EX.1 · born 1971 · birthplace Wahm · nationality MA`, and where
  /// the name is one that the list itself trusts little, that too.
  static String listed(String list, int version, ListEntry entry, String name, Wording wording) {
    var said = new ArrayList<String>();
    said.add(wording.say("listed.entry", list, version, entry.reference()));
    var others =
        entry.names().stream()
            .map(ListedName::value)
            .filter(other -> !other.equals(name))
            .distinct()
            .limit(NAMES)
            .map(other -> Bidi.isolate(Labels.cut(other)))
            .collect(Collectors.joining(" / "));
    if (!others.isEmpty()) {
      said.add(wording.say("listed.also", new Texts.Said(others)));
    }
    if (!entry.births().isEmpty()) {
      said.add(wording.say("listed.born", String.join(", ", entry.births())));
    }
    if (!entry.birthPlaces().isEmpty()) {
      said.add(wording.say("listed.place", some(entry.birthPlaces())));
    }
    if (!entry.nationalities().isEmpty()) {
      said.add(wording.say("listed.nation", some(entry.nationalities())));
    }
    if (!entry.documents().isEmpty()) {
      var documents = entry.documents().stream().map(ListedDocument::text).toList();
      said.add(wording.say("listed.documents", some(documents)));
    }
    if (entry.quality(name) == ListedName.Quality.LOW) {
      said.add(wording.say("listed.weak"));
    }
    return String.join(" · ", said);
  }

  private static String some(List<String> values) {
    return values.stream().limit(MOST).map(Labels::cut).collect(Collectors.joining(" / "));
  }

  private Decided decided(Judgement judgement, boolean changed) {
    return new Decided(
        judgement.verdict().name().toLowerCase(Locale.ROOT),
        Bidi.visible(
            visit.session().registry().officer(judgement.by()).orElse(judgement.by().toString())),
        wording.time(judgement.at()),
        judgement.reason(),
        changed);
  }
}
