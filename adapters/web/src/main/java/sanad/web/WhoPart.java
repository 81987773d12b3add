package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sanad.identity.Candidates;
import sanad.identity.HeldNames;
import sanad.identity.Judging;
import sanad.identity.Reply;
import sanad.identity.Side;
import sanad.stix.StixId;
import sanad.store.Judgement;
import sanad.store.Judgement.Verdict;

/// The part *Who is it?* of a subject's page: what an officer decided to be the same, candidates by
/// name, and entries of designation lists. Beside each the two sides and the reasons; nothing is
/// joined by a decision, and each can be taken back.
final class WhoPart {
  private final Candidates candidates;
  private final Judging judging;

  WhoPart(Candidates candidates, Judging judging) {
    this.candidates = candidates;
    this.judging = judging;
  }

  /// The part, as the template shows it. @param whole whether every name could be found; @param
  /// screened whether all lists have been compared; @param kind whether it is about a person or a
  /// body; @param shown what stands beside the subject
  record View(
      List<Decisions.Pair> same,
      List<Decisions.Pair> open,
      List<Decisions.Pair> different,
      List<Decisions.Pair> listed,
      List<Decisions.Past> past,
      List<Side> shown,
      boolean whole,
      boolean screened,
      HeldNames.Kind kind) {
    /// Whether there is nothing to show.
    public boolean nothing() {
      return same.isEmpty()
          && open.isEmpty()
          && different.isEmpty()
          && listed.isEmpty()
          && past.isEmpty();
    }
  }

  View of(Side subject, Visit visit, Wording wording) {
    return view(subject, candidates.around(visit.session(), subject), visit, wording);
  }

  /// Whether it has been compared with all lists; see [Candidates#freshen].
  boolean freshen(StixId subject) {
    return candidates.freshen(subject);
  }

  /// The same part with what is known already.
  View of(Side subject, Candidates.Known known, Visit visit, Wording wording) {
    return view(subject, candidates.around(visit.session(), subject, known), visit, wording);
  }

  /// The parts of several drafted names, in their order.
  List<View> of(List<Side> drafted, Visit visit, Wording wording) {
    var around = candidates.around(visit.session(), drafted);
    return IntStream.range(0, drafted.size())
        .mapToObj(n -> view(drafted.get(n), around.get(n), visit, wording))
        .toList();
  }

  private static View view(Side subject, Candidates.Around around, Visit visit, Wording wording) {
    var decisions = new Decisions(visit, wording);
    var shown =
        Stream.of(around.same(), around.open(), around.different())
            .flatMap(List::stream)
            .map(Candidates.Beside::other)
            .toList();
    return new View(
        pairs(subject, around.same(), decisions),
        pairs(subject, around.open(), decisions),
        pairs(subject, around.different(), decisions),
        around.listed().stream().map(decisions::of).toList(),
        around.past().stream().map(one -> decisions.of(subject, one)).toList(),
        shown,
        around.whole(),
        around.screened(),
        subject.names().kind());
  }

  private static List<Decisions.Pair> pairs(
      Side subject, List<Candidates.Beside> rows, Decisions decisions) {
    return rows.stream().map(row -> decisions.of(subject, row)).toList();
  }

  /// Does what the form of a pair says; `other` is an object's id, or a candidate's on a list.
  Reply<Judgement> decide(StixId subject, Visit visit, HttpServletRequest request) {
    var kept = Kept.of(request);
    var verdict = verdict(kept.one("verdict")).orElseThrow(Absent::new);
    var seen = Digits.number(kept.one("seen")).orElse(0L).intValue();
    return judging.decide(
        visit.session(),
        new Judging.Form(
            subject, kept.one("other"), verdict, kept.one("reason"), seen, kept.one("sides")));
  }

  private static Optional<Verdict> verdict(String code) {
    return switch (code) {
      case "same" -> Optional.of(Verdict.SAME);
      case "different" -> Optional.of(Verdict.DIFFERENT);
      case "open" -> Optional.of(Verdict.OPEN);
      default -> Optional.empty();
    };
  }

  /// What was refused, for the top of the page.
  static List<Problem> problems(Reply<?> reply, Wording wording) {
    return switch (reply) {
      case Reply.Done<?> done -> List.of();
      case Reply.Refused<?>(var problems) ->
          problems.stream()
              .map(
                  one ->
                      new Problem(
                          one.field(),
                          wording.problem(one.code().code(), one.about()),
                          one.code().code()))
              .toList();
    };
  }
}
