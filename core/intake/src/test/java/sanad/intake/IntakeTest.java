package sanad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.HandlingCode;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.reader.Format;
import sanad.reader.Reader;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Draft;
import sanad.store.InMemoryStore;
import sanad.store.ItemQuery;
import sanad.store.Report;
import sanad.store.Session;

/// All content is invented (EXERCISE / تمرين).
final class IntakeTest {
  private static final Reader READER = Reader.standard();
  private static final PartyId SELF = new PartyId(new UUID(1, 1));
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String TEXT =
      "تمرين: تم تفكيك خلية إرهابية بمدينة وجدة يوم 14 شتنبر 2026، والهاتف +212600000001.\n"
          + "وأضاف المصدر أنه تم تفكيك خلية إرهابية بمدينة وجدة يوم 16 شتنبر 2026.";

  private final InMemoryStore store =
      new InMemoryStore(InstantSource.fixed(NOW), new SecureRandom());
  private final Random random = new Random(7);
  private final Intake intake = new Intake(READER, InstantSource.fixed(NOW), random);
  private final ReviewDesk desk = new ReviewDesk(InstantSource.fixed(NOW), random);
  private final Marking marking = new Marking(InstantSource.fixed(NOW), random);
  private Session session;

  @BeforeEach
  void found() {
    try (var task = store.open(new Viewer.NodeTask(Viewer.Task.REGISTER), Purpose.ADMINISTRATION)) {
      task.write(
          Act.of("node.found", Act.Kind.ADMINISTRATION),
          w -> {
            w.self(
                new Party(
                    SELF,
                    Party.Kind.AGENCY,
                    Map.of("en", "DEMO-MA (EXERCISE)"),
                    "MA",
                    Party.Keeping.ENFORCES_RULES),
                Clearance.SECRET);
            return true;
          });
    }
    session =
        store.open(
            new Viewer.Officer(
                new OfficerId(new UUID(2, 2)),
                SELF,
                Set.of(),
                Set.of(Role.ANALYST),
                Clearance.SECRET,
                Set.of(Purpose.CT_INVESTIGATION)),
            Purpose.CT_INVESTIGATION);
  }

  private Report.ReportId received() {
    var answer = intake.receive(session, form("", TEXT.getBytes(StandardCharsets.UTF_8)));
    return ((Outcome.Done<Report.ReportId>) answer).value();
  }

  private static ReportForm form(String title, byte[] content) {
    return new ReportForm(
        title, content, Format.PLAIN_TEXT, new Report.SourceGrade("4x4", "B3"), Optional.empty());
  }

  private static MarkForm mark(Set<HandlingCode> codes, String restriction) {
    return new MarkForm(
        "DEMO-MA-2026-00417",
        new Classification("MA", "سري", Optional.of(Clearance.SECRET)),
        Set.of(),
        Tlp.RED,
        codes,
        restriction,
        Set.of(Purpose.CT_INVESTIGATION),
        Map.of(Use.COURT, Permission.CONSENT),
        Set.of(),
        Optional.of(Instant.parse("2028-11-23T00:00:00Z")),
        Optional.empty());
  }

  private static ReviewDesk.Seen seen(Draft draft) {
    return new ReviewDesk.Seen(draft.report(), draft.id(), draft.revision());
  }

