package sanad.handling;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Decision.Reason;
import sanad.handling.ItemState.Standing;

/// One question to the rule, without its viewer: what is asked about, what for, by which register
/// and when. See [Rule] for how the decisions are read.
record Asked(
    Handling handling,
    Set<Reason> faults,
    ItemState state,
    Purpose purpose,
    Register register,
    Instant at) {

  Decision answer(Viewer viewer) {
    return switch (viewer) {
      case Viewer.NodeTask(var task) -> task(task);
      case Viewer.Partner(var agency) ->
          agency.equals(originator()) ? author(agency) : partner(agency);
      case Viewer.Officer officer ->
          officer.agency().equals(originator()) ? ownOfficer(officer) : officer(officer);
    };
  }

  private Decision task(Viewer.Task task) {
    return switch (task) {
      case REGISTER, ERASER ->
          new Decision.Release(new Conditions(Map.of(), Set.of(), "", false, Optional.empty()));
      case SIGN_IN, PULL, SEQUENCER, OPENING ->
          new Decision.Withhold(List.of(Reason.TASK_OPENS_NO_CONTENT));
    };
  }

  private Decision author(PartyId agency) {
    var reasons = EnumSet.noneOf(Reason.class);
    knownPartner(agency, reasons);
    destruction(reasons);
    return answer(reasons, agency, false, new Ends());
  }

  private Decision partner(PartyId agency) {
    var reasons = EnumSet.noneOf(Reason.class);
    var ends = new Ends();
    knownPartner(agency, reasons);
    marking(reasons);
    purposes(reasons);
    othersStateAndTimes(agency, reasons, ends);
    if (displayOnly(agency)) {
      reasons.add(Reason.DISPLAY_ONLY);
    }
    audience(agency, reasons, ends);
    new Passage(this, agency).check(reasons, ends);
    return answer(reasons, agency, false, ends);
  }

  private Decision ownOfficer(Viewer.Officer officer) {
    var reasons = EnumSet.noneOf(Reason.class);
    marking(reasons);
    purposes(reasons);
    person(officer, reasons);
    seal(reasons);
    destruction(reasons);
    return answer(reasons, officer.agency(), false, new Ends());
  }

  private Decision officer(Viewer.Officer officer) {
    var agency = officer.agency();
    var guest = !agency.equals(register.self());
    var reasons = EnumSet.noneOf(Reason.class);
    var ends = new Ends();
    marking(reasons);
    purposes(reasons);
    person(officer, reasons);
    othersStateAndTimes(agency, reasons, ends);
    if (guest) {
      new Passage(this, agency).check(reasons, ends);
    } else if (displayOnly(agency)) {
      reasons.add(Reason.DISPLAY_ONLY);
    }
    if (!displayOnly(agency)) {
      audience(agency, reasons, ends);
    }
    return answer(reasons, agency, displayOnly(agency), ends);
  }

  private void knownPartner(PartyId agency, Set<Reason> reasons) {
    // A credential that names this node itself would make a partner the author of everything here.
    if (!register.knowsAgency(agency) || agency.equals(register.self())) {
      reasons.add(Reason.VIEWER_UNKNOWN);
    }
  }

  private void marking(Set<Reason> reasons) {
    reasons.addAll(faults);
    if (!register.parties().containsKey(originator())) {
      reasons.add(Reason.ORIGINATOR_UNKNOWN);
    }
    level()
        .filter(level -> !register.ceiling().covers(level))
        .ifPresent(level -> reasons.add(Reason.ABOVE_NODE_CEILING));
  }

  private void purposes(Set<Reason> reasons) {
    if (!terms().purposes().contains(purpose)) {
      reasons.add(Reason.PURPOSE_NOT_MARKED);
    }
    if (!purpose.shares()) {
      reasons.add(Reason.PURPOSE_NOT_SHARED);
    }
  }

  private void person(Viewer.Officer officer, Set<Reason> reasons) {
    if (!register.knowsAgency(officer.agency())) {
      reasons.add(Reason.VIEWER_UNKNOWN);
    }
    if (officer.roles().stream().noneMatch(Role::opensContent)) {
      reasons.add(Reason.NO_CONTENT_ROLE);
    }
    if (!officer.purposes().contains(purpose)) {
      reasons.add(Reason.PURPOSE_NOT_HELD);
    }
    level()
        .filter(level -> !officer.clearance().covers(level))
        .ifPresent(level -> reasons.add(Reason.ABOVE_CLEARANCE));
  }

  private void othersStateAndTimes(PartyId agency, Set<Reason> reasons, Ends ends) {
    seal(reasons);
    destruction(reasons);
    if (state.standing() == Standing.RECALLED) {
      reasons.add(Reason.RECALLED);
    }
    if (withdrawn(agency)) {
      reasons.add(Reason.WITHDRAWN);
    }
    if (handling.validFrom().filter(at::isBefore).isPresent()) {
      reasons.add(Reason.NOT_YET_VALID);
    }
    handling.reviewBy().ifPresent(ends::add);
    if (handling.reviewBy().filter(by -> !at.isBefore(by)).isPresent()) {
      reasons.add(Reason.REVIEW_OVERDUE);
    }
  }

  /// Whether a name by which the agency had it was withdrawn, its own or that of a group, and no
  /// other leaves it. To be shown something is by its own name alone.
  private boolean withdrawn(PartyId agency) {
    var from = state.withdrawnFrom();
    if (displayOnly(agency)) {
      return from.contains(agency);
    }
    var names = new HashSet<>(register.groupsOf(agency, at));
    names.add(agency);
    return names.stream().anyMatch(from::contains)
        && names.stream().noneMatch(openNames()::contains);
  }

  /// The names of the audience by which it still goes.
  Set<PartyId> openNames() {
    return state.open(terms().releaseTo());
  }

  /// The names by which an agency has it, each with the end of the membership that it takes: its
  /// own, and those of its groups unless its own name is asked for.
  Map<PartyId, Instant> namesOf(PartyId agency) {
    var names = new HashMap<PartyId, Instant>();
    if (!displayOnly(agency) && !byOwnNameAlone(agency)) {
      names.putAll(register.groupsUntil(agency, at));
      names.keySet().retainAll(openNames());
    }
    if (displayOnly(agency) || openNames().contains(agency)) {
      names.put(agency, Instant.MAX);
    }
    return names;
  }

  private boolean byOwnNameAlone(PartyId agency) {
    var party = register.parties().get(agency);
    return terms().controls().contains(Control.EYES_ONLY)
        || (party != null && party.keeping() == Party.Keeping.KEEPS_NO_RULES);
  }

  private void seal(Set<Reason> reasons) {
    if (state.standing() == Standing.SEALED) {
      reasons.add(Reason.SEALED);
    }
  }

  private void destruction(Set<Reason> reasons) {
    if (handling.destroyAfter().filter(after -> !at.isBefore(after)).isPresent()) {
      reasons.add(Reason.TO_BE_DESTROYED);
    }
  }

  private void audience(PartyId agency, Set<Reason> reasons, Ends ends) {
    var named = terms().releaseTo().contains(agency);
    if (openNames().contains(agency)) {
      return;
    }
    var through = new HashMap<>(register.groupsUntil(agency, at));
    through.keySet().retainAll(terms().releaseTo());
    if (through.isEmpty() && !named) {
      reasons.add(Reason.NOT_IN_AUDIENCE);
    } else if (terms().controls().contains(Control.EYES_ONLY)) {
      reasons.add(Reason.EYES_ONLY_NOT_NAMED);
    }
    through.keySet().retainAll(openNames());
    through.values().stream().max(Instant::compareTo).ifPresent(ends::add);
  }

  private Decision answer(Set<Reason> reasons, PartyId agency, boolean displayOnly, Ends ends) {
    if (!reasons.isEmpty()) {
      return new Decision.Withhold(List.copyOf(reasons));
    }
    handling.destroyAfter().ifPresent(ends::add);
    var uses = new PermittedUses(this).of(agency, ends);
    return new Decision.Release(
        new Conditions(uses, terms().caveats(), handling.restriction(), displayOnly, ends.first()));
  }

  private boolean displayOnly(PartyId agency) {
    return terms().displayOnly().contains(agency);
  }

  Terms terms() {
    return handling.terms();
  }

  PartyId originator() {
    return terms().originator();
  }

  Optional<Clearance> level() {
    return terms().classification().equivalent();
  }

  /// The latest end of a consent of the originator, in force now, that `party` may put the item to
  /// `use`.
  Optional<Instant> consented(PartyId party, Use use) {
    return state.consents().stream()
        .filter(c -> c.party().equals(party) && c.use() == use && c.holds(at))
        .map(Consent::until)
        .max(Instant::compareTo);
  }
}
