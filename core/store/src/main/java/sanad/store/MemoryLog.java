package sanad.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sanad.text.Sha256;

/// The log of the in-memory store.
final class MemoryLog implements AuditLog {
  private final MemorySession session;

  MemoryLog(MemorySession session) {
    this.session = session;
  }

  @Override
  public Page<Leaf> leaves(LeafQuery query, int limit, Optional<String> from) {
    return session.read(
        "log.list",
        state -> {
          var newestFirst = new ArrayList<>(state.leaves).reversed();
          // The place is a leaf's number: to read the log makes a leaf, which would shift a count.
          long before = from.map(Long::parseLong).orElse(Long.MAX_VALUE);
          var fitting =
              newestFirst.stream()
                  .filter(leaf -> leaf.number() < before && fits(leaf, query))
                  .toList();
          var page = MemoryPages.of(fitting, limit, Optional.empty());
          return new Page<>(
              page.rows(), page.next().map(n -> Long.toString(page.rows().getLast().number())));
        },
        page -> List.of());
  }

  private static boolean fits(Leaf leaf, LeafQuery query) {
    return query.since().map(since -> !leaf.at().isBefore(since)).orElse(true)
        && query.until().map(leaf.at()::isBefore).orElse(true)
        && query.viewer().map(leaf.viewer()::equals).orElse(true)
        && query
            .object()
            .map(
                id ->
                    leaf.objects().stream().anyMatch(o -> o.split("@", 2)[0].equals(id.toString())))
            .orElse(true);
  }

  /// Appends a leaf with its number and hash.
  static void append(MemoryState state, Leaf leaf) {
    long number = state.leaves.size() + 1L;
    state.leaves.add(
        new Leaf(
            number,
            leaf.at(),
            leaf.viewer(),
            leaf.purpose(),
            leaf.code(),
            leaf.kind(),
            leaf.objects(),
            leaf.recipients(),
            leaf.justification(),
            hash(leaf)));
  }

  /// How the log names a viewer. RFC 6962 section 2.1: SHA-256 over 0x00 and the leaf's bytes.
  private static String hash(Leaf leaf) {
    var sha = Sha256.digest();
    sha.update((byte) 0);
    sha.update(leaf.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest());
  }
}
