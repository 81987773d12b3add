package sanad.node;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import sanad.node.config.NodeConfig;

/// Starts Spring with the node's own configuration; no file or variable of Spring's is asked.
final class SpringStart {

  private SpringStart() {}

  static ConfigurableApplicationContext start(
      NodeConfig config, DataFolder data, InstantSource clock, NodeStore store) {
    var application =
        new SpringApplicationBuilder(NodeWiring.class)
            .properties(properties(config))
            .registerShutdownHook(false)
            .initializers(
                context -> {
                  var beans = (GenericApplicationContext) context;
                  beans.registerBean(NodeConfig.class, () -> config);
                  beans.registerBean(InstantSource.class, () -> clock);
                  // both are closed by who opened them, when nothing works on them any more
                  beans.registerBean(
                      DataFolder.class, () -> data, once -> once.setDestroyMethodName(""));
                  beans.registerBean(
                      NodeStore.class, () -> store, once -> once.setDestroyMethodName(""));
                })
            .build();
    application.setAddCommandLineProperties(false);
    return application.run();
  }

  private static Map<String, Object> properties(NodeConfig config) {
    var properties = new HashMap<String, Object>();
    properties.put("spring.main.banner-mode", "off");
    properties.put("spring.main.log-startup-info", "false");
    // It warns that TLS 1.3 cannot ask for a certificate later on; ours is asked for at the start.
    properties.put("logging.level.org.apache.tomcat.util.net.SSLUtilBase", "error");
    properties.put("spring.threads.virtual.enabled", "true");
    properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    properties.put("spring.config.location", "optional:classpath:/absent/");
    properties.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
    properties.put("spring.jackson.deserialization.accept-float-as-int", "false");
    properties.put("spring.servlet.multipart.max-file-size", "50MB");
    properties.put("spring.servlet.multipart.max-request-size", "51MB");
    // whoever sent more reads that it was too much, and no broken connection
    properties.put("server.tomcat.max-swallow-size", "256MB");
    properties.put("spring.thymeleaf.check-template-location", "false");
    properties.put("server.shutdown", "graceful");
    properties.put("server.address", config.people().address());
    properties.put("server.port", config.people().port());
    // no Host header of a client chooses where an answer leads
    properties.put("server.tomcat.use-relative-redirects", "true");
    // what is too long for a name or a page is told by whoever knows, not by the server
    properties.put("server.max-http-request-header-size", "32KB");
    properties.put("server.compression.enabled", "true");
    config
        .people()
        .tls()
        .ifPresent(
            tls -> {
              properties.put("server.ssl.certificate", tls.certificate().toUri().toString());
              properties.put("server.ssl.certificate-private-key", tls.key().toUri().toString());
            });
    return properties;
  }
}
