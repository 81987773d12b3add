package sanad.taxii;

import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;

/// What is wrong with a request. **Source:** TAXII 2.1 section 3.6.1.
///
/// @param httpStatus the status that the answer has
/// @param code a stable name, for example `SANAD-TAXII-400`
/// @param faults each one, for example `limit: expected a whole number above 0`
public record TaxiiError(int httpStatus, String title, String code, List<String> faults) {
  public TaxiiError {
    faults = List.copyOf(faults);
  }

  /// The resource as JSON text.
  public String toJson() {
    return Extras.builder()
        .put("title", title)
        .put("description", faults.isEmpty() ? Optional.empty() : Optional.of(joined()))
        .put("error_code", code)
        .put("http_status", Integer.toString(httpStatus))
        .build()
        .toJson();
  }

  private String joined() {
    return String.join("; ", faults);
  }
}
