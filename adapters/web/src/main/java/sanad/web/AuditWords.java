package sanad.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.stix.StixId;
import sanad.store.Leaf;

/// Puts leaves of the log into words: officers and partners by name, acts and things by what they
/// are called on the pages. What has no words stands as the log wrote it. For one request.
final class AuditWords {
  private final Visit visit;
  private final Wording wording;
  private final Map<PartyId, Party> parties;
  private final Map<String, String> known = new HashMap<>();

  AuditWords(Visit visit, Wording wording) {
    this.visit = visit;
    this.wording = wording;
    this.parties = visit.session().registry().register().parties();
  }

  AuditLine line(Leaf leaf) {
    return new AuditLine(
        leaf.number(),
        leaf.number(),
        wording.moment(leaf.at()),
        leaf.viewer(),
        who(leaf.viewer()),
        wording.word("purpose", leaf.purpose()),
        wording.word("audit.act", leaf.code()),
        leaf.code(),
        wording.word("act.kind", leaf.kind().name().toLowerCase(Locale.ROOT)),
        leaf.objects().stream().map(this::thing).toList(),
        wording.joined(
            leaf.recipients().stream()
                .map(id -> ItemsPage.name(id, parties, wording))
                .sorted()
                .toList()),
        wording.shown(leaf.justification()),
        leaf.hash());
  }

  /// Who acted: an officer or partner by name, a task of the node in words.
  String who(String viewer) {
    return known.computeIfAbsent(viewer, this::read);
  }

  private String read(String viewer) {
    int colon = viewer.indexOf(':');
    var id = viewer.substring(colon + 1);
    return switch (colon < 0 ? "" : viewer.substring(0, colon)) {
      case "officer" -> officer(id).orElse(wording.shown(viewer));
      case "partner" -> partner(id).orElse(wording.shown(viewer));
      case "task" -> wording.word("audit.task", id);
      default -> wording.shown(viewer);
    };
  }

  private Optional<String> officer(String id) {
    return uuid(id).flatMap(u -> visit.session().registry().officer(new OfficerId(u)));
  }

  private Optional<String> partner(String id) {
    return uuid(id)
        .flatMap(u -> Optional.ofNullable(parties.get(new PartyId(u))))
        .map(wording::name);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  /// `incident--…@2026-11-10T08:00:00Z`, `report:…` and the like.
  private AuditLine.Thing thing(String named) {
    int at = named.indexOf('@');
    var id = at < 0 ? named : named.substring(0, at);
    var version = at < 0 ? "" : named.substring(at + 1);
    var object = StixId.of(id);
    if (object.isPresent()) {
      return new AuditLine.Thing(wording.word("type", object.get().type()), id, version, id);
    }
    int colon = id.indexOf(':');
    if (colon < 0) {
      return new AuditLine.Thing("", id, version, "");
    }
    var kind = id.substring(0, colon);
    var rest = id.substring(colon + 1);
    return new AuditLine.Thing(
        wording.word("audit.thing", kind),
        kind.equals("officer") ? officer(rest).orElse(rest) : rest,
        version,
        "");
  }
}
