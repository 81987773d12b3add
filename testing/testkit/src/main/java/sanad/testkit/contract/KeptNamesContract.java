package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.identity.Candidates;
import sanad.identity.DesignationLists;
import sanad.identity.IdentityCode;
import sanad.identity.Judging;
import sanad.identity.KeptNames;
import sanad.identity.ListWatch;
import sanad.identity.NameKeeper;
import sanad.identity.NameSearch;
import sanad.identity.NameWork;
import sanad.identity.Reply;
import sanad.identity.Screening;
import sanad.identity.Side;
import sanad.lists.ListEntry;
import sanad.lists.ListedName;
import sanad.names.Evidence;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.AuditLog;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Standing;
import sanad.store.Draft;
import sanad.store.Judgement;
import sanad.store.Judgement.Verdict;
import sanad.store.KeptName;
import sanad.store.Pair;
import sanad.store.Report;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.NamedSubjects;

/// Names that are no objects: kept to be compared with lists, and drafted in a report. Seen by whom
/// the rule lets, compared again with each new version, decided like others, and let go for good.
/// All names are invented: EXERCISE.
public abstract class KeptNamesContract extends StoreContract {
  private static final String LIST =
      "reference\tkind\tname\tbirth\nEX.1\tperson\tسمير التمريني المكناسي\t1971\n";
  private static final StixId SAMIR = Exercise.id("identity", 1);
  private static final StixId HIDDEN = Exercise.id("identity", 2);

  private final NameWork work = new NameWork(1);
  private final DesignationLists lists = new DesignationLists();
  private final Judging judging = new Judging();
  private Screening screening;
  private Candidates candidates;
  private KeptNames kept;

  @BeforeEach
  public void start() {
    var under = exercise.under();
    var keeper = new NameKeeper(under.store());
    var watch = new ListWatch();
    screening = new Screening(keeper, work, under::now, watch);
    candidates =
        new Candidates(
            new NameSearch(keeper, under::now, NameSearch.Floors.DEFAULT, work), screening, work);
    kept = new KeptNames(under::now, new SplittableRandom(7));
  }

  @AfterEach
  public void end() {
    work.close();
  }

  private static Viewer.Officer officer(Clearance clearance, Purpose purpose) {
    return Cast.officer(Cast.DEMO_MA, Set.of(Role.ANALYST), clearance, Set.of(purpose));
  }

  private KeptNames.Form form(Clearance level, Duration until, String... lines) {
    return new KeptNames.Form(
        KeptNames.lines(List.of(lines)),
        "EXERCISE letter 12",
        new Classification("MA", "سري", Optional.of(level)),
        Optional.of(exercise.under().now().plus(until)));
  }

  private StixId keep(Clearance level, String line) {
    return exercise
        .<Reply<List<StixId>>>as(
            exercise.analyst(), s -> kept.keep(s, form(level, Duration.ofDays(30), line)))
        .done()
        .orElseThrow()
        .getFirst();
  }

  /// A table may have a row whose name is a sign that no name has; on a page it would have no
  /// title.
  @Test
  public void what_has_no_name_is_told_with_its_place_and_nothing_is_kept() {
    var nameless = List.<ListedName>of();
    var entries = new ArrayList<>(KeptNames.lines(List.of("\uFEFFSamir Tamrini; 1971")));
    entries.add(entry(nameless));
    entries.add(entry(List.of(new ListedName("\u200F\u2067", ListedName.Quality.PRIMARY))));
    assertThat(entries.getFirst().names().getFirst().value()).isEqualTo("Samir Tamrini");
    var form =
        new KeptNames.Form(
            entries,
            "EXERCISE table",
            new Classification("MA", "سري", Optional.of(Clearance.SECRET)),
            Optional.of(exercise.under().now().plus(Duration.ofDays(30))));
    Reply<List<StixId>> reply = exercise.as(exercise.analyst(), s -> kept.keep(s, form));
    assertThat(reply)
        .isEqualTo(
            new Reply.Refused<>(
                List.of(
                    new Reply.Problem(IdentityCode.NAMES_MISSING, "names", "2"),
                    new Reply.Problem(IdentityCode.NAMES_MISSING, "names", "3"))));
    assertThat(exercise.rows(exercise.analyst(), s -> kept.kept(s, 10, Optional.empty()).rows()))
        .isEmpty();
  }

