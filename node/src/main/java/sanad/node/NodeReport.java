package sanad.node;

import java.util.List;
import java.util.Optional;
import sanad.node.config.NodeConfig;
import sanad.web.NodeFacts;

/// What pages and the API say about this node.
final class NodeReport implements NodeFacts {
  private final NodeConfig config;
  private final Readiness readiness;

  NodeReport(NodeConfig config, Readiness readiness) {
    this.config = config;
    this.readiness = readiness;
  }

  @Override
  public String name() {
    return config.agency().shortName();
  }

  @Override
  public String version() {
    var version = NodeReport.class.getPackage().getImplementationVersion();
    return version == null ? "1-SNAPSHOT" : version;
  }

  @Override
  public boolean demonstration() {
    return config.exercise();
  }

  @Override
  public String legalNotice(String language) {
    return "";
  }

  @Override
  public List<Check> checks() {
    return List.of(new Check("database", "", readiness.ready(), Optional.empty()));
  }

  @Override
  public List<Part> parts() {
    return List.of(new Part("Sanad", version()), new Part("Java", Runtime.version().toString()));
  }

  @Override
  public List<Warning> warnings() {
    return List.of();
  }
}
