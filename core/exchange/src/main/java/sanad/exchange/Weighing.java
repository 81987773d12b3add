package sanad.exchange;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sanad.exchange.Readers.Meant;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Conditions;
import sanad.handling.Decision;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Rule;
import sanad.handling.Strictest;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.Session;

/// A release thought through before it is made: what each item's handling would be, and what the
/// rule would then say to each body. The page's sentence and the release itself come from here.
final class Weighing {
  private final Session session;
  private final ReleaseRequest request;
  private final Register register;
  private final Instant at;

  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<Meant> readers = new ArrayList<>();
  private final Map<StixId, Item> items = new LinkedHashMap<>();

  /// An item with what it would become.
  ///
  /// @param given what this release gives of it by itself, whatever its readers have by others: so
  ///   is marked what goes beside the items
  record Item(Held held, Handling handling, Handling given, ItemState state) {}

  Weighing(Session session, ReleaseRequest request, Instant at) {
    this.session = session;
    this.request = request;
    this.register = session.registry().register();
    this.at = at;
    form();
    readers.addAll(Readers.of(register, request.recipients(), at));
    var agreement = Optional.ofNullable(register.agreements().get(request.agreement()));
    if (agreement.isEmpty()) {
      obstacle(ExchangeCode.AGREEMENT_UNKNOWN, "agreement", request.agreement());
    } else {
      if (!agreement.get().holds(at)) {
        obstacle(ExchangeCode.AGREEMENT_NOT_IN_FORCE, "agreement", request.agreement());
      }
      request.items().forEach(id -> item(id, agreement.get()));
    }
  }

  Register register() {
    return register;
  }

  List<Meant> readers() {
    return readers;
  }

  List<Item> items() {
    return List.copyOf(items.values());
  }

  boolean secondOfficer() {
    return readers.stream().anyMatch(r -> r.party().keeping() == Party.Keeping.KEEPS_NO_RULES);
  }

  /// What the page shows.
  Preview preview() {
    var shown = new ArrayList<Preview.Reader>();
    for (var reader : readers) {
      shown.add(weigh(reader));
    }
    var earlier =
        items.values().stream()
            .flatMap(item -> Stream.concat(earlierReaders(item).stream(), earlierGroups(item)))
            .distinct()
            .sorted(
                Comparator.comparing((Party party) -> party.name("en")).thenComparing(Party::id))
            .toList();
    named();
    return new Preview(
        shown,
        earlier,
        obstacles.stream().distinct().toList(),
        secondOfficer(),
        List.copyOf(items.keySet()),
        at);
  }

  private void form() {
    if (!(session.viewer() instanceof Viewer.Officer officer)
        || !officer.roles().contains(Role.LIAISON)) {
      obstacle(ExchangeCode.ROLE_MISSING, "", Role.LIAISON.code());
    }
    if (request.items().isEmpty()) {
      obstacle(ExchangeCode.ITEMS_EMPTY, "items");
    }
    if (request.recipients().isEmpty()) {
      obstacle(ExchangeCode.AUDIENCE_EMPTY, "recipients");
    }
    if (request.title().isBlank()) {
      obstacle(ExchangeCode.TITLE_MISSING, "title");
    }
    for (var id : request.recipients()) {
      var party = register.parties().get(id);
      if (party == null || id.equals(register.self())) {
        obstacle(ExchangeCode.PARTY_UNKNOWN, "recipients", id);
      } else if (party.kind() == Party.Kind.GROUP
          && Readers.of(register, Set.of(id), at).isEmpty()) {
        obstacle(ExchangeCode.GROUP_EMPTY, "recipients", id);
      }
    }
  }

  private void item(StixId id, Agreement agreement) {
    var held = session.items().get(id);
    if (held.isEmpty()) {
      obstacle(ExchangeCode.ITEM_UNKNOWN, "items", id);
    } else if (!held.get().originator().equals(register.self())) {
      obstacle(ExchangeCode.ITEM_OF_ANOTHER, "items", id);
    } else if (held.get().object().header().modified().isEmpty()) {
      obstacle(ExchangeCode.ITEM_WITHOUT_VERSION, "items", id);
    } else {
      var handling = Remarking.released(held.get(), request, agreement, register.self());
      var alone = new Basis.Whole(agreement.id());
      items.put(
          id,
          new Item(
              held.get(),
              handling,
              handling.withTerms(handling.terms().withAudience(alone, request.recipients())),
              Remarking.reopened(held.get().state(), request.agreement(), request.recipients())));
    }
  }

  private Preview.Reader weigh(Meant reader) {
    var reasons = EnumSet.noneOf(Decision.Reason.class);
    var conditions = new ArrayList<Conditions>();
    var already = true;
    for (var item : items.values()) {
      switch (decide(item.handling(), item.state(), reader.id())) {
        case Decision.Release(var what) -> conditions.add(what);
        case Decision.Withhold(var why) -> reasons.addAll(why);
      }
      if (decide(item.given(), item.state(), reader.id()) instanceof Decision.Withhold(var why)) {
        reasons.addAll(why);
      }
      already &= decide(item.held().handling(), item.held().state(), reader.id()).released();
    }
    if (!reasons.isEmpty()) {
      var about = new ArrayList<Object>(List.of(reader.id()));
      about.addAll(reasons);
      obstacle(ExchangeCode.WITHHELD, "recipients", about.toArray());
    }
    return new Preview.Reader(
        reader.party(), reader.through(), Strictest.of(conditions), already && !items.isEmpty());
  }

