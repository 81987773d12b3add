package sanad.node;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sanad.identity.NameKeeper;
import sanad.identity.NameSearch;
import sanad.identity.NameWork;
import sanad.store.Store;
import sanad.web.api.ApiSessions;
import sanad.web.api.NamesApi;

/// Search by name, candidates, and screening.
@Configuration(proxyBeanMethods = false)
class IdentityWiring {

  @Bean(destroyMethod = "close")
  NameWork nameWork() {
    return new NameWork(Runtime.getRuntime().availableProcessors());
  }

  @Bean
  NameKeeper nameKeeper(Store store) {
    return new NameKeeper(store);
  }

  @Bean(destroyMethod = "close")
  NameTimer nameTimer(NameKeeper keeper) {
    return new NameTimer(keeper);
  }

  @Bean
  NameSearch nameSearch(NameKeeper keeper, InstantSource clock, NameWork work) {
    return new NameSearch(keeper, clock, NameSearch.Floors.DEFAULT, work);
  }

  @Bean
  NamesApi namesApi(NameSearch names, ApiSessions sessions) {
    return new NamesApi(names, sessions);
  }
}
