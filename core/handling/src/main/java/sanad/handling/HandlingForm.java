package sanad.handling;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import sanad.stix.Extras;
import sanad.stix.Value;

/// Writes handlings, terms, states and release classes as JSON in one canonical order: equal values
/// give equal texts, so that a store can use the text as a key.
///
/// Members stand in a fixed order, sets are sorted by their code, and what is empty is absent. The
/// way back is [HandlingReading#of] (of partners: reports problems) and [#state] (of our own store:
/// throws).
///
/// **Source:** decisions 7 and 12.
public final class HandlingForm {
  private HandlingForm() {}

  /// The whole handling, as it stands in the extension of a marking-definition.
  public static Extras of(Handling handling) {
    var form = Extras.builder().putAll(of(handling.terms()));
    if (!handling.reference().isEmpty()) {
      form.put("reference", handling.reference());
    }
    if (!handling.restriction().isEmpty()) {
      form.put("restriction", handling.restriction());
    }
    return form.put("valid_from", handling.validFrom().map(Instant::toString))
        .put("review_by", handling.reviewBy().map(Instant::toString))
        .put("destroy_after", handling.destroyAfter().map(Instant::toString))
        .put("approvals", approvals(handling.approvals()))
        .build();
  }

  /// The terms alone: what makes the release class.
  public static Extras of(Terms terms) {
    var form =
        Extras.builder()
            .put("originator", terms.originator().stix())
            .put("classification", of(terms.classification()))
            .put("controls", codes(terms.controls(), Control::code))
            .put("tlp", terms.tlp().code())
            .put("codes", codes(terms.codes(), HandlingCode::code))
            .put("purposes", codes(terms.purposes(), Purpose::code))
            .putAll(of(terms.basis()))
            .put("release_to", codes(terms.releaseTo(), PartyId::stix))
            .put("display_only", codes(terms.displayOnly(), PartyId::stix));
    if (!terms.uses().isEmpty()) {
      form.put("uses", uses(terms.uses()));
    }
    return form.put("caveats", codes(terms.caveats(), Caveat::code)).build();
  }

  /// What has happened to an item.
  public static Extras of(ItemState state) {
    return Extras.builder()
        .put("standing", state.standing().name())
        .put("withdrawn_from", codes(state.withdrawnFrom(), PartyId::stix))
        .put("withdrawn_under", under(state.withdrawnUnder()))
        .put("consents", consents(state.consents()))
        .build();
  }

  /// A release class: its text is the key under which a store knows the class.
  public static Extras of(ReleaseClass releaseClass) {
    return Extras.builder()
        .put("terms", of(releaseClass.terms()))
        .put("state", of(releaseClass.state()))
        .put("faults", codes(releaseClass.faults(), Enum::name))
        .build();
  }

  /// The state that [#of(ItemState)] wrote; throws IllegalArgumentException on anything else.
  public static ItemState state(Extras form) {
    return new ItemState(
        ItemState.Standing.valueOf(form.text("standing").orElse("")),
        Set.copyOf(form.texts("withdrawn_from").stream().map(PartyId::parse).toList()),
        under(form.group("withdrawn_under").orElse(Extras.builder().build())),
        Set.copyOf(form.groups("consents").stream().map(HandlingForm::consent).toList()));
  }

  /// One agreement for all stands as `basis`; several as `bases`, each with its names.
  private static Extras of(Basis basis) {
    return switch (basis) {
      case Basis.Whole(var agreement) ->
          Extras.builder().put("basis", agreement.toString()).build();
      case Basis.Apart apart -> Extras.builder().put("bases", under(apart)).build();
    };
  }

  private static Optional<Extras> under(Basis.Apart apart) {
    var form = Extras.builder();
    apart.names().entrySet().stream()
        .sorted(Comparator.comparing(under -> under.getKey().toString()))
        .forEach(
            under -> form.put(under.getKey().toString(), codes(under.getValue(), PartyId::stix)));
    return apart.names().isEmpty() ? Optional.empty() : Optional.of(form.build());
  }

  private static Basis.Apart under(Extras form) {
    return new Basis.Apart(
        form.names().stream()
            .collect(
                Collectors.toMap(
                    id -> new AgreementId(UUID.fromString(id)),
                    id ->
                        form.texts(id).stream().map(PartyId::parse).collect(Collectors.toSet()))));
  }

  private static Extras of(Classification classification) {
    return Extras.builder()
        .put("scheme", classification.scheme())
        .put("level", classification.level())
        .put("equivalent", classification.equivalent().map(Clearance::code))
        .build();
  }

  private static Extras uses(Map<Use, Permission> uses) {
    var form = Extras.builder();
    uses.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> form.put(entry.getKey().code(), entry.getValue().code()));
    return form.build();
  }

  private static List<Extras> approvals(Set<ForceApproval> approvals) {
    return sorted(
        approvals.stream()
            .map(
                a ->
                    Extras.builder()
                        .put("use", a.use().code())
                        .put("approver", a.approver())
                        .put("legal_basis", a.legalBasis())
                        .put("item", a.item())
                        .put("until", a.until().toString())
                        .build())
            .toList());
  }

  private static List<Extras> consents(Set<Consent> consents) {
    return sorted(
        consents.stream()
            .map(
                c ->
                    Extras.builder()
                        .put("party", c.party().stix())
                        .put("use", c.use().code())
                        .put("from", c.from().toString())
                        .put("until", c.until().toString())
                        .build())
            .toList());
  }

  private static Consent consent(Extras form) {
    return new Consent(
        PartyId.parse(form.text("party").orElse("")),
        Use.ofCode(form.text("use").orElse("")).orElseThrow(IllegalArgumentException::new),
        Instant.parse(form.text("from").orElse("")),
        Instant.parse(form.text("until").orElse("")));
  }

  private static List<Extras> sorted(List<Extras> forms) {
    return forms.stream().sorted(Comparator.comparing(Value::toJson)).toList();
  }

  private static <T> List<String> codes(Collection<T> values, Function<? super T, String> code) {
    return values.stream().<String>map(code).sorted().toList();
  }
}
