package sanad.testkit.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
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
import sanad.identity.TypedNames;
import sanad.stix.StixId;
import sanad.store.AuditLog;
import sanad.store.Comparisons.HitFilter;
import sanad.store.Comparisons.Standing;
import sanad.store.Judgement;
import sanad.store.Judgement.Verdict;
import sanad.store.Leaf;
import sanad.store.ListHit;
import sanad.store.ListRemoval;
import sanad.store.Pair;
import sanad.store.Session;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;
import sanad.testkit.NamedSubjects;

/// The whole way of a candidate: list loaded, object received, candidate decided, new version,
/// undone; and *same as* between two subjects. All names are invented: EXERCISE.
public abstract class ScreeningContract extends StoreContract {
  private static final StixId SAMIR = Exercise.id("identity", 1);
  private static final StixId DALIA = Exercise.id("identity", 2);
  private static final StixId HIDDEN = Exercise.id("identity", 3);
  private static final StixId DRISS = Exercise.id("identity", 4);
  private static final String ONE =
      """
      reference\tkind\tname\tbirth
      EX.1\tperson\tسمير التمريني المكناسي\t1971
      EX.2\tperson\tDriss Ould Tajriba\t
      """;
  private static final String TWO = ONE + "EX.3\tperson\tDalia Nimrodi Exercise\t1980\n";
  private static final Viewer.Officer LOW =
      Cast.officer(
          Cast.DEMO_MA,
          Set.of(Role.ANALYST),
          Clearance.RESTRICTED,
          Set.of(Purpose.CT_INVESTIGATION));

  private final NameWork work = new NameWork(1);
  private final DesignationLists lists = new DesignationLists();
  private final Judging judging = new Judging();
  private Running node = new Running(exercise, work);

  /// The services over one store, as a node has them.
  private record Running(
      Screening screening,
      NameSearch search,
      Candidates candidates,
      TypedNames typed,
      KeptNames kept) {
    Running(Exercise over, NameWork work) {
      this(over, work, new NameKeeper(over.under().store()), new ListWatch());
    }

    private Running(Exercise over, NameWork work, NameKeeper keeper, ListWatch watch) {
      this(
          over,
          work,
          watch,
          new Screening(keeper, work, over.under()::now, watch),
          new NameSearch(keeper, over.under()::now, NameSearch.Floors.DEFAULT, work));
    }

    private Running(
        Exercise over, NameWork work, ListWatch watch, Screening screening, NameSearch search) {
      this(
          screening,
          search,
          new Candidates(search, screening, work),
          new TypedNames(search, work, watch),
          new KeptNames(over.under()::now, new SplittableRandom(7)));
    }
  }

  @BeforeEach
  public void start() {
    node = new Running(exercise, work);
  }

  @AfterEach
  public void end() {
    work.close();
  }

