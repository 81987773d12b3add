package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.cases.LeadForm;
import sanad.cases.Leads;
import sanad.exchange.Holding;
import sanad.exchange.Preview;
import sanad.exchange.ReleaseRequest;
import sanad.exchange.Released;
import sanad.exchange.Releases;
import sanad.handling.Caveat;
import sanad.handling.Conditions;
import sanad.handling.HandlingCode;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.stix.StixId;
import sanad.store.Release;
import sanad.store.Session;
import sanad.web.CodeWords;

/// Releases: who would read it, the release, its withdrawal, and who holds it.
///
/// A release that a second officer must approve takes the token of that officer too, in the header
/// `Sanad-Approver`; without it, it is refused with that code.
@RestController
@RequestMapping("/api/v1/releases")
public final class ReleasesApi {
  private final Releases releases;
  private final Leads leads;
  private final ApiSessions sessions;
  private final CodeWords words;

  /// Over the releases of a node, told in `words`.
  public ReleasesApi(Releases releases, Leads leads, ApiSessions sessions, CodeWords words) {
    this.releases = releases;
    this.leads = leads;
    this.sessions = sessions;
    this.words = words;
  }

  /// @param lead makes the release a lead
  /// @param named whether every own object that the items name goes with them; yes where absent
  record ReleaseBody(
      @Nullable List<@Written(Spelling.OBJECT) String> items,
      @Nullable List<@Written(Spelling.PARTY) String> recipients,
      @Nullable @Needed @Written(Spelling.UUID) String agreement,
      @Nullable @Needed @Codes(Purpose.class) String purpose,
      @Nullable @Needed String title,
      @Nullable RulesBody rules,
      @Nullable String justification,
      @Nullable LeadBody lead,
      @Nullable Boolean named) {}

  record LeadBody(@Nullable @Needed String title, @Nullable @Needed String asked) {}

  /// @param restriction the text of H3
  record RulesBody(
      @Nullable @Needed @Codes(Tlp.class) String tlp,
      @Nullable List<@Codes(HandlingCode.class) String> codes,
      @Nullable String restriction,
      @Nullable Map<@Codes(Use.class) String, @Codes(Permission.class) String> uses,
      @Nullable List<@Codes(Caveat.class) String> caveats,
      @Nullable @Written(Spelling.TIME) String destroyAfter) {}

  /// @param sentence who will read it, in the reader's language; when it is made only
  record ReleaseView(
      String id,
      String agreement,
      @Codes(Purpose.class) String purpose,
      List<String> recipients,
      List<String> items,
      String title,
      Instant at,
      @Nullable Instant withdrawnAt,
      @Nullable String sentence) {
    static ReleaseView of(Release release) {
      return of(release, null);
    }

    static ReleaseView of(Release release, @Nullable String sentence) {
      return new ReleaseView(
          release.id().toString(),
          release.agreement().toString(),
          release.purpose().code(),
          release.recipients().stream().sorted().map(PartyId::stix).toList(),
          release.items().stream().map(StixId::toString).toList(),
          release.title(),
          release.at(),
          release.withdrawnAt().orElse(null),
          sentence);
    }
  }

  record AccountView(
      ReleaseView release,
      List<DirectoryView.PartyView> readers,
      List<HoldingView> holdings,
      List<StillView> still) {
    static AccountView of(Released released) {
      return new AccountView(
          ReleaseView.of(released.release()),
          released.readers().stream().map(DirectoryView.PartyView::of).toList(),
          released.holdings().stream().map(HoldingView::of).toList(),
          released.still().stream().map(StillView::of).toList());
    }
  }

  /// Who may read of a release after its withdrawal: by its own name, or through a group.
  record StillView(DirectoryView.PartyView party, @Nullable String through, int items) {
    static StillView of(Released.Still still) {
      return new StillView(
          DirectoryView.PartyView.of(still.party()),
          still.through().map(group -> group.id().stix()).orElse(null),
          still.items());
    }
  }

  record HoldingView(DirectoryView.PartyView party, Instant since, List<String> items) {
    static HoldingView of(Holding holding) {
      return new HoldingView(
          DirectoryView.PartyView.of(holding.party()),
          holding.since(),
          holding.items().stream().map(StixId::toString).toList());
    }
  }

  record ReaderView(
      DirectoryView.PartyView party,
      @Nullable String through,
      Map<String, @Codes(Permission.class) String> uses,
      @Nullable Instant until,
      boolean recallable,
      boolean already) {
    static ReaderView of(Preview.Reader reader) {
      return new ReaderView(
          DirectoryView.PartyView.of(reader.party()),
          reader.through().map(group -> group.id().stix()).orElse(null),
          uses(reader.conditions()),
          reader.conditions().until().orElse(null),
          reader.recallable(),
          reader.already());
    }

    private static Map<String, String> uses(Conditions conditions) {
      var uses = new TreeMap<String, String>();
      conditions.uses().forEach((use, permission) -> uses.put(use.code(), permission.code()));
      return uses;
    }
  }

