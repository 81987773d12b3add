package sanad.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sanad.identity.Candidates;
import sanad.names.Match;
import sanad.store.Held;
import sanad.store.Judgement;
import sanad.text.Bidi;

/// Pairs as a page shows them: two sides, why they are candidates, what was decided and the form to
/// decide. One shape for subjects beside subjects and for entries of lists.
final class Decisions {
  private final Visit visit;
  private final Wording wording;

  Decisions(Visit visit, Wording wording) {
    this.visit = visit;
    this.wording = wording;
  }

  /// One side. @param path where it leads, empty where it is no page of this node
  record Side(String name, String about, String path) {}

  /// A pair on a page.
  ///
  /// @param key names the pair in the form's fields
  /// @param decided who decided what, when, why; empty where nothing stands
  /// @param seen the revision that the officer sees, which the form sends back
  /// @param listed whether the other side is an entry of a list
  record Pair(
      String key,
      Side left,
      Side right,
      List<Why.Line> why,
      Optional<Decided> decided,
      int seen,
      boolean listed) {}

  /// What stands decided.
  record Decided(String verdict, String who, String when, String reason, boolean changed) {}

  /// Another subject.
  Pair of(Held subject, Candidates.Beside row) {
    var other = row.likeness().held();
    return new Pair(
        other.id().toString(),
        new Side(row.likeness().asked(), about(subject), ""),
        new Side(row.likeness().name(), about(other), "/items/" + other.id()),
        lines(row.likeness().match()),
        row.judgement().map(judgement -> decided(judgement, row.changed())),
        row.revision(),
        false);
  }

  /// An entry of a list.
  Pair of(Candidates.Listed row) {
    return new Pair(
        row.hit().pair().id().toString(),
        new Side(row.heldName(), about(row.held()), "/items/" + row.held().id()),
        new Side(row.listedName(), listed(row), ""),
        lines(row.match()),
        row.judgement().map(judgement -> decided(judgement, false)),
        row.revision(),
        true);
  }

  private List<Why.Line> lines(Match match) {
    return Why.of(match, wording);
  }

  private String about(Held held) {
    var parties = visit.session().registry().register().parties();
    return Labels.row(held, ItemsPage.name(held.originator(), parties, wording), wording).why();
  }

  /// `list EXERCISE, version 2 · EX.1 · born 1971 · programme`.
  private String listed(Candidates.Listed row) {
    var entry = row.entry();
    var births = String.join(", ", entry.births());
    var said =
        wording.say(
            "listed.entry", row.hit().pair().list(), row.hit().version(), entry.reference());
    return births.isEmpty() ? said : said + " · " + wording.say("listed.born", births);
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
