package sanad.node.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import sanad.handling.Clearance;

/// All keys of `sanad.yaml`, in the order in which `sanad config` prints them.
///
/// A key that goes out of use is never given another meaning.
final class Keys {

  static final Key<Path> DATA =
      Key.of("data", "sanad-data", "Folder of everything that this node keeps.", Keys::path);

  static final Key<Boolean> EXERCISE =
      Key.of(
          "exercise",
          "false",
          "Whether every page says EXERCISE: all content of this node is invented.",
          Keys::truth);

  static final Key<UUID> AGENCY_ID =
      Key.optional(
          "agency.id",
          "UUID of this agency's STIX identity, taken at first start; without it a new one is made.",
          Keys::uuid);

  static final Key<String> AGENCY_SHORT =
      Key.of("agency.short", "SANAD", "Short name in the header of every page.", Keys::text);

  static final Key<String> AGENCY_EN =
      Key.of("agency.en", "This agency", "Name in English, taken at first start.", Keys::text);

  static final Key<String> AGENCY_FR =
      Key.of("agency.fr", "Ce service", "Name in French, taken at first start.", Keys::text);

  static final Key<String> AGENCY_AR =
      Key.of("agency.ar", "هذا الجهاز", "Name in Arabic, taken at first start.", Keys::text);

  static final Key<String> AGENCY_COUNTRY =
      Key.optional("agency.country", "ISO 3166-1 alpha-2, taken at first start.", Keys::country);

  static final Key<Clearance> AGENCY_CEILING =
      Key.of(
          "agency.ceiling",
          "secret",
          "Highest level that this node may hold, taken at first start.",
          Keys::clearance);

  static final Key<String> PEOPLE_ADDRESS =
      Key.of(
          "people.address",
          "127.0.0.1",
          "Address of the pages and the REST API; another than loopback needs a certificate.",
          Keys::text);

  static final Key<Integer> PEOPLE_PORT =
      Key.of("people.port", "8080", "Port of the pages and the REST API.", Keys::port);

  static final Key<Path> PEOPLE_CERTIFICATE =
      Key.optional(
          "people.certificate",
          "PEM file with the certificate chain of the pages; without it they speak HTTP.",
          Keys::path);

  static final Key<Path> PEOPLE_KEY =
      Key.optional(
          "people.key", "PEM file with the private key of the pages (PKCS #8).", Keys::path);

  static final Key<String> PARTNERS_ADDRESS =
      Key.of(
          "partners.address",
          "127.0.0.1",
          "Address at which partners' nodes fetch, for example 0.0.0.0; always TLS.",
          Keys::text);

  static final Key<String> PARTNERS_HOST =
      Key.optional(
          "partners.host",
          "Name or address by which partners reach this node, for the certificate that it makes of"
              + " its own; without it partners.address.",
          Keys::host);

  static final Key<Integer> PARTNERS_PORT =
      Key.optional(
          "partners.port", "Port for partners' nodes; without it people.port + 1.", Keys::port);

  static final Key<Path> PARTNERS_CERTIFICATE =
      Key.optional(
          "partners.certificate",
          "PEM file with the certificate chain shown to partners; without it the node makes its own"
              + " authority and certificate at first start.",
          Keys::path);

  static final Key<Path> PARTNERS_KEY =
      Key.optional(
          "partners.key", "PEM file with the private key shown to partners (PKCS #8).", Keys::path);

  static final Key<String> DATABASE_URL =
      Key.optional(
          "database.url",
          "JDBC address of an own PostgreSQL 17 or newer, prepared by `sanad db plan`; without it"
              + " the node carries its own.",
          Keys::jdbc);

  static final Key<Path> DATABASE_PROGRAMS =
      Key.optional(
          "database.programs",
          "Folder for the programs of the PostgreSQL that a node carries, which the nodes of one"
              + " machine may share; others must not be able to write there. Without it they lie"
              + " below `data`.",
          Keys::path);

  static final Key<Duration> PULL_EVERY =
      Key.of(
          "pull.every",
          "PT10S",
          "How often the node looks whether a pull over one of its links is due, ISO 8601.",
          Keys::span);

  static final List<Key<?>> ALL =
      List.of(
          DATA,
          EXERCISE,
          AGENCY_ID,
          AGENCY_SHORT,
          AGENCY_EN,
          AGENCY_FR,
          AGENCY_AR,
          AGENCY_COUNTRY,
          AGENCY_CEILING,
          PEOPLE_ADDRESS,
          PEOPLE_PORT,
          PEOPLE_CERTIFICATE,
          PEOPLE_KEY,
          PARTNERS_ADDRESS,
          PARTNERS_HOST,
          PARTNERS_PORT,
          PARTNERS_CERTIFICATE,
          PARTNERS_KEY,
          DATABASE_URL,
          DATABASE_PROGRAMS,
          PULL_EVERY);

  private Keys() {}

  private static String text(String value) {
    if (value.isBlank()) throw new IllegalArgumentException("expected a text, got nothing");
    return value;
  }

  private static String host(String value) {
    if (!value.matches("[A-Za-z0-9.:-]+") || value.matches("0[.]0[.]0[.]0|::|[^:]*:[^:]*")) {
      throw new IllegalArgumentException(
          "expected a name or an address as partners write it, without https:// and port, got "
              + value);
    }
    return value;
  }

  private static UUID uuid(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("expected a UUID, got " + value, e);
    }
  }

  private static String country(String value) {
    if (value.matches("[A-Z]{2}")) return value;
    throw new IllegalArgumentException("expected two capital letters, got " + value);
  }

  private static Clearance clearance(String value) {
    return Clearance.ofCode(value)
        .orElseThrow(
            () -> new IllegalArgumentException("expected open to top-secret, got " + value));
  }

  private static Path path(String value) {
    return Path.of(text(value));
  }

  private static String jdbc(String value) {
    if (value.startsWith("jdbc:postgresql:") && !value.contains("password=")) return value;
    throw new IllegalArgumentException("expected jdbc:postgresql://… without a password");
  }

  private static Integer port(String value) {
    if (value.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65535) return port;
    }
    throw new IllegalArgumentException("expected a port from 1 to 65535, got " + value);
  }

  private static Boolean truth(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("expected true or false, got " + value);
    };
  }

  private static Duration span(String value) {
    try {
      var span = Duration.parse(value);
      if (span.isPositive()) return span;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("expected a duration such as PT5M, got " + value, e);
    }
    throw new IllegalArgumentException("expected a duration above zero, got " + value);
  }
}
