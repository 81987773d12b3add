package sanad.intake;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import sanad.handling.Basis;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Markings;
import sanad.handling.PartyId;
import sanad.handling.ReleaseClass;
import sanad.handling.Strictest;
import sanad.handling.Terms;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Act;
import sanad.store.Draft;
import sanad.store.Marked;
import sanad.store.Report;
import sanad.store.Session;
import sanad.text.Folding;

/// Gives confirmed facts their handling and makes them STIX objects: the step without which nothing
/// of a report can be stored as known, or released.
///
/// Thread-safe as far as the random source is. **Source:** design section 3; decisions 7 to 12.
public final class Marking {
  private static final int REVIEW_YEARS = 3;

  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random a `SecureRandom` outside tests
  public Marking(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// Marks the confirmed facts of a report that have no object yet, in one transaction; the answer
  /// names their objects. Facts of one name and kind become one object, persons only where nothing
  /// that is said of them contradicts it.
  public Outcome<List<StixId>> mark(Session session, Report.ReportId id, MarkForm form) {
    return session.inTurn(() -> marked(session, id, form));
  }

  private Outcome<List<StixId>> marked(Session session, Report.ReportId id, MarkForm form) {
    var workbench = session.workbench();
    var report = workbench.report(id);
    if (report.isEmpty()) {
      return Outcome.Refused.of(IntakeCode.REPORT_UNKNOWN, "report");
    }
    var drafts = workbench.drafts(id).stream().filter(Review::isConfirmed).toList();
    var self = session.registry().register().self();
    var handling = handling(form, self);
    var problems = problems(handling, drafts);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return new Outcome.Done<>(keep(session, report.get(), drafts, handling));
  }

  private static Handling handling(MarkForm form, PartyId self) {
    var terms =
        new Terms(
            self,
            form.classification(),
            form.controls(),
            form.tlp(),
            form.codes(),
            form.purposes(),
            Basis.NONE,
            Set.of(self),
            Set.of(),
            form.uses(),
            form.caveats());
    return new Handling(
        terms,
        form.reference().strip(),
        form.restriction().strip(),
        Optional.empty(),
        form.reviewBy(),
        form.destroyAfter());
  }

  private List<Outcome.Problem> problems(Handling handling, List<Draft> drafts) {
    var problems = new ArrayList<Outcome.Problem>();
    if (drafts.stream().noneMatch(Marking::becomesObject)) {
      problems.add(new Outcome.Problem(IntakeCode.NOTHING_CONFIRMED, "", List.of()));
    }
    ReleaseClass.of(handling, ItemState.FRESH).faults().stream()
        .sorted()
        .forEach(
            reason ->
                problems.add(
                    new Outcome.Problem(
                        IntakeCode.HANDLING_UNFIT, "handling", List.of(reason.name()))));
    var latest =
        clock.instant().atZone(ZoneOffset.UTC).plusYears(REVIEW_YEARS).plusDays(1).toInstant();
    boolean person = drafts.stream().anyMatch(d -> d.kind().equals(FactKind.PERSON.code()));
    if (person && handling.reviewBy().filter(by -> by.isBefore(latest)).isEmpty()) {
      problems.add(new Outcome.Problem(IntakeCode.REVIEW_TOO_LATE, "reviewBy", List.of("3")));
    }
    return problems;
  }

  private List<StixId> keep(Session session, Report report, List<Draft> drafts, Handling handling) {
    var fresh = drafts.stream().filter(Marking::becomesObject).toList();
    var persons = new SamePersons(drafts);
    var ids = new LinkedHashMap<String, StixId>();
    var places = new HashMap<String, StixId>();
    made(drafts, persons, ids, places);
    var judgements = CarriedJudgements.of(session, fresh, objects(fresh, persons, ids));
    return session.write(
        Act.of("report.mark", Act.Kind.ALTERATION),
        writing -> {
          var marking = StixId.random("marking-definition", random);
          var self = handling.terms().originator();
          var objects =
              new FactObjects(
                  StixId.parse(self.stix()),
                  Markings.references(marking, handling.terms().tlp()),
                  writing.now(),
                  report.language());
          var put = new ArrayList<Marked>();
          put.add(marked(Markings.definition(marking, handling, writing.now()), handling));
          put.add(marked(Markings.tlp(handling.terms().tlp()), handling));
          for (var fact : placesFirst(fresh)) {
            if (ids.containsKey(key(fact, persons))) {
              continue;
            }
            var kind = kind(fact);
            var id = StixId.random(FactObjects.type(kind).orElseThrow(), random);
            ids.put(key(fact, persons), id);
            if (kind == FactKind.PLACE) {
              fact.slots().text("name").ifPresent(name -> places.put(name, id));
            }
            var said = kind == FactKind.PERSON ? persons.together(fact) : fact.slots();
            put.add(marked(objects.object(id, kind, said, places), handling));
          }
          writing.put(put);
          fresh.forEach(
              fact ->
                  writing.save(fact.marked(Objects.requireNonNull(ids.get(key(fact, persons))))));
          judgements.keep(writing, objects(fresh, persons, ids));
          writing.save(report.withHandling(together(report, handling)));
          return fresh.stream()
              .map(fact -> Objects.requireNonNull(ids.get(key(fact, persons))))
              .distinct()
              .toList();
        });
  }

  /// Other facts name the objects of places.
  private static List<Draft> placesFirst(List<Draft> facts) {
    return facts.stream()
        .sorted(Comparator.comparing(fact -> kind(fact) != FactKind.PLACE))
        .toList();
  }

  /// The object of each fact that has one by now.
  private static Map<Draft, StixId> objects(
      List<Draft> facts, SamePersons persons, Map<String, StixId> ids) {
    var objects = new HashMap<Draft, StixId>();
    for (var fact : facts) {
      var id = ids.get(key(fact, persons));
      if (id != null) {
        objects.put(fact, id);
      }
    }
    return objects;
  }

  /// The handling of the report itself, which tells all of its facts: the strictest of what was
  /// said. Where two markings share no purpose, the first one's stand.
  private static Handling together(Report report, Handling added) {
    if (report.handling().isEmpty()) return added;
    var before = report.handling().get();
    var strictest = Strictest.of(List.of(before, added));
    var terms = strictest.terms();
    return terms.purposes().isEmpty()
        ? strictest.withTerms(terms.forPurposes(before.terms().purposes()))
        : strictest;
  }

  /// Objects that earlier markings of this report made: a later fact of the same name is theirs.
  private static void made(
      List<Draft> drafts,
      SamePersons persons,
      Map<String, StixId> ids,
      Map<String, StixId> places) {
    for (var draft : drafts) {
      draft
          .object()
          .ifPresent(
              id -> {
                ids.put(key(draft, persons), id);
                if (kind(draft) == FactKind.PLACE) {
                  draft.slots().text("name").ifPresent(name -> places.put(name, id));
                }
              });
    }
  }

  /// Whether a confirmed fact has no object yet and is of a kind that becomes one.
  static boolean becomesObject(Draft draft) {
    return draft.object().isEmpty() && FactObjects.type(kind(draft)).isPresent();
  }

  private static FactKind kind(Draft draft) {
    return FactKind.ofCode(draft.kind())
        .orElseThrow(() -> new IllegalStateException("draft: unknown kind " + draft.kind()));
  }

  /// Facts with equal keys are one object: the same name and kind, for events the same content, for
  /// persons as far as nothing that is said of them contradicts it.
  private static String key(Draft draft, SamePersons persons) {
    var slots = draft.slots();
    var first = slots.text(kind(draft).slots().getFirst()).orElse("");
    return switch (kind(draft)) {
      case EVENT -> "event|" + slots.toJson();
      case PERSON -> "person|" + persons.key(draft);
      case PLACE, ORGANISATION, AGENCY, GROUP, DATE, TELEPHONE, ACCOUNT, HANDLE, EMAIL ->
          draft.kind() + "|" + Folding.fold(first);
    };
  }

  private static Marked marked(StixObject object, Handling handling) {
    return new Marked(object, handling.terms().originator(), handling, Optional.empty());
  }
}
