package sanad.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sanad.lists.ListEntry;
import sanad.names.Match;
import sanad.stix.StixId;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Weighed;
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
  private final Screening screening;
  private final NameWork work;

  /// Over the names of a node.
  public Candidates(NameSearch search, Screening screening, NameWork work) {
    this.search = search;
    this.screening = screening;
    this.work = work;
  }

  /// A candidate of screening.
  ///
  /// @param heldName the name of our side that was compared; `listedName` that of the entry
  /// @param judgement what was decided, as long as neither side has changed since
  /// @param history all that was decided about the pair and taken back, oldest first
  public record Listed(
      ListHit hit,
      Side side,
      ListEntry entry,
      String heldName,
      String listedName,
      Match match,
      Optional<Judgement> judgement,
      List<Judgement> history) {
    /// Of the newest decision, taken back or not; 0 where there never was one.
    public int revision() {
      return history.size();
    }
  }

  /// Another subject with a name alike, and what was decided about the two.
  ///
  /// @param asked the name of the subject that was compared; `name` that of the other
  /// @param changed whether a name of either side has changed since the decision
  /// @param history all that was decided about the pair and taken back, oldest first
  public record Beside(
      Side other,
      String asked,
      String name,
      Match match,
      Optional<Judgement> judgement,
      boolean changed,
      List<Judgement> history) {
    /// Of the newest decision, taken back or not; 0 where there never was one.
    public int revision() {
      return history.size();
    }
  }

  /// What was decided about an entry of a list that is no candidate now: its list was removed, or
  /// has it no more or otherwise, or our side has changed.
  ///
  /// @param entry as it was when it was decided, where that is kept
  /// @param history all that was decided about the pair and taken back, oldest first
  public record Past(Judgement judgement, Optional<ListEntry> entry, List<Judgement> history) {}

  /// What is known about who a subject is.
  ///
  /// @param same decided to be the same by an officer
  /// @param open nothing decided, or changed since
  /// @param different decided not to be the same
  /// @param listed candidates from designation lists
  /// @param past what was decided about entries of lists that are no candidates now
  /// @param whole whether every held name was compared; see [NameSearch.Answer]
  /// @param screened whether the subject was compared with all lists; see [Known]
  public record Around(
      List<Beside> same,
      List<Beside> open,
      List<Beside> different,
      List<Listed> listed,
      List<Past> past,
      boolean whole,
      boolean screened) {}

  /// Candidates of screening that stand so, newest first.
  public Page<Listed> listed(Session session, HitFilter filter, int limit, Optional<String> from) {
    var page = session.comparisons().hits(filter, limit, from);
    return new Page<>(views(session, page.rows()), page.next());
  }

  private List<Listed> views(Session session, List<Weighed> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var entries = new HashMap<Pair, ListEntry>();
    for (var row : rows) {
      var pair = row.hit().pair();
      var entry = session.listings().entry(pair.list(), pair.reference());
      entry.map(Entries::read).ifPresent(read -> entries.put(pair, read));
    }
    return session.together(() -> read(session, rows, entries)).stream()
        .flatMap(read -> work.compare(read::compared).stream())
        .toList();
  }

  /// A candidate with all that was read of it; the comparison is made afterwards.
  private record Read(Weighed row, Side side, ListEntry entry, List<Judgement> history) {
    Optional<Listed> compared() {
      return view(row, side, entry, history);
    }
  }

  private static List<Read> read(
      Session session, List<Weighed> rows, Map<Pair, ListEntry> entries) {
    var ids = rows.stream().map(row -> row.hit().pair().object()).distinct().toList();
    var sides = Side.among(session, ids).stream().collect(Collectors.toMap(Side::id, side -> side));
    var read = new ArrayList<Read>();
    for (var row : rows) {
      var pair = row.hit().pair();
      var side = Optional.ofNullable(sides.get(pair.object()));
      var entry = Optional.ofNullable(entries.get(pair));
      if (side.isPresent() && entry.isPresent()) {
        read.add(new Read(row, side.get(), entry.get(), session.comparisons().history(pair)));
      }
    }
    return read;
  }

  private static Optional<Listed> view(
      Weighed row, Side side, ListEntry entry, List<Judgement> history) {
    return Comparing.best(side.names(), entry)
        .map(
            best ->
                new Listed(
                    row.hit(),
                    side,
                    entry,
                    best.left(),
                    best.right(),
                    best.match(),
                    row.judgement(),
                    history));
  }

  /// What was found and decided about a subject before.
  ///
  /// @param judgements the newest revision of each pair; `hits` of the current lists
  /// @param screened whether the lists had been compared with the subject before this was read;
  ///   where not, hits may be missing, and whoever shows them says so
  public record Known(List<Judgement> judgements, List<ListHit> hits, boolean screened) {
    /// What this session shows of it. @param screened as [Candidates#freshen] said before
    public static Known of(Session session, StixId subject, boolean screened) {
      return session.together(
          () ->
              new Known(
                  session.comparisons().judgements(subject),
                  session.comparisons().hits(List.of(subject)),
                  screened));
    }
  }

  /// Has a subject that is held compared with the newest versions of all lists, where that is soon
  /// done, and says whether it has been. To be asked before its candidates are read: what is found
  /// in between is missing otherwise, and nothing says so.
  public boolean freshen(StixId subject) {
    return screening.freshen(subject);
  }

  /// Everything that bears on who a subject is, among what the viewer may see.
  public Around around(Session session, Side subject) {
    var screened = freshen(subject.id());
    return around(session, subject, Known.of(session, subject.id(), screened));
  }

  /// The same with what is known already.
  public Around around(Session session, Side subject, Known before) {
    return around(session, subject, before, search.like(session, subject, BESIDE));
  }

  /// The same for each of several that are not held, as the drafts of a report, in their order:
  /// what has the same names is searched for once. No list is compared with a draft.
  public List<Around> around(Session session, List<Side> drafted) {
    var alike = new HashMap<HeldNames, NameSearch.Answer>();
    return drafted.stream()
        .map(
            one ->
                around(
                    session,
                    one,
                    Known.of(session, one.id(), true),
                    alike.computeIfAbsent(one.names(), names -> search.like(session, one, BESIDE))))
        .toList();
  }

  private Around around(Session session, Side subject, Known before, NameSearch.Answer alike) {
    var judgements = before.judgements();
    var known = judgements.stream().flatMap(one -> other(one, subject.id()).stream()).toList();
    var all = new ArrayList<Beside>();
    for (var one : alike.rows()) {
      Side.of(one.held())
          .map(other -> new Compared(other, one.asked(), one.name(), one.match()))
          .map(found -> beside(session, subject, found, judgements))
          .ifPresent(all::add);
    }
    for (var other : Side.among(session, known)) {
      if (all.stream().noneMatch(one -> one.other().id().equals(other.id()))) {
        work.compare(() -> Comparing.best(subject.names(), other.names()))
            .map(best -> new Compared(other, best.left(), best.right(), best.match()))
            .map(found -> beside(session, subject, found, judgements))
            .ifPresent(all::add);
      }
    }
    return new Around(
        all.stream().filter(row -> is(row, Judgement.Verdict.SAME)).toList(),
        all.stream()
            .filter(row -> row.judgement().isEmpty() || (row.changed() && !same(row)))
            .toList(),
        all.stream().filter(row -> is(row, Judgement.Verdict.DIFFERENT) && !row.changed()).toList(),
        views(session, weighed(before)),
        past(session, before),
        alike.whole(),
        before.screened());
  }

  private static List<Past> past(Session session, Known known) {
    return known.judgements().stream()
        .filter(one -> one.pair().other().isEmpty())
        .filter(one -> one.verdict() != Judgement.Verdict.OPEN)
        .filter(one -> known.hits().stream().noneMatch(hit -> hit.pair().equals(one.pair())))
        .map(
            one ->
                new Past(
                    one,
                    session
                        .listings()
                        .entry(one.pair().list(), one.pair().reference(), one.otherPrint())
                        .map(Entries::read),
                    session.comparisons().history(one.pair())))
        .toList();
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

  private record Compared(Side other, String asked, String name, Match match) {}

  private static Beside beside(
      Session session, Side subject, Compared found, List<Judgement> judgements) {
    var pair = Pair.of(subject.id(), found.other().id());
    var last = judgements.stream().filter(known -> known.pair().equals(pair)).findFirst();
    var stands = last.filter(known -> known.verdict() != Judgement.Verdict.OPEN);
    return new Beside(
        found.other(),
        found.asked(),
        found.name(),
        found.match(),
        stands,
        stands.filter(known -> changed(known, subject, found.other())).isPresent(),
        last.isEmpty() ? List.of() : session.comparisons().history(pair));
  }

  private static boolean changed(Judgement judgement, Side one, Side two) {
    boolean inOrder = judgement.pair().object().equals(one.id());
    var first = inOrder ? one : two;
    var second = inOrder ? two : one;
    return !first.names().print().equals(judgement.print())
        || !second.names().print().equals(judgement.otherPrint());
  }

  private static List<Weighed> weighed(Known known) {
    return known.hits().stream()
        .map(
            hit ->
                new Weighed(
                    hit, known.judgements().stream().filter(one -> one.standsFor(hit)).findFirst()))
        .toList();
  }
}
