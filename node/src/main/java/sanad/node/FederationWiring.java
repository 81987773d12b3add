package sanad.node;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import sanad.exchange.Arrivals;
import sanad.exchange.PartnerSource;
import sanad.exchange.Pull;
import sanad.federation.FederationConfiguration;
import sanad.federation.FederationSettings;
import sanad.node.config.NodeConfig;
import sanad.store.Store;
import sanad.taxii.ClientIdentity;
import sanad.web.api.ApiSessions;
import sanad.web.api.PullsApi;
import sanad.web.api.QuarantineApi;

/// What partners fetch here, and what this node fetches from them.
@Configuration(proxyBeanMethods = false)
@Import(FederationConfiguration.class)
class FederationWiring {

  @Bean
  FederationSettings federationSettings(NodeConfig config, DataFolder data, NodeStore store) {
    return FederationSettings.in(data.path(), config.agency().shortName()).withRoom(store::hasRoom);
  }

  @Bean
  ClientIdentity clientIdentity(PartnerIdentity identity) {
    return identity.client();
  }

  @Bean
  Pull pull(
      Store store,
      InstantSource clock,
      SecureRandom random,
      PartnerSource source,
      NodeStore nodeStore) {
    return new Pull(store, clock, random, source, nodeStore::hasRoom);
  }

  @Bean(destroyMethod = "close")
  PullTimer pullTimer(Pull pull, NodeConfig config) {
    return new PullTimer(pull, config.pullEvery());
  }

  @Bean
  QuarantineApi quarantineApi(Arrivals arrivals, ApiSessions sessions) {
    return new QuarantineApi(arrivals, sessions);
  }

  @Bean
  PullsApi pullsApi(Pull pull, ApiSessions sessions) {
    return new PullsApi(pull, sessions);
  }
}
