package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.handling.Clearance;
import sanad.identity.KeptNames;
import sanad.store.KeptName;

/// Names kept to be compared with the designation lists, now and at each new version. What they may
/// be stands among the candidates of the screening; decided and asked for like an object's, by the
/// id of the name.
@RestController
@RequestMapping("/api/v1/screening/kept")
public final class KeptNamesApi {
  private final KeptNames names;
  private final ApiSessions sessions;

  /// Over the kept names of a node.
  public KeptNamesApi(KeptNames names, ApiSessions sessions) {
    this.names = names;
    this.sessions = sessions;
  }

  /// A kept name. @param until the last day on which it is kept
  record KeptRow(
      String id,
      @Codes(KeptName.Kind.class) String kind,
      List<String> names,
      String birth,
      List<String> documents,
      String source,
      String classification,
      List<String> purposes,
      String by,
      Instant at,
      String until) {
    static KeptRow of(KeptName name) {
      var terms = name.handling().terms();
      return new KeptRow(
          name.id().toString(),
          name.kind().name().toLowerCase(Locale.ROOT),
          name.names(),
          name.birth(),
          name.documents(),
          name.source(),
          terms.classification().scheme() + "/" + terms.classification().level(),
          terms.purposes().stream().map(purpose -> purpose.code()).sorted().toList(),
          name.by().toString(),
          name.at(),
          name.until().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1).toString());
    }
  }

  /// @param names one person or body each, with a date of birth behind a semicolon where one is
  ///   known
  /// @param source from where they are
  /// @param classification as this agency writes it, `scheme/level`, for example `MA/سري`
  /// @param equivalent the agreed level on the common ladder
  /// @param until the last day on which they are kept, for example `2027-02-01`; a year at most
  record KeepBody(
      @Nullable List<String> names,
      @Nullable @Needed String source,
      @Nullable @Needed @Written(Spelling.LEVEL) String classification,
      @Nullable @Needed @Codes(Clearance.class) String equivalent,
      @Nullable @Needed @Written(Spelling.DAY) String until) {}

  /// What was kept. @param ids in the order given
  record KeptView(List<String> ids) {}

  @GetMapping
  Rows<KeptRow> list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return Rows.of(names.kept(session, Limits.of(limit), from), KeptRow::of);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  KeptView keep(@RequestBody KeepBody body, HttpServletRequest request) {
    var form =
        new KeptNames.Form(
            KeptNames.lines(List.copyOf(Given.listed(body.names()))),
            Given.required("source", body.source()),
            Given.classification(
                "classification",
                body.classification(),
                Optional.of(Given.code("equivalent", body.equivalent(), Clearance::ofCode))),
            Optional.of(after(Given.day("until", body.until()))));
    try (var session = sessions.work(request)) {
      return new KeptView(
          Answers.of(names.keep(session, form)).stream().map(id -> id.toString()).toList());
    }
  }

  private static Instant after(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @GetMapping("/{id}")
  KeptRow one(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return names
          .kept(session, Given.object("id", id))
          .map(KeptRow::of)
          .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
    }
  }

  /// Lets go of a name for good.
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.work(request)) {
      Answers.of(names.drop(session, Given.object("id", id)));
    }
  }
}
