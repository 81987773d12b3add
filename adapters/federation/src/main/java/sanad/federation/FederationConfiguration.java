package sanad.federation;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sanad.exchange.GivenCredentials;
import sanad.exchange.PartnerSource;
import sanad.exchange.Postings;
import sanad.store.Store;
import sanad.taxii.ClientIdentity;

/// Wires the partner side for a node that gives the store, the clock, a random source and
/// [FederationSettings], and, where it has one, the certificate that it shows to partners. The
/// node's connector for partners speaks TLS 1.3 and HTTP/2 and packs
/// [FederationSettings#COMPRESSED]; its security lets `/taxii2/**` through untouched, since
/// partners are authenticated here.
@Configuration(proxyBeanMethods = false)
public class FederationConfiguration {
  @Bean
  ServletRegistrationBean<TaxiiServlet> taxiiServlet(TaxiiServer server) {
    var servlet = new ServletRegistrationBean<>(new TaxiiServlet(server), "/taxii2", "/taxii2/*");
    servlet.setName("taxii");
    return servlet;
  }

  @Bean(destroyMethod = "close")
  Spool spool(Store store, SecureRandom random, FederationSettings settings) {
    var spool = new Spool(store, new Postings(random), settings.spool());
    spool.resume();
    return spool;
  }

  @Bean
  TaxiiServer taxiiServer(
      Store store,
      InstantSource clock,
      SecureRandom random,
      FederationSettings settings,
      Spool spool) {
    return TaxiiServer.of(store, clock, random, settings, spool);
  }

  @Bean
  GivenCredentials givenCredentials(FederationSettings settings, SecureRandom random) {
    return new CredentialFiles(settings.credentials(), random);
  }

  @Bean
  PartnerSource partnerSource(
      InstantSource clock, GivenCredentials credentials, Optional<ClientIdentity> identity) {
    return new TaxiiPartnerSource(clock, Thread::sleep, credentials, identity);
  }
}
