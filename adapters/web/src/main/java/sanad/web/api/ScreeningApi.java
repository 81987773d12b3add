package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sanad.identity.Candidates;
import sanad.identity.Judging;
import sanad.identity.Screening;
import sanad.identity.Side;
import sanad.identity.TypedNames;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Standing;
import sanad.store.Judgement;
import sanad.web.api.ListsApi.EntryRow;
import sanad.web.api.NamesApi.EvidenceView;

/// Candidates among what the caller may see, from lists and beside each other, and the decisions of
/// officers about them. Absent and withheld are answered alike.
@RestController
public final class ScreeningApi {
  private final Candidates candidates;
  private final Screening screening;
  private final TypedNames typed;
  private final Judging judging;
  private final ApiSessions sessions;

  /// Over the candidates of a node.
  public ScreeningApi(
      Candidates candidates,
      Screening screening,
      TypedNames typed,
      Judging judging,
      ApiSessions sessions) {
    this.candidates = candidates;
    this.screening = screening;
    this.typed = typed;
    this.judging = judging;
    this.sessions = sessions;
  }

  /// A decision that stands.
  record DecisionView(
      @Codes(Judgement.Verdict.class) String verdict, String reason, String by, Instant at) {
    static @Nullable DecisionView of(Optional<Judgement> judgement) {
      return judgement.map(DecisionView::of).orElse(null);
    }

    static DecisionView of(Judgement judgement) {
      return new DecisionView(
          DirectoryView.word(judgement.verdict()),
          judgement.reason(),
          judgement.by().toString(),
          judgement.at());
    }
  }

  /// A candidate from a list.
  ///
  /// @param object our side: an object's id, or that of a kept name
  /// @param candidate its id, which a decision names as `other`
  /// @param revision which a decision sends back
  /// @param sides a digest of the two sides as they are shown, which a decision sends back
  record ListedRow(
      String object,
      String candidate,
      String name,
      String list,
      int version,
      EntryRow entry,
      String listedName,
      double score,
      List<EvidenceView> evidence,
      int revision,
      String sides,
      @Nullable DecisionView decision) {
    static ListedRow of(Candidates.Listed one) {
      return new ListedRow(
          one.side().id().toString(),
          one.hit().pair().id().toString(),
          one.heldName(),
          one.hit().pair().list(),
          one.hit().version(),
          EntryRow.of(one.entry()),
          one.listedName(),
          NamesApi.rounded(one.match().score()),
          EvidenceView.all(one.match()),
          one.revision(),
          Judging.sides(one.hit().print(), one.hit().otherPrint()),
          DecisionView.of(one.judgement()));
    }
  }

  /// Another subject with a name alike.
  ///
  /// @param other an object's id, or that of a kept or drafted name
  /// @param sides a digest of the two sides as they are shown, which a decision sends back
  /// @param changed whether a side has changed since
  /// @param history all that was decided about the two and taken back, oldest first
  record BesideRow(
      String other,
      String name,
      String otherName,
      double score,
      List<EvidenceView> evidence,
      int revision,
      String sides,
      @Nullable DecisionView decision,
      boolean changed,
      List<DecisionView> history) {
    static List<BesideRow> all(Side subject, List<Candidates.Beside> rows) {
      return rows.stream().map(one -> of(subject, one)).toList();
    }

    private static BesideRow of(Side subject, Candidates.Beside one) {
      return new BesideRow(
          one.other().id().toString(),
          one.asked(),
          one.name(),
          NamesApi.rounded(one.match().score()),
          EvidenceView.all(one.match()),
          one.revision(),
          Judging.sides(subject.names().print(), one.other().names().print()),
          DecisionView.of(one.judgement()),
          one.changed(),
          one.history().stream().map(DecisionView::of).toList());
    }
  }

  /// What was decided about an entry of a list that is no candidate now: its list was removed, or
  /// has it no more or otherwise, or the subject has changed.
  ///
  /// @param candidate its id, which who takes the decision back names as `other`
  /// @param entry as it was when it was decided, where that is kept
  /// @param revision which who takes back sends back
  record PastRow(
      String candidate,
      String list,
      String reference,
      @Nullable EntryRow entry,
      int revision,
      DecisionView decision) {
    static PastRow of(Candidates.Past past) {
      var judgement = past.judgement();
      return new PastRow(
          judgement.pair().id().toString(),
          judgement.pair().list(),
          judgement.pair().reference(),
          past.entry().map(EntryRow::of).orElse(null),
          judgement.revision(),
          DecisionView.of(judgement));
    }
  }

