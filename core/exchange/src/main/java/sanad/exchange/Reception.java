package sanad.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import sanad.handling.Agreement;
import sanad.handling.Basis;
import sanad.handling.Handling;
import sanad.handling.HandlingReading;
import sanad.handling.Markings;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.stix.ParseResult;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.store.Marked;
import sanad.store.Quarantined;
import sanad.store.Writing;

/// Takes what a partner sent, inside one transaction: each object under its originator's marking,
/// or under a local assignment where it has none of ours; what does not fit lies apart with its
/// reason.
///
/// The authenticated partner is the originator of everything that it sends: another's
/// `created_by_ref` is a forgery, before signatures exist. **Source:** decisions 11 and 20.
final class Reception {
  /// Different terms that one partner may have here. Each is asked of the rule again for everybody
  /// whenever the register changes: a partner that marks each object otherwise would keep its own
  /// agreement from being ended. An honest one has dozens.
  private static final int MOST_TERMS = 2_000;

  /// Names in all of these together, since the rule goes through them each time.
  private static final int MOST_NAMES = 50_000;

  private final Writing writing;
  private final Register register;
  private final PartyId sender;
  private final Agreement agreement;
  private final Purpose purpose;
  private final RandomGenerator random;

  private final Map<StixId, StixObject> definitions = new HashMap<>();
  private final List<Marked> marked = new ArrayList<>();
  private final Set<Terms> terms;
  private final Set<StixId> contradicted = new HashSet<>();
  private int names;
  private int stored;
  private int known;
  private int quarantined;

  Reception(
      Writing writing,
      Register register,
      PartyId sender,
      Agreement agreement,
      Purpose purpose,
      RandomGenerator random) {
    this.writing = writing;
    this.register = register;
    this.sender = sender;
    this.agreement = agreement;
    this.purpose = purpose;
    this.random = random;
    this.terms = new HashSet<>(writing.terms(sender));
    this.names = terms.stream().mapToInt(Reception::names).sum();
  }

  /// How many are new, were known, and lie apart.
  record Taken(int stored, int known, int quarantined) {
    int all() {
      return stored + known + quarantined;
    }

    Taken plus(Taken other) {
      return new Taken(stored + other.stored, known + other.known, quarantined + other.quarantined);
    }
  }

  /// Takes these texts; of those that were too large nothing is kept but that they came.
  Taken take(List<String> texts, int tooLarge) {
    for (int i = 0; i < tooLarge; i++) {
      lay("", "", "", "too-large");
    }
    var objects = new ArrayList<StixObject>();
    for (var text : texts) {
      switch (StixObject.parse(text)) {
        case ParseResult.Parsed(var object) when !object.header().isOfKnownSpecification() ->
            lay(object, "malformed");
        case ParseResult.Parsed(var object) -> objects.add(object);
        case ParseResult.Malformed malformed -> lay(text, "", "", "malformed");
      }
    }
    for (var object : objects) {
      if (Remarking.precedes(object.id())) {
        definitions.put(object.id(), object);
      }
    }
    objects.stream().filter(object -> Remarking.precedes(object.id())).forEach(this::judge);
    put();
    objects.stream().filter(object -> !Remarking.precedes(object.id())).forEach(this::judge);
    put();
    return new Taken(stored, known, quarantined);
  }

  private void put() {
    if (marked.isEmpty()) {
      return;
    }
    var answers = writing.put(marked);
    for (int i = 0; i < answers.size(); i++) {
      switch (answers.get(i)) {
        case STORED -> stored++;
        case ALREADY_HELD -> known++;
        case CONFLICT -> {
          // The store lays it aside itself.
          quarantined++;
          contradicted.add(marked.get(i).object().id());
        }
      }
    }
    marked.clear();
  }

  private void judge(StixObject object) {
    var creator = object.header().createdBy();
    var foreign =
        creator.filter(by -> !by.toString().equals(sender.stix())).isPresent()
            || posesAsParty(object);
    if (Tlp.ofMarking(object.id()).isPresent()) {
      // TLP's own definitions are everybody's and need no keeping.
      known++;
    } else if (foreign) {
      lay(object, "forged");
    } else if (object.id().type().equals("marking-definition")) {
      definition(object);
    } else {
      content(object);
    }
  }

  /// The identity of a party is that party's own to send.
  private boolean posesAsParty(StixObject object) {
    return object.id().type().equals("identity")
        && !object.id().uuid().equals(sender.uuid())
        && register.parties().containsKey(new PartyId(object.id().uuid()));
  }

