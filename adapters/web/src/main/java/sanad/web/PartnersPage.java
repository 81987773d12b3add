package sanad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import sanad.exchange.AgreementForm;
import sanad.exchange.Answer;
import sanad.exchange.IssuedCredential;
import sanad.exchange.LinkForm;
import sanad.exchange.Partners;
import sanad.exchange.PartyForm;
import sanad.exchange.Pull;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;

/// *Partners and agreements*: with whom may we share what, until when? Plain lists with forms.
@Controller
final class PartnersPage {
  private static final Set<String> LANGUAGES = Set.of("ar", "fr", "en");
  private static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

  /// The warning about a body that this node does not know and by which it was given something.
  private static final String STRANGER = "SANAD-NODE-025";

  private static final long LONGEST_MINUTES = 10_080;
  private static final List<Purpose> PURPOSES =
      Arrays.stream(Purpose.values()).filter(Purpose::shares).toList();

  /// By the name of a form, what its page calls the fields that a service names.
  private static final Map<String, Map<String, String>> FIELDS =
      Map.of(
          "party",
          Map.of(
              "names", "name-en", "country", "country", "id", "pid", "kind", "kind-a", "keeping",
              "keeping"),
          "agreement",
          Map.of(
              "name", "aname",
              "parties", "ap0",
              "purposes", "apu-" + PURPOSES.getFirst().code(),
              "until", "until",
              "retention", "retention",
              "agreement", "aid"),
          "link",
          Map.of(
              "partner", "link-partner",
              "agreement", "link-agreement",
              "purpose", "link-purpose",
              "apiRoot", "api-root",
              "certificateSha256", "certificate",
              "credential", "credential"));

  private final Shell shell;
  private final Partners partners;
  private final Pull pull;
  private final InstantSource clock;
  private final NodeFacts facts;

  PartnersPage(Shell shell, Partners partners, Pull pull, InstantSource clock, NodeFacts facts) {
    this.shell = shell;
    this.partners = partners;
    this.pull = pull;
    this.clock = clock;
    this.facts = facts;
  }

  @GetMapping("/partners")
  ModelAndView show(Visit visit, HttpServletRequest request) {
    return page(visit, request, "", List.of(), Kept.NOTHING, Optional.empty(), "");
  }

  @PostMapping("/partners/parties")
  ModelAndView register(Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var names = new HashMap<String, String>();
    LANGUAGES.stream()
        .filter(l -> !kept.one("name-" + l).isEmpty())
        .forEach(l -> names.put(l, kept.one("name-" + l)));
    var id = PartnerFields.party(kept.one("id"));
    if (id.isEmpty() && !kept.one("id").isEmpty()) {
      var unread =
          new Problem("pid", shell.wording(visit.language()).say("partners.problem.id"), "");
      return page(visit, request, "party", List.of(unread), kept, Optional.empty(), "");
    }
    var form =
        new PartyForm(
            id,
            kept.has("kind", "GROUP") ? Party.Kind.GROUP : Party.Kind.AGENCY,
            names,
            kept.one("country"),
            Arrays.stream(Party.Keeping.values())
                .filter(said -> kept.has("keeping", said.name()))
                .findFirst()
                .orElseGet(() -> partners.keeping(visit.session(), id)));
    return answer(visit, request, "party", kept, partners.register(visit.session(), form));
  }

  @PostMapping("/partners/members")
  ModelAndView join(Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var group = PartnerFields.party(kept.one("group")).orElseThrow(Absent::new);
    var member = PartnerFields.party(kept.one("member")).orElseThrow(Absent::new);
    return kept.has("act", "leave")
        ? answer(visit, request, "member", kept, partners.leave(visit.session(), group, member))
        : answer(
            visit,
            request,
            "member",
            kept,
            partners.join(
                visit.session(),
                group,
                member,
                clock.instant(),
                Digits.day(kept.one("until")).map(PartnerFields::after).orElse(OPEN_END)));
  }

