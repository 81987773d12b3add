package sanad.identity;

import java.util.List;
import java.util.Optional;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Conflict;
import sanad.store.Judgement;
import sanad.store.ListHit;
import sanad.store.Pair;
import sanad.store.Session;

/// Decisions of officers about pairs: *same as*, *not the same*, and taking either back. Each has a
/// named officer, a time, a reason, and a leaf in the log; nothing is joined by it, and no machine
/// makes one. A pair of which the officer may not see both sides is unknown to him.
///
/// Stateless; thread-safe. **Source:** design 2.4, decision 14.
public final class Judging {
  /// Decides about two sides: objects, kept names or drafted ones.
  ///
  /// @param seen the revision that the officer saw, 0 where nothing was decided yet
  public Reply<Judgement> judge(
      Session session, StixId one, StixId two, Judgement.Verdict verdict, String reason, int seen) {
    if (one.equals(two)) {
      return Reply.refused(IdentityCode.SUBJECT_UNKNOWN, "other");
    }
    var pair = Pair.of(one, two);
    var problems = Reason.problems(reason);
    var left = names(session, pair.object());
    var right = pair.other().flatMap(other -> names(session, other));
    if (left.isEmpty() || right.isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.SUBJECT_UNKNOWN, "other"));
    } else if (left.get().kind() != right.get().kind()) {
      problems.add(new Reply.Problem(IdentityCode.KINDS_DIFFER, "other"));
    }
    return problems.isEmpty() && left.isPresent() && right.isPresent()
        ? decide(
            session,
            pair,
            verdict,
            reason,
            new Prints(left.get().print(), right.get().print()),
            seen)
        : new Reply.Refused<>(problems);
  }

  /// Decides about a candidate of screening.
  public Reply<Judgement> judge(
      Session session, Pair listed, Judgement.Verdict verdict, String reason, int seen) {
    var problems = Reason.problems(reason);
    var hit = hit(session, listed);
    if (hit.isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.CANDIDATE_UNKNOWN, ""));
    }
    return problems.isEmpty() && hit.isPresent()
        ? decide(
            session,
            listed,
            verdict,
            reason,
            new Prints(hit.get().print(), hit.get().otherPrint()),
            seen)
        : new Reply.Refused<>(problems);
  }

  /// What an officer says about a subject and another side.
  ///
  /// @param other another object's id, or the id of a candidate on a list
  /// @param verdict `OPEN` takes back what stands
  /// @param seen the revision that the officer saw, 0 where nothing was decided yet
  /// @param sides the digest of the two sides that he saw ([#sides]); nobody looks at it where he
  ///   takes back, which is about what was decided and not about what stands there now
  public record Form(
      StixId subject,
      String other,
      Judgement.Verdict verdict,
      String reason,
      int seen,
      String sides) {}

  /// A digest of two sides, in whichever order.
  public static String sides(String print, String otherPrint) {
    boolean inOrder = print.compareTo(otherPrint) <= 0;
    return HeldNames.print(inOrder ? print + otherPrint : otherPrint + print);
  }

  /// Decides, or takes back, what the form says; what is unknown to this officer is a candidate
  /// that is not there.
  public Reply<Judgement> decide(Session session, Form form) {
    var other = StixId.of(form.other());
    var pair =
        other.isPresent()
            ? other.filter(id -> !id.equals(form.subject())).map(id -> Pair.of(form.subject(), id))
            : candidate(session, form);
    if (pair.isEmpty()) {
      return Reply.refused(IdentityCode.CANDIDATE_UNKNOWN, "other");
    }
    if (form.verdict() == Judgement.Verdict.OPEN) {
      return takeBack(session, pair.get(), form.reason(), form.seen());
    }
    if (sides(session, pair.get()).filter(now -> !now.equals(form.sides())).isPresent()) {
      return Reply.refused(IdentityCode.SIDES_CHANGED, "");
    }
    return other.isPresent()
        ? judge(session, form.subject(), other.get(), form.verdict(), form.reason(), form.seen())
        : judge(session, pair.get(), form.verdict(), form.reason(), form.seen());
  }

  /// As they are now; empty where this session does not show both.
  private static Optional<String> sides(Session session, Pair pair) {
    if (pair.other().isEmpty()) {
      return hit(session, pair).map(hit -> sides(hit.print(), hit.otherPrint()));
    }
    var one = names(session, pair.object());
    var two = pair.other().flatMap(other -> names(session, other));
    return one.flatMap(left -> two.map(right -> sides(left.print(), right.print())));
  }

  private static Optional<Pair> candidate(Session session, Form form) {
    return session.comparisons().hits(List.of(form.subject())).stream()
        .map(ListHit::pair)
        .filter(pair -> pair.id().toString().equals(form.other()))
        .findFirst()
        .or(() -> decided(session, form));
  }

  /// A pair that is no candidate any more, as where its list was removed: what was decided about it
  /// can still be taken back.
  private static Optional<Pair> decided(Session session, Form form) {
    return form.verdict() != Judgement.Verdict.OPEN
        ? Optional.empty()
        : session.comparisons().judgements(form.subject()).stream()
            .map(Judgement::pair)
            .filter(pair -> pair.id().toString().equals(form.other()))
            .findFirst();
  }

  private static Optional<ListHit> hit(Session session, Pair listed) {
    return session.comparisons().hits(List.of(listed.object())).stream()
        .filter(hit -> hit.pair().equals(listed))
        .findFirst();
  }

  /// Takes back what stands decided about a pair.
  public Reply<Judgement> takeBack(Session session, Pair pair, String reason, int seen) {
    var problems = Reason.problems(reason);
    var stands =
        session.comparisons().history(pair).stream()
            .reduce((older, newer) -> newer)
            .filter(last -> last.verdict() != Judgement.Verdict.OPEN);
    if (stands.isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.NOTHING_DECIDED, ""));
    }
    return problems.isEmpty() && stands.isPresent()
        ? decide(
            session,
            pair,
            Judgement.Verdict.OPEN,
            reason,
            new Prints(stands.get().print(), stands.get().otherPrint()),
            seen)
        : new Reply.Refused<>(problems);
  }

  private record Prints(String object, String other) {}

  private static Optional<HeldNames> names(Session session, StixId id) {
    return Side.one(session, id).map(Side::names);
  }

  private static Reply<Judgement> decide(
      Session session,
      Pair pair,
      Judgement.Verdict verdict,
      String reason,
      Prints prints,
      int seen) {
    if (!(session.viewer() instanceof Viewer.Officer officer)) {
      return Reply.refused(IdentityCode.ROLE_MISSING, "");
    }
    try {
      return new Reply.Done<>(
          session.write(
              act(verdict),
              writing -> {
                var judgement =
                    new Judgement(
                        pair,
                        verdict,
                        Reason.kept(reason),
                        prints.object(),
                        prints.other(),
                        seen + 1,
                        officer.id(),
                        writing.now());
                writing.comparing().save(judgement);
                return judgement;
              }));
    } catch (Conflict meanwhile) {
      return Reply.refused(IdentityCode.DECIDED_MEANWHILE, "");
    }
  }

  private static Act act(Judgement.Verdict verdict) {
    return switch (verdict) {
      case SAME -> Act.of("identity.same", Act.Kind.COMBINATION);
      case DIFFERENT -> Act.of("identity.different", Act.Kind.COMBINATION);
      case OPEN -> Act.of("identity.take-back", Act.Kind.COMBINATION);
    };
  }
}