  private static ListEntry entry(List<ListedName> names) {
    return new ListEntry(
        "", ListEntry.Kind.UNKNOWN, names, List.of(), List.of(), List.of(), List.of());
  }

  /// From June 2027 a year has 366 days: its last day is the one that pages offer as the latest.
  @Test
  public void a_year_is_a_year_also_where_it_has_a_29th_of_february() {
    var june = new KeptNames(() -> Instant.parse("2027-06-01T08:00:00Z"), new SplittableRandom(7));
    for (var until : List.of("2028-06-02T00:00:00Z", "2028-06-03T00:00:00Z")) {
      var form =
          new KeptNames.Form(
              KeptNames.lines(List.of("Samir Tamrini")),
              "EXERCISE",
              new Classification("MA", "سري", Optional.of(Clearance.SECRET)),
              Optional.of(Instant.parse(until)));
      Reply<List<StixId>> reply = exercise.as(exercise.analyst(), s -> june.keep(s, form));
      assertThat(reply.done().isPresent()).as(until).isEqualTo(until.startsWith("2028-06-02"));
    }
  }

  private void load(Path folder, String text) throws IOException {
    var file = Files.writeString(folder.resolve("exercise.tsv"), text);
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    try (var session = exercise.under().store().open(admin, Purpose.ADMINISTRATION)) {
      assertThat(lists.load(session, "EXERCISE", List.of(file)).done()).isPresent();
    }
    screen();
  }

  private void screen() {
    screening.catchUp();
    exercise.under().settle();
  }

  private List<Candidates.Listed> open(Viewer viewer) {
    return exercise.rows(
        viewer,
        s ->
            List.copyOf(
                candidates
                    .listed(s, new HitFilter(Optional.empty(), Standing.OPEN), 50, Optional.empty())
                    .rows()));
  }

  private List<StixId> ids(Viewer viewer) {
    return exercise.rows(
        viewer, s -> kept.kept(s, 50, Optional.empty()).rows().stream().map(KeptName::id).toList());
  }

