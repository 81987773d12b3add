package sanad.web.api;

import java.util.Optional;
import java.util.function.BiConsumer;

/// How a text on the wire must be written.
enum Spelling {
  /// A UUID.
  UUID("uuid", Given::uuid),
  /// `identity--<uuid>`, or the UUID alone.
  PARTY("", Given::party),
  /// The id of an object.
  OBJECT("", Given::object),
  /// `scheme/level`, a level as a nation writes it.
  LEVEL("", (field, text) -> Given.classification(field, text, Optional.empty())),
  /// A day.
  DAY("date", Given::day),
  /// A year, a month or a day.
  PARTIAL_DATE("", Given::partialDate),
  /// An instant, or a day.
  TIME("", Given::instant),
  /// A duration of ISO 8601.
  SPAN("duration", Given::span),
  /// The address of a server.
  ADDRESS("uri", Given::address);

  private final String format;
  private final BiConsumer<String, String> reader;

  Spelling(String format, BiConsumer<String, String> reader) {
    this.format = format;
    this.reader = reader;
  }

  /// The `format` of JSON Schema that says the same; empty where none does.
  Optional<String> format() {
    return format.isEmpty() ? Optional.empty() : Optional.of(format);
  }

  /// What is wrong with a text at a place.
  Optional<ApiRefused.Problem> problem(String place, String text) {
    try {
      reader.accept(place, text);
      return Optional.empty();
    } catch (ApiRefused unfit) {
      return Optional.of(unfit.problems().getFirst());
    }
  }
}
