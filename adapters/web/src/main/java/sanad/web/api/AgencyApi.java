package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import sanad.exchange.AgencyForm;
import sanad.exchange.OwnAgency;
import sanad.handling.Clearance;

/// This node's own agency, read and changed by administrators.
@RestController
@RequestMapping("/api/v1/agency")
public final class AgencyApi {
  private final OwnAgency agency;
  private final ApiSessions sessions;

  /// Over the agency of a node.
  public AgencyApi(OwnAgency agency, ApiSessions sessions) {
    this.agency = agency;
    this.sessions = sessions;
  }

  /// @param names by language: ar, fr, en; an empty one is taken away
  record AgencyChange(
      @Nullable Map<String, String> names,
      @Nullable String country,
      @Nullable @Codes(Clearance.class) String ceiling) {}

  record AgencyView(
      String id,
      Map<String, String> names,
      String country,
      @Codes(Clearance.class) String ceiling) {
    static AgencyView of(OwnAgency.Shown shown) {
      return new AgencyView(
          shown.party().id().stix(),
          new TreeMap<>(shown.party().names()),
          shown.party().country(),
          shown.ceiling().code());
    }
  }

  @GetMapping
  AgencyView show(HttpServletRequest request) {
    try (var session = sessions.administration(request)) {
      return AgencyView.of(agency.show(session));
    }
  }

  /// Changes what the command names; the rest stays.
  @PutMapping
  AgencyView change(@RequestBody AgencyChange command, HttpServletRequest request) {
    var form =
        new AgencyForm(
            command.names() == null ? Map.of() : command.names(),
            Optional.ofNullable(command.country()),
            Optional.ofNullable(command.ceiling())
                .map(level -> Given.code("ceiling", level, Clearance::ofCode)));
    try (var session = sessions.administration(request)) {
      return AgencyView.of(Answers.of(agency.change(session, form)));
    }
  }
}
