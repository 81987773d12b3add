package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import sanad.store.Act;
import sanad.store.StoreUnavailable;

/// Readings of one session in one transaction, which begins with the first of them. Their leaves
/// travel with the commit; until then nothing may be handed on. What went wrong in one of them ends
/// them all: where the commit is not answered, nothing is. For one thread.
final class SharedReading implements AutoCloseable {
  private final Supplier<Tx> begin;
  private final List<Leaves.Entry> leaves = new ArrayList<>();
  private Optional<Tx> begun = Optional.empty();
  private boolean broken;

  SharedReading(Supplier<Tx> begin) {
    this.begin = begin;
  }

  <T> T read(String code, Function<Tx, T> find, Function<T, List<String>> seen) {
    boolean done = false;
    try {
      Tx tx = begun.orElseGet(begin);
      begun = Optional.of(tx);
      T found = find.apply(tx);
      leaves.add(new Leaves.Entry(Act.of(code, Act.Kind.CONSULTATION), seen.apply(found)));
      done = true;
      return found;
    } finally {
      broken |= !done;
    }
  }

  void commit() {
    if (broken) {
      throw new StoreUnavailable(
          "SANAD-STORE-001: a reading before this one failed", new IllegalStateException("broken"));
    }
    if (begun.isPresent()) {
      Leaves.appendLast(begun.get(), leaves);
      begun.get().commit();
    }
  }

  /// Keeps the leaves of what was read before `failed`. Where that fails too, it is told instead:
  /// `failed` may tell what was read.
  void commitAfter(RuntimeException failed) {
    if (!broken) {
      try {
        commit();
      } catch (RuntimeException unsaid) {
        unsaid.addSuppressed(failed);
        throw unsaid;
      }
    }
  }

  @Override
  public void close() {
    begun.ifPresent(Tx::close);
  }
}