  @PostMapping("/partners/agreements")
  ModelAndView agree(Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var parties = new HashSet<PartyId>();
    kept.all("party").forEach(text -> PartnerFields.party(text).ifPresent(parties::add));
    var from = Digits.day(kept.one("from")).map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant());
    var until = Digits.day(kept.one("until")).map(PartnerFields::after);
    var days = Digits.number(kept.one("retention")).filter(n -> n > 0 && n < 36_500);
    var id = PartnerFields.agreement(kept.one("id"));
    var wording = shell.wording(visit.language());
    var problems = new ArrayList<Problem>();
    if (id.isEmpty() && !kept.one("id").isEmpty()) {
      problems.add(new Problem("aid", wording.say("partners.problem.agreement"), ""));
    }
    if (from.isEmpty()) {
      problems.add(new Problem("from", wording.say("partners.problem.day"), ""));
    }
    if (until.isEmpty()) {
      problems.add(new Problem("until", wording.say("partners.problem.day"), ""));
    }
    if (days.isEmpty()) {
      problems.add(new Problem("retention", wording.say("partners.problem.retention"), ""));
    }
    var equivalences =
        PartnerFields.equivalences(String.join("\n", kept.all("equivalences")), wording);
    if (equivalences.isEmpty()) {
      var text = wording.say("partners.problem.equivalence");
      problems.add(new Problem("equivalences", text, ""));
    }
    if (!problems.isEmpty() || from.isEmpty() || until.isEmpty() || days.isEmpty()) {
      return page(visit, request, "agreement", problems, kept, Optional.empty(), "");
    }
    var form =
        new AgreementForm(
            id,
            kept.one("name"),
            parties,
            MarkPage.chosen(Purpose.values(), kept, "purpose", Purpose::code),
            Clearance.ofCode(kept.one("ceiling")).orElse(Clearance.OPEN),
            equivalences.orElseThrow(),
            Duration.ofDays(days.get()),
            from.get(),
            until.get());
    return answer(visit, request, "agreement", kept, partners.register(visit.session(), form));
  }

  @PostMapping("/partners/agreements/{id}/end")
  ModelAndView end(@PathVariable String id, Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var agreement = PartnerFields.agreement(id).orElseThrow(Absent::new);
    if (!kept.has("sure", "yes")) {
      return page(visit, request, "end-" + id, List.of(), kept, Optional.empty(), "");
    }
    return answer(
        visit,
        request,
        "end",
        kept,
        partners.end(visit.session(), agreement, kept.one("justification")));
  }

  @PostMapping("/partners/credentials")
  ModelAndView credential(Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var partner = PartnerFields.party(kept.one("partner")).orElseThrow(Absent::new);
    return switch (partners.issueCredential(visit.session(), partner, kept.one("name"))) {
      // Shown in this answer only: a redirect would have to keep the secret somewhere.
      case Answer.Done<IssuedCredential>(var issued) ->
          page(visit, request, "", List.of(), Kept.NOTHING, Optional.of(issued), "");
      case Answer.Refused<IssuedCredential>(var obstacles) ->
          page(
              visit,
              request,
              "credential",
              Problem.at(
                  Problem.of(obstacles, shell.wording(visit.language()), parties(visit)), Map.of()),
              kept,
              Optional.empty(),
              "");
    };
  }

  @PostMapping("/partners/certificates")
  ModelAndView certificate(Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var partner = PartnerFields.party(kept.one("partner")).orElseThrow(Absent::new);
    return kept.has("act", "remove")
        ? answer(
            visit, request, "removed", kept, partners.removeCertificate(visit.session(), partner))
        : answer(
            visit,
            request,
            "certificate",
            kept,
            partners.registerCertificate(visit.session(), partner, kept.one("sha256")));
  }

  @PostMapping("/partners/links")
  ModelAndView link(Visit visit, HttpServletRequest request) {
    may(visit);
    var kept = Kept.of(request);
    var wording = shell.wording(visit.language());
    var partner = PartnerFields.party(kept.one("partner"));
    var agreement = PartnerFields.agreement(kept.one("agreement"));
    var collection = PartnerFields.uuid(kept.one("collection"));
    var purpose = Purpose.ofCode(kept.one("purpose"));
    var address = PartnerFields.uri(kept.one("api-root"));
    var problems = new ArrayList<Problem>();
    if (partner.isEmpty() || agreement.isEmpty() || purpose.isEmpty()) {
      problems.add(new Problem("link-partner", wording.say("partners.problem.choose"), ""));
    }
    if (collection.isEmpty()) {
      problems.add(new Problem("collection", wording.say("partners.problem.collection"), ""));
    }
    if (address.isEmpty()) {
      problems.add(new Problem("api-root", wording.say("code.SANAD-EXCHANGE-009"), ""));
    }
    var minutes = Digits.number(kept.or("every", "0")).filter(n -> n <= LONGEST_MINUTES);
    if (minutes.isEmpty() && !kept.one("every").isEmpty()) {
      problems.add(
          new Problem("every", wording.say("partners.problem.every", LONGEST_MINUTES), ""));
    }
    if (!problems.isEmpty()
        || partner.isEmpty()
        || agreement.isEmpty()
        || purpose.isEmpty()
        || collection.isEmpty()
        || address.isEmpty()) {
      return page(visit, request, "link", problems, kept, Optional.empty(), "");
    }
    var form =
        new LinkForm(
            Optional.empty(),
            partner.get(),
            address.get(),
            collection.get(),
            kept.one("certificate"),
            kept.one("credential"),
            agreement.get(),
            purpose.get(),
            Duration.ofMinutes(minutes.orElse(0L)));
    return answer(visit, request, "link", kept, partners.register(visit.session(), form));
  }

  @PostMapping("/partners/links/{id}/pull")
  ModelAndView pullNow(@PathVariable String id, Visit visit, HttpServletRequest request) {
    may(visit);
    var wording = shell.wording(visit.language());
    var result =
        pull.pull(visit.session(), PartnerFields.uuid(id).orElseThrow(Absent::new))
            .orElseThrow(Absent::new);
    var said =
        wording.say(
            "partners.pulled",
            wording.word("pull", result.code().code()),
            result.stored(),
            result.quarantined());
    boolean well = result.code().succeeded();
    var problems = well ? List.<Problem>of() : List.of(new Problem("", said, ""));
    return page(visit, request, "", problems, Kept.NOTHING, Optional.empty(), well ? said : "");
  }

  private <T> ModelAndView answer(
      Visit visit, HttpServletRequest request, String form, Kept kept, Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T> done -> new ModelAndView("redirect:/partners?done=partners." + form);
      case Answer.Refused<T>(var obstacles) ->
          page(
              visit,
              request,
              form,
              Problem.at(
                  Problem.of(obstacles, shell.wording(visit.language()), parties(visit)),
                  FIELDS.getOrDefault(form, Map.of())),
              kept,
              Optional.empty(),
              "");
    };
  }

  private static Map<PartyId, Party> parties(Visit visit) {
    return visit.session().registry().register().parties();
  }

  private ModelAndView page(
      Visit visit,
      HttpServletRequest request,
      String form,
      List<Problem> problems,
      Kept kept,
      Optional<IssuedCredential> issued,
      String pulled) {
    may(visit);
    var view =
        new PartnersView(
            partners.directory(visit.session()),
            PURPOSES,
            List.of(Clearance.values()),
            form,
            problems,
            kept,
            issued,
            pulled,
            clock.instant().atZone(ZoneOffset.UTC).toLocalDate(),
            facts.warnings().stream().filter(w -> w.code().equals(STRANGER)).toList());
    return shell.page("partners", request, Banner.NONE, view);
  }

  private static void may(Visit visit) {
    visit.need(Role.LIAISON, Role.ADMINISTRATOR);
  }
}
