package sanad.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.lists.ListEntry;
import sanad.names.Match;
import sanad.stix.StixId;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Weighed;
import sanad.store.Held;
import sanad.store.Judgement;
import sanad.store.ListHit;
import sanad.store.Page;
import sanad.store.Pair;
import sanad.store.Session;

/// What an officer sees of candidates: two sides and the evidence, made anew from what the session
/// shows of the held side and from the newest version of the list. Thread-safe.
public final class Candidates {
  private static final int BESIDE = 10;

  private final NameSearch search;
  private final NameWork work;
  private final ListWatch lists;

  /// Over the names of a node.
  public Candidates(NameSearch search, NameWork work, ListWatch lists) {
    this.search = search;
    this.work = work;
    this.lists = lists;
  }

  /// A candidate of screening.
  ///
  /// @param heldName the name of the held side that was compared; `listedName` that of the entry
  /// @param judgement what was decided, as long as neither side has changed since
  /// @param revision of the newest decision, taken back or not; 0 where there never was one
  public record Listed(
      ListHit hit,
      Held held,
      ListEntry entry,
      String heldName,
      String listedName,
      Match match,
      Optional<Judgement> judgement,
      int revision) {}

  /// Another subject with a name alike, and what was decided about the two.
  ///
  /// @param changed whether a name of either side has changed since the decision
  /// @param revision of the newest decision, taken back or not; 0 where there never was one
  public record Beside(
      Likeness likeness, Optional<Judgement> judgement, boolean changed, int revision) {}

  /// What is known about who a subject is.
  ///
  /// @param same decided to be the same by an officer
  /// @param open nothing decided, or changed since
  /// @param different decided not to be the same
  /// @param listed candidates from designation lists
  public record Around(
      List<Beside> same, List<Beside> open, List<Beside> different, List<Listed> listed) {}

  /// Candidates of screening that stand so, newest first.
  public Page<Listed> listed(Session session, HitFilter filter, int limit, Optional<String> from) {
    var page = session.comparisons().hits(filter, limit, from);
    return new Page<>(views(session, page.rows()), page.next());
  }

  private List<Listed> views(Session session, List<Weighed> rows) {
    var held =
        session.items().among(rows.stream().map(row -> row.hit().pair().object()).toList()).stream()
            .collect(Collectors.toMap(Held::id, one -> one));
    var views = new ArrayList<Listed>();
    for (var row : rows) {
      var pair = row.hit().pair();
      var seen = Optional.ofNullable(held.get(pair.object()));
      var entry = session.listings().entry(pair.list(), pair.reference()).map(Entries::read);
      if (seen.isPresent() && entry.isPresent()) {
        int revision = revision(session.comparisons().history(pair));
        work.run(() -> view(row, seen.get(), entry.get(), revision)).ifPresent(views::add);
      }
    }
    return views;
  }

  private static int revision(List<Judgement> history) {
    return history.isEmpty() ? 0 : history.getLast().revision();
  }

  private static Optional<Listed> view(Weighed row, Held held, ListEntry entry, int revision) {
    return HeldNames.of(held.object())
        .flatMap(names -> Comparing.best(names, Entries.names(entry)))
        .map(
            best ->
                new Listed(
                    row.hit(),
                    held,
                    entry,
                    best.left(),
                    best.right(),
                    best.match(),
                    row.judgement(),
                    revision));
  }

  /// Everything that bears on who a subject is, among what the viewer may see.
  public Around around(Session session, Held subject) {
    var found = search.like(session, subject, BESIDE);
    var judgements = session.comparisons().judgements(subject.id());
    var known = judgements.stream().flatMap(one -> other(one, subject.id()).stream()).toList();
    var all = new ArrayList<>(found);
    for (var held : session.items().among(known)) {
      if (found.stream().noneMatch(one -> one.held().id().equals(held.id()))) {
        work.run(() -> likeness(subject, held)).ifPresent(all::add);
      }
    }
    var rows = all.stream().map(one -> beside(subject, one, judgements)).toList();
    return new Around(
        rows.stream().filter(row -> is(row, Judgement.Verdict.SAME)).toList(),
        rows.stream()
            .filter(row -> row.judgement().isEmpty() || (row.changed() && !same(row)))
            .toList(),
        rows.stream()
            .filter(row -> is(row, Judgement.Verdict.DIFFERENT) && !row.changed())
            .toList(),
        views(session, weighed(session, subject.id(), judgements)));
  }