  private Draft draft(Report.ReportId report, String kind) {
    return intake.view(session, report).orElseThrow().drafts().stream()
        .filter(d -> d.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "'From: EXERCISE\nSUBJECT: Travel (EXERCISE)\n\nText', 'Travel (EXERCISE)'",
    "'De\u00a0: EXERCICE\nObjet\u00a0: RE: Contacts (EXERCICE)\n\nTexte', 'RE: Contacts (EXERCICE)'",
    "'تمرين\nالموضوع: سفر (تمرين)\n\nنص', 'سفر (تمرين)'",
    "'EXERCISE heading\nSubject matter experts met', 'EXERCISE heading'",
  })
  void a_mail_is_called_by_its_subject(String text, String title) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var answer = intake.receive(session, form("", bytes));
    var id = ((Outcome.Done<Report.ReportId>) answer).value();
    assertThat(intake.view(session, id).orElseThrow().report().title()).isEqualTo(title);
  }

  @Test
  void keeps_the_bytes_and_drafts_with_spans_that_point_at_their_words() {
    var review = intake.view(session, received()).orElseThrow();

    assertThat(review.report().original()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(review.report().text()).isEqualTo(TEXT);
    assertThat(review.progress().confirmed()).isZero();
    assertThat(review.drafts()).isNotEmpty();
    var telephone =
        review.drafts().stream()
            .filter(d -> d.kind().equals("telephone"))
            .findFirst()
            .orElseThrow();
    assertThat(telephone.slots().text("value")).contains("+212600000001");
    assertThat(
            TEXT.substring(
                TEXT.offsetByCodePoints(0, telephone.start()),
                TEXT.offsetByCodePoints(0, telephone.end())))
        .contains("212600000001");
  }

  @Test
  void reads_a_long_text_without_stops_and_gives_each_date_to_the_event_before_it() {
    var text = new StringBuilder("تمرين: الإرهاب ");
    for (int i = 0; i < 6_000; i++) {
      text.append("ثم تم تفكيك خلية إرهابية بمدينة وجدة يوم %d شتنبر 2026 ".formatted(1 + i % 28));
    }
    var answer =
        intake.receive(session, form("", text.toString().getBytes(StandardCharsets.UTF_8)));
    var report = ((Outcome.Done<Report.ReportId>) answer).value();

    var review = intake.view(session, report).orElseThrow();
    assertThat(review.conflicts()).hasSize(Conflicts.MOST);
    assertThat(review.conflicts().getFirst().first().slots().text("when")).contains("2026-09-01");
    var events = review.drafts().stream().filter(d -> d.kind().equals("event")).toList();
    assertThat(events).hasSizeGreaterThan(5_000);
    assertThat(events.getFirst().slots().text("when")).contains("2026-09-01");
    assertThat(events.getFirst().slots().text("where")).contains("وجدة");
    assertThat(events.get(29).slots().text("when")).contains("2026-09-02");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "EXERCISE terror case: police arrested a man, born 3 May 1994 in Rabat, in Tunis;'';Tunis",
        "EXERCICE, terrorisme : un homme né le 3 mai 1994 à Rabat est arrêté à Tunis;'';Tunis",
        "تمرين إرهاب: اعتقال شخص مولود في 3 ماي 1994 بالرباط في تونس;'';تونس",
        "Rabat, 3 May 2026 (EXERCISE) - Police arrested a terrorist on 1 May 2026;2026-05-01;''",
        "EXERCICE : vous écrivez le 13 avril 2026 : « La police a arrêté un terroriste »;'';''",
        "EXERCISE: a terrorist arrested on the same day was acquitted on 17 April 2026;'';''",
        "EXERCISE terror case, 24 June 2026: the men arrested on 2 June 2026 are free;2026-06-02;''",
        "EXERCICE, terrorisme, 24 juin 2026 : les hommes interpellés le 2 juin 2026 sont libres;2026-06-02;''",
        "تمرين إرهاب، 24 يونيو 2026: الشخصان اللذان أوقفا يوم 2 يونيو 2026 أفرج عنهما;2026-06-02;''",
        "EXERCISE: a terrorist cell was dismantled after a long and careful inquiry, which had begun when, many months before that, a soldier was arrested in Tunis;'';''",
        "EXERCICE : une cellule terroriste a été démantelée au terme d'une enquête longue et minutieuse, ouverte des mois plus tôt quand un soldat a été arrêté à Tunis;'';''",
        "تمرين: جاء تفكيك خلية إرهابية على ضوء التحقيق الطويل المفتوح منذ أشهر عديدة لدى شركاء آخرين مع الجندي الذي تم توقيفه بمدينة وجدة;'';''",
        "EXERCISE terror case: the police informed Niamey of a camp in Libya;'';''",
        "EXERCISE terror case: a man who hid near Tunis was arrested in Rabat;'';Rabat",
        "EXERCICE, terrorisme : l'arrestation à Rabat de deux hommes et la saisie à Tunis d'armes;'';Rabat",
        "تمرين إرهاب: اعتقال رجل بمدينة وجدة وحجز أسلحة في تونس;'';وجدة",
        "EXERCISE terror case: two men were arrested in Rabat and in Tunis;'';''",
        "EXERCICE, terrorisme : deux hommes arrêtés à Rabat puis à Tunis sont libres;'';''",
        "EXERCISE terror case: the army has not arrested anyone since a man was arrested in Rabat;'';''",
        "EXERCISE terror case: two men were arrested in Rabat, Smallville and Bigtown;'';''",
        "تمرين إرهاب: أوقف شخصان في تونس وتمرينة وتمرينات.;'';''",
        "EXERCISE terror case: a man was arrested in Smallville, and his brother fled near Gao;'';''",
        "تمرين إرهاب: كان الهجوم مقررا في تونس يوم 24 دجنبر 2026، لكن رجلا اعتقل في وجدة يوم 19 من الشهر نفسه;2026-12-19;وجدة",
        "EXERCISE terror case: a terrorist was arrested on 3 May 2026 in Rabat, where a man from Gao hid;2026-05-03;Rabat",
        "EXERCISE terror case: arms were seized at Rabat on a ship from Tunis via Ceuta to Dakar;'';Rabat",
        "EXERCISE terror case: a man was arrested for arms that he sold to ISIS Mozambique;'';''",
        "EXERCISE terror case: nobody saw the terrorist arrested, and the arms were seized in Rabat;'';''",
        "EXERCISE terror case: police arrested two men and seized arms in Rabat;'';Rabat",
      })
  void when_and_where_an_event_was_is_not_when_and_where_something_else_was(
      String text, String when, String where) {
    var answer = intake.receive(session, form("", text.getBytes(StandardCharsets.UTF_8)));
    var review =
        intake.view(session, ((Outcome.Done<Report.ReportId>) answer).value()).orElseThrow();
    var event =
        review.drafts().stream().filter(d -> d.kind().equals("event")).findFirst().orElseThrow();
    assertThat(event.slots().text("when").orElse("")).isEqualTo(when);
    assertThat(event.slots().text("where").orElse("")).isEqualTo(where);
  }

  @Test
  void says_that_a_text_is_too_long_and_keeps_nothing() {
    assertThat(intake.receive(session, form("", new byte[17_000_000])))
        .isEqualTo(Outcome.Refused.of(IntakeCode.TEXT_TOO_LONG, "content"));
    assertThat(intake.list(session, 10, Optional.empty()).rows()).isEmpty();
  }

  @Test
  void shows_two_dates_of_one_event_side_by_side_and_chooses_none() {
    var review = intake.view(session, received()).orElseThrow();
    assertThat(review.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.first().slots().text("when")).contains("2026-09-14");
              assertThat(conflict.second().slots().text("when")).contains("2026-09-16");
            });
  }

  @Test
  void sets_the_rest_aside_in_one_act_and_takes_it_back() {
    var report = received();
    desk.confirm(session, seen(draft(report, "place")));
    var before = intake.view(session, report).orElseThrow().progress();
    assertThat(before.open()).isPositive();
    assertThat(desk.setAside(session, report)).isEqualTo(new Outcome.Done<>(before.open()));

    var aside = intake.view(session, report).orElseThrow();
    assertThat(aside.progress().open()).isZero();
    assertThat(aside.progress().rejected()).as("it says nothing about the text").isZero();
    assertThat(aside.progress().ready()).isOne();
    assertThat(aside.conflicts()).isEmpty();
    assertThat(desk.takeBack(session, report)).isEqualTo(new Outcome.Done<>(before.open()));
    assertThat(intake.view(session, report).orElseThrow().progress()).isEqualTo(before);
  }

  @Test
  void marks_what_is_confirmed_while_other_drafts_are_open_and_the_rest_later() {
    var report = received();
    desk.confirm(session, seen(draft(report, "place")));
    assertThat(marking.mark(session, report, mark(Set.of(), ""))).isInstanceOf(Outcome.Done.class);
    assertThat(intake.view(session, report).orElseThrow().progress().ready()).isZero();
    desk.confirm(session, seen(draft(report, "telephone")));
    assertThat(intake.view(session, report).orElseThrow().progress().ready()).isOne();
    assertThat(marking.mark(session, report, mark(Set.of(), ""))).isInstanceOf(Outcome.Done.class);
    var progress = intake.view(session, report).orElseThrow().progress();
    assertThat(progress.marked()).isEqualTo(2);
    assertThat(progress.open()).isPositive();
  }

  /// An officer may write of a draft what the desk itself writes of an undone decision.
  @Test
  void a_reason_is_the_officers_and_undoes_nothing() {
    var report = received();
    desk.confirm(session, seen(draft(report, "place")));
    desk.reject(session, seen(draft(report, "place")), "undo");
    desk.undo(session, seen(draft(report, "place")));
    assertThat(draft(report, "place").status()).isEqualTo(Draft.Status.CONFIRMED);
    desk.undo(session, seen(draft(report, "place")));
    assertThat(draft(report, "place").status()).isEqualTo(Draft.Status.OPEN);
    for (int again = 0; again < 3; again++) {
      desk.reject(session, seen(draft(report, "place")), "undo");
    }
    desk.undo(session, seen(draft(report, "place")));
    desk.undo(session, seen(draft(report, "place")));
    desk.undo(session, seen(draft(report, "place")));
    assertThat(draft(report, "place").status()).isEqualTo(Draft.Status.OPEN);
    assertThat(desk.undo(session, seen(draft(report, "place"))))
        .isInstanceOf(Outcome.Refused.class);
  }

  /// Whether two facts are about one person an officer says, by *same as*, and no equal name.
  @Test
  void two_persons_of_one_name_stay_two_with_all_that_was_confirmed_of_each() {
    var report = received();
    for (var said :
        List.of(
            Map.of("name", "Samir Tamrini", "category", "suspect", "birth", "1971"),
            Map.of("name", "Samir Tamrini", "category", "victim", "birth", "1985"),
            Map.of("name", "SAMIR TAMRINI", "category", "suspect", "birth", "1971"))) {
      desk.add(session, report, -1, -1, "person", said);
    }
    var marked = marking.mark(session, report, mark(Set.of(), ""));
    var ids = ((Outcome.Done<List<StixId>>) marked).value();
    assertThat(ids).hasSize(2);
    assertThat(ids.stream().map(id -> session.items().get(id).orElseThrow().object().json()))
        .anyMatch(json -> json.contains("victim") && json.contains("1985"))
        .anyMatch(json -> json.contains("suspect") && json.contains("1971"));
  }

  /// A report names a person often, and says the year of birth once.
  @Test
  void a_person_is_one_as_long_as_nothing_contradicts_it_with_all_that_was_confirmed() {
    var report = received();
    for (var said :
        List.of(
            Map.of("name", "Samir Tamrini"),
            Map.of("name", "SAMIR TAMRINI", "category", "suspect"),
            Map.of("name", "Samir Tamrini", "birth", "1971"))) {
      desk.add(session, report, -1, -1, "person", said);
    }
    var marked = marking.mark(session, report, mark(Set.of(), ""));
    var ids = ((Outcome.Done<List<StixId>>) marked).value();
    assertThat(ids).hasSize(1);
    assertThat(session.items().get(ids.getFirst()).orElseThrow().object().json())
        .contains("suspect", "1971");
  }

  @Test
  void a_point_of_the_earth_is_one_or_is_told() {
    var report = received();
    for (var unfit : new String[] {"NaN", "1e999", "90.1", "-91", "north"}) {
      var answer =
          desk.correct(
              session,
              seen(draft(report, "place")),
              Map.of("name", "EXERCISE", "latitude", unfit, "longitude", "2"));
      assertThat(answer)
          .as(unfit)
          .isEqualTo(Outcome.Refused.of(IntakeCode.SLOT_UNFIT, "latitude", "latitude"));
    }
    desk.correct(
        session,
        seen(draft(report, "place")),
        Map.of("name", "EXERCISE", "latitude", "-90", "longitude", "180.0"));
    assertThat(draft(report, "place").status()).isEqualTo(Draft.Status.CORRECTED);
  }

  @Test
  void confirms_corrects_rejects_and_undoes_each_as_a_further_revision() {
    var report = received();
    var place = draft(report, "place");
    var confirmed = desk.confirm(session, seen(place));
    assertThat(confirmed).isInstanceOf(Outcome.Done.class);
    assertThat(desk.reject(session, seen(place), ""))
        .as("what the officer saw is not what stands")
        .isEqualTo(Outcome.Refused.of(IntakeCode.DRAFT_CHANGED, "draft"));

    var corrected =
        desk.correct(session, seen(draft(report, "place")), Map.of("name", "مدينة الوهم"));
    assertThat(((Outcome.Done<Draft>) corrected).value().status())
        .isEqualTo(Draft.Status.CORRECTED);
    desk.undo(session, seen(draft(report, "place")));
    assertThat(draft(report, "place").status()).isEqualTo(Draft.Status.CONFIRMED);
    desk.undo(session, seen(draft(report, "place")));
    assertThat(draft(report, "place").status()).isEqualTo(Draft.Status.OPEN);
    assertThat(desk.undo(session, seen(draft(report, "place"))))
        .isEqualTo(Outcome.Refused.of(IntakeCode.NOTHING_TO_UNDO, ""));
    assertThat(session.workbench().history(place.id())).hasSize(5);
  }

  @Test
  void refuses_slots_that_a_kind_does_not_have_and_names_all_of_them() {
    var place = draft(received(), "place");
    var answer = desk.correct(session, seen(place), Map.of("risk", "9", "colour", "red"));
    assertThat(((Outcome.Refused<Draft>) answer).problems())
        .extracting(Outcome.Problem::field)
        .containsExactly("colour", "risk", "name");
  }

  @Test
  void marks_confirmed_facts_and_nothing_else_as_objects_of_this_agency_alone() {
    var report = received();
    assertThat(marking.mark(session, report, mark(Set.of(), "")))
        .isEqualTo(Outcome.Refused.of(IntakeCode.NOTHING_CONFIRMED, ""));

    for (var draft : intake.view(session, report).orElseThrow().drafts()) {
      desk.confirm(session, seen(draft));
    }
    var made = (Outcome.Done<?>) marking.mark(session, report, mark(Set.of(HandlingCode.H1), ""));
    assertThat((List<?>) made.value()).isNotEmpty();

    var items = session.items().list(ItemQuery.ALL, 50, Optional.empty()).rows();
    assertThat(items)
        .allSatisfy(held -> assertThat(held.handling().terms().releaseTo()).containsExactly(SELF));
    assertThat(items).extracting(h -> h.type()).contains("location", "incident", "sanad-telephone");
    assertThat(items.stream().filter(h -> h.type().equals("location")).toList())
        .as("one place named twice is one object")
        .hasSize(1);
    var place = draft(report, "place");
    assertThat(session.workbench().sourceOf(place.object().orElseThrow())).isPresent();
    assertThat(desk.reject(session, seen(place), ""))
        .isEqualTo(Outcome.Refused.of(IntakeCode.DRAFT_MARKED, "draft"));
  }

  @Test
  void what_did_not_happen_says_so_by_its_name_which_is_all_that_other_tools_show() {
    var report = received();
    var event = draft(report, "event");
    desk.correct(session, seen(event), Map.of("event-type", "arrest", "realis", "denied"));
    marking.mark(session, report, mark(Set.of(HandlingCode.H1), ""));
    assertThat(session.items().list(ItemQuery.ALL, 50, Optional.empty()).rows())
        .filteredOn(held -> held.type().equals("incident"))
        .extracting(held -> held.object().properties().text("name").orElseThrow())
        .containsExactly("denied: arrest");
  }

  @Test
  void refuses_a_contradictory_handling_with_all_reasons_and_writes_nothing() {
    var report = received();
    desk.confirm(session, seen(draft(report, "place")));
    var answer = marking.mark(session, report, mark(Set.of(HandlingCode.H3), ""));
    assertThat(((Outcome.Refused<?>) answer).problems())
        .extracting(Outcome.Problem::code)
        .containsExactly(IntakeCode.HANDLING_UNFIT);
    assertThat(session.items().list(ItemQuery.ALL, 50, Optional.empty()).rows()).isEmpty();
  }

  @Test
  void demands_a_review_within_three_years_for_a_person() {
    var report = received();
    desk.add(session, report, -1, -1, "person", Map.of("name", "يوسف بن قاسم تمرين"));
    var late =
        new MarkForm(
            "R",
            mark(Set.of(), "").classification(),
            Set.of(),
            Tlp.RED,
            Set.of(),
            "",
            Set.of(Purpose.CT_INVESTIGATION),
            Map.of(),
            Set.of(),
            Optional.of(Instant.parse("2031-01-01T00:00:00Z")),
            Optional.empty());
    assertThat(((Outcome.Refused<?>) marking.mark(session, report, late)).problems())
        .extracting(Outcome.Problem::code)
        .containsExactly(IntakeCode.REVIEW_TOO_LATE);
    assertThat(marking.mark(session, report, mark(Set.of(), ""))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_second_marking_never_loosens_the_report_itself() {
    var report = received();
    desk.confirm(session, seen(draft(report, "place")));
    assertThat(marking.mark(session, report, mark(Set.of(HandlingCode.H1), "")))
        .isInstanceOf(Outcome.Done.class);
    desk.confirm(session, seen(draft(report, "telephone")));
    var open =
        new MarkForm(
            "DEMO-MA-2026-00418",
            new Classification("MA", "مفتوح", Optional.of(Clearance.OPEN)),
            Set.of(),
            Tlp.RED,
            Set.of(),
            "",
            Set.of(Purpose.PROSECUTION),
            Map.of(),
            Set.of(),
            Optional.of(Instant.parse("2028-11-23T00:00:00Z")),
            Optional.empty());
    assertThat(marking.mark(session, report, open)).isInstanceOf(Outcome.Done.class);
    var terms =
        intake.view(session, report).orElseThrow().report().handling().orElseThrow().terms();
    assertThat(terms.classification().level()).isEqualTo("سري");
    assertThat(terms.codes()).containsExactly(HandlingCode.H1);
    assertThat(terms.uses()).isEmpty();
    assertThat(terms.purposes())
        .as("no purpose in common: the first one's stand")
        .containsExactly(Purpose.CT_INVESTIGATION);
  }

  @Test
  void refuses_what_is_no_text_too_large_or_badly_graded() {
    assertThat(intake.receive(session, form("x", new byte[0])))
        .isEqualTo(Outcome.Refused.of(IntakeCode.EMPTY, "content"));
    assertThat(intake.receive(session, form("x", new byte[] {0, 1, 2, 3, 0, 0, 7})))
        .isEqualTo(Outcome.Refused.of(IntakeCode.BINARY, "content"));
    var badGrade =
        new ReportForm(
            "x",
            new byte[] {65},
            Format.PASTE,
            new Report.SourceGrade("4x4", "E9"),
            Optional.empty());
    assertThat(intake.receive(session, badGrade))
        .isEqualTo(Outcome.Refused.of(IntakeCode.GRADE_UNFIT, "grade"));
    assertThat(intake.list(session, 10, Optional.empty()).rows()).isEmpty();
  }

  @Test
  void takes_nothing_in_when_the_disk_has_no_room_and_keeps_what_it_has() {
    var report = received();
    var full = new Intake(READER, InstantSource.fixed(NOW), random, () -> false);
    assertThat(full.receive(session, form("x", TEXT.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Outcome.Refused.of(IntakeCode.NO_ROOM, ""));
    assertThat(full.view(session, report)).isPresent();
  }
}
