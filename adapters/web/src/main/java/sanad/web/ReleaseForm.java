package sanad.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import sanad.exchange.ReleaseRequest;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Caveat;
import sanad.handling.HandlingCode;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Tlp;
import sanad.stix.StixId;

/// Reads the form of *Release* into a request; nothing is chosen beforehand but what the page was
/// opened for, and under other rules the strictest and the caveats of human rights.
record ReleaseForm(Kept kept, Register register, Purpose purpose, InstantSource clock) {

  /// Agreements in force for this purpose, by name.
  public List<Agreement> agreements() {
    var now = clock.instant();
    return register.agreements().values().stream()
        .filter(a -> a.holds(now) && a.purposes().contains(purpose))
        .filter(a -> a.parties().contains(register.self()))
        .sorted(Comparator.comparing(Agreement::name))
        .toList();
  }

  /// An agreement in a list of choices: its name and the other parties, since names repeat.
  public String named(Agreement agreement, Wording wording) {
    var others =
        agreement.parties().stream()
            .filter(id -> !id.equals(register.self()))
            .flatMap(id -> Optional.ofNullable(register.parties().get(id)).stream())
            .map(wording::name)
            .sorted()
            .toList();
    return wording.isolated(agreement.name()) + " · " + wording.joined(others);
  }

  /// The chosen agreement, or the only one.
  public Optional<Agreement> agreement() {
    var all = agreements();
    return all.stream()
        .filter(a -> a.id().toString().equals(kept.one("agreement")))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
  }

  /// Bodies that may be chosen: the agreement's other parties, then groups with a member among
  /// them.
  List<Party> bodies(Wording wording) {
    var agreement = agreement();
    if (agreement.isEmpty()) {
      return List.of();
    }
    var agencies = new HashSet<>(agreement.get().parties());
    agencies.remove(register.self());
    var now = clock.instant();
    var bodies = new HashSet<>(agencies);
    agencies.forEach(agency -> bodies.addAll(register.groupsOf(agency, now)));
    return bodies.stream()
        .flatMap(id -> Optional.ofNullable(register.parties().get(id)).stream())
        .sorted(Comparator.comparing(Party::kind).thenComparing(wording::name))
        .toList();
  }

  public List<StixId> items() {
    return kept.all("item").stream().flatMap(text -> StixId.of(text).stream()).distinct().toList();
  }

  /// What the page was opened for, of which `items` are those still ticked.
  public List<StixId> offered() {
    return Stream.concat(kept.all("offered").stream(), kept.all("item").stream())
        .flatMap(text -> StixId.of(text).stream())
        .distinct()
        .toList();
  }

  Set<PartyId> recipients() {
    var chosen = new HashSet<PartyId>();
    for (var text : kept.all("to")) {
      register.parties().keySet().stream()
          .filter(id -> id.stix().equals(text))
          .forEach(chosen::add);
    }
    return chosen;
  }

  public boolean lead() {
    return kept.has("lead", "yes");
  }

  /// Whether the form was sent, with its rules as they were ticked then.
  public boolean rulesSaid() {
    return !kept.one("rules").isEmpty();
  }

  public boolean ownRules() {
    return kept.has("rules", "own");
  }

  /// The request; without an agreement the nil id stands, which no register has.
  ReleaseRequest request() {
    return new ReleaseRequest(
        items(),
        recipients(),
        agreement().map(Agreement::id).orElse(new AgreementId(new UUID(0, 0))),
        purpose,
        kept.one("title"),
        ownRules() ? Optional.of(rules()) : Optional.empty(),
        kept.one("justification"));
  }

  /// The other rules, as they were ticked.
  public ReleaseRequest.Rules rules() {
    return new ReleaseRequest.Rules(
        Tlp.ofCode(kept.one("tlp")).orElse(Tlp.RED),
        MarkPage.chosen(HandlingCode.values(), kept, "code", HandlingCode::code),
        kept.one("restriction"),
        MarkPage.uses(kept),
        MarkPage.chosen(Caveat.values(), kept, "caveat", Caveat::code),
        destroyAfter());
  }

  /// Whether a day is named from which on nobody reads it, and it is none.
  boolean destructionUnread() {
    return ownRules() && !kept.one("destroy").isEmpty() && destroyAfter().isEmpty();
  }

  private Optional<Instant> destroyAfter() {
    return Digits.day(kept.one("destroy"))
        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// Everything that was typed, as hidden fields of the confirm page: name and value.
  public List<Field> hidden() {
    var fields = new ArrayList<Field>();
    kept.fields()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("approver") && !name.equals(SentForms.FIELD)) {
                values.forEach(value -> fields.add(new Field(name, value)));
              }
            });
    fields.sort(Comparator.comparing(Field::name));
    return fields;
  }

  /// A field of a form.
  record Field(String name, String value) {}
}
