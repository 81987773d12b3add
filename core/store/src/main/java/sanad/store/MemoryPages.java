package sanad.store;

import java.util.List;
import java.util.Optional;

/// Parts of lists; the place is how many rows came before.
final class MemoryPages {
  private MemoryPages() {}

  static <T> Page<T> of(List<T> rows, int limit, Optional<String> from) {
    int begin = Math.min(rows.size(), from.map(MemoryPages::place).orElse(0));
    int end = Math.min(rows.size(), begin + limit);
    return new Page<>(
        rows.subList(begin, end),
        end < rows.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
  }

  private static int place(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new AccessRefused("SANAD-STORE-002");
    }
    return Integer.parseInt(text);
  }
}
