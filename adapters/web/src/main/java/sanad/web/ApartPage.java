package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import sanad.exchange.Arrivals;

/// *Set apart*: what partners sent and this node did not take, why, and what to do about it. What
/// stands in it stays unread: the rules under which it may be read are what could not be found out.
@Controller
final class ApartPage {
  private static final int ROWS = 50;

  private final Shell shell;
  private final Arrivals arrivals;

  ApartPage(Shell shell, Arrivals arrivals) {
    this.shell = shell;
    this.arrivals = arrivals;
  }

  /// One object.
  ///
  /// @param object the id that it claims, empty where none could be read
  /// @param version the version that it claims, empty where none
  /// @param bytes 0 where it was too large to be kept
  record Line(String at, String sender, String object, String version, String reason, int bytes) {}

  /// The list, newest first.
  record Listing(List<Line> lines, String next) {}

  @GetMapping("/partners/apart")
  ModelAndView list(
      Visit visit,
      @RequestParam(name = "from", defaultValue = "") String from,
      HttpServletRequest request) {
    visit.needContent();
    var wording = shell.wording(visit.language());
    var page = visit.read(() -> arrivals.quarantine(visit.session(), ROWS, ItemsPage.cursor(from)));
    var parties = visit.session().registry().register().parties();
    var lines =
        page.rows().stream()
            .map(
                apart ->
                    new Line(
                        wording.time(apart.at()),
                        ItemsPage.name(apart.sender(), parties, wording),
                        apart.object(),
                        apart.version(),
                        wording.word("apart", apart.reason()),
                        apart.bytes()))
            .toList();
    var shown =
        shell.page("partners", request, Banner.NONE, new Listing(lines, page.next().orElse("")));
    shown.setViewName("apart");
    return shown;
  }
}
