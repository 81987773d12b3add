package sanad.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import sanad.cases.Leads;
import sanad.exchange.Arrivals;
import sanad.exchange.OwnAgency;
import sanad.exchange.Partners;
import sanad.exchange.Pull;
import sanad.exchange.Releases;
import sanad.identity.Candidates;
import sanad.identity.DesignationLists;
import sanad.identity.Judging;
import sanad.identity.KeptNames;
import sanad.identity.NameSearch;
import sanad.identity.Screening;
import sanad.identity.TypedNames;
import sanad.intake.Intake;
import sanad.intake.Marking;
import sanad.intake.ReviewDesk;
import sanad.store.Store;
import sanad.store.account.Officers;

/// The pages, put together: import this into the node's wiring. It needs as beans a `Store`, a
/// `CurrentSession`, `NodeFacts`, `Officers`, the services of intake (`Intake`, `ReviewDesk`,
/// `Marking`), exchange (`Partners`, `Releases`, `Arrivals`, `Pull`), cases (`Leads`) and identity
/// (`NameSearch`, `Candidates`, `Judging`, `Screening`, `DesignationLists`), an `InstantSource` and
/// a `RandomGenerator`.
@Configuration(proxyBeanMethods = false)
public class PageWiring {
  @Bean
  Texts texts() {
    return new Texts();
  }

  @Bean
  CodeWords codeWords(Texts texts) {
    return new CodeWords(texts);
  }

  @Bean
  LargeBodies largeBodies() {
    return new LargeBodies(Duration.ofSeconds(15));
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  PageHeaders pageHeaders() {
    return new PageHeaders();
  }

  @Bean
  LocaleResolver localeResolver(CurrentSession current) {
    return new Languages(current);
  }

  @Bean
  Doorway doorway(CurrentSession current, Store store) {
    return new Doorway(current, new Languages(current), store);
  }

  @Bean
  Shell shell(
      CurrentSession current,
      Texts texts,
      Assets assets,
      NodeFacts facts,
      InstantSource clock,
      RandomGenerator random) {
    return new Shell(current, new Languages(current), texts, assets, facts, clock, random);
  }

  @Bean
  SentForms sentForms(CurrentSession current) {
    return new SentForms(current);
  }

  @Bean
  WebMvcConfigurer pageRules(Doorway doorway, SentForms sent) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorway);
        registry.addInterceptor(sent);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(doorway);
      }
    };
  }

  @Bean
  SpringTemplateEngine templateEngine(Texts texts, ApplicationContext context) {
    var resolver = new SpringResourceTemplateResolver();
    resolver.setApplicationContext(context);
    resolver.setPrefix("classpath:/sanad/web/page/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCacheable(true);
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(texts);
    engine.addDialect(new SayDialect());
    return engine;
  }

  @Bean
  ThymeleafViewResolver thymeleafViewResolver(SpringTemplateEngine engine) {
    var resolver = new ThymeleafViewResolver();
    resolver.setTemplateEngine(engine);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  @Bean
  ErrorPages errorPages(Shell shell, RandomGenerator random) {
    return new ErrorPages(shell, random);
  }

  @Bean
  SignInPages signInPages(Shell shell, CurrentSession current, NodeFacts facts) {
    return new SignInPages(shell, current, facts);
  }

  @Bean
  DeskPage deskPage(Shell shell, Arrivals arrivals, Leads leads, CurrentSession current) {
    return new DeskPage(shell, arrivals, leads, current);
  }

  @Bean
  ApartPage apartPage(Shell shell, Arrivals arrivals) {
    return new ApartPage(shell, arrivals);
  }

  @Bean
  ItemsPage itemsPage(Shell shell) {
    return new ItemsPage(shell);
  }

  @Bean
  SearchPage searchPage(Shell shell, NameSearch names) {
    return new SearchPage(shell, names);
  }

  @Bean
  WhoPart whoPart(Candidates candidates, Judging judging) {
    return new WhoPart(candidates, judging);
  }

  @Bean
  SubjectPage subjectPage(Shell shell, Leads leads, WhoPart who) {
    return new SubjectPage(shell, leads, who);
  }

  @Bean
  ReportNamesPage reportNamesPage(Shell shell, WhoPart who) {
    return new ReportNamesPage(shell, who);
  }

  @Bean
  ScreeningPage screeningPage(
      Shell shell,
      Candidates candidates,
      DesignationLists lists,
      Screening screening,
      WhoPart who,
      TypedNames typed) {
    return new ScreeningPage(shell, candidates, lists, screening, who, typed);
  }

  @Bean
  KeptNamesPage keptNamesPage(Shell shell, KeptNames kept, WhoPart who, InstantSource clock) {
    return new KeptNamesPage(shell, kept, who, clock);
  }

  @Bean
  ListsPage listsPage(Shell shell, DesignationLists lists) {
    return new ListsPage(shell, lists);
  }

  @Bean
  ListDiffPage listDiffPage(Shell shell, DesignationLists lists) {
    return new ListDiffPage(shell, lists);
  }

  @Bean
  ListRemovalPage listRemovalPage(Shell shell, DesignationLists lists) {
    return new ListRemovalPage(shell, lists);
  }

  @Bean
  ReportsPage reportsPage(Shell shell, Intake intake, LargeBodies large) {
    return new ReportsPage(shell, intake, large);
  }

  @Bean
  ReportPage reportPage(Shell shell, Intake intake) {
    return new ReportPage(shell, intake);
  }

  @Bean
  ReviewActs reviewActs(Shell shell, ReportPage pages, ReviewDesk desk) {
    return new ReviewActs(shell, pages, desk);
  }

  @Bean
  MarkPage markPage(Shell shell, Marking marking, InstantSource clock) {
    return new MarkPage(shell, marking, clock);
  }

  @Bean
  ReleasePage releasePage(
      Shell shell,
      Releases releases,
      Leads leads,
      Store store,
      CurrentSession current,
      InstantSource clock,
      RandomGenerator random,
      SentForms sent) {
    return new ReleasePage(
        shell, releases, leads, store, current, clock, new HeldForms(random), sent);
  }

  @Bean
  ReleasesPage releasesPage(Shell shell, Releases releases) {
    return new ReleasesPage(shell, releases);
  }

  @Bean
  PartnersPage partnersPage(
      Shell shell, Partners partners, Pull pull, InstantSource clock, NodeFacts facts) {
    return new PartnersPage(shell, partners, pull, clock, facts);
  }

  @Bean
  AgencyPage agencyPage(Shell shell, OwnAgency agency) {
    return new AgencyPage(shell, agency);
  }

  @Bean
  OfficersPage officersPage(Shell shell, Officers officers) {
    return new OfficersPage(shell, officers);
  }

  @Bean
  WatchPages watchPages(Shell shell, NodeFacts facts) {
    return new WatchPages(shell, facts);
  }

  @Bean
  AuditPage auditPage(Shell shell, NodeFacts facts) {
    return new AuditPage(shell, facts.zone());
  }
}
