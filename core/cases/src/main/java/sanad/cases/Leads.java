package sanad.cases;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import sanad.exchange.Answer;
import sanad.exchange.ExchangeCode;
import sanad.exchange.Obstacle;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Releases;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Page;
import sanad.store.Release;
import sanad.store.Session;

/// Leads given and received, and the steps by which their results return to the giver: each pair of
/// partners sees its own, and nobody a ranking. **Source:** decision 27; `domain.md` 4.4.
public final class Leads {
  private static final int STEPS = 500;
  private static final int STEPS_EACH = 50;

  /// Nowhere is it a later day than there: what is today for anybody is not in the future.
  private static final ZoneOffset FIRST_TO_BEGIN_A_DAY = ZoneOffset.ofHours(14);

  private final Kinds kinds;
  private final Releases releases;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Leads(Kinds kinds, Releases releases, InstantSource clock, RandomGenerator random) {
    this.kinds = kinds;
    this.releases = releases;
    this.clock = clock;
    this.random = random;
  }

  /// Releases facts as a lead.
  ///
  /// @param approver the session of the second officer, where one is needed
  public Answer<Release> give(
      Session session, ReleaseRequest request, LeadForm form, Optional<Session> approver) {
    var unfit = unfit(form);
    if (!unfit.isEmpty()) {
      return new Answer.Refused<>(unfit);
    }
    return releases.release(
        session,
        request,
        approver,
        List.of(
            made ->
                kinds.write(
                    new Lead(form.title(), form.asked(), made.report().orElseThrow(), made.facts()),
                    made.start(kinds.newId(Lead.class, random)))));
  }

  /// What keeps these words from being a lead: without them, or with more of them, no node reads it
  /// as one. Empty where nothing does.
  public static List<Obstacle> unfit(LeadForm form) {
    var unfit = new ArrayList<Obstacle>();
    if (form.title().isBlank()) {
      unfit.add(new Obstacle(ExchangeCode.TITLE_MISSING, "title", List.of()));
    }
    if (form.asked().isBlank()) {
      unfit.add(new Obstacle(ExchangeCode.ASKED_MISSING, "asked", List.of()));
    }
    if (KindValues.isTooLong(KindField.Type.LINE, form.title())) {
      unfit.add(new Obstacle(ExchangeCode.TEXT_TOO_LONG, "title", List.of()));
    }
    if (KindValues.isTooLong(KindField.Type.TEXT, form.asked())) {
      unfit.add(new Obstacle(ExchangeCode.TEXT_TOO_LONG, "asked", List.of()));
    }
    return unfit;
  }

  /// Leads that this agency gave, newest first.
  public Page<LeadView> given(Session session, int limit, Optional<String> from) {
    var self = session.registry().register().self();
    return views(session, session.items().list(leads().by(self), limit, from), held -> true);
  }

  /// Leads that partners gave this agency, newest first.
  public Page<LeadView> received(Session session, int limit, Optional<String> from) {
    var self = session.registry().register().self();
    return views(
        session,
        session.items().list(leads().received(), limit, from),
        held -> !held.originator().equals(self));
  }

  /// One lead.
  public Optional<LeadView> get(Session session, StixId lead) {
    return session.items().get(lead).flatMap(held -> of(session, held));
  }

  /// An object that this session was shown, as a lead; empty where it is none.
  public Optional<LeadView> of(Session session, Held held) {
    return view(session, session.registry().register(), held);
  }

  /// The latest step of each partner on each of this agency's leads, newest first: what its leads
  /// led to.
  public List<LeadView.StepView> returned(Session session, int limit) {
    return new Returned(session, step -> step(session.registry().register(), step), limit)
        .of(outcomes().received());
  }

