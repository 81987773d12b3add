package sanad.node;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sanad.cases.Kinds;
import sanad.cases.Leads;
import sanad.exchange.Arrivals;
import sanad.exchange.GivenCredentials;
import sanad.exchange.OwnAgency;
import sanad.exchange.Partners;
import sanad.exchange.Releases;
import sanad.intake.Intake;
import sanad.intake.Marking;
import sanad.intake.ReviewDesk;
import sanad.node.door.Argon2Passwords;
import sanad.reader.Reader;
import sanad.store.Store;
import sanad.store.account.Founding;
import sanad.store.account.Officers;
import sanad.store.account.Passwords;
import sanad.store.account.Secrets;
import sanad.store.account.SignIns;
import sanad.store.account.TryLimit;

/// The domain: the one source of randomness, the store, and the services over it. The one clock is
/// given at start.
@Configuration(proxyBeanMethods = false)
class CoreWiring {

  @Bean
  SecureRandom random() {
    return new SecureRandom();
  }

  /// Closed with what works on it, after the context.
  @Bean(destroyMethod = "")
  Store store(NodeStore nodeStore) {
    return nodeStore.store();
  }

  @Bean
  Passwords passwords() {
    return new Argon2Passwords();
  }

  @Bean
  Secrets secrets(SecureRandom random) {
    return new Secrets(random);
  }

  @Bean
  Founding founding(Store store, Passwords passwords, Secrets secrets) {
    return new Founding(store, passwords, secrets);
  }

  @Bean
  FirstStart firstStart(Founding founding, DataFolder data) {
    return new FirstStart(founding, data);
  }

  @Bean
  SignIns signIns(Store store, Passwords passwords, Secrets secrets, InstantSource clock) {
    return new SignIns(store, passwords, secrets, TryLimit.DEFAULT, clock);
  }

  @Bean
  Officers officers(Store store, Passwords passwords, Secrets secrets) {
    return new Officers(store, passwords, secrets);
  }

  @Bean
  OwnAgency ownAgency() {
    return new OwnAgency();
  }

  @Bean
  Partners partners(InstantSource clock, SecureRandom random, GivenCredentials credentials) {
    return new Partners(clock, random, credentials);
  }

  @Bean
  Releases releases(InstantSource clock, SecureRandom random) {
    return new Releases(clock, random);
  }

  @Bean
  Leads leads(Releases releases, InstantSource clock, SecureRandom random) {
    return new Leads(Kinds.standard(), releases, clock, random);
  }

  @Bean
  Arrivals arrivals() {
    return new Arrivals();
  }

  @Bean
  Reader reader() {
    return Reader.standard();
  }

  @Bean
  Intake intake(Reader reader, InstantSource clock, SecureRandom random, NodeStore store) {
    return new Intake(reader, clock, random, store::hasRoom);
  }

  @Bean
  ReviewDesk reviewDesk(InstantSource clock, SecureRandom random) {
    return new ReviewDesk(clock, random);
  }

  @Bean
  Marking marking(InstantSource clock, SecureRandom random) {
    return new Marking(clock, random);
  }
}
