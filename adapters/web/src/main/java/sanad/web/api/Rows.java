package sanad.web.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sanad.store.Page;

/// A part of a list on the wire.
///
/// @param next goes into `from` of the next request; absent at the end
record Rows<T>(List<T> rows, @Nullable String next) {

  static <S, T> Rows<T> of(Page<S> page, Function<S, T> row) {
    return new Rows<>(page.rows().stream().map(row).toList(), page.next().orElse(null));
  }
}
