package sanad.taxii;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;

/// What became of a post. **Source:** TAXII 2.1 section 4.3.1.
///
/// @param successes of those that succeeded, as many as the server tells
public record StatusInfo(
    String id,
    boolean complete,
    Instant requestedAt,
    int total,
    int succeeded,
    int failed,
    int pending,
    List<Detail> successes,
    List<Detail> failures) {
  public StatusInfo {
    successes = List.copyOf(successes);
    failures = List.copyOf(failures);
  }

  /// One object of the envelope.
  ///
  /// @param version its `modified`, else `created`, as it was written
  /// @param message why it was refused, empty where it was not
  public record Detail(String id, String version, String message) {
    Extras json() {
      return Extras.builder()
          .put("id", id)
          .put("version", version)
          .put("message", message.isEmpty() ? Optional.empty() : Optional.of(message))
          .build();
    }
  }

  /// The resource as JSON text.
  public String toJson() {
    return Extras.builder()
        .put("id", id)
        .put("status", complete ? "complete" : "pending")
        .put("request_timestamp", TaxiiTime.write(requestedAt))
        .put("total_count", total)
        .put("success_count", succeeded)
        .put("successes", successes.stream().map(Detail::json).toList())
        .put("failure_count", failed)
        .put("failures", failures.stream().map(Detail::json).toList())
        .put("pending_count", pending)
        .build()
        .toJson();
  }

  static Optional<StatusInfo> read(Extras json) {
    var id = json.text("id");
    var status = json.text("status");
    if (id.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new StatusInfo(
            id.get(),
            status.get().equals("complete"),
            json.text("request_timestamp").flatMap(TaxiiTime::read).orElse(Instant.EPOCH),
            count(json, "total_count"),
            count(json, "success_count"),
            count(json, "failure_count"),
            count(json, "pending_count"),
            details(json, "successes"),
            details(json, "failures")));
  }

  private static int count(Extras json, String name) {
    return (int) Math.clamp(json.whole(name).orElse(0L), 0L, Integer.MAX_VALUE);
  }

  private static List<Detail> details(Extras json, String name) {
    return json.groups(name).stream()
        .map(
            d ->
                new Detail(
                    d.text("id").orElse(""),
                    d.text("version").orElse(""),
                    d.text("message").orElse("")))
        .toList();
  }
}
