package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.AccessRefused;
import sanad.store.Held;
import sanad.store.Line;
import sanad.store.LineFilter;
import sanad.testkit.Cast;
import sanad.testkit.Seeded;

/// Random histories through a store, beside the reference in memory: what is put, given, answered,
/// taken back and told by partners, groups that change, and time that passes. Both show the same to
/// everybody, and serve the same to whoever polls.
public abstract class DrawnHistoriesContract extends StoreContract {
  private static final int STEPS = 36;
  private static final int LOOK = 3;

  private static final List<Viewer> VIEWERS =
      List.of(
          Cast.officer(Cast.DEMO_MA, Role.ANALYST, Role.LIAISON),
          Cast.officer(
              Cast.DEMO_MA, Set.of(Role.CASE), Clearance.RESTRICTED, Set.of(Purpose.values())),
          Cast.officer(Cast.DEMO_ES, Role.CASE),
          Cast.partner(Cast.DEMO_ES),
          Cast.partner(Cast.DEMO_FR),
          Cast.partner(Cast.DEMO_XA));

  private final Map<String, Long> polled = new TreeMap<>();

  @Seeded(runs = 5)
  public void both_stores_show_and_serve_the_same(RandomGenerator random) {
    var seed = random.nextLong();
    var here = new DrawnHistory(exercise, seed);
    var reference = new Exercise(new InMemoryUnderTest(Cast.NOW), Cast.DEMO_MA);
    reference.found();
    var there = new DrawnHistory(reference, seed);
    int seen = 0;
    for (int step = 1; step <= STEPS; step++) {
      here.step();
      there.step();
      assertThat(here.told()).isEqualTo(there.told());
      if (step % LOOK == 0) {
        seen += compare(reference, here.told());
      }
    }
    assertThat(seen).as("what was seen at all").isGreaterThan(STEPS);
  }

  private int compare(Exercise reference, List<String> told) {
    int seen = 0;
    for (var viewer : VIEWERS) {
      if (!opens(exercise, viewer)) {
        assertThat(opens(reference, viewer)).as("%s, no agreement in force", viewer).isFalse();
        continue;
      }
      var here = shown(exercise, viewer);
      assertThat(here)
          .as("%s after %s", viewer, String.join("\n", told))
          .isEqualTo(shown(reference, viewer));
      seen += here.size();
      if (viewer instanceof Viewer.Partner) {
        marked(exercise, viewer, told);
        assertThat(served(exercise, viewer, "here"))
            .as("served to %s after %s", viewer, String.join("\n", told))
            .isEqualTo(served(reference, viewer, "there"));
      }
    }
    return seen;
  }

  private static boolean opens(Exercise of, Viewer viewer) {
    try {
      return of.as(viewer, session -> true);
    } catch (AccessRefused refused) {
      return false;
    }
  }

  /// What a partner gets without its rules it lays aside.
  private static void marked(Exercise of, Viewer viewer, List<String> told) {
    of.as(
        viewer,
        session -> {
          var all = Seeing.everything(session);
          var ids = Seeing.ids(all);
          for (var held : all) {
            assertThat(ids)
                .as("markings of %s for %s after %s", held.id(), viewer, String.join("\n", told))
                .containsAll(rules(held));
          }
          return true;
        });
  }

  private static List<StixId> rules(Held held) {
    return held.object().header().markings().stream()
        .filter(id -> Arrays.stream(Tlp.values()).noneMatch(tlp -> tlp.marking().equals(id)))
        .toList();
  }

  /// All that a viewer may see, in all versions.
  private static Set<String> shown(Exercise of, Viewer viewer) {
    return of.as(
        viewer,
        session -> {
          var shown = new TreeSet<String>();
          for (var held : Seeing.everything(session)) {
            session
                .items()
                .versions(held.id())
                .forEach(
                    one ->
                        shown.add(
                            one.id()
                                + "@"
                                + one.object().header().version()
                                + " by "
                                + one.originator()
                                + (one.equals(held) ? " newest" : "")));
          }
          return shown;
        });
  }

  /// What a partner gets that goes on from where it was.
  private Set<String> served(Exercise of, Viewer viewer, String side) {
    var all = LineFilter.ALL.withVersions(LineFilter.Versions.ALL);
    return of.as(
        viewer,
        session -> {
          var served = new TreeSet<String>();
          for (var collection : session.collections().list()) {
            var name = collection.agreement() + " " + collection.purpose();
            var place = side + " " + viewer + " " + name;
            var plan =
                session
                    .collections()
                    .plan(collection.id(), all, polled.getOrDefault(place, 0L), 1_000)
                    .orElseThrow();
            plan.lines().stream()
                .mapToLong(Line::number)
                .max()
                .ifPresent(n -> polled.put(place, n));
            plan.lines().forEach(line -> served.add(name + " " + line.id() + "@" + line.version()));
          }
          return served;
        });
  }
}
