package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.handling.Clearance;
import sanad.handling.OfficerId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.store.Officer;
import sanad.store.account.AccountAnswer;
import sanad.store.account.OfficerForm;
import sanad.store.account.Officers;

/// Officers, made, changed and locked by administrators.
@RestController
@RequestMapping("/api/v1/officers")
public final class OfficersApi {
  private final Officers officers;

  /// Over the officers of a node.
  public OfficersApi(Officers officers) {
    this.officers = officers;
  }

  record NewOfficer(
      @Nullable @Needed String login,
      @Nullable @Needed String name,
      @Nullable List<@Codes(Role.class) String> roles,
      @Nullable @Needed @Codes(Clearance.class) String clearance,
      @Nullable List<@Codes(Purpose.class) String> purposes,
      @Nullable String language) {}

  record Change(
      @Nullable String name,
      @Nullable List<@Codes(Role.class) String> roles,
      @Nullable @Codes(Clearance.class) String clearance,
      @Nullable List<@Codes(Purpose.class) String> purposes,
      @Nullable String language) {}

  record OfficerView(
      String id,
      String login,
      String name,
      List<@Codes(Role.class) String> roles,
      @Codes(Clearance.class) String clearance,
      List<@Codes(Purpose.class) String> purposes,
      String language,
      boolean mustChange,
      boolean locked,
      @Nullable String lastSignIn) {
    static OfficerView of(Officer officer, Map<OfficerId, Instant> lastSignIns) {
      var last = lastSignIns.get(officer.id());
      return new OfficerView(
          officer.id().toString(),
          officer.login(),
          officer.name(),
          officer.roles().stream().sorted().map(Role::code).toList(),
          officer.clearance().code(),
          officer.purposes().stream().sorted().map(Purpose::code).toList(),
          officer.language(),
          officer.mustChange(),
          officer.lockedAt().isPresent(),
          last == null ? null : last.toString());
    }
  }

  /// @param oneTimePassword shown here once
  record Fresh(OfficerView officer, String oneTimePassword) {
    static Fresh of(Officers.Fresh fresh, Map<OfficerId, Instant> lastSignIns) {
      return new Fresh(OfficerView.of(fresh.officer(), lastSignIns), fresh.oneTimePassword());
    }
  }

  @GetMapping
  List<OfficerView> list(HttpServletRequest request) {
    var administrator = Caller.of(request).viewer();
    var last = officers.lastSignIns(administrator);
    return officers.list(administrator).stream().map(o -> OfficerView.of(o, last)).toList();
  }

  private OfficerView view(HttpServletRequest request, AccountAnswer<Officer> answer) {
    return OfficerView.of(Answers.of(answer), officers.lastSignIns(Caller.of(request).viewer()));
  }

  private Fresh fresh(HttpServletRequest request, AccountAnswer<Officers.Fresh> answer) {
    return Fresh.of(Answers.of(answer), officers.lastSignIns(Caller.of(request).viewer()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Fresh add(@RequestBody NewOfficer command, HttpServletRequest request) {
    var form =
        new OfficerForm(
            Given.required("login", command.login()),
            Given.required("name", command.name()),
            Given.codes("roles", command.roles(), Role::ofCode),
            Given.code("clearance", command.clearance(), Clearance::ofCode),
            Given.codes("purposes", command.purposes(), Purpose::ofCode),
            command.language() == null ? "" : command.language());
    return fresh(request, officers.add(Caller.of(request).viewer(), form));
  }

  /// Changes what the command names; the rest stays.
  @PutMapping("/{login}")
  OfficerView change(
      @PathVariable String login, @RequestBody Change command, HttpServletRequest request) {
    var administrator = Caller.of(request).viewer();
    var old =
        officers.list(administrator).stream()
            .filter(officer -> officer.login().equals(login))
            .findFirst()
            .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "login"));
    var form =
        new OfficerForm(
            login,
            command.name() == null ? old.name() : command.name(),
            command.roles() == null
                ? old.roles()
                : Given.codes("roles", command.roles(), Role::ofCode),
            command.clearance() == null
                ? old.clearance()
                : Given.code("clearance", command.clearance(), Clearance::ofCode),
            command.purposes() == null
                ? old.purposes()
                : Given.codes("purposes", command.purposes(), Purpose::ofCode),
            command.language() == null ? old.language() : command.language());
    return view(request, officers.change(administrator, form));
  }

  @PostMapping("/{login}/lock")
  OfficerView lock(@PathVariable String login, HttpServletRequest request) {
    return view(request, officers.lock(Caller.of(request).viewer(), login));
  }

  @PostMapping("/{login}/unlock")
  OfficerView unlock(@PathVariable String login, HttpServletRequest request) {
    return view(request, officers.unlock(Caller.of(request).viewer(), login));
  }

  @PostMapping("/{login}/password")
  Fresh resetPassword(@PathVariable String login, HttpServletRequest request) {
    return fresh(request, officers.resetPassword(Caller.of(request).viewer(), login));
  }
}
