package sanad.node.config;

import java.util.List;

/// The configuration cannot be used. All problems are told at once, each with its place.
public final class ConfigRefused extends Exception {
  private static final long serialVersionUID = 1;

  /// Code of every such refusal.
  public static final String CODE = "SANAD-NODE-001";

  /// Refuses with at least one problem.
  ConfigRefused(String file, List<String> problems) {
    super(CODE + ": " + file + ": " + String.join("; ", problems));
  }
}
