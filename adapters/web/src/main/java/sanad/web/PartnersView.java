package sanad.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sanad.exchange.Directory;
import sanad.exchange.IssuedCredential;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Clearance;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.store.Collection;
import sanad.store.Link;
import sanad.store.PartnerCertificate;

/// What the page *Partners and agreements* shows.
///
/// @param form the form that was sent and came back, empty where none
/// @param issued a credential, shown once
/// @param strangers bodies that this node does not know and by which it was given something
/// @param today the day from which a new agreement counts, where no other is chosen
record PartnersView(
    Directory directory,
    List<Purpose> purposes,
    List<Clearance> levels,
    String form,
    List<Problem> problems,
    Kept kept,
    Optional<IssuedCredential> issued,
    String pulled,
    LocalDate today,
    List<NodeFacts.Warning> strangers) {

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

  /// The other agencies, in the order of the names that the page shows.
  public List<Party> agencies(Wording wording) {
    return directory.agencies().stream()
        .sorted(Comparator.comparing(wording::name).thenComparing(Party::id))
        .toList();
  }

  /// What partners may fetch or fill, by partner in the same order.
  public List<Collection> collections(Wording wording) {
    return directory.collections().stream()
        .sorted(Comparator.comparing((Collection c) -> name(c.partner(), wording)))
        .toList();
  }

  /// Who belongs to a group or is to, in the same order.
  public List<Membership> members(Directory.Group group, Wording wording) {
    return Stream.concat(group.members().stream(), group.toCome().stream())
        .sorted(
            Comparator.comparing((Membership m) -> name(m.member(), wording))
                .thenComparing(Membership::from))
        .toList();
  }

  /// Who may still be added to a group: this agency first.
  public List<Party> outside(Directory.Group group, Wording wording) {
    var inside =
        members(group, wording).stream().map(Membership::member).collect(Collectors.toSet());
    return Stream.concat(Stream.of(directory.self()), agencies(wording).stream())
        .filter(party -> !inside.contains(party.id()))
        .toList();
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
