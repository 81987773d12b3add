package sanad.node.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import sanad.node.config.NodeConfig;
import sanad.store.account.SignIns;
import sanad.web.CodeWords;
import sanad.web.CurrentSession;

/// What is open at which door; everything else is closed.
///
/// | door | path | open to |
/// |---|---|---|
/// | partners | `/taxii2/**` | whom federation lets in by credential and certificate |
/// | people | `/livez`, `/readyz`, `/sign-in`, `/language`, `/a/**` | everyone |
/// | people | `/actuator/prometheus` | loopback |
/// | people | `/api/v1/tokens`, `/api/openapi.json` | everyone (the first is a sign-in) |
/// | people | `/api/**` | holders of a personal token |
/// | people | all other | holders of a session |
///
/// **Source:** decisions 17, 24, 25; reliability.md C8.
public final class DoorSecurity {
  private static final String CONTENT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private final NodeConfig config;

  /// The doors of a node.
  public DoorSecurity(NodeConfig config) {
    this.config = config;
  }

  /// Partners' door: nothing but TAXII, which asks for the credential itself.
  public SecurityFilterChain partners() {
    return new DefaultSecurityFilterChain(at(config.partners()), new PartnersOnly());
  }

  /// The REST API at the people's door.
  public SecurityFilterChain api(HttpSecurity http, SignIns signIns, CodeWords words)
      throws Exception {
    stateless(http);
    var problems = new DoorProblems(words);
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ReadableParameters(problems), CsrfFilter.class)
        .addFilterBefore(
            new ApiCaller(signIns, problems), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/api/v1/tokens", "/api/openapi.json")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(
                    (request, response, e) -> {
                      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                      problems.send(request, response, HttpStatus.UNAUTHORIZED, "SANAD-API-001");
                    }))
        .build();
  }

  /// Pages, health and metrics at the people's door. TAXII is not served here.
  public SecurityFilterChain pages(HttpSecurity http, PeopleSession sessions) throws Exception {
    stateless(http);
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("sanad-form-" + config.people().port());
    csrf.setCookieCustomizer(
        cookie ->
            cookie.sameSite("Strict").httpOnly(true).secure(config.people().tls().isPresent()));
    // officers are recognised anew on each request; that is no sign-in, and must not spoil the
    // forms
    // of the page and of other windows
    return http.csrf(
            forms ->
                forms
                    .csrfTokenRepository(csrf)
                    .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .addFilterBefore(new ReadableParameters(null), CsrfFilter.class)
        .addFilterBefore(new PageVisitor(sessions), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/taxii2/**")
                    .denyAll()
                    .requestMatchers(
                        "/livez",
                        "/readyz",
                        "/sign-in",
                        "/language",
                        "/a/**",
                        "/error",
                        CurrentSession.AWAY_PAGE)
                    .permitAll()
                    .requestMatchers(metricsFromLoopback())
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint((request, response, e) -> enter(request, response))
                    .accessDeniedHandler((request, response, e) -> deny(request, response)))
        .build();
  }

  /// Whoever is not signed in is sent to do so. A form that was filled in stays with its sender:
  /// the answer stands at its own address, so that a reload sends it again.
  private static void enter(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST") && !request.getRequestURI().equals("/sign-out")) {
      RefusedForm.show(request, response, "SANAD-WEB-401");
    } else {
      // relative, so that no Host header of a client chooses where it leads
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, "/sign-in" + next(request));
    }
  }

  private static void deny(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getRequestURI().startsWith("/taxii2")) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      RefusedForm.show(request, response, "SANAD-WEB-403");
    }
  }

  private void stateless(HttpSecurity http) throws Exception {
    http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> anonymous.principal("nobody"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                    .frameOptions(FrameOptionsConfig::deny));
  }

  /// Where to go on after the sign-in; a form is not sent again.
  private static String next(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return request.getMethod().equals("GET") && !path.equals("/")
        ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
        : "";
  }

  private static RequestMatcher at(NodeConfig.Door door) {
    return request -> request.getLocalPort() == door.port();
  }

  private static RequestMatcher metricsFromLoopback() {
    return request ->
        request.getRequestURI().equals("/actuator/prometheus") && Address.isLoopback(request);
  }
}
