package sanad.federation;

import java.util.List;
import java.util.Map;
import sanad.taxii.TaxiiError;

/// A request that is not answered, with its TAXII error. Hidden equals absent: what a partner may
/// not see is refused in the same words as what is not there.
final class Refusal extends RuntimeException {
  private final transient TaxiiError error;
  private final transient Map<String, String> headers;

  private Refusal(TaxiiError error, Map<String, String> headers) {
    super(error.code());
    this.error = error;
    this.headers = Map.copyOf(headers);
  }

  TaxiiError error() {
    return error;
  }

  Map<String, String> headers() {
    return headers;
  }

  private static Refusal of(int status, String title, List<String> faults) {
    return new Refusal(
        new TaxiiError(status, title, "SANAD-FEDERATION-" + status, faults), Map.of());
  }

  static Refusal malformed(List<String> faults) {
    return of(400, "The request cannot be understood", faults);
  }

  static Refusal unauthenticated() {
    return new Refusal(
        new TaxiiError(401, "A credential is needed", "SANAD-FEDERATION-401", List.of()),
        Map.of("WWW-Authenticate", "Basic realm=\"sanad\", charset=\"UTF-8\""));
  }

  static Refusal forbidden() {
    return of(403, "This collection does not allow it", List.of());
  }

  static Refusal absent() {
    return of(404, "There is no such resource", List.of());
  }

  static Refusal method(List<String> allowed) {
    return new Refusal(
        new TaxiiError(405, "This resource has no such method", "SANAD-FEDERATION-405", List.of()),
        Map.of("Allow", String.join(", ", allowed)));
  }

  static Refusal notAcceptable() {
    return of(406, "Only application/taxii+json;version=2.1 is spoken here", List.of());
  }

  static Refusal tooLarge(long limit) {
    return of(413, "The body is too large", List.of("expected at most " + limit + " bytes"));
  }

  static Refusal mediaType() {
    return of(415, "A body must be application/taxii+json;version=2.1", List.of());
  }

  static Refusal encoded() {
    return new Refusal(
        new TaxiiError(415, "A body must not be encoded", "SANAD-FEDERATION-415", List.of()),
        Map.of("Accept-Encoding", "identity"));
  }

  static Refusal unprocessable(String fault) {
    return of(422, "The body cannot be processed", List.of(fault));
  }

  static Refusal tooMany(long seconds) {
    return new Refusal(
        new TaxiiError(429, "Too many requests", "SANAD-FEDERATION-429", List.of()),
        Map.of("Retry-After", Long.toString(seconds)));
  }

  /// The disk is nearly full: nothing is taken in, all else goes on.
  static Refusal full() {
    return new Refusal(
        new TaxiiError(503, "The node takes nothing in now", "SANAD-FEDERATION-507", List.of()),
        Map.of("Retry-After", "60"));
  }

  static Refusal failed() {
    return of(500, "The node failed", List.of());
  }

  static Refusal unavailable() {
    return busy(5);
  }

  /// @param seconds after which to come again
  static Refusal busy(int seconds) {
    return new Refusal(
        new TaxiiError(503, "The node cannot answer now", "SANAD-FEDERATION-503", List.of()),
        Map.of("Retry-After", Integer.toString(seconds)));
  }
}
