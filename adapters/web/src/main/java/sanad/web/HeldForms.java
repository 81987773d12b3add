package sanad.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sanad.handling.OfficerId;
import sanad.stix.StixId;

/// Forms that wait for their officer to look at them once more, so that the page which shows them
/// has an address of its own: it can be reloaded, and *Back* finds it. The last forms of each
/// officer are held, in memory only, and nobody else's are found. Thread-safe.
final class HeldForms {
  private static final int HELD = 20;

  /// Characters of all forms of one officer; the latest is held whatever its length.
  private static final int LONGEST = 1 << 18;

  private final RandomGenerator random;
  private final Map<OfficerId, Map<UUID, Kept>> officers = new ConcurrentHashMap<>();

  HeldForms(RandomGenerator random) {
    this.random = random;
  }

  /// Holds a form under an id of its own, without what a second officer typed.
  UUID hold(OfficerId officer, Kept form) {
    var id = StixId.randomUuid(random);
    var fields =
        form.fields().entrySet().stream()
            .filter(field -> !field.getKey().startsWith("approver"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    fields.put(SentForms.FIELD, List.of(id.toString()));
    var held = officers.computeIfAbsent(officer, o -> new SentForms.Latest<>(HELD));
    synchronized (held) {
      held.put(id, new Kept(fields));
      var oldest = held.values().iterator();
      for (int over = length(held) - LONGEST; over > 0 && held.size() > 1; ) {
        over -= length(oldest.next());
        oldest.remove();
      }
    }
    return id;
  }

  private static int length(Map<UUID, Kept> held) {
    return held.values().stream().mapToInt(HeldForms::length).sum();
  }

  private static int length(Kept form) {
    return form.fields().values().stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  /// A form of this officer; its field *once* is the id.
  Optional<Kept> of(OfficerId officer, UUID id) {
    var held = officers.get(officer);
    if (held == null) {
      return Optional.empty();
    }
    synchronized (held) {
      return Optional.ofNullable(held.get(id));
    }
  }
}
