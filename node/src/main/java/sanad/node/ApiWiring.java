package sanad.node;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sanad.cases.Leads;
import sanad.exchange.OwnAgency;
import sanad.exchange.Partners;
import sanad.exchange.Releases;
import sanad.intake.Intake;
import sanad.intake.Marking;
import sanad.intake.ReviewDesk;
import sanad.node.door.Address;
import sanad.store.Store;
import sanad.store.account.Officers;
import sanad.store.account.SignIns;
import sanad.web.CodeWords;
import sanad.web.LargeBodies;
import sanad.web.NodeFacts;
import sanad.web.api.AgencyApi;
import sanad.web.api.ApiProblems;
import sanad.web.api.ApiSessions;
import sanad.web.api.BodyCheck;
import sanad.web.api.Elsewhere;
import sanad.web.api.ItemsApi;
import sanad.web.api.LeadsApi;
import sanad.web.api.OfficersApi;
import sanad.web.api.OpenApiDocument;
import sanad.web.api.PartnersApi;
import sanad.web.api.ReleasesApi;
import sanad.web.api.ReportsApi;
import sanad.web.api.StatusApi;
import sanad.web.api.TokensApi;

/// The REST API under `/api/v1`.
@Configuration(proxyBeanMethods = false)
@Import({ApiProblems.class, BodyCheck.class, Elsewhere.class})
class ApiWiring {

  @Bean
  ApiSessions apiSessions(Store store) {
    return new ApiSessions(store);
  }

  @Bean
  TokensApi tokensApi(SignIns signIns, Officers officers, FirstStart firstStart) {
    return new TokensApi(signIns, officers, Address::of, firstStart::used);
  }

  @Bean
  OfficersApi officersApi(Officers officers) {
    return new OfficersApi(officers);
  }

  @Bean
  AgencyApi agencyApi(OwnAgency agency, ApiSessions sessions) {
    return new AgencyApi(agency, sessions);
  }

  @Bean
  PartnersApi partnersApi(Partners partners, ApiSessions sessions, InstantSource clock) {
    return new PartnersApi(partners, sessions, clock);
  }

  @Bean
  ReleasesApi releasesApi(Releases releases, Leads leads, ApiSessions sessions, CodeWords words) {
    return new ReleasesApi(releases, leads, sessions, words);
  }

  @Bean
  LeadsApi leadsApi(Leads leads, ApiSessions sessions) {
    return new LeadsApi(leads, sessions);
  }

  @Bean
  ReportsApi reportsApi(
      Intake intake, ReviewDesk desk, Marking marking, ApiSessions sessions, LargeBodies large) {
    return new ReportsApi(intake, desk, marking, sessions, large);
  }

  @Bean
  ItemsApi itemsApi(ApiSessions sessions) {
    return new ItemsApi(sessions);
  }

  @Bean
  StatusApi statusApi(NodeFacts facts) {
    return new StatusApi(facts);
  }

  @Bean
  OpenApiDocument openApiDocument(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    return new OpenApiDocument(mappings);
  }
}
