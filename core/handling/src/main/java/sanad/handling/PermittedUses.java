package sanad.handling;

import java.util.EnumMap;
import java.util.Map;

/// What a reader may do with an item: only what its originator said. **Source:** decision 8.
record PermittedUses(Asked asked) {

  /// The uses of an agency. Each end of a consent or approval that lifts one goes into `ends`.
  Map<Use, Permission> of(PartyId agency, Ends ends) {
    var permitted = new EnumMap<Use, Permission>(Use.class);
    for (var entry : asked.terms().uses().entrySet()) {
      var use = entry.getKey();
      var said = entry.getValue();
      if (said != Permission.DENY && open(use, ends)) {
        permitted.put(use, said == Permission.ALLOW ? said : lifted(agency, use, said, ends));
      }
    }
    return Map.copyOf(permitted);
  }

  /// The present location of a person needs its own stated purpose; a grave use needs its approval,
  /// until that expires.
  private boolean open(Use use, Ends ends) {
    if (use == Use.PRESENT_LOCATION) {
      return asked.purpose() == Purpose.LOCATE_PERSON;
    }
    if (!use.grave()) {
      return true;
    }
    var approved =
        asked.handling().approvals().stream()
            .filter(a -> a.use() == use && a.complete() && asked.at().isBefore(a.until()))
            .findFirst();
    approved.ifPresent(a -> ends.add(a.until()));
    return approved.isPresent();
  }

  /// A signed yes of the originator answers "tell us first" and "only with our consent".
  private Permission lifted(PartyId agency, Use use, Permission said, Ends ends) {
    var consent = asked.consented(agency, use);
    consent.ifPresent(ends::add);
    return consent.isPresent() ? Permission.ALLOW : said;
  }
}
