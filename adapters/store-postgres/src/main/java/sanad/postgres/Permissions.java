package sanad.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import sanad.handling.Agreement;
import sanad.handling.Consent;
import sanad.handling.Membership;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Viewer;
import sanad.store.Gate;

/// Fills `gate.allowed` by the rule, in the transaction that changes what the rule answers.
///
/// A permission is kept with its end; what begins later, and what ends for one reason and goes on
/// for another, is asked again at that instant by the opening job.
///
/// **Source:** decisions 12 to 14.
final class Permissions {
  private final Tx tx;
  private final Register register;
  private final Map<UUID, Viewer.Officer> officers;

  Permissions(Tx tx, Register register, Map<UUID, Viewer.Officer> officers) {
    this.tx = tx;
    this.register = register;
    this.officers = officers;
  }

  /// What a partner may see for a purpose.
  record Share(UUID partner, String purpose) {}

  private record Line(String kind, UUID viewer, String purpose, int releaseClass, Instant until) {}

  /// The classes, and groups of classes, of each partner with a *release* collection that changed.
  ///
  /// @param opened what it may see now and could not before
  /// @param closed what it could see once since the rule was asked last, and may not now
  record Changed(Map<Share, Set<Integer>> opened, Map<Share, Set<Integer>> closed) {}

  /// Asks the rule for all classes and viewers anew.
  Changed refillAll(Map<Integer, ReleaseClass> classes) {
    Map<Share, Set<Integer>> before = partnersAllowed();
    Map<Share, Set<Integer>> ended = partnersAllowedOnce();
    List<Line> lines = new ArrayList<>();
    classes.forEach((id, releaseClass) -> lines.addAll(everybody(id, releaseClass)));
    write(Optional.empty(), Optional.empty(), lines);
    expect(classes.values(), lines);
    Map<Share, Set<Integer>> now = partnersAllowed();
    return new Changed(less(now, before), less(ended, now));
  }

  private static Map<Share, Set<Integer>> less(
      Map<Share, Set<Integer>> from, Map<Share, Set<Integer>> taken) {
    Map<Share, Set<Integer>> left = new HashMap<>();
    from.forEach(
        (share, classes) -> {
          Set<Integer> of = new HashSet<>(classes);
          of.removeAll(taken.getOrDefault(share, Set.of()));
          if (!of.isEmpty()) {
            left.put(share, of);
          }
        });
    return left;
  }

  /// Asks the rule for new classes.
  void fill(Map<Integer, ReleaseClass> classes) {
    if (classes.isEmpty()) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    classes.forEach((id, releaseClass) -> lines.addAll(everybody(id, releaseClass)));
    write(Optional.of(List.copyOf(classes.keySet())), Optional.empty(), lines);
    expect(classes.values(), lines);
  }

  /// Asks the rule for a new class of officers.
  void fill(UUID id, Viewer.Officer officer, Map<Integer, ReleaseClass> classes) {
    List<Line> lines = new ArrayList<>();
    classes.forEach(
        (number, releaseClass) ->
            lines.addAll(ask("desk", id, officer, officer.purposes(), number, releaseClass)));
    write(Optional.empty(), Optional.of(List.of(id)), lines);
    expect(List.of(), lines);
  }

  private List<Line> everybody(int id, ReleaseClass releaseClass) {
    List<Line> lines = new ArrayList<>();
    officers.forEach(
        (viewer, officer) ->
            lines.addAll(ask("desk", viewer, officer, officer.purposes(), id, releaseClass)));
    Set<Purpose> all = Set.of(Purpose.values());
    for (PartyId partner : RegisterRows.partners(register)) {
      lines.addAll(ask("link", partner.uuid(), new Viewer.Partner(partner), all, id, releaseClass));
    }
    return lines;
  }

  private List<Line> ask(
      String kind,
      UUID id,
      Viewer viewer,
      Set<Purpose> purposes,
      int number,
      ReleaseClass releaseClass) {
    List<Line> lines = new ArrayList<>();
    for (Purpose purpose : purposes) {
      Gate.allowed(releaseClass, viewer, purpose, register, tx.at())
          .ifPresent(
              allowed ->
                  lines.add(
                      new Line(
                          kind, id, purpose.code(), number, allowed.until().orElse(Instant.MAX))));
    }
    return lines;
  }

  /// The groups of which it may see one are among them: a row may need any class of several.
  private Map<Share, Set<Integer>> partnersAllowed() {
    return shares("gate.partner_classes(c.partner, c.purpose, ?)", tx.at());
  }

  /// The same, and what has ended since the rule was asked last.
  private Map<Share, Set<Integer>> partnersAllowedOnce() {
    return shares("gate.partner_classes_once(c.partner, c.purpose)");
  }

  private Map<Share, Set<Integer>> shares(String classes, Object... parameters) {
    Map<Share, Set<Integer>> allowed = new HashMap<>();
    tx.each(
        "select c.partner, c.purpose, "
            + classes
            + """
             as classes
            from (select distinct partner, purpose from journal.collection where kind = 'release') c
            """,
        0,
        r -> {
          allowed.put(
              new Share(r.uuid("partner"), r.text("purpose")),
              new HashSet<>(r.integers("classes")));
          return true;
        },
        parameters);
    return allowed;
  }

  private void write(
      Optional<List<Integer>> classes, Optional<List<UUID>> viewers, List<Line> lines) {
    tx.call(
        "select gate.refill(?, ?, ?, ?, ?, ?, ?, ?)",
        classes.map(Tx.Many::integers),
        viewers.map(Tx.Many::uuids),
        Tx.Many.texts(column(lines, Line::kind)),
        Tx.Many.uuids(column(lines, Line::viewer)),
        Tx.Many.texts(column(lines, Line::purpose)),
        Tx.Many.integers(column(lines, Line::releaseClass)),
        tx.at(),
        Tx.Many.times(column(lines, Line::until)));
  }

  /// Writes down when the rule must be asked again.
  private void expect(Iterable<ReleaseClass> classes, List<Line> lines) {
    Set<Instant> due = new TreeSet<>();
    Stream.concat(
            register.memberships().stream().map(Membership::from),
            register.agreements().values().stream().map(Agreement::from))
        .forEach(due::add);
    for (ReleaseClass releaseClass : classes) {
      releaseClass.state().consents().stream().map(Consent::from).forEach(due::add);
    }
    lines.stream().map(Line::until).forEach(due::add);
    Openings.expect(tx, due);
  }

  private static <T> List<T> column(List<Line> lines, Function<Line, T> value) {
    return lines.stream().map(value).toList();
  }
}
