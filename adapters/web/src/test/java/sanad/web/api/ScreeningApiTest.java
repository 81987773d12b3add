package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sanad.identity.Candidates;
import sanad.identity.Judging;
import sanad.identity.ListWatch;
import sanad.identity.NameKeeper;
import sanad.identity.NameSearch;
import sanad.identity.NameWork;
import sanad.identity.Screening;
import sanad.identity.TypedNames;
import sanad.store.InMemoryStore;

/// EXERCISE. What REST asks of who decides about a candidate.
final class ScreeningApiTest {
  private static final String SUBJECT = "identity--7b4f3c9e-0a43-4c9a-9a56-3f0f0d2c1e11";

  private final NameWork work = new NameWork(1);
  private final ScreeningApi screening = screening();

  private ScreeningApi screening() {
    var clock = InstantSource.system();
    var store = new InMemoryStore(clock, new SecureRandom());
    var keeper = new NameKeeper(store);
    var search = new NameSearch(keeper, clock, NameSearch.Floors.DEFAULT, work);
    var lists = new Screening(keeper, work, clock, new ListWatch());
    return new ScreeningApi(
        new Candidates(search, lists, work),
        lists,
        new TypedNames(search, work, new ListWatch()),
        new Judging(),
        new ApiSessions(store));
  }

  @AfterEach
  void end() {
    work.close();
  }

  /// As far as a session is opened for it, the command was taken.
  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ScreeningApiTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("taken");
            });
  }

  private static ScreeningApi.DecisionBody body(String verdict) {
    return new ScreeningApi.DecisionBody("x", verdict, "EXERCISE", 1, null);
  }

  @Test
  void who_decides_says_which_sides_were_seen_and_who_takes_back_need_not() {
    for (var verdict : List.of("same", "different")) {
      assertThatThrownBy(() -> screening.decide(SUBJECT, body(verdict), request()))
          .isInstanceOfSatisfying(
              ApiRefused.class,
              refused ->
                  assertThat(refused.problems())
                      .containsExactly(
                          new ApiRefused.Problem("SANAD-API-005", "sides", List.of("missing"))));
    }
    assertThatThrownBy(() -> screening.decide(SUBJECT, body("open"), request()))
        .hasMessage("taken");
  }
}
