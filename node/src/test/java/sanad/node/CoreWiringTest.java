package sanad.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/// What others opened is theirs to close.
final class CoreWiringTest {
  /// Spring closes by itself whatever can be closed: the store went away under the rounds of its
  /// own timer, which told of a broken connection at one stop in three.
  @Test
  void the_store_is_not_closed_with_the_context() throws Exception {
    var store = CoreWiring.class.getDeclaredMethod("store", NodeStore.class);
    assertThat(store.getAnnotation(Bean.class).destroyMethod()).isEmpty();
  }
}
