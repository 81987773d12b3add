package sanad.web.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sanad.store.InMemoryStore;

/// EXERCISE. What REST is asked of objects.
final class ItemsApiTest {
  private final ItemsApi items =
      new ItemsApi(new ApiSessions(new InMemoryStore(InstantSource.system(), new SecureRandom())));

  /// Nothing of it is asked for: what is wrong is told before anybody's session is opened.
  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ItemsApiTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            });
  }

  @Test
  void words_are_searched_for_in_objects_of_every_type_and_say_so() {
    var words = Optional.of("EXERCISE");
    for (var asked :
        List.<Runnable>of(
            () -> items.list(List.of("incident"), false, words, 9, Optional.empty(), request()),
            () -> items.list(List.of(), true, words, 9, Optional.empty(), request()))) {
      assertThatThrownBy(asked::run)
          .isInstanceOfSatisfying(
              ApiRefused.class,
              refused ->
                  org.assertj.core.api.Assertions.assertThat(refused.problems())
                      .containsExactly(
                          new ApiRefused.Problem("SANAD-API-005", "words", List.of("alone"))));
    }
  }
}
