package sanad.testkit.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sanad.handling.Agreement;
import sanad.handling.Basis;
import sanad.handling.Caveat;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Use;
import sanad.handling.Viewer;

/// A second reading of the decisions, as one long list of questions that are answered yes or no.
/// Written from `decisions.md` 6 to 15 and `domain.md` 2, beside the product's rule and without its
/// code: it takes the plain records, and none of their methods that judge.
///
/// @param at the instant of the question
public record PlainReading(
    Handling marking,
    ItemState state,
    Viewer viewer,
    Purpose purpose,
    Register register,
    Instant at) {

  /// What the reader gets.
  public record Answer(
      boolean released,
      boolean shownOnly,
      Map<Use, Permission> uses,
      Set<Caveat> caveats,
      String acknowledge,
      Optional<Instant> until) {
    static final Answer NOTHING =
        new Answer(false, false, Map.of(), Set.of(), "", Optional.empty());
    static final Answer EVERYTHING =
        new Answer(true, false, Map.of(), Set.of(), "", Optional.empty());
  }

  /// The answer.
  public Answer answer() {
    return switch (viewer) {
      case Viewer.NodeTask(var task) ->
          task == Viewer.Task.ERASER || task == Viewer.Task.REGISTER
              ? Answer.EVERYTHING
              : Answer.NOTHING;
      case Viewer.Partner(var agency) -> partner(agency);
      case Viewer.Officer officer -> officer(officer);
    };
  }

  private Answer partner(PartyId agency) {
    if (agency.equals(register.self()) || !isAgency(agency) || destroyed()) {
      return Answer.NOTHING;
    }
    if (agency.equals(terms().originator())) {
      return given(agency, false, Stream.empty());
    }
    boolean may =
        soundFor(agency)
            && !terms().displayOnly().contains(agency)
            && inAudience(agency)
            && mayLeave(agency);
    return may ? given(agency, false, endsForOthers(agency, true, true)) : Answer.NOTHING;
  }

  private Answer officer(Viewer.Officer officer) {
    var agency = officer.agency();
    boolean person =
        officer.roles().stream()
                .anyMatch(
                    r -> r != Role.AUDITOR && r != Role.ADMINISTRATOR && r != Role.DATA_PROTECTION)
            && officer.purposes().contains(purpose)
            && isAgency(agency)
            && level(officer.clearance()) >= level();
    if (!person || destroyed() || sealed()) {
      return Answer.NOTHING;
    }
    if (agency.equals(terms().originator())) {
      return soundMarking() ? given(agency, false, Stream.empty()) : Answer.NOTHING;
    }
    boolean here = agency.equals(register.self());
    boolean shown = terms().displayOnly().contains(agency);
    boolean may =
        soundFor(agency)
            && (here
                ? !shown && inAudience(agency)
                : (shown || inAudience(agency)) && mayLeave(agency));
    return may ? given(agency, shown, endsForOthers(agency, !shown, !here)) : Answer.NOTHING;
  }

  // ---- the marking itself

  private boolean soundMarking() {
    var t = terms();
    return !t.releaseTo().isEmpty()
        && t.classification().equivalent().isPresent()
        && register.parties().containsKey(t.originator())
        && level(register.ceiling()) >= level()
        && t.purposes().contains(purpose)
        && purpose != Purpose.OVERSIGHT
        && purpose != Purpose.ADMINISTRATION
        && !tlpTooLoose()
        && codesFit()
        && caveatsFit()
        && graveUsesArePrecise();
  }

  private boolean tlpTooLoose() {
    boolean passesOn = said(Use.ONWARD) == Permission.ALLOW && terms().controls().isEmpty();
    boolean open =
        terms().classification().equivalent().map(Enum::name).equals(Optional.of("OPEN"));
    boolean top =
        terms().classification().equivalent().map(Enum::name).equals(Optional.of("TOP_SECRET"));
    return switch (terms().tlp()) {
      case CLEAR -> !(passesOn && open && said(Use.PUBLIC_STATEMENT) == Permission.ALLOW);
      case GREEN -> !(passesOn && open);
      case AMBER -> !passesOn || top;
      case AMBER_STRICT -> top;
      case RED -> false;
    };
  }

  private boolean codesFit() {
    var codes = terms().codes().stream().map(Enum::name).toList();
    boolean court = asked(Use.COURT);
    boolean onward = asked(Use.ONWARD);
    boolean text = !marking.restriction().isBlank();
    return (!codes.contains("H1") || court)
        && (!codes.contains("H2") || onward)
        && codes.contains("H3") == text
        && (terms().controls().stream().noneMatch(c -> c.name().equals("ORCON")) || onward);
  }

  /// Whether a use is open only to whom has permission, if to anybody.
  private boolean asked(Use use) {
    return said(use) == Permission.CONSENT || said(use) == Permission.DENY;
  }

  private boolean caveatsFit() {
    return !terms().caveats().contains(Caveat.NO_ONWARD_DETENTION_TRANSFER)
        || said(Use.RENDITION) == Permission.DENY;
  }

  private boolean graveUsesArePrecise() {
    var grave = Set.of(Use.FORCE, Use.RENDITION, Use.COLLECTIVE_MEASURES);
    var approvals = marking.approvals();
    var open = grave.stream().filter(use -> said(use) != Permission.DENY).toList();
    return approvals.size() == open.size()
        && open.stream().allMatch(use -> approvals.stream().anyMatch(a -> a.use() == use))
        && approvals.stream().map(a -> a.item()).distinct().count() <= 1
        && approvals.stream()
            .allMatch(
                a ->
                    !a.approver().isBlank()
                        && !a.legalBasis().isBlank()
                        && a.item().contains("--")
                        && !a.item().contains(" "));
  }

  // ---- others than the originator

  private boolean soundFor(PartyId agency) {
    return soundMarking()
        && !sealed()
        && !state.standing().name().equals("RECALLED")
        && left(agency)
        && marking.validFrom().map(from -> !from.isAfter(at)).orElse(true)
        && marking.reviewBy().map(by -> by.isAfter(at)).orElse(true);
  }

  /// Whether anything that names the agency, itself or around it, was not taken back.
  private boolean left(PartyId agency) {
    return terms().displayOnly().contains(agency)
        ? !state.withdrawnFrom().contains(agency)
        : leftAlone(agency) || groupsLeft().anyMatch(g -> untilIn(agency, g).isPresent());
  }

  private boolean leftAlone(PartyId agency) {
    return terms().releaseTo().contains(agency) && !state.withdrawnFrom().contains(agency);
  }

  /// Those named for whom it was not taken back.
  private Stream<PartyId> groupsLeft() {
    return terms().releaseTo().stream().filter(named -> !state.withdrawnFrom().contains(named));
  }

  private boolean inAudience(PartyId agency) {
    boolean eyes = terms().controls().stream().anyMatch(c -> c.name().equals("EYES_ONLY"));
    return leftAlone(agency)
        || (!eyes && groupsLeft().anyMatch(g -> untilIn(agency, g).isPresent()));
  }

  private boolean mayLeave(PartyId agency) {
    return !leavings(agency).isEmpty()
        && (keepsRules(agency)
            || (leftAlone(agency) && terms().originator().equals(register.self())))
        && (terms().originator().equals(register.self()) || mayPassOn());
  }

  private boolean keepsRules(PartyId agency) {
    var party = register.parties().get(agency);
    return party == null || party.keeping() == Party.Keeping.ENFORCES_RULES;
  }

  /// For each name that means the agency and each agreement of that name by which it may go, the
  /// moment at which that ends.
  private List<Instant> leavings(PartyId agency) {
    var found = new ArrayList<Instant>();
    boolean shown = terms().displayOnly().contains(agency);
    if (shown || leftAlone(agency)) {
      agreementsOf(agency)
          .filter(a -> fits(a, agency))
          .forEach(a -> found.add(endOf(a, agency, Instant.MAX)));
    }
    boolean eyes = terms().controls().stream().anyMatch(c -> c.name().equals("EYES_ONLY"));
    if (!shown && !eyes && keepsRules(agency)) {
      for (var group : groupsLeft().toList()) {
        var until = untilIn(agency, group);
        if (until.isPresent()) {
          agreementsOf(group)
              .filter(a -> fits(a, agency))
              .forEach(a -> found.add(endOf(a, agency, until.get())));
        }
      }
    }
    return found;
  }

  private Stream<Agreement> agreementsOf(PartyId name) {
    var ids =
        switch (terms().basis()) {
          case Basis.Whole(var one) -> List.of(one);
          case Basis.Apart(var names) ->
              names.entrySet().stream()
                  .filter(e -> e.getValue().contains(name))
                  .map(Map.Entry::getKey)
                  .toList();
        };
    return ids.stream()
        .filter(id -> !state.withdrawnUnder().names().getOrDefault(id, Set.of()).contains(name))
        .flatMap(id -> Optional.ofNullable(register.agreements().get(id)).stream());
  }

  private Instant endOf(Agreement a, PartyId agency, Instant membership) {
    var ends = new ArrayList<>(List.of(membership, a.until()));
    a.endedAt().ifPresent(ends::add);
    for (var side : List.of(agency, register.self())) {
      if (!a.parties().contains(side)) {
        a.parties().stream()
            .flatMap(g -> untilIn(side, g).stream())
            .max(Instant::compareTo)
            .ifPresent(ends::add);
      }
    }
    return Collections.min(ends);
  }

  private boolean fits(Agreement a, PartyId agency) {
    var written = terms().classification();
    return !at.isBefore(a.from())
        && at.isBefore(a.until())
        && a.endedAt().map(at::isBefore).orElse(true)
        && signs(a, agency)
        && signs(a, register.self())
        && a.purposes().contains(purpose)
        && level(a.ceiling()) >= level()
        && Optional.ofNullable(a.equivalences().get(written.scheme() + "/" + written.level()))
            .equals(written.equivalent());
  }

  private boolean signs(Agreement a, PartyId party) {
    return a.parties().contains(party)
        || a.parties().stream().anyMatch(group -> untilIn(party, group).isPresent());
  }

  private boolean mayPassOn() {
    return said(Use.ONWARD) == Permission.ALLOW
        || (said(Use.ONWARD) != Permission.DENY
            && consentUntil(register.self(), Use.ONWARD).isPresent());
  }

  // ---- what the reader may do, and until when

  private Answer given(PartyId agency, boolean shown, Stream<Instant> ends) {
    var uses = new TreeMap<Use, Permission>();
    var all = new HashSet<Instant>(ends.toList());
    marking.destroyAfter().ifPresent(all::add);
    for (var use : Use.values()) {
      boolean closed = use == Use.PRESENT_LOCATION && purpose != Purpose.LOCATE_PERSON;
      boolean grave = List.of("FORCE", "RENDITION", "COLLECTIVE_MEASURES").contains(use.name());
      var approval =
          marking.approvals().stream()
              .filter(a -> grave && a.use() == use && a.until().isAfter(at))
              .filter(a -> !a.approver().isBlank() && !a.legalBasis().isBlank())
              .filter(a -> a.item().contains("--") && !a.item().contains(" "))
              .findFirst();
      if (said(use) != Permission.DENY && !closed && (!grave || approval.isPresent())) {
        approval.ifPresent(a -> all.add(a.until()));
        var consent =
            said(use) == Permission.ALLOW ? Optional.<Instant>empty() : consentUntil(agency, use);
        consent.ifPresent(all::add);
        uses.put(use, consent.isPresent() ? Permission.ALLOW : said(use));
      }
    }
    return new Answer(
        true,
        shown,
        Map.copyOf(uses),
        terms().caveats(),
        marking.restriction(),
        all.stream().min(Instant::compareTo));
  }

  private Stream<Instant> endsForOthers(PartyId agency, boolean byAudience, boolean leaves) {
    var ends = new HashSet<Instant>();
    marking.reviewBy().ifPresent(ends::add);
    if (byAudience && !leftAlone(agency)) {
      groupsLeft()
          .flatMap(g -> untilIn(agency, g).stream())
          .max(Instant::compareTo)
          .ifPresent(ends::add);
    }
    if (leaves) {
      ends.add(Collections.max(leavings(agency)));
      if (!terms().originator().equals(register.self()) && said(Use.ONWARD) != Permission.ALLOW) {
        consentUntil(register.self(), Use.ONWARD).ifPresent(ends::add);
      }
    }
    return ends.stream();
  }

  private Optional<Instant> consentUntil(PartyId party, Use use) {
    return state.consents().stream()
        .filter(c -> c.party().equals(party) && c.use() == use)
        .filter(c -> !c.from().isAfter(at) && c.until().isAfter(at))
        .map(c -> c.until())
        .max(Instant::compareTo);
  }

  // ---- small words

  private Terms terms() {
    return marking.terms();
  }

  private Permission said(Use use) {
    var said = terms().uses().get(use);
    return said == null ? Permission.DENY : said;
  }

  private boolean sealed() {
    return state.standing().name().equals("SEALED");
  }

  private boolean destroyed() {
    return marking.destroyAfter().map(after -> !after.isAfter(at)).orElse(false);
  }

  private boolean isAgency(PartyId id) {
    return register.parties().values().stream()
        .anyMatch(p -> p.id().equals(id) && p.kind() == Party.Kind.AGENCY);
  }

  /// The height on the common ladder; -1 without one, which [#soundMarking] refuses anyway.
  private int level() {
    return terms().classification().equivalent().map(PlainReading::level).orElse(-1);
  }

  private static int level(Enum<?> level) {
    return List.of("OPEN", "RESTRICTED", "CONFIDENTIAL", "SECRET", "TOP_SECRET")
        .indexOf(level.name());
  }

  /// Until when a party is in a group, by the chain of memberships that lasts longest.
  private Optional<Instant> untilIn(PartyId party, PartyId group) {
    return untilIn(party, group, Set.of(party));
  }

  private Optional<Instant> untilIn(PartyId party, PartyId group, Set<PartyId> passed) {
    return register.memberships().stream()
        .filter(m -> m.member().equals(party))
        .filter(m -> !m.from().isAfter(at) && m.until().isAfter(at))
        .flatMap(m -> throughOne(m, group, passed).stream())
        .max(Instant::compareTo);
  }

  private Optional<Instant> throughOne(Membership m, PartyId group, Set<PartyId> passed) {
    if (m.group().equals(group)) {
      return Optional.of(m.until());
    }
    if (passed.contains(m.group())) {
      return Optional.empty();
    }
    var further = new HashSet<>(passed);
    further.add(m.group());
    return untilIn(m.group(), group, further).map(end -> end.isBefore(m.until()) ? end : m.until());
  }
}
