package sanad.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.PartyId;

/// What officers write into the fields of [PartnersPage], read; empty where it is none such.
final class PartnerFields {
  private PartnerFields() {}

  /// Reads `scheme/classification = level` line by line, the level in the page's words or as its
  /// code; empty where a line does not fit.
  static Optional<Map<String, Clearance>> equivalences(String text, Wording wording) {
    var read = new HashMap<String, Clearance>();
    for (var line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      int equals = line.lastIndexOf('=');
      var key = equals < 0 ? "" : line.substring(0, equals).strip();
      var level = wording.level(line.substring(equals + 1).strip());
      if (key.indexOf('/') < 1 || level.isEmpty()) {
        return Optional.empty();
      }
      read.put(key, level.get());
    }
    return Optional.of(Map.copyOf(read));
  }

  static Optional<PartyId> party(String text) {
    return uuid(text.replaceFirst("^identity--", "")).map(PartyId::new);
  }

  static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  static Optional<AgreementId> agreement(String text) {
    return uuid(text).map(AgreementId::new);
  }

  static Optional<URI> uri(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /// "Until day D" ends when D is over. **Source:** decision 2.
  static Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
