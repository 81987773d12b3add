package sanad.web.api;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sanad.cases.PartialDate;
import sanad.handling.AgreementId;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.PartyId;
import sanad.stix.StixId;

/// What a caller wrote, as the domain's types. What is missing or is none of the possible values is
/// a [ApiRefused] that names the key.
final class Given {
  private static final int UUID_LENGTH = 36;
  private static final int DAY_LENGTH = 10;

  private Given() {}

  /// A value that must be there.
  static <T> T required(String field, @Nullable T value) {
    if (value == null) throw unfit(field, "missing");
    return value;
  }

  /// The value of a code.
  static <E> E code(String field, @Nullable String code, Function<String, Optional<E>> values) {
    return values.apply(required(field, code)).orElseThrow(() -> unfit(field, "unknown-code"));
  }

  /// The values of several codes; none where the key is absent.
  static <E> Set<E> codes(
      String field, @Nullable Collection<String> codes, Function<String, Optional<E>> values) {
    var found = new LinkedHashSet<E>();
    for (var code : listed(codes)) found.add(code(field, code, values));
    return found;
  }

  /// Codes by codes; none where the key is absent.
  static <K, V> Map<K, V> codeMap(
      String field,
      @Nullable Map<String, String> given,
      Function<String, Optional<K>> keys,
      Function<String, Optional<V>> values) {
    var found = new java.util.LinkedHashMap<K, V>();
    if (given != null) {
      given.forEach((key, value) -> found.put(code(field, key, keys), code(field, value, values)));
    }
    return found;
  }

  /// A list; empty where the key is absent.
  static <T> Collection<T> listed(@Nullable Collection<T> values) {
    return values == null ? List.of() : values;
  }

  /// `identity--<uuid>`, or the UUID alone.
  static PartyId party(String field, @Nullable String text) {
    var id = required(field, text);
    return new PartyId(uuid(field, id.startsWith("identity--") ? id.substring(10) : id));
  }

  static Set<PartyId> parties(String field, @Nullable Collection<String> texts) {
    var found = new LinkedHashSet<PartyId>();
    for (var text : listed(texts)) found.add(party(field, text));
    return found;
  }

  static AgreementId agreement(String field, @Nullable String text) {
    return new AgreementId(uuid(field, text));
  }

  static StixId object(String field, @Nullable String text) {
    return StixId.of(required(field, text)).orElseThrow(() -> unfit(field, "no-stix-id"));
  }

  static UUID uuid(String field, @Nullable String text) {
    var given = required(field, text);
    if (given.length() != UUID_LENGTH) throw unfit(field, "no-uuid");
    return read(field, given, "no-uuid", UUID::fromString);
  }

  static URI address(String field, @Nullable String text) {
    return read(field, required(field, text), "no-address", URI::create);
  }

  /// A national level, `scheme/level`.
  static Classification classification(
      String field, @Nullable String text, Optional<Clearance> equivalent) {
    var parts = required(field, text).split("/", 2);
    if (parts.length < 2) throw unfit(field, "no-scheme-level");
    return new Classification(parts[0], parts[1], equivalent);
  }

  /// A day of a year of four digits, so that the day after it is one too.
  static LocalDate day(String field, @Nullable String text) {
    var given = required(field, text);
    if (given.length() != DAY_LENGTH) throw unfit(field, "no-date");
    return read(field, given, "no-date", LocalDate::parse);
  }

  /// A year, a month or a day.
  static PartialDate partialDate(String field, @Nullable String text) {
    return PartialDate.of(required(field, text)).orElseThrow(() -> unfit(field, "no-date"));
  }

  /// An instant (`2026-11-23T00:00:00Z`) or a day (`2026-11-23`), which is its first moment in UTC.
  static Instant instant(String field, @Nullable String text) {
    var given = required(field, text);
    return given.length() == DAY_LENGTH
        ? read(field, given, "no-time", LocalDate::parse).atStartOfDay(ZoneOffset.UTC).toInstant()
        : read(field, given, "no-time", Instant::parse);
  }

  /// An instant, or a last day, which ends with the first moment of the next one in UTC.
  ///
  /// **Source:** decision 2.
  static Instant end(String field, @Nullable String text) {
    var at = instant(field, text);
    return required(field, text).length() == DAY_LENGTH ? at.plus(Duration.ofDays(1)) : at;
  }

  static Duration span(String field, @Nullable String text) {
    return read(field, required(field, text), "no-duration", Duration::parse);
  }

  private static <T> T read(String field, String text, String why, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unfit(field, why);
    }
  }

  static ApiRefused unfit(String field, String why) {
    return new ApiRefused(
        ApiCode.VALUE_UNFIT,
        List.of(new ApiRefused.Problem(ApiCode.VALUE_UNFIT.code(), field, List.of(why))));
  }
}
