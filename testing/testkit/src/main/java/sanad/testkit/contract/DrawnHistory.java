package sanad.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import sanad.exchange.Addition;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Releases;
import sanad.handling.Agreement;
import sanad.handling.Basis;
import sanad.handling.Handling;
import sanad.handling.Markings;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Use;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Release;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// Draws what happens on a node of the exercise, step by step; the same for the same seed.
///
/// What a partner's object names is not named in turn: on PostgreSQL it counts for that partner
/// too, which the reference does not ask (docs/decisions/0045, *Known*).
final class DrawnHistory {
  private static final List<Party> PARTNERS = List.of(Cast.DEMO_ES, Cast.DEMO_FR);
  private static final List<Party> READERS =
      List.of(Cast.DEMO_ES, Cast.DEMO_FR, Cast.COALITION, Cast.ALLIES);

  private static final List<Agreement> AGREEMENTS =
      Stream.of("Accord", "Accord", "Group", "Neighbours")
          .map(name -> Objects.requireNonNull(Cast.AGREEMENTS.get(name)))
          .toList();

  private final Exercise exercise;
  private final SplittableRandom random;
  private final Releases releases;
  private final List<String> told = new ArrayList<>();
  private final List<StixId> ours = new ArrayList<>();
  private final List<StixId> theirs = new ArrayList<>();
  private final List<StixId> nameable = new ArrayList<>();
  private final Map<StixId, Set<StixId>> names = new HashMap<>();
  private final List<Release.ReleaseId> standing = new ArrayList<>();
  private int made;

  DrawnHistory(Exercise exercise, long seed) {
    this.exercise = exercise;
    this.random = new SplittableRandom(seed);
    this.releases = new Releases(() -> exercise.under().now(), random.split());
  }

  /// What happened, in words.
  List<String> told() {
    return told;
  }

  void step() {
    int drawn = ours.isEmpty() ? 0 : random.nextInt(17);
    switch (drawn) {
      case 0, 1, 2 -> fact();
      case 3 -> again();
      case 4, 5, 6, 7 -> release();
      case 8, 9 -> withdraw();
      case 10, 11 -> arrives();
      case 12 -> answer();
      case 13 -> joins();
      case 14 -> changes();
      default -> passes();
    }
  }

  private void fact() {
    var id = Exercise.id("location", ++made);
    var named = some(nameable);
    var handling = timed(new HandlingBuilder().basis(Basis.NONE).to(Cast.DEMO_MA));
    exercise.put(object(id, Cast.DEMO_MA, List.of(), named), handling);
    ours.add(id);
    nameable.add(id);
    names.put(id, named);
    tell("fact %s names %s %s".formatted(id, named, times(handling)));
  }

  /// A new version, with the names of the one before it.
  private void again() {
    var id = one(ours);
    var held = exercise.as(exercise.analyst(), s -> s.items().get(id));
    if (held.isPresent() && held.get().originator().equals(Cast.DEMO_MA.id())) {
      var marks = held.get().object().header().markings();
      var later = object(id, Cast.DEMO_MA, marks, names.getOrDefault(id, Set.of()));
      tell("again %s: %s".formatted(id, exercise.put(later, held.get().handling())));
    }
  }

  private void release() {
    var to = new HashSet<PartyId>(Set.of(one(READERS).id()));
    if (chance(3)) {
      to.add(one(READERS).id());
    }
    var items = new HashSet<>(List.of(one(ours), one(ours)));
    var agreement = one(AGREEMENTS);
    var request =
        new ReleaseRequest(
            items.stream().sorted(Comparator.comparing(StixId::toString)).toList(),
            to,
            agreement.id(),
            Exercise.CT,
            "EXERCISE",
            Optional.empty(),
            "EXERCISE");
    boolean whole = !chance(4);
    var done =
        exercise.as(
            exercise.analyst(),
            s ->
                releases.release(
                    s,
                    whole ? releases.withNamed(s, request) : request,
                    Optional.empty(),
                    List.of()));
    exercise.under().settle();
    done.done().map(Release::id).ifPresent(standing::add);
    var given = done.refusals().isEmpty();
    tell("release %s to %s under %s: %s".formatted(items, to, agreement.name(), given));
  }

  private void withdraw() {
    if (!standing.isEmpty()) {
      var id = standing.remove(random.nextInt(standing.size()));
      exercise.as(exercise.analyst(), s -> releases.withdraw(s, id, "EXERCISE"));
      exercise.under().settle();
      tell("withdraw %s".formatted(id));
    }
  }

