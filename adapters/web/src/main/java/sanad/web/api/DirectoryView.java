package sanad.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sanad.exchange.Directory;
import sanad.handling.Agreement;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.store.Collection;
import sanad.store.Link;
import sanad.store.PartnerCertificate;

/// The register on the wire.
record DirectoryView(
    PartyView self,
    List<PartyView> agencies,
    List<GroupView> groups,
    List<AgreementView> agreements,
    List<LinkView> links,
    List<CollectionView> collections,
    List<CertificateView> certificates) {

  static DirectoryView of(Directory directory) {
    return new DirectoryView(
        PartyView.of(directory.self()),
        directory.agencies().stream().map(PartyView::of).toList(),
        directory.groups().stream().map(GroupView::of).toList(),
        directory.agreements().stream()
            .map(standing -> AgreementView.of(standing.agreement(), word(standing.state())))
            .toList(),
        directory.links().stream().map(LinkView::of).toList(),
        directory.collections().stream().map(CollectionView::of).toList(),
        directory.certificates().stream().map(CertificateView::of).toList());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  record PartyView(
      String id, String kind, Map<String, String> names, String country, String keeping) {
    static PartyView of(Party party) {
      return new PartyView(
          party.id().stix(),
          word(party.kind()),
          new TreeMap<>(party.names()),
          party.country(),
          word(party.keeping()));
    }
  }

  /// @param toCome memberships that are to begin
  record GroupView(PartyView group, List<MemberView> members, List<MemberView> toCome) {
    static GroupView of(Directory.Group group) {
      return new GroupView(
          PartyView.of(group.party()),
          group.members().stream().map(MemberView::of).toList(),
          group.toCome().stream().map(MemberView::of).toList());
    }
  }

  record MemberView(String group, String member, Instant from, Instant until) {
    static MemberView of(Membership membership) {
      return new MemberView(
          membership.group().stix(),
          membership.member().stix(),
          membership.from(),
          membership.until());
    }
  }

  record AgreementView(
      String id,
      String name,
      List<String> parties,
      List<String> purposes,
      String ceiling,
      Map<String, String> equivalences,
      Duration retention,
      Instant from,
      Instant until,
      @Nullable Instant endedAt,
      String state) {
    static AgreementView of(Agreement agreement, String state) {
      var equivalences = new TreeMap<String, String>();
      agreement.equivalences().forEach((level, equal) -> equivalences.put(level, equal.code()));
      return new AgreementView(
          agreement.id().toString(),
          agreement.name(),
          agreement.parties().stream().sorted().map(PartyId::stix).toList(),
          agreement.purposes().stream().sorted().map(Purpose::code).toList(),
          agreement.ceiling().code(),
          equivalences,
          agreement.retention(),
          agreement.from(),
          agreement.until(),
          agreement.endedAt().orElse(null),
          state);
    }
  }

  /// @param lastResult `ok`, or why the last pull ended; empty before the first
  record LinkView(
      String id,
      String partner,
      String apiRoot,
      String collection,
      String certificateSha256,
      String agreement,
      String purpose,
      Duration every,
      @Nullable Instant lastPull,
      String lastResult) {
    static LinkView of(Link link) {
      return new LinkView(
          link.id().toString(),
          link.partner().stix(),
          link.apiRoot().toString(),
          link.collection().toString(),
          link.certificateSha256(),
          link.agreement().toString(),
          link.purpose().code(),
          link.every(),
          link.lastPull().orElse(null),
          link.lastResult());
    }
  }

  /// @param sha256 of the certificate that this partner's connections must prove
  record CertificateView(String partner, String sha256) {
    static CertificateView of(PartnerCertificate certificate) {
      return new CertificateView(certificate.partner().stix(), certificate.sha256());
    }
  }

  record CollectionView(String id, String agreement, String partner, String purpose, String kind) {
    static CollectionView of(Collection collection) {
      return new CollectionView(
          collection.id().toString(),
          collection.agreement().toString(),
          collection.partner().stix(),
          collection.purpose().code(),
          word(collection.kind()));
    }
  }
}