  /// Records a step on a lead that a partner gave; it goes to the giver, to nobody else.
  public Answer<StixId> record(Session session, StepForm form) {
    var lead = get(session, form.lead()).filter(view -> !view.ours());
    var obstacles = new ArrayList<Obstacle>();
    if (lead.isEmpty()) {
      obstacles.add(
          new Obstacle(ExchangeCode.LEAD_UNKNOWN, "lead", List.of(form.lead().toString())));
    }
    var today = LocalDate.ofInstant(clock.instant(), FIRST_TO_BEGIN_A_DAY);
    if (form.when().filter(day -> day.first().isAfter(today)).isPresent()) {
      obstacles.add(new Obstacle(ExchangeCode.DAY_UNFIT, "when", List.of()));
    }
    if (form.note().filter(note -> KindValues.isTooLong(KindField.Type.TEXT, note)).isPresent()) {
      obstacles.add(new Obstacle(ExchangeCode.TEXT_TOO_LONG, "note", List.of()));
    }
    if (form.count().filter(count -> count < 0).isPresent()) {
      obstacles.add(new Obstacle(ExchangeCode.COUNT_UNFIT, "count", List.of()));
    }
    if (lead.isEmpty() || !obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var outcome =
        new Outcome(
            form.lead(),
            form.step(),
            form.when(),
            form.count(),
            form.note().filter(note -> !note.isBlank()));
    return releases.answer(
        session,
        lead.get().held(),
        lead.get().lead().title(),
        made -> kinds.write(outcome, made.start(kinds.newId(Outcome.class, random))));
  }

  private ItemQuery leads() {
    return ItemQuery.ALL.ofTypes(kinds.form(Lead.class).type());
  }

  private ItemQuery outcomes() {
    return ItemQuery.ALL.ofTypes(kinds.form(Outcome.class).type());
  }

  private Page<LeadView> views(Session session, Page<Held> page, Predicate<Held> wanted) {
    var register = session.registry().register();
    return new Page<>(
        page.rows().stream()
            .filter(wanted)
            .flatMap(held -> view(session, register, held).stream())
            .toList(),
        page.next());
  }

  private Optional<LeadView> view(Session session, Register register, Held held) {
    if (!(kinds.read(held.object()) instanceof KindReading.Read(Lead lead))) {
      return Optional.empty();
    }
    var ours = held.originator().equals(register.self());
    var receivers =
        ours
            ? session.items().audience(held.id()).stream()
                .flatMap(line -> party(register, line.party()).stream())
                .filter(party -> !party.id().equals(register.self()))
                .toList()
            : List.<Party>of();
    return party(register, held.originator())
        .map(
            giver ->
                new LeadView(held, lead, giver, ours, receivers, steps(session, register, held)));
  }

  private List<LeadView.StepView> steps(Session session, Register register, Held lead) {
    return outcomes(session, register, lead.id()).stream()
        .flatMap(held -> step(register, held).stream())
        .filter(step -> step.outcome().leadRef().equals(lead.id()))
        .sorted(
            Comparator.comparing(
                step -> step.held().object().header().created().orElse(step.held().storedAt())))
        .toList();
  }

  /// The latest outcomes of a lead; where there are more than so many, the latest of each agency,
  /// lest one that sends many hides what another tells.
  private List<Held> outcomes(Session session, Register register, StixId lead) {
    var query = outcomes().naming(lead);
    var page = session.items().list(query, STEPS, Optional.empty());
    return page.next().isEmpty()
        ? page.rows()
        : register.parties().keySet().stream()
            .filter(register::knowsAgency)
            .flatMap(
                by ->
                    session
                        .items()
                        .list(query.by(by), STEPS_EACH, Optional.empty())
                        .rows()
                        .stream())
            .toList();
  }

  private Optional<LeadView.StepView> step(Register register, Held held) {
    return kinds.read(held.object()) instanceof KindReading.Read(Outcome outcome)
        ? party(register, held.originator()).map(by -> new LeadView.StepView(held, outcome, by))
        : Optional.empty();
  }

  private static Optional<Party> party(Register register, PartyId id) {
    return Optional.ofNullable(register.parties().get(id));
  }
}
