package sanad.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// The query of an address.
final class Query {

  private Query() {}

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
