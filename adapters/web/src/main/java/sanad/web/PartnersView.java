package sanad.web;

import java.util.List;
import java.util.Optional;
import sanad.exchange.Directory;
import sanad.exchange.IssuedCredential;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.store.Link;
import sanad.store.PartnerCertificate;

/// What the page *Partners and agreements* shows.
///
/// @param form the form that was sent and came back, empty where none
/// @param issued a credential, shown once
record PartnersView(
    Directory directory,
    List<Purpose> purposes,
    List<Clearance> levels,
    String form,
    List<Problem> problems,
    Kept kept,
    Optional<IssuedCredential> issued,
    String pulled) {

  /// The name of a party by its id.
  public String name(PartyId id, Wording wording) {
    if (id.equals(directory.self().id())) {
      return wording.name(directory.self());
    }
    return directory.agencies().stream()
        .filter(party -> party.id().equals(id))
        .findFirst()
        .or(
            () ->
                directory.groups().stream()
                    .map(Directory.Group::party)
                    .filter(p -> p.id().equals(id))
                    .findFirst())
        .map(wording::name)
        .orElse(id.stix());
  }

  /// The parties of an agreement by name, in one order.
  public List<String> parties(Agreement agreement, Wording wording) {
    return agreement.parties().stream().map(id -> name(id, wording)).sorted().toList();
  }

  /// The fingerprint of the certificate that a partner must prove; empty where none is registered.
  public String proved(PartyId id) {
    return directory.certificates().stream()
        .filter(certificate -> certificate.partner().equals(id))
        .map(PartnerCertificate::sha256)
        .findFirst()
        .orElse("");
  }

  /// What would be registered: what came back, else the certificate by which this node knows the
  /// partner's, which shows the same one as a client.
  public String offered(PartyId id) {
    if (form.equals("certificate") && kept.one("partner").equals(id.stix())) {
      return kept.one("sha256");
    }
    return directory.links().stream()
        .filter(link -> link.partner().equals(id))
        .map(Link::certificateSha256)
        .filter(known -> !known.isEmpty() && !known.equals(proved(id)))
        .findFirst()
        .orElse("");
  }

  /// The name of an agreement by its id.
  public String agreement(AgreementId id) {
    return directory.agreements().stream()
        .filter(standing -> standing.agreement().id().equals(id))
        .map(standing -> standing.agreement().name())
        .findFirst()
        .orElse(id.toString());
  }
}
