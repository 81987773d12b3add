package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.Conflict;
import sanad.store.Draft;
import sanad.store.Quarantined;
import sanad.store.Release;
import sanad.store.Report;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// Reports and drafts: kept as they came, every revision of a draft, for content roles only.
public abstract class WorkbenchContract extends StoreContract {
  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private Report report(int n, Optional<Handling> handling) {
    return report(n, n, handling);
  }

  /// The n-th report, of a text that others may have too.
  private Report report(int n, int words, Optional<Handling> handling) {
    var text = "تقرير تمرين رقم " + words + " – EXERCISE 🙂";
    return new Report(
        new Report.ReportId(Exercise.id("report", n).uuid()),
        "تقرير (تمرين) " + n,
        text.getBytes(StandardCharsets.UTF_8),
        "text/plain",
        HASH,
        text,
        "%064x".formatted(words),
        "plain/1",
        "ar",
        Report.SourceGrade.UNGRADED,
        Optional.of(LocalDate.of(2026, 11, n)),
        handling,
        exercise.analyst().id(),
        Cast.NOW.plusSeconds(n));
  }

  private static Draft draft(
      Report report, int n, int revision, Draft.Status status, Optional<StixId> object) {
    boolean open = status == Draft.Status.OPEN;
    return new Draft(
        new Draft.DraftId(new UUID(0xe7e1c15e00004000L, 0x8000000000000000L | n)),
        report.id(),
        10 * n,
        10 * n + 5,
        "place",
        "gazetteer",
        "strong",
        Extras.builder().put("name", "تلّة (تمرين)").put("weight", 3).build(),
        status,
        revision,
        open ? Optional.empty() : Optional.of(report.receivedBy()),
        open ? Optional.empty() : Optional.of(Cast.NOW),
        "",
        object);
  }

  private void save(Report report) {
    exercise.write(
        w -> {
          w.save(report);
          return true;
        });
  }

  private void save(Draft draft) {
    exercise.write(
        w -> {
          w.save(draft);
          return true;
        });
  }

  @Test
  public void a_report_comes_back_to_the_byte_and_its_list_carries_no_content() {
    var one = report(1, Optional.empty());
    save(one);
    save(report(2, Optional.of(new HandlingBuilder().build())));
    var back = exercise.as(exercise.analyst(), s -> s.workbench().report(one.id())).orElseThrow();
    assertThat(back).usingRecursiveComparison().isEqualTo(one);
    var listed =
        exercise.rows(exercise.analyst(), s -> Seeing.all(from -> s.workbench().reports(1, from)));
    assertThat(listed.stream().map(Report::title))
        .containsExactly("تقرير (تمرين) 2", "تقرير (تمرين) 1");
    assertThat(listed).allMatch(r -> r.original().length == 0 && r.text().isEmpty());
    save(report(1, Optional.of(new HandlingBuilder().build())));
    assertThat(
            exercise
                .as(exercise.analyst(), s -> s.workbench().report(one.id()))
                .orElseThrow()
                .handling())
        .contains(new HandlingBuilder().build());
  }

  @Test
  public void a_release_is_told_to_those_alone_who_may_read_all_of_it() {
    var release =
        exercise.released(
            new UUID(0xe7e1c15e00004000L, 0x8000000000000001L),
            new HandlingBuilder().build(),
            List.of(Exercise.id("location", 1)),
            Cast.DEMO_ES);
    var low =
        Cast.officer(
            Cast.DEMO_MA, Set.of(Role.LIAISON), Clearance.RESTRICTED, EnumSet.allOf(Purpose.class));
    assertThat(told(exercise.analyst(), Exercise.CT)).containsExactly(release);
    assertThat(told(low, Exercise.CT)).as("of too low a clearance").isEmpty();
    assertThat(told(exercise.analyst(), Purpose.FINANCE)).as("for another purpose").isEmpty();
    assertThat(standing(low)).as("what a withdrawal weighs").containsExactly(release);
    var withdrawn = release.withdrawn(Cast.NOW.plusSeconds(1));
    exercise.save(withdrawn);
    assertThat(told(exercise.analyst(), Exercise.CT)).containsExactly(withdrawn);
    assertThat(standing(low)).isEmpty();
    var approver = Cast.officer(Cast.DEMO_MA, Role.APPROVER);
    assertThatThrownBy(() -> standing(approver)).isInstanceOf(AccessRefused.class);
  }

