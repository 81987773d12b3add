package sanad.node;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import sanad.node.config.NodeConfig;
import sanad.node.door.DoorErrors;
import sanad.node.door.DoorSecurity;
import sanad.node.door.OneSpelling;
import sanad.node.door.PeopleSession;
import sanad.node.pace.PaceValve;
import sanad.node.pace.PacedProtocol;
import sanad.store.account.Secrets;
import sanad.store.account.SignIns;
import sanad.web.CodeWords;

/// The two doors: people on loopback or TLS, partners always on TLS. **Source:** decision 24.
@Configuration(proxyBeanMethods = false)
class DoorWiring {

  @Bean
  PartnerIdentity partnerIdentity(NodeConfig config, DataFolder data) {
    return PartnerIdentity.of(config, data);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> partnerDoor(
      NodeConfig config, PartnerIdentity identity, DoorErrors errors) {
    return server -> {
      server.setProtocol(PacedProtocol.class.getName());
      server.addEngineValves(new PaceValve());
      server.addContextCustomizers(
          context -> {
            if (context.getParent() instanceof StandardHost host) {
              // by its name the server finds it there, and makes none of its own
              host.setErrorReportValveClass(DoorErrors.class.getName());
              host.getPipeline().addValve(errors);
            }
          });
      server.addAdditionalConnectors(PartnerConnector.of(config.partners(), identity));
    };
  }

  @Bean
  DoorErrors rejectedRequests(CodeWords words, NodeConfig config) {
    return new DoorErrors(words, config.partners().port());
  }

  @Bean
  FilterRegistrationBean<OneSpelling> oneSpelling() {
    var filter = new FilterRegistrationBean<>(new OneSpelling());
    // behind the counting of requests alone
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  PeopleSession peopleSession(
      SignIns signIns, Secrets secrets, NodeConfig config, FirstStart firstStart) {
    return new PeopleSession(signIns, secrets, config.people(), firstStart::used);
  }

  @Bean
  DoorSecurity doorSecurity(NodeConfig config) {
    return new DoorSecurity(config);
  }

  @Bean
  @Order(1)
  SecurityFilterChain partnerChain(DoorSecurity doors) {
    return doors.partners();
  }

  @Bean
  @Order(2)
  SecurityFilterChain apiChain(
      DoorSecurity doors, HttpSecurity http, SignIns signIns, CodeWords words) throws Exception {
    return doors.api(http, signIns, words);
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageChain(DoorSecurity doors, HttpSecurity http, PeopleSession sessions)
      throws Exception {
    return doors.pages(http, sessions);
  }
}