  /// What bears on who a subject is.
  record AroundView(
      List<BesideRow> same,
      List<BesideRow> open,
      List<BesideRow> different,
      List<ListedRow> listed,
      List<PastRow> past) {}

  @Incomplete.Possibly
  @GetMapping("/api/v1/screening")
  Rows<ListedRow> list(
      @RequestParam(defaultValue = "open") @Codes(Standing.class) String standing,
      @RequestParam Optional<String> list,
      @RequestParam Optional<String> reference,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request,
      HttpServletResponse response) {
    var wanted = Given.code("standing", standing, code -> value(Standing.values(), code));
    Incomplete.lists(!screening.running(), response);
    try (var session = sessions.open(request)) {
      var filter = new HitFilter(list, reference, wanted);
      return Rows.of(candidates.listed(session, filter, Limits.of(limit), from), ListedRow::of);
    }
  }

  private static <E extends Enum<E>> Optional<E> value(E[] values, String code) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  @Incomplete.Possibly
  @GetMapping("/api/v1/items/{id}/candidates")
  AroundView around(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    var object = Given.object("id", id);
    try (var session = sessions.open(request)) {
      var subject =
          Side.one(session, object).orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
      var around = candidates.around(session, subject);
      Incomplete.names(around.whole(), response);
      Incomplete.lists(around.screened(), response);
      return new AroundView(
          BesideRow.all(subject, around.same()),
          BesideRow.all(subject, around.open()),
          BesideRow.all(subject, around.different()),
          around.listed().stream().map(ListedRow::of).toList(),
          around.past().stream().map(PastRow::of).toList());
    }
  }

  /// @param other another object's id, or the id of a candidate from a list
  /// @param verdict `same`, `different`, or `open` to take back
  /// @param revision as it was shown; 0 where nothing was decided yet
  /// @param sides as they were shown; may be left out only by who takes back
  record DecisionBody(
      @Nullable @Needed String other,
      @Nullable @Needed @Codes(Judgement.Verdict.class) String verdict,
      @Nullable @Needed String reason,
      @Nullable @Needed Integer revision,
      @Nullable String sides) {}

  @PostMapping("/api/v1/items/{id}/decisions")
  DecisionView decide(
      @PathVariable String id, @RequestBody DecisionBody body, HttpServletRequest request) {
    var verdict =
        Given.code("verdict", body.verdict(), code -> value(Judgement.Verdict.values(), code));
    var form =
        new Judging.Form(
            Given.object("id", id),
            Given.required("other", body.other()),
            verdict,
            Given.required("reason", body.reason()),
            Given.required("revision", body.revision()),
            verdict == Judgement.Verdict.OPEN ? "" : Given.required("sides", body.sides()));
    try (var session = sessions.work(request)) {
      return DecisionView.of(Answers.of(judging.decide(session, form)));
    }
  }

  /// @param names one name each, with a date of birth behind a semicolon where one is known
  record NamesBody(@Nullable List<String> names) {}

  /// What a name may be, on the lists and among what the caller may see; nothing of it is kept.
  record TypedRow(String name, List<OnListRow> lists, List<NamesApi.NameRow> held) {}

  record OnListRow(
      String list,
      int version,
      EntryRow entry,
      String listedName,
      double score,
      List<EvidenceView> evidence) {}

  @Incomplete.Possibly
  @PostMapping("/api/v1/screening/names")
  List<TypedRow> typed(
      @RequestBody NamesBody body, HttpServletRequest request, HttpServletResponse response) {
    var names = List.copyOf(Given.listed(body.names()));
    try (var session = sessions.open(request)) {
      var answers = Answers.of(typed.compare(session, names));
      Incomplete.names(answers.stream().allMatch(TypedNames.Typed::whole), response);
      return answers.stream()
          .map(
              one ->
                  new TypedRow(
                      one.name(),
                      one.lists().stream().map(ScreeningApi::onList).toList(),
                      one.held().stream().map(NamesApi.NameRow::of).toList()))
          .toList();
    }
  }

  private static OnListRow onList(TypedNames.OnList one) {
    return new OnListRow(
        one.list(),
        one.version(),
        EntryRow.of(one.entry()),
        one.listedName(),
        NamesApi.rounded(one.match().score()),
        EvidenceView.all(one.match()));
  }
}
