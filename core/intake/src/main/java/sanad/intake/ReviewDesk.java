package sanad.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Conflict;
import sanad.store.Draft;
import sanad.store.Report;
import sanad.store.Session;

/// An officer's decisions on drafts: confirm, correct, reject, undo, and facts added by hand. Each
/// is a further revision; nothing is overwritten.
///
/// Thread-safe as far as the random source is. **Source:** issue point 6; design rule 4.
public final class ReviewDesk {
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random a `SecureRandom` outside tests
  public ReviewDesk(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// A draft as the officer saw it: deciding on anything else is refused.
  public record Seen(Report.ReportId report, Draft.DraftId draft, int revision) {}

  /// The text states this.
  public Outcome<Draft> confirm(Session session, Seen seen) {
    return decide(
        session,
        seen,
        "draft.confirm",
        draft -> {
          var problems = new ArrayList<Outcome.Problem>();
          FactContent.check(draft.kind(), draft.slots(), problems);
          return answer(
              problems, decided(session, draft, Draft.Status.CONFIRMED, draft.slots(), ""));
        });
  }

  /// The text states this, with other content than the reader's.
  ///
  /// @param slots the whole content by slot; blank ones are left out
  public Outcome<Draft> correct(Session session, Seen seen, Map<String, String> slots) {
    return decide(
        session,
        seen,
        "draft.correct",
        draft -> {
          var problems = new ArrayList<Outcome.Problem>();
          var content = FactContent.of(draft.kind(), slots, problems);
          return answer(problems, decided(session, draft, Draft.Status.CORRECTED, content, ""));
        });
  }

  /// The text does not state this.
  public Outcome<Draft> reject(Session session, Seen seen, String reason) {
    return decide(
        session,
        seen,
        "draft.reject",
        draft ->
            new Outcome.Done<>(
                decided(session, draft, Draft.Status.REJECTED, draft.slots(), reason)));
  }

  /// Takes the last decision back: the draft stands as it stood before.
  public Outcome<Draft> undo(Session session, Seen seen) {
    return decide(
        session,
        seen,
        "draft.undo",
        draft -> {
          var revisions = session.workbench().history(draft.id());
          return before(revisions)
              .<Outcome<Draft>>map(
                  earlier ->
                      new Outcome.Done<>(
                          decided(session, draft, earlier.status(), earlier.slots(), "undo")))
              .orElseGet(() -> Outcome.Refused.of(IntakeCode.NOTHING_TO_UNDO, ""));
        });
  }

  /// Sets all open drafts of a report aside, in one transaction: what is not needed has not to be
  /// decided. The answer is how many.
  public Outcome<Integer> setAside(Session session, Report.ReportId report) {
    return all(
        session,
        report,
        "draft.set-aside",
        Draft.Status.OPEN,
        draft -> decided(session, draft, Draft.Status.SET_ASIDE, draft.slots(), ""));
  }

  /// Takes all drafts back that were set aside: they are open again. The answer is how many.
  public Outcome<Integer> takeBack(Session session, Report.ReportId report) {
    return all(
        session,
        report,
        "draft.take-back",
        Draft.Status.SET_ASIDE,
        draft -> decided(session, draft, Draft.Status.OPEN, draft.slots(), "undo"));
  }

  private static Outcome<Integer> all(
      Session session,
      Report.ReportId report,
      String act,
      Draft.Status which,
      UnaryOperator<Draft> next) {
    if (session.workbench().report(report).isEmpty()) {
      return Outcome.Refused.of(IntakeCode.REPORT_UNKNOWN, "report");
    }
    var changed =
        session.workbench().drafts(report).stream()
            .filter(draft -> draft.status() == which)
            .map(next)
            .toList();
    try {
      return new Outcome.Done<>(
          session.write(
              Act.of(act, Act.Kind.ALTERATION),
              writing -> {
                changed.forEach(writing::save);
                return changed.size();
              }));
    } catch (Conflict meanwhile) {
      return Outcome.Refused.of(IntakeCode.DRAFT_CHANGED, "draft");
    }
  }

  /// A fact that the reader did not find, or a person, who is never drafted by the reader.
  /// Confirmed at once, since an officer states it. What was added before at the same words, and
  /// stands, is not added again: a click too many would make a second person.
  ///
  /// @param start first code point, -1 where no words were chosen
  public Outcome<Draft> add(
      Session session,
      Report.ReportId report,
      int start,
      int end,
      String kind,
      Map<String, String> slots) {
    var known = session.workbench().report(report);
    if (known.isEmpty()) {
      return Outcome.Refused.of(IntakeCode.REPORT_UNKNOWN, "report");
    }
    var problems = new ArrayList<Outcome.Problem>();
    var text = known.get().text();
    int length = text.codePointCount(0, text.length());
    boolean noSpan = start == -1 && end == -1;
    if (!noSpan && (start < 0 || end <= start || end > length)) {
      problems.add(new Outcome.Problem(IntakeCode.SPAN_UNFIT, "span", List.of()));
    }
    if (FactKind.ofCode(kind).isEmpty()) {
      problems.add(new Outcome.Problem(IntakeCode.KIND_UNKNOWN, "kind", List.of()));
      return new Outcome.Refused<>(problems);
    }
    var content = FactContent.of(kind, slots, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    var draft =
        new Draft(
            new Draft.DraftId(StixId.randomUuid(random)),
            report,
            start,
            end,
            kind,
            "officer",
            "strong",
            content,
            Draft.Status.CONFIRMED,
            1,
            Optional.of(Intake.officer(session)),
            Optional.of(clock.instant()),
            "",
            Optional.empty());
    return session.inTurn(() -> once(session, draft));
  }

  private static Outcome<Draft> once(Session session, Draft draft) {
    return session.workbench().drafts(draft.report()).stream()
        .filter(other -> isSame(other, draft))
        .findFirst()
        .<Outcome<Draft>>map(Outcome.Done::new)
        .orElseGet(() -> save(session, "draft.add", draft));
  }

  private static boolean isSame(Draft known, Draft added) {
    return added.start() >= 0
        && known.rule().equals(added.rule())
        && known.status() == added.status()
        && known.start() == added.start()
        && known.end() == added.end()
        && known.kind().equals(added.kind())
        && known.slots().equals(added.slots());
  }

  private Outcome<Draft> decide(
      Session session, Seen seen, String act, Function<Draft, Outcome<Draft>> next) {
    var draft =
        session.workbench().drafts(seen.report()).stream()
            .filter(known -> known.id().equals(seen.draft()))
            .findFirst();
    if (draft.isEmpty()) {
      return Outcome.Refused.of(IntakeCode.DRAFT_UNKNOWN, "draft");
    }
    if (draft.get().revision() != seen.revision()) {
      return Outcome.Refused.of(IntakeCode.DRAFT_CHANGED, "draft");
    }
    if (draft.get().object().isPresent()) {
      return Outcome.Refused.of(IntakeCode.DRAFT_MARKED, "draft");
    }
    return switch (next.apply(draft.get())) {
      case Outcome.Refused<Draft> refused -> refused;
      case Outcome.Done<Draft>(var changed) -> save(session, act, changed);
    };
  }

  private static Outcome<Draft> save(Session session, String act, Draft draft) {
    try {
      return new Outcome.Done<>(
          session.write(
              Act.of(act, Act.Kind.ALTERATION),
              writing -> {
                writing.save(draft);
                return draft;
              }));
    } catch (Conflict meanwhile) {
      return Outcome.Refused.of(IntakeCode.DRAFT_CHANGED, "draft");
    }
  }

  private Draft decided(
      Session session, Draft draft, Draft.Status status, Extras slots, String reason) {
    return draft.decided(status, slots, Intake.officer(session), clock.instant(), reason);
  }

  /// What stood before the last decision that is not itself undone.
  private static Optional<Draft> before(List<Draft> revisions) {
    var stack = new ArrayList<Draft>();
    for (var revision : revisions) {
      if (revision.reason().equals("undo") && restores(revision, stack)) {
        stack.removeLast();
      } else {
        stack.add(revision);
      }
    }
    return stack.size() < 2 ? Optional.empty() : Optional.of(stack.get(stack.size() - 2));
  }

  /// An officer may give the same word as a reason; only an undone decision leaves what stood
  /// before it.
  private static boolean restores(Draft revision, List<Draft> stack) {
    if (stack.size() < 2) {
      return false;
    }
    var earlier = stack.get(stack.size() - 2);
    return revision.status() == earlier.status() && revision.slots().equals(earlier.slots());
  }

  private static Outcome<Draft> answer(List<Outcome.Problem> problems, Draft draft) {
    return problems.isEmpty() ? new Outcome.Done<>(draft) : new Outcome.Refused<>(problems);
  }
}
