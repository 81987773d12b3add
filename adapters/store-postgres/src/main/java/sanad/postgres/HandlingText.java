package sanad.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Consent;
import sanad.handling.Control;
import sanad.handling.Decision;
import sanad.handling.ForceApproval;
import sanad.handling.Handling;
import sanad.handling.HandlingCode;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.ReleaseClass;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.stix.Extras;

/// Writes the inputs of the rule as JSON and reads them back; sets are sorted, so that equal
/// classes have equal texts.
final class HandlingText {
  private HandlingText() {}

  static String of(ReleaseClass releaseClass) {
    return Extras.builder()
        .put("terms", terms(releaseClass.terms()))
        .put("state", state(releaseClass.state()))
        .put("faults", sorted(releaseClass.faults(), Enum::name))
        .build()
        .toString();
  }

  static ReleaseClass releaseClass(String text) {
    Extras json = Extras.parse(text);
    return new ReleaseClass(
        terms(json.group("terms").orElseThrow()),
        state(json.group("state").orElseThrow()),
        json.texts("faults").stream()
            .map(Decision.Reason::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }

  static String of(ItemState state) {
    return state(state).toString();
  }

  static ItemState itemState(String text) {
    return state(Extras.parse(text));
  }

  static String of(Handling handling) {
    return Extras.builder()
        .put("terms", terms(handling.terms()))
        .put("reference", handling.reference())
        .put("restriction", handling.restriction())
        .put("from", handling.validFrom().map(Instant::toString))
        .put("review", handling.reviewBy().map(Instant::toString))
        .put("destroy", handling.destroyAfter().map(Instant::toString))
        .put("approvals", approvals(handling.approvals()))
        .build()
        .toString();
  }

  static Handling handling(String text) {
    Extras json = Extras.parse(text);
    return new Handling(
        terms(json.group("terms").orElseThrow()),
        json.text("reference").orElse(""),
        json.text("restriction").orElse(""),
        json.text("from").map(Instant::parse),
        json.text("review").map(Instant::parse),
        json.text("destroy").map(Instant::parse),
        approvals(json.groups("approvals")));
  }

  static String ofApprovals(Set<ForceApproval> approvals) {
    return approvals.isEmpty()
        ? ""
        : Extras.builder().put("approvals", approvals(approvals)).build().toString();
  }

  static Set<ForceApproval> approvals(String text) {
    return text.isEmpty() ? Set.of() : approvals(Extras.parse(text).groups("approvals"));
  }

  private static List<Extras> approvals(Set<ForceApproval> approvals) {
    return approvals.stream()
        .map(
            a ->
                Extras.builder()
                    .put("use", a.use().code())
                    .put("approver", a.approver())
                    .put("basis", a.legalBasis())
                    .put("item", a.item())
                    .put("until", a.until().toString())
                    .build())
        .sorted(Comparator.comparing(Extras::toString))
        .toList();
  }

  private static Set<ForceApproval> approvals(List<Extras> groups) {
    return groups.stream()
        .map(
            a ->
                new ForceApproval(
                    Use.ofCode(text(a, "use")).orElseThrow(),
                    text(a, "approver"),
                    text(a, "basis"),
                    text(a, "item"),
                    Instant.parse(text(a, "until"))))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Extras terms(Terms terms) {
    Extras.Builder uses = Extras.builder();
    new TreeMap<>(terms.uses()).forEach((use, said) -> uses.put(use.code(), said.code()));
    return Extras.builder()
        .put("originator", terms.originator().uuid().toString())
        .put("scheme", terms.classification().scheme())
        .put("level", terms.classification().level())
        .put("equivalent", terms.classification().equivalent().map(Clearance::code))
        .put("controls", sorted(terms.controls(), Control::code))
        .put("tlp", terms.tlp().code())
        .put("codes", sorted(terms.codes(), HandlingCode::code))
        .put("purposes", sorted(terms.purposes(), Purpose::code))
        .putAll(basis(terms.basis()))
        .put("to", parties(terms.releaseTo()))
        .put("display", parties(terms.displayOnly()))
        .put("uses", uses.build())
        .put("caveats", sorted(terms.caveats(), Caveat::code))
        .build();
  }

  /// One agreement for all, as rows from before several have it, or several with their names.
  private static Extras basis(Basis basis) {
    return switch (basis) {
      case Basis.Whole(AgreementId agreement) ->
          Extras.builder().put("basis", agreement.toString()).build();
      case Basis.Apart(var names) when names.isEmpty() -> Extras.builder().build();
      case Basis.Apart apart -> Extras.builder().put("bases", apart(apart)).build();
    };
  }

  private static Basis basis(Extras json) {
    return json.group("bases")
        .<Basis>map(HandlingText::apart)
        .or(
            () ->
                json.text("basis")
                    .map(UUID::fromString)
                    .map(AgreementId::new)
                    .map(Basis.Whole::new))
        .orElse(Basis.NONE);
  }

  private static Basis.Apart apart(Extras bases) {
    return new Basis.Apart(
        bases.names().stream()
            .collect(
                Collectors.toMap(
                    id -> new AgreementId(UUID.fromString(id)), id -> parties(bases.texts(id)))));
  }

  /// The names of each agreement where not all stand under one; else nothing.
  static String ofBases(Basis basis) {
    return switch (basis) {
      case Basis.Whole whole -> "{}";
      case Basis.Apart apart -> apart(apart).toString();
    };
  }

  private static Extras apart(Basis.Apart apart) {
    Extras.Builder bases = Extras.builder();
    apart.names().entrySet().stream()
        .sorted(Comparator.comparing(under -> under.getKey().toString()))
        .forEach(under -> bases.put(under.getKey().toString(), parties(under.getValue())));
    return bases.build();
  }

  private static Terms terms(Extras json) {
    Map<Use, Permission> uses = new EnumMap<>(Use.class);
    Extras said = json.group("uses").orElseThrow();
    for (String use : said.names()) {
      uses.put(Use.ofCode(use).orElseThrow(), Permission.ofCode(text(said, use)).orElseThrow());
    }
    return new Terms(
        party(text(json, "originator")),
        new Classification(
            text(json, "scheme"),
            text(json, "level"),
            json.text("equivalent").flatMap(Clearance::ofCode)),
        codes(json, "controls", Control::ofCode),
        Tlp.ofCode(text(json, "tlp")).orElseThrow(),
        codes(json, "codes", HandlingCode::ofCode),
        codes(json, "purposes", Purpose::ofCode),
        basis(json),
        parties(json.texts("to")),
        parties(json.texts("display")),
        uses,
        codes(json, "caveats", Caveat::ofCode));
  }

  private static Extras state(ItemState state) {
    return Extras.builder()
        .put("standing", state.standing().name())
        .put("withdrawn", parties(state.withdrawnFrom()))
        .put("under", Optional.of(apart(state.withdrawnUnder())).filter(under -> under.size() > 0))
        .put(
            "consents",
            state.consents().stream()
                .map(
                    c ->
                        Extras.builder()
                            .put("party", c.party().uuid().toString())
                            .put("use", c.use().code())
                            .put("from", c.from().toString())
                            .put("until", c.until().toString())
                            .build())
                .sorted(Comparator.comparing(Extras::toString))
                .toList())
        .build();
  }

  private static ItemState state(Extras json) {
    return new ItemState(
        ItemState.Standing.valueOf(text(json, "standing")),
        parties(json.texts("withdrawn")),
        json.group("under").map(HandlingText::apart).orElse(Basis.NONE),
        json.groups("consents").stream()
            .map(
                c ->
                    new Consent(
                        party(text(c, "party")),
                        Use.ofCode(text(c, "use")).orElseThrow(),
                        Instant.parse(text(c, "from")),
                        Instant.parse(text(c, "until"))))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Texts by name, for languages and equivalences.
  static String ofTexts(Map<String, String> texts) {
    Extras.Builder json = Extras.builder();
    new TreeMap<>(texts).forEach(json::put);
    return json.build().toString();
  }

  static Map<String, String> texts(String text) {
    Extras json = Extras.parse(text);
    Map<String, String> texts = new HashMap<>();
    json.names().forEach(name -> texts.put(name, text(json, name)));
    return texts;
  }

  static PartyId party(String uuid) {
    return new PartyId(UUID.fromString(uuid));
  }

  private static List<String> parties(Set<PartyId> parties) {
    return parties.stream().map(p -> p.uuid().toString()).sorted().toList();
  }

  private static Set<PartyId> parties(List<String> uuids) {
    return uuids.stream().map(HandlingText::party).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> List<String> sorted(Collection<T> values, Function<T, String> code) {
    return values.stream().map(code).sorted().toList();
  }

  private static <T> Set<T> codes(Extras json, String name, Function<String, Optional<T>> of) {
    Set<T> values = new HashSet<>();
    json.texts(name).forEach(code -> values.add(of.apply(code).orElseThrow()));
    return values;
  }

  private static String text(Extras json, String name) {
    return json.text(name).orElseThrow(() -> new IllegalStateException("kept JSON: no " + name));
  }
}