  private List<Release> standing(Viewer viewer) {
    return exercise.write(viewer, Exercise.CT, w -> w.standing());
  }

  /// What is listed; fails where it differs from what is found by its id.
  private List<Release> told(Viewer viewer, Purpose purpose) {
    var listed =
        exercise.as(viewer, purpose, s -> s.collections().releases(5, Optional.empty())).rows();
    var id = new Release.ReleaseId(new UUID(0xe7e1c15e00004000L, 0x8000000000000001L));
    var found = exercise.<Optional<Release>>as(viewer, purpose, s -> s.collections().release(id));
    assertThat(found.stream().toList()).isEqualTo(listed);
    return listed;
  }

  @Test
  public void a_marked_report_is_open_to_those_alone_whom_its_handling_lets_read() {
    var report = report(1, Optional.empty());
    var object = Exercise.id("location", 1);
    save(report);
    save(draft(report, 1, 1, Draft.Status.OPEN, Optional.of(object)));
    var analysts = Set.of(Role.ANALYST);
    var all = EnumSet.allOf(Purpose.class);
    var low = Cast.officer(Cast.DEMO_MA, analysts, Clearance.RESTRICTED, all);
    assertThat(exercise.<Optional<Report>>as(low, s -> s.workbench().report(report.id())))
        .isPresent();
    save(report(1, Optional.of(new HandlingBuilder().build())));
    assertThat(
            exercise.<Optional<Report>>as(
                exercise.analyst(), s -> s.workbench().report(report.id())))
        .isPresent();
    assertThat(exercise.<Optional<Report>>as(low, s -> s.workbench().report(report.id())))
        .isEmpty();
    assertThat(exercise.as(low, s -> s.workbench().reports(5, Optional.empty())).rows()).isEmpty();
    assertThat(exercise.rows(low, s -> s.workbench().drafts(report.id()))).isEmpty();
    assertThat(exercise.<Optional<Draft>>as(low, s -> s.workbench().sourceOf(object))).isEmpty();
  }

  @Test
  public void the_same_text_is_told_to_whom_both_reports_are_open() {
    var first = report(1, 7, Optional.empty());
    var marked = report(2, 7, Optional.of(new HandlingBuilder().build()));
    var third = report(3, 7, Optional.empty());
    List.of(first, marked, third, report(4, Optional.empty())).forEach(this::save);
    var low =
        Cast.officer(
            Cast.DEMO_MA, Set.of(Role.ANALYST), Clearance.RESTRICTED, EnumSet.allOf(Purpose.class));
    var twins = exercise.rows(exercise.analyst(), s -> s.workbench().twins(first));
    assertThat(twins).extracting(Report::id).containsExactly(third.id(), marked.id());
    assertThat(twins).allMatch(twin -> twin.text().isEmpty() && twin.original().length == 0);
    assertThat(exercise.rows(low, s -> s.workbench().twins(first)))
        .extracting(Report::id)
        .containsExactly(third.id());
    for (int n = 5; n < 12; n++) {
      save(report(n, 7, Optional.empty()));
    }
    assertThat(exercise.rows(exercise.analyst(), s -> s.workbench().twins(first))).hasSize(5);
  }

  @Test
  public void every_revision_of_a_draft_stays_and_none_is_skipped() {
    var report = report(1, Optional.empty());
    save(report);
    var object = Exercise.id("location", 1);
    var late = draft(report, 2, 1, Draft.Status.OPEN, Optional.empty());
    var open = draft(report, 1, 1, Draft.Status.OPEN, Optional.empty());
    var confirmed = draft(report, 1, 2, Draft.Status.CONFIRMED, Optional.of(object));
    save(late);
    save(open);
    save(confirmed);
    assertThat(exercise.rows(exercise.analyst(), s -> s.workbench().drafts(report.id())))
        .containsExactly(confirmed, late);
    var other = report(2, Optional.empty());
    var elsewhere = draft(other, 3, 1, Draft.Status.OPEN, Optional.empty());
    save(other);
    save(elsewhere);
    var both = List.of(report.id(), other.id());
    Map<Report.ReportId, List<Draft>> drafts =
        exercise.as(exercise.analyst(), s -> s.workbench().drafts(both));
    assertThat(drafts)
        .isEqualTo(Map.of(report.id(), List.of(confirmed, late), other.id(), List.of(elsewhere)));
    assertThat(exercise.rows(exercise.analyst(), s -> s.workbench().history(open.id())))
        .containsExactly(open, confirmed);
    assertThat(
            exercise.<Optional<Draft>>as(exercise.analyst(), s -> s.workbench().sourceOf(object)))
        .contains(confirmed);
    for (int revision : List.of(1, 2, 4)) {
      assertThatThrownBy(
              () -> save(draft(report, 1, revision, Draft.Status.REJECTED, Optional.empty())))
          .isInstanceOf(Conflict.class);
    }
    save(draft(report, 1, 3, Draft.Status.OPEN, Optional.empty()));
    assertThat(
            exercise.<Optional<Draft>>as(exercise.analyst(), s -> s.workbench().sourceOf(object)))
        .as("taken back")
        .isEmpty();
  }

