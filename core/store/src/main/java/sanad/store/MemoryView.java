package sanad.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sanad.handling.Conditions;
import sanad.handling.Decision;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Rule;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.MemoryState.Row;

/// What one viewer may see of a state for one purpose at one instant. **Source:** decisions 10, 12.
final class MemoryView {
  private static final Comparator<Row> BY_AGE =
      Comparator.comparing((Row row) -> row.object().header().modified().orElse(Instant.MIN))
          .thenComparingLong(Row::number);

  private final MemoryState state;
  private final Register register;
  private final Viewer viewer;
  private final Purpose purpose;
  private final Instant at;
  private final Map<StixId, List<Row>> byId = new HashMap<>();

  MemoryView(MemoryState state, Viewer viewer, Purpose purpose, Instant at) {
    this.state = state;
    this.register = state.register();
    this.viewer = viewer;
    this.purpose = purpose;
    this.at = at;
    for (var row : state.rows) {
      byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
    }
    byId.values().forEach(rows -> rows.sort(BY_AGE));
  }

  /// The object as the viewer may see it, or empty.
  Optional<Held> held(Row row) {
    return conditions(row)
        .map(
            conditions ->
                new Held(
                    row.object(),
                    row.originator(),
                    row.handling(),
                    state.state(row.id()),
                    conditions,
                    row.storedAt(),
                    row.receivedFrom()));
  }

  boolean visible(Row row) {
    return conditions(row).isPresent();
  }

  /// Whether the purpose opens reports, drafts and the quarantine at all; the roles were checked.
  boolean works() {
    return viewer instanceof Viewer.NodeTask || purpose.shares();
  }

  /// Whether the viewer may work on a report: on one that was marked, where the rule releases its
  /// handling.
  boolean opens(Report report) {
    return works()
        && report
            .handling()
            .map(said -> ReleaseClass.of(said, ItemState.FRESH))
            .map(said -> Gate.allowed(said, viewer, purpose, register, at).isPresent())
            .orElse(true);
  }

  /// Whether the rule lets the viewer see an object so marked, whatever its times say.
  boolean opens(StixId id, Handling handling) {
    var said = ReleaseClass.of(handling, state.state(id), id.toString());
    return Gate.allowed(said, viewer, purpose, register, at).isPresent();
  }

  /// Whether the viewer may be told of a release.
  boolean opens(Release release) {
    return Gate.allowed(release.shown(), viewer, purpose, register, at).isPresent();
  }

  /// Whether the viewer may see a kept name.
  boolean opens(KeptName name) {
    var said = ReleaseClass.of(name.handling(), ItemState.FRESH);
    return Gate.allowed(said, viewer, purpose, register, at).isPresent()
        && (name.until().isAfter(at) || viewer instanceof Viewer.NodeTask);
  }

  /// Whether the viewer sees every side of a pair: the objects that it was decided or found about,
  /// and not what another put under their ids.
  boolean shows(Pair pair) {
    var owners = state.sides.getOrDefault(pair.id(), Map.of());
    return pair.all().stream()
        .allMatch(
            side ->
                showsSide(side)
                    && newest(side)
                        .map(row -> row.originator().equals(owners.get(side)))
                        .orElse(true));
  }

  /// Whether the viewer sees what may stand at either side of a pair: an object, a kept name, a
  /// draft.
  boolean showsSide(StixId side) {
    return switch (side.type()) {
      case KeptName.TYPE ->
          Optional.ofNullable(state.keptNames.get(side)).filter(this::opens).isPresent();
      case Draft.TYPE ->
          Optional.ofNullable(state.drafts.get(new Draft.DraftId(side.uuid())))
              .map(revisions -> state.reports.get(revisions.getLast().report()))
              .filter(this::opens)
              .isPresent();
      default -> newest(side).isPresent();
    };
  }

  /// Visible versions of an object, oldest first; of equal versions the first. An id belongs to
  /// whoever put it first: what others put under it stands before, and is never the newest.
  List<Row> versions(StixId id) {
    var visible = rows(id).filter(this::visible).toList();
    var first = visible.stream().min(Comparator.comparingLong(Row::number)).map(Row::originator);
    var order =
        Comparator.comparing((Row row) -> first.filter(row.originator()::equals).isPresent());
    var seen = new HashSet<String>();
    return visible.stream()
        .sorted(order.reversed().thenComparing(BY_AGE))
        .filter(row -> seen.add(row.version()))
        .sorted(order.thenComparing(BY_AGE))
        .toList();
  }

