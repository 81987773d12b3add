package sanad.node;

import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import sanad.node.config.NodeConfig;
import sanad.store.account.SignIns;
import sanad.web.NodeFacts;

/// What tells the operator how the node is.
@Configuration(proxyBeanMethods = false)
@Import({HealthPage.class, MetricsPage.class})
class WatchWiring {

  @Bean
  Readiness readiness(SignIns signIns) {
    return new Readiness(signIns);
  }

  @Bean
  NodeFacts nodeFacts(
      NodeConfig config,
      Readiness readiness,
      NodeStore store,
      PartnerIdentity identity,
      DataFolder data) {
    return new NodeReport(config, readiness, store, identity, data.copied(), data.written());
  }

  @Bean
  PrometheusMeterRegistry meters(PartnerIdentity identity) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    TimeGauge.builder(
            "sanad.partners.certificate.ends",
            () -> identity.ends().getEpochSecond(),
            TimeUnit.SECONDS)
        .description("When the certificate ends that partners see, in seconds since 1970")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    return registry;
  }

  /// Listens to the collector until the node stops.
  @Bean
  JvmGcMetrics collectorMeters(PrometheusMeterRegistry registry) {
    var metrics = new JvmGcMetrics();
    metrics.bindTo(registry);
    return metrics;
  }

  @Bean
  FilterRegistrationBean<RequestTimer> requestTimer(
      PrometheusMeterRegistry registry, NodeConfig config) {
    var timer = new FilterRegistrationBean<>(new RequestTimer(registry, config.partners().port()));
    timer.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return timer;
  }
}
