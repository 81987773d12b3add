package sanad.postgres;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.Extras;

/// What officers with the same rights have in common: agency, groups, roles, clearance, purposes.
///
/// **Source:** decision 14.
final class ViewerClass {
  private ViewerClass() {}

  /// The class of an officer, as JSON.
  static String of(Viewer.Officer officer) {
    return Extras.builder()
        .put("agency", officer.agency().uuid().toString())
        .put("groups", officer.groups().stream().map(g -> g.uuid().toString()).sorted().toList())
        .put("roles", officer.roles().stream().map(Role::code).sorted().toList())
        .put("clearance", officer.clearance().code())
        .put("purposes", officer.purposes().stream().map(Purpose::code).sorted().toList())
        .build()
        .toString();
  }

  static UUID id(Viewer.Officer officer) {
    return Digest.key("viewer", of(officer));
  }

  /// An officer of that class who is nobody in particular.
  static Viewer.Officer read(String text) {
    Extras json = Extras.parse(text);
    return new Viewer.Officer(
        new OfficerId(Database.NOBODY),
        HandlingText.party(json.text("agency").orElseThrow()),
        parties(json.texts("groups")),
        json.texts("roles").stream()
            .map(code -> Role.ofCode(code).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()),
        json.text("clearance").flatMap(Clearance::ofCode).orElseThrow(),
        json.texts("purposes").stream()
            .map(code -> Purpose.ofCode(code).orElseThrow())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Set<PartyId> parties(List<String> uuids) {
    return uuids.stream().map(HandlingText::party).collect(Collectors.toUnmodifiableSet());
  }
}