  /// The newest version of the object of a row, as its originator knows it.
  static String newestOf(List<Row> rows, Row row) {
    return rows.stream()
        .filter(other -> other.id().equals(row.id()))
        .filter(other -> other.originator().equals(row.originator()))
        .max(BY_AGE)
        .orElse(row)
        .version();
  }

  /// The newest version, where it is visible: the answer never falls back to an older one.
  Optional<Row> newest(StixId id) {
    var visible = versions(id);
    return visible.isEmpty() ? Optional.empty() : Optional.of(visible.getLast());
  }

  /// Ids of everything that may be seen, the newest rows first.
  Stream<Row> newestFirst() {
    return state.rows.stream()
        .map(Row::id)
        .distinct()
        .map(this::newest)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingLong(Row::number).reversed());
  }

  private Stream<Row> rows(StixId id) {
    return byId.getOrDefault(id, List.of()).stream();
  }

  private Optional<Conditions> conditions(Row row) {
    var decided = decide(row);
    if (decided.isEmpty() || !newestToo(row) || !(authored(row) || namesOnlyVisible(row))) {
      return Optional.empty();
    }
    return decided;
  }

  private Optional<Conditions> decide(Row row) {
    return switch (Rule.decide(
        row.handling().on(row.id().toString()),
        state.state(row.id()),
        viewer,
        purpose,
        register,
        at)) {
      case Decision.Release(var conditions) -> Optional.of(conditions);
      case Decision.Withhold ignored -> Optional.empty();
    };
  }

  /// An older version is released only where the newest one is.
  private boolean newestToo(Row row) {
    var same = rows(row.id()).filter(other -> other.originator().equals(row.originator())).toList();
    var newest = same.getLast().version();
    return row.version().equals(newest)
        || same.stream()
            .filter(other -> other.version().equals(newest))
            .anyMatch(other -> decide(other).isPresent());
  }

  private boolean authored(Row row) {
    return viewer instanceof Viewer.Partner(PartyId agency) && agency.equals(row.originator());
  }

  /// Follows everything that the row names, and what that names, until nothing new is reached;
  /// objects that name each other are visible together. What was reached is told by its rows and
  /// not by its id, since originators may mean different objects by one id.
  private boolean namesOnlyVisible(Row row) {
    var reached = new HashSet<Long>();
    var open = new ArrayDeque<>(List.of(row));
    while (!open.isEmpty()) {
      var next = open.poll();
      for (var named : next.object().header().references()) {
        if (!exempt(next, named)) {
          var rows = meant(next.originator(), named);
          if (rows.isEmpty() && !(viewer instanceof Viewer.Partner)) {
            continue;
          }
          if (!rows.isEmpty() && !reached.add(rows.getFirst().number())) {
            continue;
          }
          var readable = rows.stream().filter(r -> decide(r).isPresent()).findFirst();
          if (readable.isEmpty()) {
            return false;
          }
          readable.filter(r -> !authored(r)).ifPresent(open::add);
        }
      }
    }
    return true;
  }

  /// The newest rows of an object that one of `originator` names: that originator's own, else those
  /// of whoever put the id first. So nobody changes who may read another's object by putting
  /// something under an id that it names.
  private List<Row> meant(PartyId originator, StixId id) {
    var all = rows(id).toList();
    var owner =
        all.stream().anyMatch(row -> row.originator().equals(originator))
            ? Optional.of(originator)
            : all.stream().min(Comparator.comparingLong(Row::number)).map(Row::originator);
    var rows =
        all.stream().filter(row -> owner.filter(row.originator()::equals).isPresent()).toList();
    return rows.stream().filter(r -> r.version().equals(rows.getLast().version())).toList();
  }

  private static boolean exempt(Row row, StixId named) {
    return switch (named.type()) {
      case "marking-definition", "extension-definition" -> true;
      case "identity" -> named.uuid().equals(row.originator().uuid());
      default -> false;
    };
  }

  /// Tokens of all words, each of which must stand in an object.
  static boolean hasAll(Row row, List<List<String>> words) {
    return words.stream().allMatch(forms -> forms.stream().anyMatch(row.tokens()::contains));
  }
}
