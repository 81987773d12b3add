package sanad.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a server answered, and after how long.
///
/// @param status of HTTP; 0 where the connection broke or no answer came
/// @param retryAfter as it was said
record Answer(int status, String body, Optional<String> retryAfter, Duration took) {
  private static final Pattern ID =
      Pattern.compile("\"id\"\\s*:\\s*\"([a-z0-9-]+--[0-9a-f-]{36})\"");
  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

  boolean ok() {
    return status / 100 == 2;
  }

  /// The ids of the objects of an envelope, in order.
  List<String> ids() {
    return ID.matcher(body).results().map(found -> found.group(1)).toList();
  }

  Optional<String> next() {
    return NEXT.matcher(body).results().map(found -> found.group(1)).findFirst();
  }

  /// A refusal that tells no more than that it is one: a TAXII error with our code.
  boolean clear() {
    return body.contains("\"error_code\"") && !body.contains("Exception") && body.length() < 1_000;
  }
}