  /// From a partner: something new, something that names what it was given, or something under an
  /// id of this node.
  private void arrives() {
    var by = one(PARTNERS);
    boolean squats = chance(5);
    var id = squats ? one(ours) : Exercise.id("note", ++made);
    var named = squats || chance(3) ? Set.<StixId>of() : some(ours);
    var to = new HashSet<>(Set.of(Cast.DEMO_MA.id()));
    if (chance(2)) {
      to.add(one(PARTNERS).id());
    }
    var open = new HandlingBuilder().by(by).to(to).codes(Set.of());
    var handling = timed(chance(3) ? open : open.uses(Map.of(Use.ONWARD, Permission.ALLOW)));
    var marking = Exercise.id("marking-definition", ++made);
    exercise.put(Markings.definition(marking, handling, now()), handling);
    exercise.put(object(id, by, List.of(marking), named), handling);
    if (!squats && named.isEmpty()) {
      theirs.add(id);
      nameable.add(id);
    }
    tell("%s sends %s to %s naming %s %s".formatted(by.country(), id, to, named, times(handling)));
  }

  private void answer() {
    var of = theirs.isEmpty() ? List.<StixId>of() : List.of(one(theirs));
    for (var id : of) {
      var answered =
          exercise.as(
              exercise.analyst(),
              s ->
                  s.items()
                      .get(id)
                      .filter(held -> !held.originator().equals(Cast.DEMO_MA.id()))
                      .map(held -> releases.answer(s, held, "EXERCISE", says(id))));
      exercise.under().settle();
      tell("answer to %s: %s".formatted(id, answered.map(a -> a.refusals().isEmpty())));
    }
  }

  private Addition says(StixId id) {
    var answer = Exercise.id("note", ++made);
    return made ->
        made.start(answer).put("name", "EXERCISE").put("exercise_refs", List.of(id)).build();
  }

  private void joins() {
    var from = now().plus(Duration.ofDays(random.nextInt(20) - 5));
    var membership =
        new Membership(
            chance(3) ? Cast.ALLIES.id() : Cast.COALITION.id(),
            one(PARTNERS).id(),
            from,
            from.plus(Duration.ofDays(random.nextInt(30))));
    exercise.register(w -> w.save(membership));
    tell("joins %s".formatted(membership));
  }

  /// An agreement is in force for other times.
  private void changes() {
    var agreement = one(AGREEMENTS);
    var from = now().plus(Duration.ofDays(random.nextInt(10) - 8));
    var changed = Cast.during(agreement, from, from.plus(Duration.ofDays(5 + random.nextInt(40))));
    exercise.register(w -> w.save(changed));
    exercise.under().settle();
    tell("%s from %s until %s".formatted(agreement.name(), changed.from(), changed.until()));
  }

  private void passes() {
    exercise.under().moveTo(now().plus(Duration.ofHours(6 + random.nextInt(120))));
    exercise.under().settle();
    tell("it is %s".formatted(now()));
  }

  private Handling timed(HandlingBuilder handling) {
    if (chance(3)) {
      handling.reviewBy(soon());
    }
    if (chance(6)) {
      handling.validFrom(soon());
    }
    if (chance(6)) {
      handling.destroyAfter(soon().plus(Duration.ofDays(5)));
    }
    return handling.build();
  }

  private Instant soon() {
    return now().plus(Duration.ofDays(1 + random.nextInt(12)));
  }

  private StixObject object(StixId id, Party by, List<StixId> marks, Set<StixId> named) {
    return ObjectBuilder.of(id)
        .createdBy(StixId.parse(by.id().stix()))
        .created(Cast.NOW)
        .modified(now().plusMillis(++made))
        .markings(marks)
        .put("name", "EXERCISE")
        .put("exercise_refs", named.stream().map(StixId::toString).sorted().toList())
        .build();
  }

  private Set<StixId> some(List<StixId> of) {
    var some = new HashSet<StixId>();
    for (int n = of.isEmpty() ? 0 : random.nextInt(3); n > 0; n--) {
      some.add(one(of));
    }
    return some;
  }

  private Instant now() {
    return exercise.under().now();
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void tell(String line) {
    told.add(line);
  }

  private static String times(Handling h) {
    return "from %s review %s destroy %s".formatted(h.validFrom(), h.reviewBy(), h.destroyAfter());
  }
}
