package sanad.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Addresses at the node: their path and their query.
final class Query {

  private Query() {}

  /// `base/a/b` of parts that people wrote: what is no plain sign is encoded.
  static String path(String base, String... parts) {
    var path = new StringBuilder(base);
    for (var part : parts) {
      path.append('/').append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return path.toString();
  }

  /// `?a=1&b=2` of names and values in turn; what is null is left out.
  static String of(@Nullable Object... namesAndValues) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      if (value != null) {
        parts.add(
            namesAndValues[i] + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      }
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
