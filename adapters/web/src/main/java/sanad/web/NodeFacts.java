package sanad.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What the frame and the page *Node* say about this node. The node implements it; nothing here
/// carries content. Thread-safe.
public interface NodeFacts {
  /// The node's short name in the header, for example `DEMO-MA`.
  String name();

  /// The version in the foot of each page.
  String version();

  /// What this version was built from, for example `commit 0123456789ab`: it tells two builds of
  /// one version apart. For officers alone.
  String build();

  /// Whether all content is invented; the bar then says so on every page.
  boolean demonstration();

  /// The zone in which pages show times, each with its name.
  default ZoneId zone() {
    return ZoneOffset.UTC;
  }

  /// Who may use this node, and that reading is logged; shown before sign-in. Empty for the
  /// built-in sentence.
  String legalNotice(String language);

  /// SHA-256 of the certificate by which partners know this node, hexadecimal; empty where the node
  /// does not say it.
  default String certificate() {
    return "";
  }

  /// The checks of the node's health, in the order in which they are shown.
  List<Check> checks();

  /// Versions of the parts: node, Java, database, in this order; name and value.
  List<Part> parts();

  /// Codes of warnings in force, for example `SANAD-NODE-021`, with their data; empty is good.
  List<Warning> warnings();

  /// A part and its version.
  record Part(String name, String version) {}

  /// One check, for example `database`, `disk`, `log`, `partner DEMO-ES`.
  ///
  /// @param code message key below `node.check.`
  /// @param about what it is about where there are several of a kind (a partner's name), else empty
  /// @param since since when it is so
  record Check(String code, String about, boolean good, Optional<Instant> since) {}

  /// A warning.
  ///
  /// @param code message key below `node.warning.`
  /// @param detail ids and figures, never content
  record Warning(String code, String detail) {}
}