  @Test
  public void a_kept_name_is_compared_now_and_with_each_new_version(@TempDir Path folder)
      throws IOException {
    load(folder, LIST);
    var id = keep(Clearance.RESTRICTED, "Samir Tamrini El Meknassi; 1971");
    screen();
    assertThat(open(exercise.analyst()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.side().id()).isEqualTo(id);
              assertThat(one.entry().reference()).isEqualTo("EX.1");
              assertThat(one.match().evidence()).isNotEmpty();
            });
    var dalia = keep(Clearance.RESTRICTED, "داليا النمرودي إكسرسايز");
    screen();
    load(folder, LIST + "EX.2\tperson\tDalia Nimrodi Exercise\t\n");
    assertThat(open(exercise.analyst()))
        .extracting(one -> one.side().id())
        .containsExactlyInAnyOrder(id, dalia);
  }

  @Test
  public void each_date_of_birth_that_a_name_may_have_is_compared(@TempDir Path folder)
      throws IOException {
    load(folder, "id\tkind\tname\tbirth\nEX.9\tperson\tYusuf Wahmi Exercise\t1971\n");
    var entry =
        new ListEntry(
            "",
            ListEntry.Kind.PERSON,
            List.of(new ListedName("Youssef Wahmi Exercise", ListedName.Quality.PRIMARY)),
            List.of("1951", "1952", "1953", "1954", "1955", "1956", "1971"),
            List.of(),
            List.of(),
            List.of());
    var form =
        new KeptNames.Form(
            List.of(entry),
            "EXERCISE table",
            new Classification("MA", "سري", Optional.of(Clearance.RESTRICTED)),
            Optional.of(exercise.under().now().plus(Duration.ofDays(30))));
    exercise.<Reply<List<StixId>>>as(exercise.analyst(), s -> kept.keep(s, form));
    screen();
    assertThat(open(exercise.analyst()))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.match().evidence())
                    .extracting(Evidence::relation)
                    .contains(Evidence.Relation.DATE_AGREES));
  }

  @Test
  public void a_kept_document_is_looked_for_in_each_new_version_whatever_the_name(
      @TempDir Path folder) throws IOException {
    var id = keep(Clearance.RESTRICTED, "داليا النمرودي إكسرسايز; 1971; A-123456");
    load(folder, LIST);
    assertThat(open(exercise.analyst())).isEmpty();
    load(
        folder,
        "id\tkind\tname\tpassport\nEX.7\tperson\tYusuf Wahmi\tA123456\nEX.8\tperson\tNuh Wahmi\tB123456\n");
    assertThat(open(exercise.analyst()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.side().id()).isEqualTo(id);
              assertThat(one.entry().reference()).isEqualTo("EX.7");
              assertThat(one.match().evidence().getFirst().relation())
                  .isEqualTo(Evidence.Relation.DOCUMENT_AGREES);
            });
    assertThat(exercise.<Reply<StixId>>as(exercise.analyst(), s -> kept.drop(s, id)).done())
        .contains(id);
    assertThat(open(exercise.analyst())).isEmpty();
  }

  /// Nobody translates the name of a ship: `Asad` is no Lion, as the screen said when it found it.
  @Test
  public void what_a_number_found_is_shown_as_the_screen_compared_it(@TempDir Path folder)
      throws IOException {
    keep(Clearance.RESTRICTED, "Exercise Lion Company; ; 9999993");
    load(folder, "id\tkind\tname\timo number\nEX.9\tvessel\tEXERCISE ASAD\tIMO 9999993\n");
    assertThat(open(exercise.analyst()))
        .singleElement()
        .satisfies(one -> assertThat(one.match().score()).isEqualTo(one.hit().score()));
    load(folder, "id\tkind\tname\tpassport\nEX.9\t\tTamrin Lion Company\tA9999993\n");
    keep(Clearance.RESTRICTED, "شركة أسد التمرين; ; A9999993");
    screen();
    assertThat(open(exercise.analyst()))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.match().score()).isEqualTo(one.hit().score()));
  }

  @Test
  public void only_whom_the_rule_lets_sees_a_kept_name_or_what_it_may_be(@TempDir Path folder)
      throws IOException {
    load(folder, LIST);
    var id = keep(Clearance.SECRET, "Samir Tamrini El Meknassi; 1971");
    screen();
    assertThat(ids(exercise.analyst())).containsExactly(id);
    var pair = open(exercise.analyst()).getFirst().hit().pair();
    var low = officer(Clearance.RESTRICTED, Purpose.CT_INVESTIGATION);
    assertThat(ids(low)).isEmpty();
    assertThat(open(low)).isEmpty();
    assertThat(
            exercise.<Reply<Judgement>>as(
                low, s -> judging.judge(s, pair, Verdict.SAME, "EXERCISE", 0)))
        .isEqualTo(Reply.refused(IdentityCode.CANDIDATE_UNKNOWN, ""));
    assertThat(exercise.<Reply<StixId>>as(low, s -> kept.drop(s, id)))
        .isEqualTo(Reply.refused(IdentityCode.SUBJECT_UNKNOWN, ""));
    var other = officer(Clearance.SECRET, Purpose.FINANCE);
    try (var session = exercise.under().store().open(other, Purpose.FINANCE)) {
      assertThat(kept.kept(session, 50, Optional.empty()).rows()).isEmpty();
      assertThat(session.comparisons().hits(List.of(id))).isEmpty();
    }
    for (var nobody :
        List.of(Cast.partner(Cast.DEMO_ES), Cast.officer(Cast.DEMO_MA, Role.AUDITOR))) {
      assertThatThrownBy(() -> ids(nobody)).isInstanceOf(AccessRefused.class);
    }
    assertThat(
            exercise.<Reply<List<StixId>>>as(
                low, s -> kept.keep(s, form(Clearance.SECRET, Duration.ofDays(1), "EXERCISE"))))
        .isEqualTo(Reply.refused(IdentityCode.ABOVE_CLEARANCE, "level"));
  }

  @Test
  public void an_approver_keeps_no_name_and_drops_nobody_elses(@TempDir Path folder)
      throws IOException {
    load(folder, LIST);
    var id = keep(Clearance.SECRET, "Samir Tamrini El Meknassi; 1971");
    var approver = Cast.officer(Cast.DEMO_MA, Role.APPROVER);
    assertThat(ids(approver)).containsExactly(id);
    assertThatThrownBy(
            () ->
                exercise.<Reply<List<StixId>>>as(
                    approver,
                    s -> kept.keep(s, form(Clearance.SECRET, Duration.ofDays(1), "EXERCISE"))))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> exercise.<Reply<StixId>>as(approver, s -> kept.drop(s, id)))
        .isInstanceOf(AccessRefused.class);
    assertThat(ids(exercise.analyst())).containsExactly(id);
  }

  @Test
  public void a_dropped_name_is_gone_with_what_was_found_and_decided(@TempDir Path folder)
      throws IOException {
    load(folder, LIST);
    var id = keep(Clearance.RESTRICTED, "Samir Tamrini El Meknassi; 1971");
    screen();
    var pair = open(exercise.analyst()).getFirst().hit().pair();
    exercise.as(
        exercise.analyst(),
        s -> judging.judge(s, pair, Verdict.SAME, "EXERCISE", 0).done().orElseThrow());
    exercise.as(exercise.analyst(), s -> kept.drop(s, id).done().orElseThrow());
    assertThat(ids(exercise.analyst())).isEmpty();
    assertThat(exercise.rows(exercise.analyst(), s -> s.comparisons().history(pair))).isEmpty();
    assertThat(exercise.rows(exercise.analyst(), s -> s.comparisons().hits(List.of(id)))).isEmpty();
    load(folder, LIST + "EX.2\tperson\tDalia Nimrodi Exercise\t\n");
    assertThat(open(exercise.analyst())).isEmpty();
  }

  @Test
  public void kept_names_come_in_pages_the_newest_first_each_once() {
    var first = keep(Clearance.RESTRICTED, "Samir Tamrini El Meknassi; 1971");
    var second = keep(Clearance.RESTRICTED, "Dalia Nimrodi Exercise");
    var third = keep(Clearance.RESTRICTED, "Tamrin Nadir Exercise");
    assertThat(exercise.rows(exercise.analyst(), s -> Seeing.all(from -> kept.kept(s, 1, from))))
        .extracting(KeptName::id)
        .containsExactly(third, second, first);
  }

  @Test
  public void a_name_whose_day_has_come_is_let_go_and_no_longer_shown() {
    var id = keep(Clearance.RESTRICTED, "Samir Tamrini El Meknassi; 1971");
    screen();
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(30)).minusSeconds(1));
    assertThat(ids(exercise.analyst())).containsExactly(id);
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(30)));
    assertThat(ids(exercise.analyst())).isEmpty();
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(31)));
    screen();
    var task = Cast.task(Viewer.Task.REGISTER);
    assertThat(
            exercise.<List<KeptName>>as(
                task, Purpose.ADMINISTRATION, s -> s.comparisons().kept(List.of(id))))
        .isEmpty();
  }

  @Test
  public void a_name_that_comes_while_others_are_let_go_is_let_go_in_its_turn() {
    var first = keep(Clearance.RESTRICTED, "Samir Tamrini El Meknassi; 1971");
    screen();
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(31)));
    var second = new ArrayList<StixId>();
    exercise
        .under()
        .store()
        .watch(
            named -> {
              if (named.contains(first.toString()) && second.isEmpty()) {
                second.add(keep(Clearance.RESTRICTED, "Dalia Nimrodi Exercise"));
              }
            });
    screen();
    assertThat(second).hasSize(1);
    exercise.under().moveTo(Cast.NOW.plus(Duration.ofDays(62)));
    screen();
    var task = Cast.task(Viewer.Task.REGISTER);
    assertThat(
            exercise.<List<KeptName>>as(
                task, Purpose.ADMINISTRATION, s -> s.comparisons().kept(second)))
        .isEmpty();
  }

  @Test
  public void what_is_said_of_names_is_checked_as_a_whole() {
    var empty =
        new KeptNames.Form(
            List.of(), " ", new Classification("", "", Optional.empty()), Optional.empty());
    var refused =
        (Reply.Refused<List<StixId>>)
            exercise.<Reply<List<StixId>>>as(exercise.analyst(), s -> kept.keep(s, empty));
    assertThat(refused.problems())
        .extracting(Reply.Problem::code)
        .containsExactly(
            IdentityCode.NAMES_MISSING,
            IdentityCode.SOURCE_MISSING,
            IdentityCode.MARKING_MISSING,
            IdentityCode.UNTIL_UNFIT);
    for (var days : List.of(-1, 400)) {
      assertThat(
              exercise.<Reply<List<StixId>>>as(
                  exercise.analyst(),
                  s ->
                      kept.keep(
                          s, form(Clearance.RESTRICTED, Duration.ofDays(days), "EXERCISE Name"))))
          .isEqualTo(Reply.refused(IdentityCode.UNTIL_UNFIT, "until"));
    }
    var longest = "E".repeat(10_000);
    assertThat(
            exercise.<Reply<List<StixId>>>as(
                exercise.analyst(),
                s ->
                    kept.keep(
                        s, form(Clearance.RESTRICTED, Duration.ofDays(1), "EXERCISE", longest))))
        .isEqualTo(
            new Reply.Refused<>(
                List.of(new Reply.Problem(IdentityCode.NAME_TOO_LONG, "names", "2"))));
    assertThat(ids(exercise.analyst())).isEmpty();
  }

  private Draft drafted(Report.ReportId report, int revision, Draft.Status status, String name) {
    return new Draft(
        new Draft.DraftId(new UUID(0xe7e1c15e00004000L, 0x8000000000000007L)),
        report,
        0,
        5,
        "person",
        "officer",
        "strong",
        Extras.builder().put("name", name).build(),
        status,
        revision,
        Optional.of(exercise.analyst().id()),
        Optional.of(Cast.NOW),
        "",
        Optional.empty());
  }

  private void save(Draft draft) {
    exercise.write(
        w -> {
          w.save(draft);
          return true;
        });
  }

  @Test
  public void a_drafted_name_is_decided_by_whoever_sees_its_report_and_the_other_side() {
    var text = "EXERCISE تمرين";
    var report =
        new Report(
            new Report.ReportId(Exercise.id("report", 1).uuid()),
            "EXERCISE",
            text.getBytes(StandardCharsets.UTF_8),
            "text/plain",
            "ab",
            text,
            "ab",
            "plain/1",
            "ar",
            Report.SourceGrade.UNGRADED,
            Optional.empty(),
            Optional.empty(),
            exercise.analyst().id(),
            Cast.NOW);
    exercise.write(
        w -> {
          w.save(report);
          return true;
        });
    var draft = drafted(report.id(), 1, Draft.Status.OPEN, "Samir Tamrini El Meknassi");
    save(draft);
    var low = new Classification("MA", "محدود", Optional.of(Clearance.RESTRICTED));
    exercise.put(
        NamedSubjects.person(SAMIR, Cast.DEMO_MA, Cast.NOW, "سمير التمريني المكناسي"),
        new HandlingBuilder().classified(low).build());
    exercise.put(
        NamedSubjects.person(HIDDEN, Cast.DEMO_MA, Cast.NOW, "سمير التمريني المكناسي"),
        new HandlingBuilder().build());
    var lower = officer(Clearance.RESTRICTED, Purpose.CT_INVESTIGATION);
    assertThat(beside(exercise.analyst(), draft.side()).open())
        .extracting(one -> one.other().id())
        .containsExactlyInAnyOrder(SAMIR, HIDDEN);
    assertThat(beside(lower, draft.side()).open())
        .extracting(one -> one.other().id())
        .containsExactly(SAMIR);
    for (var other : List.of(SAMIR, HIDDEN)) {
      exercise.as(
          exercise.analyst(),
          s ->
              judging
                  .judge(s, draft.side(), other, Verdict.SAME, "EXERCISE", 0)
                  .done()
                  .orElseThrow());
    }
    assertThat(beside(exercise.analyst(), SAMIR).same())
        .singleElement()
        .satisfies(one -> assertThat(one.other()).isInstanceOf(Side.Drafted.class));
    assertThat(exercise.rows(lower, s -> s.comparisons().judgements(draft.side())))
        .extracting(one -> one.pair())
        .containsExactly(Pair.of(draft.side(), SAMIR));
    exercise.write(
        w -> {
          w.save(report.withHandling(new HandlingBuilder().build()));
          return true;
        });
    assertThat(exercise.rows(lower, s -> s.comparisons().judgements(SAMIR)))
        .as("of a report that it may not read any more")
        .isEmpty();
    assertThat(exercise.rows(exercise.analyst(), s -> s.comparisons().judgements(SAMIR)))
        .hasSize(1);
    save(drafted(report.id(), 2, Draft.Status.CORRECTED, "Samir Tajribi"));
    assertThat(beside(exercise.analyst(), SAMIR).same())
        .singleElement()
        .satisfies(one -> assertThat(one.changed()).isTrue());
    save(drafted(report.id(), 3, Draft.Status.REJECTED, "Samir Tajribi"));
    assertThat(beside(exercise.analyst(), SAMIR).same()).isEmpty();
  }

  private Candidates.Around beside(Viewer viewer, StixId id) {
    return exercise.as(viewer, s -> candidates.around(s, Side.one(s, id).orElseThrow()));
  }

  @Test
  public void the_store_keeps_the_marking_and_the_day() {
    var until = Cast.NOW.plus(Duration.ofDays(30));
    var id = keep(Clearance.RESTRICTED, "Samir Tamrini; 1971-05");
    assertThat(exercise.<Optional<KeptName>>as(exercise.analyst(), s -> kept.kept(s, id)))
        .hasValueSatisfying(
            name -> {
              assertThat(name.names()).containsExactly("Samir Tamrini");
              assertThat(name.birth()).isEqualTo("1971-05");
              assertThat(name.kind()).isEqualTo(KeptName.Kind.PERSON);
              assertThat(name.source()).isEqualTo("EXERCISE letter 12");
              assertThat(name.until()).isEqualTo(until);
              assertThat(name.by()).isEqualTo(exercise.analyst().id());
              assertThat(name.handling().terms().releaseTo()).containsExactly(Cast.DEMO_MA.id());
            });
  }

  @Test
  public void every_act_is_in_the_log() {
    var id = keep(Clearance.RESTRICTED, "Samir Tamrini");
    exercise.as(exercise.analyst(), s -> kept.drop(s, id).done().orElseThrow());
    exercise.under().settle();
    var leaves =
        exercise.rows(
            exercise.auditor(),
            s ->
                s.log()
                    .leaves(
                        new AuditLog.LeafQuery(
                            Optional.empty(), Optional.empty(), Optional.of(id), Optional.empty()),
                        50,
                        Optional.empty())
                    .rows());
    assertThat(leaves)
        .extracting(leaf -> leaf.code())
        .contains("kept-name.keep", "kept-name.read", "kept-name.drop");
  }
}