  private void definition(StixObject object) {
    var reading = Markings.handling(object);
    if (reading.isEmpty()) {
      keep(object, assigned());
      return;
    }
    switch (reading.get()) {
      case HandlingReading.Read(var handling) when handling.terms().originator().equals(sender) ->
          keep(object, held(handling));
      case HandlingReading.Read read -> lay(object, "forged");
      case HandlingReading.Refused refused -> lay(object, "marking-unknown");
    }
  }

  private void content(StixObject object) {
    var handlings = new HashSet<Handling>();
    var loosest = Optional.<Tlp>empty();
    var others = false;
    for (var reference : object.header().markings()) {
      var level = Tlp.ofMarking(reference);
      if (level.isPresent()) {
        loosest = loosest.filter(l -> l.compareTo(level.get()) < 0).or(() -> level);
      } else {
        switch (resolve(reference)) {
          case Mark.Ours(var handling) -> handlings.add(handling);
          case Mark.Others foreign -> others = true;
          case Mark.Unknown unknown -> {
            lay(object, "marking-unknown");
            return;
          }
        }
      }
    }
    if (handlings.size() > 1) {
      lay(object, "markings-two");
    } else if (handlings.isEmpty()) {
      keep(object, assigned());
    } else if (others) {
      // a rule beside ours that this node does not know is one that it cannot keep
      lay(object, "marking-unknown");
    } else {
      ours(object, handlings.iterator().next(), loosest);
    }
  }

  private void ours(StixObject object, Handling handling, Optional<Tlp> beside) {
    var looser = beside.filter(level -> level.compareTo(handling.terms().tlp()) < 0).isPresent();
    if (looser || !handling.fits(object.id().toString())) {
      lay(object, "marking-contradicts");
    } else {
      keep(object, held(handling));
    }
  }

  private sealed interface Mark {
    record Ours(Handling handling) implements Mark {}

    record Others() implements Mark {}

    record Unknown() implements Mark {}
  }

  private Mark resolve(StixId reference) {
    var here = definitions.get(reference);
    if (here != null) {
      var reading = Markings.handling(here);
      if (reading.isEmpty()) {
        return new Mark.Others();
      }
      return switch (reading.get()) {
        // told otherwise before: which of the two is meant, nobody knows
        case HandlingReading.Read told when contradicted.contains(reference) -> new Mark.Unknown();
        case HandlingReading.Read(var handling) when handling.terms().originator().equals(sender) ->
            new Mark.Ours(handling);
        // in another's name it is no rule of this object, and lies apart itself
        case HandlingReading.Read forged -> new Mark.Unknown();
        case HandlingReading.Refused refused -> new Mark.Unknown();
      };
    }
    // A foreign definition that came before is held under an assignment, which is no rule of ours.
    return writing
        .handling(sender, reference)
        .map(
            held ->
                LocalAssignment.made(held.terms()) ? new Mark.Others() : (Mark) new Mark.Ours(held))
        .orElseGet(Mark.Unknown::new);
  }

  /// The originator's handling as this node keeps it: as long as the agreement by which it came
  /// allows, and as each does under which this agency was given it.
  private Handling held(Handling handling) {
    var under = register.under(handling.terms(), register.self(), writing.now());
    var shortest =
        Stream.concat(
                Stream.of(agreement),
                under.stream().map(register.agreements()::get).filter(Objects::nonNull))
            .map(Agreement::retention)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return handling.endingBy(writing.now().plus(shortest));
  }

  private Handling assigned() {
    return held(LocalAssignment.of(sender, register.self(), agreement, purpose));
  }

  private void keep(StixObject object, Handling handling) {
    var all = names + names(handling.terms());
    var room = terms.size() < MOST_TERMS && all <= MOST_NAMES;
    if (room || terms.contains(handling.terms())) {
      if (terms.add(handling.terms())) {
        names = all;
      }
      marked.add(new Marked(object, sender, handling, Optional.of(sender)));
    } else {
      lay(object, "markings-many");
    }
  }

  private static int names(Terms terms) {
    var under =
        switch (terms.basis()) {
          case Basis.Whole whole -> 0;
          case Basis.Apart(var names) -> names.values().stream().mapToInt(Set::size).sum();
        };
    return terms.releaseTo().size() + terms.displayOnly().size() + under;
  }

  private void lay(StixObject object, String reason) {
    lay(object.json(), object.id().toString(), object.header().version(), reason);
  }

  private void lay(String text, String id, String version, String reason) {
    quarantined++;
    var uuid = StixId.randomUuid(random);
    writing.quarantine(new Quarantined(uuid, sender, id, version, text, reason, writing.now()));
  }
}