  /// Whoever may read it now, for any of its purposes, must not lose it by the way: the new
  /// agreement may know another equivalent of its classification. Nor does a body that was not
  /// chosen get other rules for it.
  ///
  /// @return those who may read it now and are not chosen
  private List<Party> earlierReaders(Item item) {
    var earlier = new ArrayList<Party>();
    var held = item.held();
    var terms = held.handling().terms();
    var changed = Remarking.changes(held.handling(), item.handling());
    for (var reader : Readers.of(register, terms.releaseTo(), at)) {
      var purposes =
          terms.purposes().stream()
              .filter(p -> decide(held.handling(), held.state(), reader.id(), p).released())
              .toList();
      var chosen = readers.stream().anyMatch(one -> one.id().equals(reader.id()));
      if (!purposes.isEmpty() && !chosen) {
        earlier.add(reader.party());
      }
      if (purposes.stream()
          .anyMatch(p -> !decide(item.handling(), item.state(), reader.id(), p).released())) {
        obstacle(ExchangeCode.BREAKS_EARLIER, "items", held.id(), reader.id());
      } else if (changed && !purposes.isEmpty() && !chosen) {
        obstacle(ExchangeCode.CHANGES_EARLIER, "items", held.id(), reader.id());
      }
    }
    return earlier;
  }

  /// The groups that are named for it and not chosen, whoever is in them today.
  private Stream<Party> earlierGroups(Item item) {
    var terms = item.held().handling().terms();
    var state = item.held().state();
    return state.open(terms.releaseTo()).stream()
        .filter(name -> !request.recipients().contains(name))
        .filter(name -> state.open(terms).of(name).stream().anyMatch(this::inForce))
        .flatMap(name -> Stream.ofNullable(register.parties().get(name)))
        .filter(party -> party.kind() == Party.Kind.GROUP);
  }

  private boolean inForce(AgreementId id) {
    var agreement = register.agreements().get(id);
    return agreement != null && agreement.holds(at);
  }

  /// An item is releasable only if every object that it names is, and what those name in turn, as
  /// the store follows it: to its own originator an object is, whatever it names. **Source:**
  /// decision 10.
  private void named() {
    var named = closure();
    for (var reader : readers) {
      var reached = new HashSet<>(items.keySet());
      for (var item : items.values()) {
        walk(item, reader.id(), named, reached);
      }
    }
  }

  /// @param reached what was walked for this reader; what an item names itself is told of each item
  private void walk(Item item, PartyId reader, Map<StixId, Held> named, Set<StixId> reached) {
    var open = new ArrayDeque<>(List.of(item.held()));
    while (!open.isEmpty()) {
      var next = open.poll();
      for (var name : named(next)) {
        var anew = reached.add(name);
        if (items.containsKey(name) || !(anew || next.id().equals(item.held().id()))) {
          continue;
        }
        var held = Optional.ofNullable(named.get(name));
        if (held.filter(h -> decide(h.handling(), h.state(), reader).released()).isEmpty()) {
          obstacle(ExchangeCode.NAMES_UNRELEASED, "items", item.held().id(), name);
        } else if (anew) {
          held.filter(h -> !h.originator().equals(reader)).ifPresent(open::add);
        }
      }
    }
  }

  /// All that the items name, and so on, as far as this officer may see it: each object once, and
  /// one reading for each step away from the items.
  private Map<StixId, Held> closure() {
    var found = new HashMap<StixId, Held>();
    var asked = new HashSet<>(items.keySet());
    var level = items.values().stream().map(Item::held).toList();
    while (!level.isEmpty()) {
      var names = level.stream().flatMap(held -> named(held).stream()).filter(asked::add).toList();
      level = names.isEmpty() ? List.of() : session.items().among(names);
      level.forEach(held -> found.put(held.id(), held));
    }
    return found;
  }

  /// What an object names, without what precedes it.
  private static List<StixId> named(Held held) {
    var originator = StixId.parse(held.originator().stix());
    return held.object().header().references().stream()
        .filter(name -> !Remarking.precedes(name) && !name.equals(originator))
        .toList();
  }

  private Decision decide(Handling handling, ItemState state, PartyId reader) {
    return decide(handling, state, reader, request.purpose());
  }

  private Decision decide(Handling handling, ItemState state, PartyId reader, Purpose purpose) {
    return Rule.decide(handling, state, new Viewer.Partner(reader), purpose, register, at);
  }

  private void obstacle(ExchangeCode code, String field, Object... about) {
    obstacles.add(Obstacle.of(code, field, about));
  }
}