  /// @param sentence who would read it, in the reader's language
  /// @param earlier who is not among the recipients and has some of it already: agencies that may
  ///   read it, and groups whose later members will
  record PreviewView(
      String sentence,
      boolean allowed,
      boolean secondOfficer,
      List<ReaderView> readers,
      List<DirectoryView.PartyView> earlier,
      List<String> items,
      List<ApiRefused.Problem> obstacles) {
    static PreviewView of(Preview preview, String sentence) {
      return new PreviewView(
          sentence,
          preview.allowed(),
          preview.secondOfficer(),
          preview.readers().stream().map(ReaderView::of).toList(),
          preview.earlier().stream().map(DirectoryView.PartyView::of).toList(),
          preview.items().stream().map(StixId::toString).toList(),
          preview.obstacles().stream()
              .map(
                  found ->
                      new ApiRefused.Problem(found.code().code(), found.field(), found.about()))
              .toList());
    }
  }

  @PostMapping("/preview")
  PreviewView preview(@RequestBody ReleaseBody body, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      var wanted = wanted(body);
      var whole = named(body) ? releases.withNamed(session, wanted) : wanted;
      var preview = releases.preview(session, whole);
      return PreviewView.of(preview, sentence(session, wanted, preview, request));
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @SecondOfficer
  ReleaseView make(@RequestBody ReleaseBody body, HttpServletRequest request) {
    var approver = sessions.approver(request);
    try (var session = sessions.open(request)) {
      var wanted = wanted(body);
      var whole = named(body) ? releases.withNamed(session, wanted) : wanted;
      var lead = body.lead();
      var preview = releases.preview(session, whole);
      var made =
          Answers.of(
              lead == null
                  ? releases.release(session, whole, approver, List.of())
                  : leads.give(session, whole, form(lead), approver));
      return ReleaseView.of(made, sentence(session, wanted, preview, request));
    } finally {
      approver.ifPresent(Session::close);
    }
  }

  private String sentence(
      Session session, ReleaseRequest wanted, Preview preview, HttpServletRequest request) {
    return words.readers(
        preview.readers().stream().map(Preview.Reader::party).toList(),
        preview.earlier(),
        parties(session, wanted.recipients()),
        Caller.languages(request));
  }

  private static List<Party> parties(Session session, Set<PartyId> ids) {
    var known = session.registry().register().parties();
    return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
  }

  @GetMapping
  Rows<ReleaseView> list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> from,
      HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return Rows.of(releases.list(session, Limits.of(limit), from), ReleaseView::of);
    }
  }

  @GetMapping("/{id}")
  AccountView account(@PathVariable String id, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return releases
          .account(session, id(id))
          .map(AccountView::of)
          .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
    }
  }

  record WithdrawBody(@Nullable @Needed String justification) {}

  @PostMapping("/{id}/withdraw")
  AccountView withdraw(
      @PathVariable String id, @RequestBody WithdrawBody body, HttpServletRequest request) {
    var why = Given.required("justification", body.justification());
    try (var session = sessions.open(request)) {
      Answers.of(releases.withdraw(session, id(id), why));
      return releases
          .account(session, id(id))
          .map(AccountView::of)
          .orElseThrow(() -> new ApiRefused(ApiCode.ABSENT, "id"));
    }
  }

  private static boolean named(ReleaseBody body) {
    return body.named() == null || body.named();
  }

  private static LeadForm form(LeadBody lead) {
    return new LeadForm(
        Given.required("lead.title", lead.title()), Given.required("lead.asked", lead.asked()));
  }

  private static ReleaseRequest wanted(ReleaseBody body) {
    return new ReleaseRequest(
        Given.listed(body.items()).stream().map(id -> Given.object("items", id)).toList(),
        Given.parties("recipients", body.recipients()),
        Given.agreement("agreement", body.agreement()),
        Given.code("purpose", body.purpose(), Purpose::ofCode),
        Given.required("title", body.title()),
        Optional.ofNullable(body.rules()).map(ReleasesApi::rules),
        body.justification() == null ? "" : body.justification());
  }

  private static ReleaseRequest.Rules rules(RulesBody body) {
    return new ReleaseRequest.Rules(
        Given.code("rules.tlp", body.tlp(), Tlp::ofCode),
        Given.codes("rules.codes", body.codes(), HandlingCode::ofCode),
        body.restriction() == null ? "" : body.restriction(),
        Given.codeMap("rules.uses", body.uses(), Use::ofCode, Permission::ofCode),
        Given.codes("rules.caveats", body.caveats(), Caveat::ofCode),
        Optional.ofNullable(body.destroyAfter()).map(at -> Given.end("rules.destroyAfter", at)));
  }

  private static Release.ReleaseId id(String text) {
    return new Release.ReleaseId(Given.uuid("id", text));
  }
}
