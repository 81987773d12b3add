package sanad.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Markings;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.ReleaseClass;
import sanad.handling.Strictest;
import sanad.handling.Terms;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Conflict;
import sanad.store.Marked;
import sanad.store.Put;
import sanad.store.Release;
import sanad.store.Writing;

/// The objects of one release, made inside its transaction: markings first, then what they mark.
final class Making {
  private static final Set<String> HEAD =
      Set.of(
          "type",
          "spec_version",
          "id",
          "created_by_ref",
          "created",
          "modified",
          "object_marking_refs");

  /// The node's identity object says no more than the register does, in the same bytes until the
  /// agency is renamed: its first times are no news of anything.
  private static final Instant ALWAYS = Instant.parse("2026-01-01T00:00:00Z");

  private final PartyId self;
  private final Register register;
  private final RandomGenerator random;
  private final Writing writing;
  private final Optional<StixObject> known;
  private final Instant now;

  private final Map<Handling, List<StixId>> markings = new LinkedHashMap<>();
  private final List<Marked> preceding = new ArrayList<>();
  private final List<Marked> objects = new ArrayList<>();
  private final List<Handling> handlings = new ArrayList<>();
  private final List<StixId> facts = new ArrayList<>();
  private Optional<StixId> report = Optional.empty();

  /// @param known how this node's identity was told last, empty where it never was
  Making(Register register, RandomGenerator random, Writing writing, Optional<StixObject> known) {
    this.known = known;
    this.self = register.self();
    this.register = register;
    this.random = random;
    this.writing = writing;
    this.now = writing.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Makes the new version of a released fact; what it was withdrawn from before is lifted.
  void fact(Weighing.Item item) {
    var object = item.held().object();
    add(version(object, markings(item.handling())), item.handling());
    facts.add(object.id());
    handlings.add(item.handling());
    if (!item.state().equals(item.held().state())) {
      writing.state(object.id(), item.state());
    }
  }

  private StixObject version(StixObject object, List<StixId> marks) {
    var header = object.header();
    var before = header.modified().or(header::created).orElse(Instant.MIN);
    var modified = now.isAfter(before) ? now : before.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    var rest = Extras.builder();
    for (var name : object.properties().names()) {
      if (!HEAD.contains(name)) {
        rest.put(name, object.properties().get(name));
      }
    }
    return ObjectBuilder.of(object.id())
        .createdBy(header.createdBy().orElse(StixId.parse(self.stix())))
        .created(header.created().orElse(modified))
        .modified(modified)
        .markings(marks)
        .putAll(rest.build())
        .build();
  }

  /// Makes the report that lists the facts, marked with the strictest of their rules, for the
  /// recipients of this release alone and under its agreement: who reads a fact already is not told
  /// that others were given it.
  void report(ReleaseRequest request, List<SourceExtension.Source> sources) {
    var handling = together(request);
    var id = StixId.random("report", random);
    var builder =
        start(id, handling)
            .put("name", request.title())
            .put("published", now)
            .put("object_refs", facts);
    if (!sources.isEmpty()) {
      SourceExtension.add(builder, sources);
    }
    add(builder.build(), handling);
    report = Optional.of(id);
  }

  /// Makes an object beside the report, under the same marking.
  void add(Addition addition, ReleaseRequest request) {
    var handling = together(request);
    var made = new Addition.Made(self, now, facts, report, markings(handling));
    add(addition.make(made), handling);
  }

  private Handling together(ReleaseRequest request) {
    var strictest = Strictest.of(handlings);
    var terms = strictest.terms();
    return strictest.withTerms(
        new Terms(
            terms.originator(),
            terms.classification(),
            terms.controls(),
            terms.tlp(),
            terms.codes(),
            terms.purposes(),
            new Basis.Whole(request.agreement()),
            request.recipients(),
            Set.of(),
            terms.uses(),
            terms.caveats()));
  }

  /// Makes an object that answers another's.
  void answer(Handling handling, Addition addition) {
    var nothing = new Addition.Made(self, now, List.of(), Optional.empty(), markings(handling));
    add(addition.make(nothing), handling);
  }

  private ObjectBuilder start(StixId id, Handling handling) {
    return ObjectBuilder.of(id)
        .createdBy(StixId.parse(self.stix()))
        .created(now)
        .modified(now)
        .markings(markings(handling));
  }

  private void add(StixObject object, Handling handling) {
    objects.add(new Marked(object, self, handling, Optional.empty()));
  }

  private List<StixId> markings(Handling handling) {
    return markings.computeIfAbsent(
        handling,
        h -> {
          var id = StixId.random("marking-definition", random);
          var definition = Markings.definition(id, h, now);
          preceding.add(new Marked(definition, self, h, Optional.empty()));
          return Markings.references(id, h.terms().tlp());
        });
  }

  /// What is kept of the release: all that was made, shown by the strictest of its rules.
  Release release(
      AgreementId agreement, Purpose purpose, Set<PartyId> recipients, String title, OfficerId by) {
    return new Release(
        new Release.ReleaseId(StixId.randomUuid(random)),
        agreement,
        purpose,
        recipients,
        objects.stream().map(marked -> marked.object().id()).toList(),
        title,
        by,
        writing.now(),
        ReleaseClass.of(
            Strictest.of(objects.stream().map(Marked::handling).toList()), ItemState.FRESH),
        Optional.empty());
  }

  /// Puts everything; an object that is here with other bytes undoes the release.
  void put() {
    var identity = identity();
    if (!objects.isEmpty()) {
      // Known with the same bytes, or an older one under another name: either will do.
      writing.put(
          List.of(new Marked(identity, self, objects.getLast().handling(), Optional.empty())));
    }
    var all = new ArrayList<>(preceding);
    all.addAll(objects);
    var answers = writing.put(all);
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i) == Put.CONFLICT) {
        throw new Conflict(all.get(i).object().id().toString());
      }
    }
  }

  private StixObject identity() {
    var party = register.parties().get(self);
    if (party == null) {
      throw new IllegalStateException("register: expected this node's own party");
    }
    if (known
        .filter(told -> told.properties().text("name").equals(Optional.of(party.name("en"))))
        .isPresent()) {
      return known.get();
    }
    return ObjectBuilder.of(StixId.parse(self.stix()))
        .created(ALWAYS)
        .modified(known.isPresent() ? now : ALWAYS)
        .put("name", party.name("en"))
        .put("identity_class", party.kind() == Party.Kind.GROUP ? "group" : "organization")
        .build();
  }
}
