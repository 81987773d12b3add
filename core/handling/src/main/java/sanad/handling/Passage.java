package sanad.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Decision.Reason;

/// Whether an item may leave this node for another agency: by agreement, by the originator's onward
/// use where it is not ours, and by what the other machine keeps. **Source:** decisions 7, 10, 11;
/// docs/decisions/0046.
record Passage(Asked asked, PartyId agency) {

  /// A name by which the agency has the item, under one of the agreements of that name; `ends`
  /// where the first of both does. Without a name, an agreement that the marking names for others:
  /// it opens nothing, and its reasons are told.
  private record Way(Instant ends, Set<Reason> reasons) {}

  void check(Set<Reason> reasons, Ends ends) {
    var ways = ways();
    ways.stream()
        .filter(way -> way.reasons().isEmpty())
        .map(Way::ends)
        .max(Instant::compareTo)
        .ifPresentOrElse(
            ends::add,
            () -> {
              ways.forEach(way -> reasons.addAll(way.reasons()));
              if (ways.isEmpty()) {
                reasons.add(Reason.NO_AGREEMENT);
              }
            });
    onward(reasons, ends);
    // What goes to a machine that keeps no rules must be meant for it, not for a group around it,
    // and takes a second officer of the node that sends it: what another wrote has none here.
    var party = asked.register().parties().get(agency);
    var meant =
        asked.openNames().contains(agency) && asked.originator().equals(asked.register().self());
    if (party != null && party.keeping() == Party.Keeping.KEEPS_NO_RULES && !meant) {
      reasons.add(Reason.KEEPS_NO_RULES);
    }
  }

  private List<Way> ways() {
    var basis = asked.state().open(asked.terms());
    var names = asked.namesOf(agency);
    var ways = new ArrayList<Way>();
    names.forEach(
        (name, until) -> basis.of(name).forEach(agreement -> ways.add(way(agreement, until))));
    if (names.isEmpty()) {
      // Who is not named at all is told so by the audience; what else stands against it, here.
      basis.agreements().forEach(agreement -> ways.add(way(agreement, Instant.MAX)));
    }
    return ways;
  }

  private Way way(AgreementId id, Instant until) {
    var agreement = asked.register().agreements().get(id);
    if (agreement == null) {
      return new Way(Instant.MIN, Set.of(Reason.NO_AGREEMENT));
    }
    var reasons = EnumSet.noneOf(Reason.class);
    var ends = new Ends();
    ends.add(until);
    agreement(agreement, reasons, ends);
    return new Way(ends.first().orElse(until), reasons);
  }

  private void agreement(Agreement agreement, Set<Reason> reasons, Ends ends) {
    ends.add(agreement.end());
    if (!agreement.holds(asked.at())) {
      reasons.add(Reason.AGREEMENT_NOT_IN_FORCE);
    }
    for (var side : List.of(asked.register().self(), agency)) {
      party(side, agreement, reasons, ends);
    }
    if (!agreement.purposes().contains(asked.purpose())) {
      reasons.add(Reason.PURPOSE_NOT_AGREED);
    }
    var written = asked.terms().classification();
    var agreed =
        Optional.ofNullable(agreement.equivalences().get(written.scheme() + "/" + written.level()));
    if (agreed.isEmpty()) {
      reasons.add(Reason.NO_EQUIVALENT);
    } else if (!agreed.equals(written.equivalent())) {
      reasons.add(Reason.EQUIVALENT_NOT_AGREED);
    }
    asked
        .level()
        .filter(level -> !agreement.ceiling().covers(level))
        .ifPresent(level -> reasons.add(Reason.ABOVE_AGREEMENT_CEILING));
  }

  /// A party signs itself, or its group does, for the members that the group has at this instant.
  private void party(PartyId side, Agreement agreement, Set<Reason> reasons, Ends ends) {
    if (agreement.parties().contains(side)) {
      return;
    }
    asked.register().groupsUntil(side, asked.at()).entrySet().stream()
        .filter(group -> agreement.parties().contains(group.getKey()))
        .map(Map.Entry::getValue)
        .max(Instant::compareTo)
        .ifPresentOrElse(ends::add, () -> reasons.add(Reason.NOT_PARTY_TO_AGREEMENT));
  }

  private void onward(Set<Reason> reasons, Ends ends) {
    var self = asked.register().self();
    if (asked.originator().equals(self)) {
      return;
    }
    var permitted =
        switch (asked.terms().permission(Use.ONWARD)) {
          case ALLOW -> Optional.of(Instant.MAX);
          case CONSULT, CONSENT -> asked.consented(self, Use.ONWARD);
          case DENY -> Optional.<Instant>empty();
        };
    permitted.ifPresentOrElse(ends::add, () -> reasons.add(Reason.ONWARD_WITHOUT_CONSENT));
  }
}
