package sanad.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Judgement;
import sanad.store.Pair;
import sanad.store.Session;
import sanad.store.Writing;

/// What officers decided about drafted names (*same as*, *not the same*), carried over to the
/// objects that the facts become: each decision stays that of the officer who made it, with its
/// time and reason. What was decided about the object itself stands before it.
final class CarriedJudgements {
  private static final Set<String> NAMED =
      Stream.of(FactKind.PERSON, FactKind.ORGANISATION, FactKind.AGENCY, FactKind.GROUP)
          .map(FactKind::code)
          .collect(Collectors.toUnmodifiableSet());

  private record Carried(Draft draft, Judgement judgement) {}

  private final List<Carried> carried;
  private final Set<UUID> known;

  private CarriedJudgements(List<Carried> carried, Set<UUID> known) {
    this.carried = carried;
    this.known = known;
  }

  /// Reads what stands decided about these drafts, the latest first.
  ///
  /// @param made the objects that earlier facts became, by the keys that join facts
  static CarriedJudgements of(Session session, List<Draft> drafts, Map<Draft, StixId> made) {
    var carried = new ArrayList<Carried>();
    var known = new HashSet<UUID>();
    var named = drafts.stream().filter(draft -> NAMED.contains(draft.kind())).toList();
    for (var draft : named) {
      session.comparisons().judgements(draft.side()).stream()
          .filter(one -> one.verdict() != Judgement.Verdict.OPEN)
          .map(one -> new Carried(draft, one))
          .forEach(carried::add);
      var object = made.get(draft);
      if (object != null) {
        session.comparisons().judgements(object).forEach(one -> known.add(one.pair().id()));
      }
    }
    carried.sort(Comparator.comparing((Carried one) -> one.judgement().at()).reversed());
    return new CarriedJudgements(List.copyOf(carried), known);
  }

  /// Keeps them for the objects.
  void keep(Writing writing, Map<Draft, StixId> objects) {
    var kept = new HashSet<>(known);
    for (var one : carried) {
      var object = objects.get(one.draft());
      var other = other(one);
      if (object != null && !object.equals(other)) {
        var judgement = of(one, object, other);
        if (kept.add(judgement.pair().id())) {
          writing.comparing().save(judgement);
        }
      }
    }
  }

  private static StixId other(Carried one) {
    var pair = one.judgement().pair();
    return first(one) ? pair.other().orElseThrow() : pair.object();
  }

  private static boolean first(Carried one) {
    return one.judgement().pair().object().equals(one.draft().side());
  }

  private static Judgement of(Carried one, StixId object, StixId other) {
    var judgement = one.judgement();
    var pair = Pair.of(object, other);
    var ours = first(one) ? judgement.print() : judgement.otherPrint();
    var theirs = first(one) ? judgement.otherPrint() : judgement.print();
    boolean inOrder = pair.object().equals(object);
    return new Judgement(
        pair,
        judgement.verdict(),
        judgement.reason(),
        inOrder ? ours : theirs,
        inOrder ? theirs : ours,
        1,
        judgement.by(),
        judgement.at());
  }
}