  private DesignationLists.Loaded load(Path folder, String text) throws IOException {
    var file = Files.writeString(folder.resolve("exercise.tsv"), text);
    var loaded = loading(Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR), file);
    node.screening().catchUp();
    exercise.under().settle();
    return loaded.done().orElseThrow(() -> new AssertionError(loaded.toString()));
  }

  private Reply<DesignationLists.Loaded> loading(Viewer.Officer who, Path... files)
      throws IOException {
    var purpose = who.roles().contains(Role.ADMINISTRATOR) ? Purpose.ADMINISTRATION : Exercise.CT;
    try (var session = exercise.under().store().open(who, purpose)) {
      return lists.load(session, "EXERCISE", List.of(files));
    }
  }

  private void receive(StixId id, String name, String birth) {
    exercise.put(
        NamedSubjects.born(id, Cast.DEMO_MA, Cast.NOW, name, birth),
        new HandlingBuilder()
            .classified(new Classification("MA", "محدود", Optional.of(Clearance.RESTRICTED)))
            .build());
    node.screening().catchUp();
  }

  private List<Candidates.Listed> standing(Viewer viewer, Standing standing) {
    return exercise.rows(
        viewer,
        s -> {
          var rows = new ArrayList<Candidates.Listed>();
          Optional<String> from = Optional.empty();
          do {
            var page =
                node.candidates().listed(s, new HitFilter(Optional.empty(), standing), 1, from);
            rows.addAll(page.rows());
            from = page.next();
          } while (from.isPresent());
          return rows;
        });
  }

  private Judgement judged(Reply<Judgement> reply) {
    return reply.done().orElseThrow(() -> new AssertionError(reply.toString()));
  }

  private Judgement reject(Candidates.Listed one, int seen) {
    return judged(
        exercise.as(
            exercise.analyst(),
            s -> judging.judge(s, one.hit().pair(), Verdict.DIFFERENT, "EXERCISE: سبب", seen)));
  }

  @Test
  public void a_candidate_is_found_rejected_remembered_and_undone(@TempDir Path folder)
      throws IOException {
    var first = load(folder, ONE);
    assertThat(first.version().version()).isEqualTo(1);
    assertThat(first.diff().added()).hasSize(2);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971-05-02");
    var found = standing(exercise.analyst(), Standing.OPEN);
    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.side().id()).isEqualTo(SAMIR);
              assertThat(one.entry().reference()).isEqualTo("EX.1");
              assertThat(one.listedName()).isEqualTo("سمير التمريني المكناسي");
              assertThat(one.match().evidence()).hasSizeGreaterThan(2);
            });
    reject(found.getFirst(), 0);
    assertThat(standing(exercise.analyst(), Standing.OPEN)).isEmpty();

    receive(DALIA, "داليا النمرودي إكسرسايز", "1980");
    assertThat(standing(exercise.analyst(), Standing.OPEN)).isEmpty();
    var second = load(folder, TWO);
    assertThat(second.diff().added()).hasSize(1);
    assertThat(second.diff().unchanged()).isEqualTo(2);
    assertThat(standing(exercise.analyst(), Standing.OPEN))
        .extracting(one -> one.side().id())
        .containsExactly(DALIA);
    assertThat(standing(exercise.analyst(), Standing.REJECTED))
        .extracting(one -> one.side().id())
        .containsExactly(SAMIR);

    judged(
        exercise.as(
            exercise.analyst(),
            s -> judging.takeBack(s, found.getFirst().hit().pair(), "EXERCISE: undo", 1)));
    assertThat(standing(exercise.analyst(), Standing.OPEN)).hasSize(2);
    var leaves =
        exercise.rows(
            exercise.auditor(),
            s ->
                s.log()
                    .leaves(
                        new AuditLog.LeafQuery(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(SAMIR),
                            Optional.empty()),
                        50,
                        Optional.empty())
                    .rows());
    assertThat(leaves)
        .extracting(leaf -> leaf.code())
        .contains("identity.different", "identity.take-back");
  }

  @Test
  public void a_rejected_pair_comes_back_when_the_entry_changes(@TempDir Path folder)
      throws IOException {
    load(folder, ONE);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    reject(standing(exercise.analyst(), Standing.OPEN).getFirst(), 0);
    load(folder, ONE.replace("\t1971", "\t1971-05-02"));
    assertThat(standing(exercise.analyst(), Standing.OPEN)).hasSize(1);
    load(folder, ONE);
    assertThat(standing(exercise.analyst(), Standing.REJECTED)).hasSize(1);
  }

  @Test
  public void a_stopped_node_goes_on_with_screening_where_it_was(@TempDir Path folder)
      throws IOException {
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    var file = Files.writeString(folder.resolve("exercise.tsv"), ONE);
    loading(Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR), file);
    assertThat(standing(exercise.analyst(), Standing.OPEN)).isEmpty();
    node = new Running(exercise, work);
    node.screening().catchUp();
    assertThat(standing(exercise.analyst(), Standing.OPEN)).hasSize(1);
  }

  @Test
  public void what_was_decided_stands_beside_a_list_of_many_namesakes(@TempDir Path folder)
      throws IOException {
    load(folder, ONE);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    var pair = standing(exercise.analyst(), Standing.OPEN).getFirst().hit().pair();
    judged(
        exercise.as(
            exercise.analyst(), s -> judging.judge(s, pair, Verdict.SAME, "EXERCISE: same", 0)));
    var text = new StringBuilder("reference\tname\n");
    for (int n = 0; n < 20; n++) {
      text.append("EX.").append(n).append("\tSamir Tamrini El Meknassi\n");
    }
    var file = Files.writeString(folder.resolve("namesakes.tsv"), text);
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    try (var session = exercise.under().store().open(admin, Purpose.ADMINISTRATION)) {
      assertThat(lists.load(session, "OTHER", List.of(file))).isInstanceOf(Reply.Done.class);
    }
    node.screening().catchUp();
    assertThat(standing(exercise.analyst(), Standing.ACCEPTED))
        .extracting(one -> one.hit().pair())
        .containsExactly(pair);
    load(folder, ONE.lines().filter(line -> !line.startsWith("EX.1")).collect(joining("\n")));
    assertThat(standing(exercise.analyst(), Standing.ACCEPTED)).as("listed no more").isEmpty();
  }

  @Test
  public void a_decision_is_about_the_sides_that_were_shown(@TempDir Path folder)
      throws IOException {
    load(folder, ONE);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    var shown = standing(exercise.analyst(), Standing.OPEN).getFirst().hit();
    load(folder, ONE.replace("\t1971", "\t1971-05-02"));
    var now = standing(exercise.analyst(), Standing.OPEN).getFirst().hit();
    assertThat(now.pair()).isEqualTo(shown.pair());
    assertThat(exercise.<Reply<Judgement>>as(exercise.analyst(), s -> decide(s, shown)))
        .isEqualTo(Reply.refused(IdentityCode.SIDES_CHANGED, ""));
    judged(exercise.as(exercise.analyst(), s -> decide(s, now)));
    assertThat(standing(exercise.analyst(), Standing.REJECTED)).hasSize(1);
  }

  private Reply<Judgement> decide(Session session, ListHit shown) {
    var sides = Judging.sides(shown.print(), shown.otherPrint());
    var key = shown.pair().id().toString();
    return judging.decide(
        session, new Judging.Form(SAMIR, key, Verdict.DIFFERENT, "EXERCISE: سبب", 0, sides));
  }

  @Test
  public void a_reason_is_what_can_be_read_and_is_kept_as_it_is_answered() {
    receive(SAMIR, "EXERCISE Samir Tamrini", "1971");
    receive(HIDDEN, "EXERCISE Samir Tamrini", "1971");
    for (var nothing : List.of("", " ", "\u200B", "\u200E\u202E", "\u0001", "\uFEFF", "\uD800")) {
      assertThat(
              exercise.<Reply<Judgement>>as(
                  exercise.analyst(),
                  s -> judging.judge(s, SAMIR, HIDDEN, Verdict.SAME, nothing, 0)))
          .isEqualTo(Reply.refused(IdentityCode.REASON_MISSING, "reason"));
    }
    var said =
        judged(
            exercise.<Reply<Judgement>>as(
                exercise.analyst(),
                s ->
                    judging.judge(s, SAMIR, HIDDEN, Verdict.SAME, "سبب \uD83D\uDE00 a\uD800b", 0)));
    assertThat(said.reason()).isEqualTo("سبب \uD83D\uDE00 ab");
    assertThat(exercise.rows(exercise.analyst(), s -> s.comparisons().judgements(SAMIR)))
        .extracting(Judgement::reason)
        .containsExactly(said.reason());
  }

  @Test
  public void who_may_not_see_the_held_side_sees_no_candidate_and_cannot_decide(
      @TempDir Path folder) throws IOException {
    load(folder, ONE);
    exercise.put(
        NamedSubjects.born(HIDDEN, Cast.DEMO_MA, Cast.NOW, "Samir Tamrini El Meknassi", "1971"),
        new HandlingBuilder().build());
    node.screening().catchUp();
    var seen = standing(exercise.analyst(), Standing.OPEN);
    assertThat(seen).hasSize(1);
    assertThat(standing(LOW, Standing.OPEN)).isEmpty();
    var pair = seen.getFirst().hit().pair();
    Reply<Judgement> hidden =
        exercise.as(LOW, s -> judging.judge(s, pair, Verdict.SAME, "EXERCISE", 0));
    Reply<Judgement> absent =
        exercise.as(
            LOW,
            s ->
                judging.judge(
                    s,
                    Pair.listed(Exercise.id("identity", 99), "EXERCISE", "EX.1"),
                    Verdict.SAME,
                    "EXERCISE",
                    0));
    assertThat(hidden)
        .isEqualTo(absent)
        .isEqualTo(Reply.refused(IdentityCode.CANDIDATE_UNKNOWN, ""));
  }

  @Test
  public void same_as_links_two_subjects_for_whoever_sees_both(@TempDir Path folder) {
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    exercise.put(
        NamedSubjects.born(HIDDEN, Cast.DEMO_MA, Cast.NOW, "سمير التمريني المكناسي", "1971"),
        new HandlingBuilder().build());
    assertThat(around(exercise.analyst(), SAMIR).open()).hasSize(1);
    assertThat(around(LOW, SAMIR).open()).isEmpty();
    judged(
        exercise.as(
            exercise.analyst(),
            s -> judging.judge(s, SAMIR, HIDDEN, Verdict.SAME, "EXERCISE: نفس الصور", 0)));
    for (var side : List.of(SAMIR, HIDDEN)) {
      assertThat(around(exercise.analyst(), side).same())
          .singleElement()
          .satisfies(row -> assertThat(row.changed()).isFalse());
      assertThat(around(exercise.analyst(), side).open()).isEmpty();
    }
    assertThat(around(LOW, SAMIR))
        .isEqualTo(
            new Candidates.Around(
                List.of(), List.of(), List.of(), List.of(), List.of(), true, true));
    assertThat(
            exercise.<Reply<Judgement>>as(
                exercise.analyst(),
                s -> judging.judge(s, SAMIR, HIDDEN, Verdict.DIFFERENT, "EXERCISE", 0)))
        .isEqualTo(Reply.refused(IdentityCode.DECIDED_MEANWHILE, ""));
    judged(
        exercise.as(
            exercise.analyst(), s -> judging.takeBack(s, Pair.of(HIDDEN, SAMIR), "EXERCISE", 1)));
    assertThat(around(exercise.analyst(), SAMIR).open()).hasSize(1);
    for (var id : List.of(SAMIR, HIDDEN)) {
      assertThat(exercise.rows(exercise.analyst(), s -> s.items().versions(id))).hasSize(1);
    }
    assertThat(
            exercise.<Reply<Judgement>>as(
                LOW, s -> judging.judge(s, SAMIR, HIDDEN, Verdict.SAME, "EXERCISE", 0)))
        .isEqualTo(
            exercise.<Reply<Judgement>>as(
                LOW,
                s ->
                    judging.judge(
                        s, SAMIR, Exercise.id("identity", 98), Verdict.SAME, "EXERCISE", 0)));
  }

  private Candidates.Around around(Viewer viewer, StixId id) {
    return exercise.as(viewer, s -> node.candidates().around(s, Side.one(s, id).orElseThrow()));
  }

  /// An empty answer means *not on a list* only where it was compared. What waits of others is not
  /// told: who may not see them would learn that they were written.
  @Test
  public void what_is_not_compared_yet_is_told_for_the_subject_that_waits(@TempDir Path folder)
      throws IOException {
    var oneByOne = new NameKeeper(exercise.under().store(), 1);
    node = new Running(exercise, work, oneByOne, new ListWatch());
    receive(DALIA, "Dalia Nimrodi Exercise", "1980");
    assertThat(around(exercise.analyst(), DALIA).screened()).isTrue();
    loading(
        Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR),
        Files.writeString(folder.resolve("exercise.tsv"), ONE));
    assertThat(around(exercise.analyst(), DALIA).screened()).as("a new list").isFalse();
    assertThat(node.screening().running()).isTrue();
    node.screening().catchUp();
    for (int n = 10; n < 20; n++) {
      exercise.put(
          NamedSubjects.born(
              Exercise.id("identity", n), Cast.DEMO_MA, Cast.NOW, "Exercise " + n, ""),
          new HandlingBuilder().build());
    }
    exercise.put(
        NamedSubjects.born(SAMIR, Cast.DEMO_MA, Cast.NOW, "Samir Tamrini El Meknassi", "1971"),
        new HandlingBuilder().build());
    assertThat(around(exercise.analyst(), SAMIR))
        .as("more waits than a reader does himself")
        .returns(false, Candidates.Around::screened)
        .returns(List.of(), Candidates.Around::listed);
    assertThat(around(exercise.analyst(), DALIA).screened()).isTrue();
    assertThat(node.screening().running()).as("what waits of others").isFalse();
    node.screening().catchUp();
    assertThat(around(exercise.analyst(), SAMIR).screened()).isTrue();
    assertThat(around(exercise.analyst(), SAMIR).listed()).hasSize(1);

    exercise.put(
        NamedSubjects.born(DRISS, Cast.DEMO_MA, Cast.NOW, "Driss Ould Tajriba", "1990"),
        new HandlingBuilder().build());
    var asked = around(exercise.analyst(), DRISS);
    assertThat(asked.screened()).as("compared by who asks").isTrue();
    assertThat(asked.listed()).hasSize(1);

    node = new Running(exercise, work);
    assertThat(around(exercise.analyst(), SAMIR).screened()).as("after a start").isFalse();
  }

  /// Where no list is left to compare with, nothing is waited for either.
  @Test
  public void what_failed_half_way_is_told_as_compared_when_there_is_no_list() {
    var away = new AtomicBoolean();
    node =
        new Running(
            exercise,
            work,
            new NameKeeper(new StoreWithoutLists(exercise.under().store(), away)),
            new ListWatch());
    receive(DALIA, "Dalia Nimrodi Exercise", "1980");
    exercise.put(
        NamedSubjects.born(SAMIR, Cast.DEMO_MA, Cast.NOW, "Samir Tamrini El Meknassi", "1971"),
        new HandlingBuilder().build());
    away.set(true);
    assertThatThrownBy(() -> node.screening().catchUp()).hasMessageContaining("EXERCISE");
    away.set(false);
    node.screening().catchUp();
    assertThat(around(exercise.analyst(), SAMIR).screened()).isTrue();
  }

  @Test
  public void typed_names_are_compared_with_lists_and_with_what_the_officer_sees(
      @TempDir Path folder) throws IOException {
    load(folder, ONE);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    var asked = List.of("Sameer Al-Tamreeni Al-Maknasi; 1971", " ", "Nobody Exercise Zzyx");
    var typed = exercise.rows(LOW, s -> node.typed().compare(s, asked).done().orElseThrow());
    assertThat(typed).hasSize(2);
    assertThat(typed.getFirst().lists())
        .extracting(one -> one.entry().reference())
        .containsExactly("EX.1");
    assertThat(typed.getFirst().held()).extracting(one -> one.held().id()).containsExactly(SAMIR);
    assertThat(typed.getLast().lists()).isEmpty();
    assertThat(typed.getLast().held()).isEmpty();
  }

  private Reply<ListRemoval> removing(Viewer.Officer who, int seen, String reason) {
    var purpose = who.roles().contains(Role.ADMINISTRATOR) ? Purpose.ADMINISTRATION : Exercise.CT;
    Reply<ListRemoval> reply;
    try (var session = exercise.under().store().open(who, purpose)) {
      reply = lists.remove(session, "EXERCISE", seen, reason);
    }
    node.screening().catchUp();
    exercise.under().settle();
    return reply;
  }

  @Test
  public void a_list_is_removed_with_its_candidates_and_what_was_decided_stays(@TempDir Path folder)
      throws IOException {
    load(folder, TWO);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    receive(DALIA, "داليا النمرودي إكسرسايز", "1980");
    var pair = reject(candidate(SAMIR), 0).pair();
    var admin = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);

    assertThat(removing(LOW, 1, "EXERCISE"))
        .isEqualTo(Reply.refused(IdentityCode.ROLE_MISSING, ""));
    assertThat(removing(admin, 1, "\u200B"))
        .isEqualTo(Reply.refused(IdentityCode.REASON_MISSING, "reason"));
    assertThat(removing(admin, 2, "EXERCISE"))
        .isEqualTo(Reply.refused(IdentityCode.LIST_CHANGED, "version"));
    assertThat(standing(exercise.analyst(), Standing.OPEN)).as("nothing was done").hasSize(1);

    var removal = removing(admin, 1, " EXERCISE: بالخطأ ").done().orElseThrow();
    assertThat(removal.reason()).isEqualTo("EXERCISE: بالخطأ");
    for (var standing : Standing.values()) {
      assertThat(standing(exercise.analyst(), standing)).as(standing.name()).isEmpty();
    }
    assertThat(
            exercise.rows(
                exercise.analyst(),
                s ->
                    node.typed()
                        .compare(s, List.of("Dalia Nimrodi Exercise"))
                        .done()
                        .orElseThrow()))
        .singleElement()
        .satisfies(one -> assertThat(one.lists()).isEmpty());
    assertThat(exercise.rows(exercise.analyst(), lists::lists)).isEmpty();
    assertThat(exercise.rows(exercise.analyst(), lists::removals)).containsExactly(removal);
    assertThat(removing(admin, 1, "EXERCISE"))
        .isEqualTo(Reply.refused(IdentityCode.VERSION_UNKNOWN, "list"));
    assertThat(around(exercise.analyst(), SAMIR).past())
        .singleElement()
        .satisfies(
            past -> {
              assertThat(past.judgement().pair()).isEqualTo(pair);
              assertThat(past.entry().orElseThrow().reference()).isEqualTo("EX.1");
              assertThat(past.history()).hasSize(1);
            });
    assertThat(around(exercise.analyst(), DALIA).past()).isEmpty();
    assertThat(around(exercise.analyst(), DALIA).listed()).isEmpty();
    assertThat(around(LOW, SAMIR).past()).hasSize(1);
    assertThat(logged("list.remove"))
        .singleElement()
        .satisfies(leaf -> assertThat(leaf.justification()).isEqualTo("EXERCISE: بالخطأ"));

    assertThat(load(folder, TWO).version().version()).as("counted on").isEqualTo(2);
    assertThat(candidate(DALIA).entry().reference()).isEqualTo("EX.3");
    assertThat(standing(exercise.analyst(), Standing.REJECTED))
        .singleElement()
        .satisfies(one -> assertThat(one.hit().pair()).isEqualTo(pair));
    assertThat(around(exercise.analyst(), SAMIR).past()).isEmpty();
  }

  private Candidates.Listed candidate(StixId subject) {
    return standing(exercise.analyst(), Standing.OPEN).stream()
        .filter(one -> one.side().id().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private List<Leaf> logged(String code) {
    var all =
        new AuditLog.LeafQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return exercise.rows(
        exercise.auditor(),
        s ->
            s.log().leaves(all, 500, Optional.empty()).rows().stream()
                .filter(leaf -> leaf.code().equals(code))
                .toList());
  }

  @Test
  public void what_was_decided_about_a_list_that_was_removed_is_taken_back(@TempDir Path folder)
      throws IOException {
    load(folder, ONE);
    receive(SAMIR, "Samir Tamrini El Meknassi", "1971");
    var pair = reject(candidate(SAMIR), 0).pair();
    removing(Cast.officer(Cast.DEMO_MA, Role.LIAISON), 1, "EXERCISE");
    var key = pair.id().toString();
    for (var verdict : List.of(Verdict.SAME, Verdict.DIFFERENT)) {
      var form = new Judging.Form(SAMIR, key, verdict, "EXERCISE", 1, "");
      assertThat(exercise.<Reply<Judgement>>as(exercise.analyst(), s -> judging.decide(s, form)))
          .isEqualTo(Reply.refused(IdentityCode.CANDIDATE_UNKNOWN, "other"));
    }
    var back = new Judging.Form(SAMIR, key, Verdict.OPEN, "EXERCISE: back", 1, "");
    judged(exercise.as(exercise.analyst(), s -> judging.decide(s, back)));
    assertThat(around(exercise.analyst(), SAMIR).past()).isEmpty();
    load(folder, ONE);
    assertThat(candidate(SAMIR).revision()).isEqualTo(2);
  }
}