  /// What stands *same as* stays shown when a side changes, with a word that it did.
  private static boolean same(Beside row) {
    return is(row, Judgement.Verdict.SAME);
  }

  private static boolean is(Beside row, Judgement.Verdict verdict) {
    return row.judgement().filter(judgement -> judgement.verdict() == verdict).isPresent();
  }

  private static Optional<StixId> other(Judgement judgement, StixId id) {
    var pair = judgement.pair();
    if (pair.other().isEmpty() || judgement.verdict() == Judgement.Verdict.OPEN) {
      return Optional.empty();
    }
    return pair.object().equals(id) ? pair.other() : Optional.of(pair.object());
  }

  private static Optional<Likeness> likeness(Held subject, Held other) {
    return HeldNames.of(subject.object())
        .flatMap(
            left ->
                HeldNames.of(other.object())
                    .flatMap(right -> Comparing.best(left, right))
                    .map(best -> new Likeness(other, best.left(), best.right(), best.match())));
  }

  private static Beside beside(Held subject, Likeness one, List<Judgement> judgements) {
    var judgement =
        judgements.stream()
            .filter(known -> other(known, subject.id()).equals(Optional.of(one.held().id())))
            .findFirst();
    var pair = Pair.of(subject.id(), one.held().id());
    return new Beside(
        one,
        judgement,
        judgement.filter(known -> changed(known, subject, one.held())).isPresent(),
        revision(judgements.stream().filter(known -> known.pair().equals(pair)).toList()));
  }

  private static boolean changed(Judgement judgement, Held one, Held two) {
    boolean inOrder = judgement.pair().object().equals(one.id());
    var first = inOrder ? one : two;
    var second = inOrder ? two : one;
    return !print(first).equals(judgement.print()) || !print(second).equals(judgement.otherPrint());
  }

  private static String print(Held held) {
    return HeldNames.of(held.object()).map(HeldNames::print).orElse("");
  }

  private static List<Weighed> weighed(
      Session session, StixId subject, List<Judgement> judgements) {
    return session.comparisons().hits(List.of(subject)).stream()
        .map(
            hit ->
                new Weighed(
                    hit,
                    judgements.stream()
                        .filter(known -> known.pair().equals(hit.pair()))
                        .filter(known -> known.verdict() != Judgement.Verdict.OPEN)
                        .filter(known -> known.print().equals(hit.print()))
                        .filter(known -> known.otherPrint().equals(hit.otherPrint()))
                        .findFirst()))
        .toList();
  }

  /// A name that an officer typed, and what it may be on the lists and among what he may see.
  public record Typed(String name, List<OnList> lists, List<Likeness> held) {}

  /// A candidate for a typed name.
  public record OnList(String list, int version, ListEntry entry, String listedName, Match match) {}

  /// How many names are compared at once.
  public static final int MOST_TYPED = 500;

  /// Compares typed names, one a line, each with a date of birth behind a tab or semicolon where
  /// one is known. Nothing of it is kept.
  public Reply<List<Typed>> typed(Session session, List<String> lines) {
    var asked = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (asked.size() > MOST_TYPED) {
      return Reply.refused(IdentityCode.NAMES_TOO_MANY, "names");
    }
    var screen = lists.screen(session);
    var typed = new ArrayList<Typed>();
    for (var line : asked) {
      var entry = TypedLine.read(line);
      var found =
          work.run(
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
      typed.add(new Typed(TypedLine.name(line), found, search.typed(session, entry, BESIDE)));
    }
    return new Reply.Done<>(typed);
  }
}
