package sanad.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// The headers of every page: nothing from outside, nothing inline, nothing kept by the browser.
///
/// **Source:** `interface.md` 5.1; decision 25.
final class PageHeaders implements Filter {
  static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer
        && !Doorway.ofMachines(asked.getRequestURI())) {
      answer.setHeader("Content-Security-Policy", POLICY);
      answer.setHeader("Referrer-Policy", "no-referrer");
      answer.setHeader("X-Content-Type-Options", "nosniff");
      answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      if (!asked.getRequestURI().startsWith("/a/")) {
        answer.setHeader("Cache-Control", "no-store");
      }
      // A part of a page leaves the address as it is. Said on the form alone, htmx 2 does not heed
      // it for forms that work without the script too, and the address of an act cannot be loaded.
      if ("true".equals(asked.getHeader("HX-Request"))) {
        answer.setHeader("HX-Push-Url", "false");
      }
    }
    chain.doFilter(request, response);
  }
}
