package sanad.handling;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Everything that the node knows of parties at one moment; the input by which `decide` resolves
/// groups and agreements.
///
/// @param self this node's agency
/// @param ceiling the highest level that this node may hold
public record Register(
    PartyId self,
    Clearance ceiling,
    Map<PartyId, Party> parties,
    List<Membership> memberships,
    Map<AgreementId, Agreement> agreements) {
  public Register {
    parties = Map.copyOf(parties);
    memberships = List.copyOf(memberships);
    agreements = Map.copyOf(agreements);
  }

  /// The groups that hold a party at an instant, groups of groups included.
  public Set<PartyId> groupsOf(PartyId member, Instant at) {
    return groupsUntil(member, at).keySet();
  }

  /// The groups that hold a party at an instant, groups of groups included, each with the instant
  /// at which the longest chain of memberships that leads to it ends.
  public Map<PartyId, Instant> groupsUntil(PartyId member, Instant at) {
    var ends = new HashMap<PartyId, Instant>();
    var open = new ArrayDeque<>(List.of(member));
    while (!open.isEmpty()) {
      var next = open.poll();
      var reached = ends.getOrDefault(next, Instant.MAX);
      for (var membership : memberships) {
        if (membership.member().equals(next) && membership.holds(at)) {
          var end = reached.isBefore(membership.until()) ? reached : membership.until();
          var known = ends.get(membership.group());
          if (known == null || known.isBefore(end)) {
            ends.put(membership.group(), end);
            open.add(membership.group());
          }
        }
      }
    }
    return Map.copyOf(ends);
  }

  /// Whether an agreement binds a party at an instant: it signed itself, or one of its groups did
  /// for the members that the group has then.
  public boolean binds(Agreement agreement, PartyId party, Instant at) {
    return agreement.parties().contains(party)
        || groupsOf(party, at).stream().anyMatch(agreement.parties()::contains);
  }

  /// The agreements under which terms give something to an agency at an instant: by its own name,
  /// or by that of a group of which it is a member then.
  public Set<AgreementId> under(Terms terms, PartyId agency, Instant at) {
    var names = new HashSet<>(groupsOf(agency, at));
    names.add(agency);
    names.retainAll(terms.releaseTo());
    return names.stream()
        .flatMap(name -> terms.basis().of(name).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The other agencies to which an agreement may bring something from an instant on: its parties,
  /// and who is or will be a member of a group that is one.
  public Set<PartyId> partnersOf(Agreement agreement, Instant from) {
    var reached = new TreeSet<>(agreement.parties());
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      var group = open.remove();
      memberships.stream()
          .filter(m -> m.group().equals(group) && m.until().isAfter(from))
          .map(Membership::member)
          .filter(reached::add)
          .forEach(open::add);
    }
    reached.removeIf(party -> party.equals(self) || !knowsAgency(party));
    return reached;
  }

  /// Bodies that this node does not know and by which alone it was given something, so that nobody
  /// here sees that: groups that are registered at the giver only.
  ///
  /// @param held the terms of what this node holds
  public Set<PartyId> strangers(Collection<Terms> held, Instant at) {
    var mine = new HashSet<>(groupsOf(self, at));
    mine.add(self);
    return held.stream()
        .filter(terms -> !terms.originator().equals(self))
        .filter(
            terms ->
                Collections.disjoint(terms.releaseTo(), mine)
                    && Collections.disjoint(terms.displayOnly(), mine))
        .flatMap(terms -> terms.releaseTo().stream())
        .filter(named -> !parties.containsKey(named))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a partner sees of this register: itself, the node and its own groups, its own
  /// memberships, and the agreements that bind it.
  public Register seenBy(PartyId agency, Instant at) {
    var groups = groupsOf(agency, at);
    return new Register(
        self,
        ceiling,
        parties.entrySet().stream()
            .filter(
                party ->
                    party.getKey().equals(agency)
                        || party.getKey().equals(self)
                        || groups.contains(party.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        memberships.stream().filter(membership -> membership.member().equals(agency)).toList(),
        agreements.entrySet().stream()
            .filter(agreement -> binds(agreement.getValue(), agency, at))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /// Whether a party is in the register as an agency; a group is nobody who could read.
  public boolean knowsAgency(PartyId party) {
    var known = parties.get(party);
    return known != null && known.kind() == Party.Kind.AGENCY;
  }
}
