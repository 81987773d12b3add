package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Caveat;
import sanad.handling.Clearance;
import sanad.handling.HandlingCode;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Tlp;
import sanad.handling.Use;

/// Two plain pages: *Node* (does it work), and *Help* (keys and codes in words).
@Controller
final class WatchPages {
  private final Shell shell;
  private final NodeFacts facts;

  WatchPages(Shell shell, NodeFacts facts) {
    this.shell = shell;
    this.facts = facts;
  }

  /// The state of the node.
  ///
  /// @param identity the STIX identity of this agency, which a partner registers
  /// @param certificate by which a partner knows this node
  record State(
      String identity,
      String certificate,
      List<NodeFacts.Part> parts,
      List<NodeFacts.Check> checks,
      List<NodeFacts.Warning> warnings) {}

  @GetMapping("/node")
  ModelAndView node(Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    var self = visit.session().registry().register().self();
    var state =
        new State(
            self.stix(), facts.certificate(), facts.parts(), facts.checks(), facts.warnings());
    return shell.page("node", request, Banner.NONE, state);
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
