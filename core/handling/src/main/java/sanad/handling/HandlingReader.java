package sanad.handling;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.stix.Value;

/// Reads one handling from its form. What cannot be read gets a stand-in that never leaves this
/// class, so that all problems are found in one pass.
record HandlingReader(Extras form, FormReader in) {
  private static final Set<String> MEMBERS =
      Set.of(
          "extension_type",
          "originator",
          "classification",
          "controls",
          "tlp",
          "codes",
          "purposes",
          "basis",
          "bases",
          "release_to",
          "display_only",
          "uses",
          "caveats",
          "reference",
          "restriction",
          "valid_from",
          "review_by",
          "destroy_after",
          "approvals");
  private static final PartyId NOBODY = new PartyId(new UUID(0, 0));

  HandlingReading read() {
    in.known(form, MEMBERS);
    if (!form.text("extension_type").orElse("property-extension").equals("property-extension")) {
      in.problem("extension_type", "expected property-extension");
    }
    var handling =
        new Handling(
            terms(),
            in.text(form, "reference").orElse(""),
            in.text(form, "restriction").orElse(""),
            in.time(form, "valid_from"),
            in.time(form, "review_by"),
            in.time(form, "destroy_after"),
            approvals());
    return in.problems().isEmpty()
        ? new HandlingReading.Read(handling)
        : new HandlingReading.Refused(in.problems());
  }

  private Terms terms() {
    in.required(form, "originator");
    in.required(form, "tlp");
    return new Terms(
        in.code(form, "originator", FormReader::party).orElse(NOBODY),
        classification(),
        in.codes(form, "controls", Control::ofCode),
        in.code(form, "tlp", Tlp::ofCode).orElse(Tlp.RED),
        in.codes(form, "codes", HandlingCode::ofCode),
        in.codes(form, "purposes", Purpose::ofCode),
        basis(),
        in.codes(form, "release_to", FormReader::party),
        in.codes(form, "display_only", FormReader::party),
        uses(),
        in.codes(form, "caveats", Caveat::ofCode));
  }

  private Basis basis() {
    var whole = in.code(form, "basis", FormReader::agreement);
    var apart = in.group(form, "bases");
    if (whole.isPresent() && apart.isPresent()) {
      in.problem("bases", "expected either basis or bases");
    }
    return apart
        .<Basis>map(said -> apart(said, in.below("bases")))
        .or(() -> whole.map(Basis.Whole::new))
        .orElse(Basis.NONE);
  }

  private static Basis apart(Extras said, FormReader below) {
    var names = new HashMap<AgreementId, Set<PartyId>>();
    for (var agreement : said.names()) {
      var under = below.codes(said, agreement, FormReader::party);
      below
          .known(agreement, agreement, FormReader::agreement)
          .ifPresent(
              known -> names.computeIfAbsent(known, none -> new LinkedHashSet<>()).addAll(under));
    }
    return new Basis.Apart(names);
  }

  private Classification classification() {
    var group = in.group(form, "classification");
    if (group.isEmpty()) {
      if (form.get("classification").isEmpty()) {
        in.problem("classification", "expected an object");
      }
      return new Classification("", "", Optional.empty());
    }
    var below = in.below("classification");
    var members = group.get();
    below.known(members, Set.of("scheme", "level", "equivalent"));
    return new Classification(
        below.required(members, "scheme"),
        below.required(members, "level"),
        below.code(members, "equivalent", Clearance::ofCode));
  }

  private Map<Use, Permission> uses() {
    var uses = new EnumMap<Use, Permission>(Use.class);
    in.group(form, "uses").ifPresent(said -> uses(said, in.below("uses"), uses));
    return uses;
  }

  private static void uses(Extras said, FormReader below, Map<Use, Permission> uses) {
    for (var name : said.names()) {
      var use = Use.ofCode(name);
      if (use.isEmpty()) {
        below.problem(name, "unknown code of a use");
      } else {
        below.required(said, name);
        below.code(said, name, Permission::ofCode).ifPresent(p -> uses.put(use.get(), p));
      }
    }
  }

  private Set<ForceApproval> approvals() {
    var approvals = new LinkedHashSet<ForceApproval>();
    var list = form.get("approvals");
    if (list.isEmpty()) {
      return approvals;
    }
    if (!(list.get() instanceof Value.Many(var values))) {
      in.problem("approvals", "expected a list");
      return approvals;
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Extras one) {
        approvals.add(approval(one, in.below("approvals[" + i + "]")));
      } else {
        in.problem("approvals[" + i + "]", "expected an object");
      }
    }
    return approvals;
  }

  private static ForceApproval approval(Extras one, FormReader below) {
    below.known(one, Set.of("use", "approver", "legal_basis", "item", "until"));
    below.required(one, "use");
    below.required(one, "item");
    below.required(one, "until");
    return new ForceApproval(
        below.code(one, "use", Use::ofCode).orElse(Use.FORCE),
        below.required(one, "approver"),
        below.required(one, "legal_basis"),
        below.code(one, "item", StixId::of).map(StixId::toString).orElse(""),
        below.time(one, "until").orElse(Instant.MIN));
  }
}
