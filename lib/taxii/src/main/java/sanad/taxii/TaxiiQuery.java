package sanad.taxii;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Filters and paging of a request.
///
/// @param addedAfter strictly after
/// @param limit at most so many; empty for the server's own limit
/// @param next opaque, from the page before
/// @param ids `match[id]`, all where empty
/// @param types `match[type]`, all where empty
/// @param versions `match[version]`, the newest where empty
/// @param specVersions `match[spec_version]`, the newest of each object where empty
///
///   **Source:** TAXII 2.1 sections 3.4 and 3.5.
public record TaxiiQuery(
    Optional<Instant> addedAfter,
    OptionalInt limit,
    Optional<String> next,
    Set<String> ids,
    Set<String> types,
    Set<VersionMatch> versions,
    Set<String> specVersions) {
  /// No filter and the server's own limit.
  public static final TaxiiQuery ALL =
      new TaxiiQuery(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of());

  public TaxiiQuery {
    ids = Set.copyOf(ids);
    types = Set.copyOf(types);
    versions = Set.copyOf(versions);
    specVersions = Set.copyOf(specVersions);
  }

  /// A value of `match[version]`.
  public sealed interface VersionMatch {
    /// The newest.
    record Last() implements VersionMatch {}

    /// The oldest.
    record First() implements VersionMatch {}

    /// Every one; never beside others.
    record All() implements VersionMatch {}

    /// The one of this time.
    record Exact(Instant version) implements VersionMatch {}
  }

  /// The same filters, beginning where a page ended.
  public TaxiiQuery after(Instant time) {
    return new TaxiiQuery(
        Optional.of(time), limit, Optional.empty(), ids, types, versions, specVersions);
  }

  /// The same filters with the server's own place of the next page.
  public TaxiiQuery at(String place) {
    return new TaxiiQuery(
        addedAfter, limit, Optional.of(place), ids, types, versions, specVersions);
  }

  /// The same filters with at most so many objects a page.
  public TaxiiQuery atMost(int objects) {
    return new TaxiiQuery(
        addedAfter, OptionalInt.of(objects), next, ids, types, versions, specVersions);
  }

  /// The query of a URL, with `?` in front; empty where there is nothing to say.
  public String encoded() {
    var parts = new ArrayList<String>();
    addedAfter.ifPresent(time -> part(parts, "added_after", TaxiiTime.write(time)));
    limit.ifPresent(most -> part(parts, "limit", Integer.toString(most)));
    next.ifPresent(place -> part(parts, "next", place));
    many(parts, "match[id]", ids);
    many(parts, "match[type]", types);
    many(
        parts,
        "match[version]",
        versions.stream().map(TaxiiQuery::text).collect(Collectors.toSet()));
    many(parts, "match[spec_version]", specVersions);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void many(List<String> parts, String name, Set<String> values) {
    if (!values.isEmpty()) {
      part(parts, name, String.join(",", new TreeSet<>(values)));
    }
  }

  private static void part(List<String> parts, String name, String value) {
    parts.add(
        URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "="
            + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private static String text(VersionMatch match) {
    return switch (match) {
      case VersionMatch.Last last -> "last";
      case VersionMatch.First first -> "first";
      case VersionMatch.All all -> "all";
      // Instant's own form has as many decimals as the version had, in groups of three.
      case VersionMatch.Exact(var version) -> version.toString();
    };
  }
}
