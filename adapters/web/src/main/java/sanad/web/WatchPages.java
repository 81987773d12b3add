package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Caveat;
import sanad.handling.Clearance;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.stix.StixId;
import sanad.store.AuditLog;
import sanad.store.Leaf;

/// Three plain pages: *Audit* (who did what, why), *Node* (does it work), and *Help* (keys and
/// codes in words).
@Controller
final class WatchPages {
  private static final int ROWS = 50;
  private final Shell shell;
  private final NodeFacts facts;
  private final ZoneId zone;

  WatchPages(Shell shell, NodeFacts facts, ZoneId zone) {
    this.shell = shell;
    this.facts = facts;
    this.zone = zone;
  }

  /// The log.
  record Log(List<Line> lines, String next, Kept kept, boolean wrong) {
    /// One leaf in a sentence.
    record Line(
        long number,
        String at,
        String viewer,
        String purpose,
        String act,
        String kind,
        List<String> objects,
        List<String> recipients,
        String justification,
        String hash) {}
  }

  @GetMapping("/audit")
  ModelAndView audit(
      Visit visit,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.need(Role.AUDITOR, Role.DATA_PROTECTION);
    var wording = shell.wording(visit.language());
    var kept = Kept.of(request);
    var since = start(kept.one("since"), 0);
    var until = start(kept.one("until"), 1);
    var object = StixId.of(kept.one("object"));
    var viewer = Optional.of(kept.one("viewer")).filter(text -> !text.isEmpty());
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
    var parties = visit.session().registry().register().parties();
    var lines =
        page.rows().stream()
            .map(
                leaf ->
                    line(
                        leaf,
                        leaf.recipients().stream()
                            .map(id -> ItemsPage.name(id, parties, wording))
                            .sorted()
                            .toList(),
                        wording))
            .toList();
    return shell.page(
        "audit", request, Banner.NONE, new Log(lines, page.next().orElse(""), kept, wrong));
  }

  private static Log.Line line(Leaf leaf, List<String> recipients, Wording wording) {
    return new Log.Line(
        leaf.number(),
        wording.time(leaf.at()),
        leaf.viewer(),
        leaf.purpose(),
        leaf.code(),
        leaf.kind().name().toLowerCase(Locale.ROOT),
        leaf.objects(),
        recipients,
        leaf.justification(),
        leaf.hash());
  }

  private Optional<Instant> start(String day, int plus) {
    try {
      return day.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDate.parse(Digits.fold(day)).plusDays(plus).atStartOfDay(zone).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /// The state of the node.
  record State(
      List<NodeFacts.Part> parts, List<NodeFacts.Check> checks, List<NodeFacts.Warning> warnings) {}

  @GetMapping("/node")
  ModelAndView node(Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    return shell.page(
        "node", request, Banner.NONE, new State(facts.parts(), facts.checks(), facts.warnings()));
  }

  /// The keys and the closed lists.
  record Help(List<String> keys, List<CodeList> lists) {}

  /// A closed list and how its codes are shown.
  record CodeList(String name, List<String> codes) {
    public String shown(String code) {
      return switch (name) {
        case "tlp" -> "TLP:" + code.toUpperCase(Locale.ROOT);
        case "handling", "grade" -> code.toUpperCase(Locale.ROOT);
        default -> code;
      };
    }
  }

  @GetMapping("/help")
  ModelAndView help(Visit visit, HttpServletRequest request) {
    var lists =
        List.of(
            list("tlp", Tlp.values(), Tlp::code),
            list("handling", HandlingCode.values(), HandlingCode::code),
            new CodeList("grade", List.of("a", "b", "c", "x", "1", "2", "3", "4")),
            list("level", Clearance.values(), Clearance::code),
            list("purpose", Purpose.values(), Purpose::code),
            list("use", Use.values(), Use::code),
            list("permission", Permission.values(), Permission::code),
            list("caveat", Caveat.values(), Caveat::code),
            list("role", Role.values(), Role::code));
    return shell.page("help", request, Banner.NONE, new Help(KEYS, lists));
  }

  static final List<String> KEYS =
      List.of(
          "help", "search", "next", "open", "undo", "go", "confirm", "correct", "reject", "add",
          "close");

  private static <E> CodeList list(String name, E[] values, Function<E, String> code) {
    return new CodeList(name, Arrays.stream(values).map(code).toList());
  }
}
