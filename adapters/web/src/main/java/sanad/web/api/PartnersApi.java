package sanad.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import sanad.exchange.AgreementForm;
import sanad.exchange.Directory;
import sanad.exchange.LinkForm;
import sanad.exchange.Partners;
import sanad.exchange.PartyForm;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.Purpose;
import sanad.store.Collection;

/// Partners, groups, agreements, collections, credentials and the ways to partners' nodes.
@RestController
@RequestMapping("/api/v1")
public final class PartnersApi {
  private final Partners partners;
  private final ApiSessions sessions;
  private final InstantSource clock;

  /// Over the register of a node.
  public PartnersApi(Partners partners, ApiSessions sessions, InstantSource clock) {
    this.partners = partners;
    this.sessions = sessions;
    this.clock = clock;
  }

  @GetMapping("/directory")
  DirectoryView directory(HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return DirectoryView.of(partners.directory(session));
    }
  }

  /// @param id the identity that the partner's own node uses; absent: a new one
  /// @param kind absent: an agency; so it is to be said of a group, also of one that is known
  /// @param names by language: ar, fr, en
  /// @param keeping absent: as it stands; a new one enforces rules
  record PartyBody(
      @Nullable @Written(Spelling.PARTY) String id,
      @Nullable @Codes(value = Party.Kind.class, absent = "agency") String kind,
      @Nullable @Needed Map<String, String> names,
      @Nullable String country,
      @Nullable @Codes(Party.Keeping.class) String keeping) {}

  @PostMapping("/parties")
  @ResponseStatus(HttpStatus.CREATED)
  DirectoryView.PartyView party(@RequestBody PartyBody body, HttpServletRequest request) {
    var id = Optional.ofNullable(body.id()).map(text -> Given.party("id", text));
    var kind =
        body.kind() == null
            ? Party.Kind.AGENCY
            : Given.code("kind", body.kind(), words(Party.Kind.values()));
    var names = Given.required("names", body.names());
    var country = body.country() == null ? "" : body.country();
    try (var session = sessions.open(request)) {
      var keeping =
          body.keeping() == null
              ? partners.keeping(session, id)
              : Given.code("keeping", body.keeping(), words(Party.Keeping.values()));
      var form = new PartyForm(id, kind, names, country, keeping);
      return DirectoryView.PartyView.of(Answers.of(partners.register(session, form)));
    }
  }

  record MemberBody(
      @Nullable @Needed @Written(Spelling.PARTY) String member,
      @Nullable @Written(Spelling.TIME) String from,
      @Nullable @Needed @Written(Spelling.TIME) String until) {}

  @PostMapping("/groups/{group}/members")
  @ResponseStatus(HttpStatus.CREATED)
  DirectoryView.MemberView join(
      @PathVariable String group, @RequestBody MemberBody body, HttpServletRequest request) {
    var from = body.from() == null ? clock.instant() : Given.instant("from", body.from());
    try (var session = sessions.open(request)) {
      return DirectoryView.MemberView.of(
          Answers.of(
              partners.join(
                  session,
                  Given.party("group", group),
                  Given.party("member", body.member()),
                  from,
                  Given.end("until", body.until()))));
    }
  }

  @DeleteMapping("/groups/{group}/members/{member}")
  DirectoryView.MemberView leave(
      @PathVariable String group, @PathVariable String member, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return DirectoryView.MemberView.of(
          Answers.of(
              partners.leave(session, Given.party("group", group), Given.party("member", member))));
    }
  }

  record CredentialBody(@Nullable @Needed String name) {}

  /// @param line what the partner puts into its secret file; shown here once
  record CredentialView(String partner, String name, String secret, String line) {}

  @PostMapping("/parties/{party}/credentials")
  @ResponseStatus(HttpStatus.CREATED)
  CredentialView credential(
      @PathVariable String party, @RequestBody CredentialBody body, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      var issued =
          Answers.of(
              partners.issueCredential(
                  session, Given.party("party", party), Given.required("name", body.name())));
      return new CredentialView(
          issued.partner().stix(), issued.name(), issued.secret(), issued.line());
    }
  }

  /// @param sha256 of the certificate that the partner's connections must prove, 64 hexadecimal
  ///   digits, colons allowed
  record CertificateBody(@Nullable @Needed String sha256) {}

  @PutMapping("/parties/{party}/certificate")
  DirectoryView.CertificateView certificate(
      @PathVariable String party, @RequestBody CertificateBody body, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return DirectoryView.CertificateView.of(
          Answers.of(
              partners.registerCertificate(
                  session, Given.party("party", party), Given.required("sha256", body.sha256()))));
    }
  }

  @DeleteMapping("/parties/{party}/certificate")
  DirectoryView.CertificateView removeCertificate(
      @PathVariable String party, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return DirectoryView.CertificateView.of(
          Answers.of(partners.removeCertificate(session, Given.party("party", party))));
    }
  }

  /// @param id the id under which the other parties registered it; absent: this node is the first
  /// @param equivalences the common level of each national one, keyed `scheme/level`
  /// @param retention ISO 8601, for example `P1095D`
  record AgreementBody(
      @Nullable @Written(Spelling.UUID) String id,
      @Nullable @Needed String name,
      @Nullable List<@Written(Spelling.PARTY) String> parties,
      @Nullable List<@Codes(Purpose.class) String> purposes,
      @Nullable @Needed @Codes(Clearance.class) String ceiling,
      @Nullable Map<String, @Codes(Clearance.class) String> equivalences,
      @Nullable @Needed @Written(Spelling.SPAN) String retention,
      @Nullable @Written(Spelling.TIME) String from,
      @Nullable @Needed @Written(Spelling.TIME) String until) {}

  @PostMapping("/agreements")
  @ResponseStatus(HttpStatus.CREATED)
  DirectoryView.AgreementView agreement(
      @RequestBody AgreementBody body, HttpServletRequest request) {
    var form =
        new AgreementForm(
            Optional.ofNullable(body.id()).map(id -> Given.agreement("id", id)),
            Given.required("name", body.name()),
            Given.parties("parties", body.parties()),
            Given.codes("purposes", body.purposes(), Purpose::ofCode),
            Given.code("ceiling", body.ceiling(), Clearance::ofCode),
            Given.codeMap("equivalences", body.equivalences(), Optional::of, Clearance::ofCode),
            Given.span("retention", body.retention()),
            body.from() == null ? clock.instant() : Given.instant("from", body.from()),
            Given.end("until", body.until()));
    try (var session = sessions.open(request)) {
      var made = Answers.of(partners.register(session, form));
      return DirectoryView.AgreementView.of(
          made, DirectoryView.word(Directory.State.of(made, clock.instant())));
    }
  }

  record EndBody(@Nullable @Needed String justification) {}

  @PostMapping("/agreements/{id}/end")
  DirectoryView.AgreementView end(
      @PathVariable String id, @RequestBody EndBody body, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      var ended =
          partners.end(
              session,
              Given.agreement("id", id),
              Given.required("justification", body.justification()));
      return DirectoryView.AgreementView.of(Answers.of(ended), "ended");
    }
  }

  /// @param credential `name:secret` as the partner issued it; absent where a changed link keeps
  ///   its own
  /// @param every ISO 8601; absent: on demand only
  record LinkBody(
      @Nullable @Written(Spelling.UUID) String id,
      @Nullable @Needed @Written(Spelling.PARTY) String partner,
      @Nullable @Needed @Written(Spelling.ADDRESS) String apiRoot,
      @Nullable @Needed @Written(Spelling.UUID) String collection,
      @Nullable String certificateSha256,
      @Nullable String credential,
      @Nullable @Needed @Written(Spelling.UUID) String agreement,
      @Nullable @Needed @Codes(Purpose.class) String purpose,
      @Nullable @Written(Spelling.SPAN) String every) {}

  @PostMapping("/links")
  @ResponseStatus(HttpStatus.CREATED)
  DirectoryView.LinkView link(@RequestBody LinkBody body, HttpServletRequest request) {
    var form =
        new LinkForm(
            Optional.ofNullable(body.id()).map(id -> Given.uuid("id", id)),
            Given.party("partner", body.partner()),
            Given.address("apiRoot", body.apiRoot()),
            Given.uuid("collection", body.collection()),
            body.certificateSha256() == null ? "" : body.certificateSha256(),
            body.credential() == null ? "" : body.credential(),
            Given.agreement("agreement", body.agreement()),
            Given.code("purpose", body.purpose(), Purpose::ofCode),
            body.every() == null ? Duration.ZERO : Given.span("every", body.every()));
    try (var session = sessions.open(request)) {
      return DirectoryView.LinkView.of(Answers.of(partners.register(session, form)));
    }
  }

  record CollectionBody(
      @Nullable @Needed @Written(Spelling.UUID) String agreement,
      @Nullable @Needed @Written(Spelling.PARTY) String partner,
      @Nullable @Needed @Codes(Purpose.class) String purpose,
      @Nullable @Needed @Codes(Collection.Kind.class) String kind) {}

  @PostMapping("/collections")
  @ResponseStatus(HttpStatus.CREATED)
  DirectoryView.CollectionView collection(
      @RequestBody CollectionBody body, HttpServletRequest request) {
    try (var session = sessions.open(request)) {
      return DirectoryView.CollectionView.of(
          Answers.of(
              partners.open(
                  session,
                  Given.agreement("agreement", body.agreement()),
                  Given.party("partner", body.partner()),
                  Given.code("purpose", body.purpose(), Purpose::ofCode),
                  Given.code("kind", body.kind(), words(Collection.Kind.values())))));
    }
  }

  private static <E extends Enum<E>> Function<String, Optional<E>> words(E[] values) {
    return code ->
        Arrays.stream(values).filter(value -> DirectoryView.word(value).equals(code)).findFirst();
  }
}
