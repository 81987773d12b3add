package sanad.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Held;
import sanad.store.KeptName;
import sanad.store.Session;

/// What this node has at one side of a pair, as a session shows it, with the names by which it is
/// compared: an object, a name that an officer keeps, or a name drafted in a report.
public sealed interface Side {
  /// How pairs know it.
  StixId id();

  /// What is compared of it.
  HeldNames names();

  /// An object that is held.
  record Subject(Held held, HeldNames names) implements Side {
    @Override
    public StixId id() {
      return held.id();
    }
  }

  /// A name that is kept to be compared with lists.
  record Kept(KeptName kept, HeldNames names) implements Side {
    @Override
    public StixId id() {
      return kept.id();
    }
  }

  /// A name in a report that no officer has rejected and that is no object yet.
  record Drafted(Draft draft, HeldNames names) implements Side {
    @Override
    public StixId id() {
      return draft.side();
    }
  }

  /// The kinds of drafted facts that bear a name.
  Map<String, HeldNames.Kind> DRAFTED =
      Map.of(
          "person", HeldNames.Kind.PERSON,
          "organisation", HeldNames.Kind.BODY,
          "agency", HeldNames.Kind.BODY,
          "group", HeldNames.Kind.BODY);

  /// An object; empty where it bears no name.
  static Optional<Side> of(Held held) {
    return HeldNames.of(held.object()).map(names -> new Subject(held, names));
  }

  /// A kept name; empty where it was dropped.
  static Optional<Side> of(KeptName kept) {
    return HeldNames.of(kept).map(names -> new Kept(kept, names));
  }

  /// A drafted name; empty where it was rejected or set aside, or has become an object.
  static Optional<Side> of(Draft draft) {
    boolean stands =
        Set.of(Draft.Status.OPEN, Draft.Status.CONFIRMED, Draft.Status.CORRECTED)
                .contains(draft.status())
            && draft.object().isEmpty();
    return stands ? HeldNames.of(draft).map(names -> new Drafted(draft, names)) : Optional.empty();
  }

  /// Those of these that the session shows, in the order given.
  static List<Side> among(Session session, List<StixId> ids) {
    var sides = new ArrayList<Side>();
    var kept = ids.stream().filter(id -> id.type().equals(KeptName.TYPE)).toList();
    var drafts = ids.stream().filter(id -> id.type().equals(Draft.TYPE)).toList();
    var objects = ids.stream().filter(id -> HeldNames.TYPES.contains(id.type())).toList();
    if (!objects.isEmpty()) {
      session.items().among(objects).stream().flatMap(h -> of(h).stream()).forEach(sides::add);
    }
    if (!kept.isEmpty()) {
      session.comparisons().kept(kept).stream().flatMap(k -> of(k).stream()).forEach(sides::add);
    }
    if (!drafts.isEmpty()) {
      session.comparisons().drafted(drafts).stream()
          .flatMap(d -> of(d).stream())
          .forEach(sides::add);
    }
    sides.sort(Comparator.comparingInt(side -> ids.indexOf(side.id())));
    return sides;
  }

  /// The one of this id, where the session shows it.
  static Optional<Side> one(Session session, StixId id) {
    return among(session, List.of(id)).stream().findFirst();
  }
}
