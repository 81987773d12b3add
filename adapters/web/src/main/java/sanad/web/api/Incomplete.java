package sanad.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What an answer may lack for a moment, since the node is still at it: its header
/// `Sanad-Incomplete` names it. Without the header nothing is missing.
final class Incomplete {
  static final String HEADER = "Sanad-Incomplete";

  private Incomplete() {}

  /// Marks an operation whose answers may have the header; the API's description says so.
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Possibly {}

  /// Says where names are still being read in after a start or a write.
  static void names(boolean whole, HttpServletResponse response) {
    tell("names", whole, response);
  }

  /// Says where lists are still being compared.
  static void lists(boolean compared, HttpServletResponse response) {
    tell("lists", compared, response);
  }

  private static void tell(String what, boolean whole, HttpServletResponse response) {
    if (!whole) {
      response.addHeader(HEADER, what);
    }
  }
}
