package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Role;
import sanad.stix.StixId;
import sanad.store.AuditLog;

/// *Audit*: who saw or did what, when and for what, in words; looking is itself logged.
///
/// **Source:** `interface.md` 3.11.
@Controller
final class AuditPage {
  private static final int ROWS = 100;
  private final Shell shell;
  private final ZoneId zone;

  AuditPage(Shell shell, ZoneId zone) {
    this.shell = shell;
    this.zone = zone;
  }

  /// The page.
  ///
  /// @param chosen the name of the viewer that was asked for, empty where none was
  /// @param wrong whether a condition could not be read
  record Log(List<AuditLine> lines, String next, Kept kept, String chosen, boolean wrong) {
    /// Whether the rows are restricted at all.
    public boolean narrowed() {
      return List.of("since", "until", "object", "viewer").stream()
          .anyMatch(name -> !kept.one(name).isEmpty());
    }
  }

  @GetMapping("/audit")
  ModelAndView audit(
      Visit visit,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.need(Role.AUDITOR, Role.DATA_PROTECTION);
    var kept = Kept.of(request);
    var since = start(kept.one("since"), 0);
    var until = start(kept.one("until"), 1);
    var object = StixId.of(kept.one("object").strip());
    var viewer = Optional.of(kept.one("viewer").strip()).filter(text -> !text.isEmpty());
    boolean wrong =
        (!kept.one("since").isEmpty() && since.isEmpty())
            || (!kept.one("until").isEmpty() && until.isEmpty())
            || (!kept.one("object").isEmpty() && object.isEmpty());
    var page =
        visit
            .session()
            .log()
            .leaves(
                new AuditLog.LeafQuery(since, until, object, viewer), ROWS, ItemsPage.cursor(from));
    var words = new AuditWords(visit, shell.wording(visit.language()));
    return shell.page(
        "audit",
        request,
        Banner.NONE,
        new Log(
            folded(page.rows().stream().map(words::line).toList()),
            page.next().orElse(""),
            kept,
            viewer.map(words::who).orElse(""),
            wrong));
  }

  /// The node looks for due pulls all day, and a page asks for many names: what is said again and
  /// again is one row, with its numbers.
  static List<AuditLine> folded(List<AuditLine> lines) {
    var rows = new ArrayList<AuditLine>();
    for (var line : lines) {
      if (!rows.isEmpty() && rows.getLast().follows(line)) {
        rows.addLast(rows.removeLast().since(line));
      } else {
        rows.add(line);
      }
    }
    return rows;
  }

  private Optional<Instant> start(String day, int plus) {
    return Digits.day(day).map(found -> found.plusDays(plus).atStartOfDay(zone).toInstant());
  }
}
