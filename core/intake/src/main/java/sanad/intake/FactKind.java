package sanad.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of fact that a report may state, with the slots of each; the first slot must be
/// filled.
public enum FactKind {
  PLACE("name", "english", "arabic", "french", "country", "latitude", "longitude", "list-id"),
  ORGANISATION("name", "english", "arabic", "french", "acronym", "country", "subtype"),
  AGENCY("name", "english", "arabic", "french", "acronym", "country", "subtype"),
  GROUP("name", "english", "arabic", "french", "acronym", "country", "subtype"),
  /// `category` is the data subject's: suspect, convicted, contact, victim, witness, informant or
  /// unknown; an accused stays *alleged* by the report's source. **Source:** decision 26.
  PERSON("name", "category", "kunya", "birth"),
  DATE("value", "modifier", "calendar", "received"),
  TELEPHONE("value"),
  ACCOUNT("value"),
  HANDLE("value"),
  EMAIL("value"),
  EVENT("event-type", "realis", "when", "where", "count");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> slots;

  FactKind(String... slots) {
    this.slots = List.of(slots);
  }

  /// The names of its slots, the needed one first.
  public List<String> slots() {
    return slots;
  }

  /// For example `place`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of a code, or empty.
  public static Optional<FactKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
