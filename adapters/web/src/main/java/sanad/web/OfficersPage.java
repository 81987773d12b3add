package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.store.Officer;
import sanad.store.account.AccountAnswer;
import sanad.store.account.AccountCode;
import sanad.store.account.OfficerForm;
import sanad.store.account.Officers;

/// *Officers*: who may do what here. Made, changed, locked and unlocked by an administrator; a
/// one-time password is shown once and kept nowhere.
@Controller
final class OfficersPage {
  private final Shell shell;
  private final Officers officers;

  OfficersPage(Shell shell, Officers officers) {
    this.shell = shell;
    this.officers = officers;
  }

  /// The page.
  ///
  /// @param login whose form came back, `*` for the form of a new officer, empty where none
  record View(
      List<Officer> officers,
      List<Role> roles,
      List<Clearance> levels,
      List<Purpose> purposes,
      String self,
      String login,
      List<Problem> problems,
      Kept kept,
      Optional<Officers.Fresh> fresh,
      Map<OfficerId, Instant> lastSignIns) {

    /// Whether nobody could give the only administrator a new password.
    public boolean loneAdministrator() {
      return officers.stream()
              .filter(o -> o.roles().contains(Role.ADMINISTRATOR) && o.lockedAt().isEmpty())
              .count()
          == 1;
    }

    /// When an officer last signed in.
    public Optional<Instant> lastSignIn(Officer officer) {
      return Optional.ofNullable(lastSignIns.get(officer.id()));
    }
  }

  @GetMapping("/officers")
  ModelAndView list(Visit visit, HttpServletRequest request) {
    return page(visit, request, "", List.of(), Kept.NOTHING, Optional.empty());
  }

  @PostMapping("/officers")
  ModelAndView add(Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    var kept = Kept.of(request);
    return fresh(
        visit,
        request,
        "*",
        kept,
        officers.add(visit.who().officer(), form(kept.one("login"), kept)));
  }

  @PostMapping("/officers/{login}")
  ModelAndView change(@PathVariable String login, Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    var kept = Kept.of(request);
    return done(
        visit,
        request,
        login,
        kept,
        "officer.change",
        officers.change(visit.who().officer(), form(login, kept)));
  }

  @PostMapping("/officers/{login}/lock")
  ModelAndView lock(@PathVariable String login, Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    return done(
        visit,
        request,
        login,
        Kept.NOTHING,
        "officer.lock&undo=/officers/" + login + "/unlock",
        officers.lock(visit.who().officer(), login));
  }

  @PostMapping("/officers/{login}/unlock")
  ModelAndView unlock(@PathVariable String login, Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    return done(
        visit,
        request,
        login,
        Kept.NOTHING,
        "officer.unlock",
        officers.unlock(visit.who().officer(), login));
  }

  @PostMapping("/officers/{login}/password")
  ModelAndView reset(@PathVariable String login, Visit visit, HttpServletRequest request) {
    visit.need(Role.ADMINISTRATOR);
    return fresh(
        visit, request, login, Kept.NOTHING, officers.resetPassword(visit.who().officer(), login));
  }

  private static OfficerForm form(String login, Kept kept) {
    return new OfficerForm(
        login,
        kept.one("name"),
        MarkPage.chosen(Role.values(), kept, "role", Role::code),
        Clearance.ofCode(kept.one("clearance")).orElse(Clearance.OPEN),
        MarkPage.chosen(Purpose.values(), kept, "purpose", Purpose::code),
        kept.one("language"));
  }

  private ModelAndView fresh(
      Visit visit,
      HttpServletRequest request,
      String login,
      Kept kept,
      AccountAnswer<Officers.Fresh> answer) {
    return switch (answer) {
      case AccountAnswer.Done<Officers.Fresh>(var fresh) ->
          page(visit, request, "", List.of(), Kept.NOTHING, Optional.of(fresh));
      case AccountAnswer.Refused<Officers.Fresh>(var codes) ->
          page(visit, request, login, problems(codes, login, visit), kept, Optional.empty());
    };
  }

  private ModelAndView done(
      Visit visit,
      HttpServletRequest request,
      String login,
      Kept kept,
      String said,
      AccountAnswer<Officer> answer) {
    return switch (answer) {
      case AccountAnswer.Done<Officer> done -> new ModelAndView("redirect:/officers?done=" + said);
      case AccountAnswer.Refused<Officer>(var codes) ->
          page(visit, request, login, problems(codes, login, visit), kept, Optional.empty());
    };
  }

  private List<Problem> problems(List<AccountCode> codes, String login, Visit visit) {
    var wording = shell.wording(visit.language());
    return codes.stream()
        .map(
            code ->
                new Problem(field(code, login), wording.say("code." + code.code()), code.code()))
        .toList();
  }

  /// The field of a form that a refusal is about, empty where it is about none.
  private static String field(AccountCode code, String login) {
    var form = login.equals("*") ? "new" : login;
    return switch (code) {
      case LOGIN_UNFIT, LOGIN_TAKEN -> login.equals("*") ? "login" : "";
      case NAME_MISSING -> "name-" + form;
      case ROLE_MISSING -> "role-" + form + "-" + Role.ANALYST.code();
      case PURPOSE_MISSING -> "pu-" + form + "-" + Purpose.CT_INVESTIGATION.code();
      case LANGUAGE_UNKNOWN -> "lang-" + form;
      case CLEARANCE_ABOVE_CEILING -> "clear-" + form;
      case OFFICER_UNKNOWN,
          LAST_ADMINISTRATOR,
          OWN_RIGHTS,
          PASSWORD_LENGTH,
          PASSWORD_KNOWN,
          PASSWORD_WRONG,
          PURPOSE_NOT_HELD ->
          "";
    };
  }

  private ModelAndView page(
      Visit visit,
      HttpServletRequest request,
      String login,
      List<Problem> problems,
      Kept kept,
      Optional<Officers.Fresh> fresh) {
    visit.need(Role.ADMINISTRATOR);
    var view =
        new View(
            officers.list(visit.who().officer()),
            List.of(Role.values()),
            List.of(Clearance.values()),
            List.of(Purpose.values()),
            visit.who().login(),
            login,
            problems,
            kept,
            fresh,
            officers.lastSignIns(visit.who().officer()));
    return shell.page("officers", request, Banner.NONE, view);
  }
}
