package sanad.node;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sanad.identity.Candidates;
import sanad.identity.DesignationLists;
import sanad.identity.Judging;
import sanad.identity.KeptNames;
import sanad.identity.ListWatch;
import sanad.identity.NameKeeper;
import sanad.identity.NameSearch;
import sanad.identity.NameWork;
import sanad.identity.Screening;
import sanad.identity.TypedNames;
import sanad.store.Store;
import sanad.web.api.ApiSessions;
import sanad.web.api.KeptNamesApi;
import sanad.web.api.ListsApi;
import sanad.web.api.NamesApi;
import sanad.web.api.ScreeningApi;

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

  @Bean
  ListWatch listWatch() {
    return new ListWatch();
  }

  @Bean
  Screening screening(NameKeeper keeper, NameWork work, InstantSource clock, ListWatch lists) {
    return new Screening(keeper, work, clock, lists);
  }

  @Bean
  Candidates candidates(NameSearch names, Screening screening, NameWork work) {
    return new Candidates(names, screening, work);
  }

  @Bean
  TypedNames typedNames(NameSearch names, NameWork work, ListWatch lists) {
    return new TypedNames(names, work, lists);
  }

  @Bean
  KeptNames keptNames(InstantSource clock, RandomGenerator random) {
    return new KeptNames(clock, random);
  }

  @Bean
  Judging judging() {
    return new Judging();
  }

  @Bean
  DesignationLists designationLists() {
    return new DesignationLists();
  }

  @Bean(destroyMethod = "close")
  NameTimer nameTimer(NameKeeper keeper, Screening screening) {
    return new NameTimer(keeper, screening);
  }

  @Bean
  NameSearch nameSearch(NameKeeper keeper, InstantSource clock, NameWork work) {
    return new NameSearch(keeper, clock, NameSearch.Floors.DEFAULT, work);
  }

  @Bean
  ListsApi listsApi(DesignationLists lists, ApiSessions sessions) {
    return new ListsApi(lists, sessions);
  }

  @Bean
  ScreeningApi screeningApi(
      Candidates candidates,
      Screening screening,
      TypedNames typed,
      Judging judging,
      ApiSessions sessions) {
    return new ScreeningApi(candidates, screening, typed, judging, sessions);
  }

  @Bean
  KeptNamesApi keptNamesApi(KeptNames kept, ApiSessions sessions) {
    return new KeptNamesApi(kept, sessions);
  }

  @Bean
  NamesApi namesApi(NameSearch names, ApiSessions sessions) {
    return new NamesApi(names, sessions);
  }
}