  @Test
  public void oversight_and_administration_open_nothing_at_the_bench() {
    var report = report(1, 7, Optional.empty());
    var object = Exercise.id("location", 1);
    var draft = draft(report, 1, 1, Draft.Status.OPEN, Optional.of(object));
    save(report);
    save(report(2, 7, Optional.empty()));
    save(draft);
    aside(1);
    assertThat(opened(Exercise.CT, report, draft, object)).containsExactly(1, 2, 1, 1, 1, 1, 1);
    for (var purpose : List.of(Purpose.OVERSIGHT, Purpose.ADMINISTRATION)) {
      assertThat(opened(purpose, report, draft, object)).as("%s", purpose).containsOnly(0);
    }
  }

  /// How much of each the analyst is shown for a purpose.
  private List<Integer> opened(Purpose purpose, Report report, Draft draft, StixId object) {
    return exercise.as(
        exercise.analyst(),
        purpose,
        s ->
            List.of(
                s.workbench().report(report.id()).isPresent() ? 1 : 0,
                s.workbench().reports(5, Optional.empty()).rows().size(),
                s.workbench().twins(report).size(),
                s.workbench().drafts(report.id()).size(),
                s.workbench().history(draft.id()).size(),
                s.workbench().sourceOf(object).isPresent() ? 1 : 0,
                s.workbench().quarantine(5, Optional.empty()).rows().size()));
  }

  private void aside(int n) {
    exercise.write(
        w -> {
          w.quarantine(
              new Quarantined(
                  Exercise.id("quarantine", n).uuid(),
                  Cast.DEMO_ES.id(),
                  Exercise.id("location", n).toString(),
                  "2026-11-23T12:00:00.000Z",
                  "{\"type\":\"location\",\"name\":\"EXERCISE تل\"}",
                  "forged",
                  Cast.NOW));
          return true;
        });
  }

  @Test
  public void what_is_listed_comes_in_pages_the_newest_first_each_once() {
    var releases = new ArrayList<Release>();
    for (int n = 1; n <= 3; n++) {
      aside(n);
      releases.addFirst(
          exercise.released(
              Exercise.id("release", n).uuid(),
              new HandlingBuilder().build(),
              List.of(Exercise.id("location", n)),
              Cast.DEMO_ES));
    }
    assertThat(
            exercise.rows(
                exercise.analyst(), s -> Seeing.all(from -> s.workbench().quarantine(1, from))))
        .extracting(Quarantined.Listed::id)
        .containsExactly(
            Exercise.id("quarantine", 3).uuid(),
            Exercise.id("quarantine", 2).uuid(),
            Exercise.id("quarantine", 1).uuid());
    assertThat(
            exercise.rows(
                exercise.analyst(), s -> Seeing.all(from -> s.collections().releases(1, from))))
        .isEqualTo(releases);
  }

  @Test
  public void only_content_roles_work_at_the_bench() {
    for (var role : Role.values()) {
      var officer = Cast.officer(Cast.DEMO_MA, role);
      boolean content =
          role != Role.AUDITOR && role != Role.ADMINISTRATOR && role != Role.DATA_PROTECTION;
      if (content) {
        assertThat(exercise.as(officer, s -> s.workbench().reports(5, Optional.empty())).rows())
            .isEmpty();
      } else {
        assertThatThrownBy(
                () -> exercise.as(officer, s -> s.workbench().reports(5, Optional.empty())))
            .isInstanceOf(AccessRefused.class);
      }
    }
    assertThatThrownBy(
            () ->
                exercise.as(
                    Cast.partner(Cast.DEMO_ES), s -> s.workbench().reports(5, Optional.empty())))
        .isInstanceOf(AccessRefused.class);
  }
}
