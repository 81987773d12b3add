package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import sanad.identity.Likeness;
import sanad.identity.NameSearch;
import sanad.identity.Spelling;
import sanad.names.Evidence;
import sanad.names.Match;

/// Persons and bodies by name, in either script, among what the caller may see.
@RestController
@RequestMapping("/api/v1/names")
public final class NamesApi {
  private final NameSearch names;
  private final ApiSessions sessions;

  /// Over the names of a node.
  public NamesApi(NameSearch names, ApiSessions sessions) {
    this.names = names;
    this.sessions = sessions;
  }

  /// A subject whose name is like the one asked for: a candidate, never a decision.
  ///
  /// @param score by which candidates are ordered, 0 to 1
  record NameRow(
      String id,
      String type,
      String originator,
      String asked,
      String name,
      double score,
      List<EvidenceView> evidence) {
    static NameRow of(Likeness one) {
      return new NameRow(
          one.held().id().toString(),
          one.held().type(),
          one.held().originator().stix(),
          one.asked(),
          one.name(),
          rounded(one.match().score()),
          EvidenceView.all(one.match()));
    }
  }

  static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000d;
  }

  /// What one part was matched to, by which operations, and how rare it is (nats below the
  /// commonest name).
  record EvidenceView(
      String left, String right, String relation, List<String> operations, double rarity) {
    static List<EvidenceView> all(Match match) {
      return match.evidence().stream().map(EvidenceView::of).toList();
    }

    private static EvidenceView of(Evidence evidence) {
      return new EvidenceView(
          evidence.left(),
          evidence.right(),
          evidence.relation().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          evidence.operations(),
          Math.round(evidence.rarity() * 100) / 100d);
    }
  }

  @Incomplete.Possibly
  @GetMapping
  List<NameRow> search(
      @RequestParam String q,
      @RequestParam(defaultValue = "all") @Codes(Spelling.class) String spelling,
      @RequestParam(defaultValue = "20") int limit,
      HttpServletRequest request,
      HttpServletResponse response) {
    var how = Given.code("spelling", spelling, Spelling::ofCode);
    try (var session = sessions.open(request)) {
      var found = names.search(session, q, how, Limits.of(limit));
      Incomplete.names(found.whole(), response);
      return found.rows().stream().map(NameRow::of).toList();
    }
  }
}
