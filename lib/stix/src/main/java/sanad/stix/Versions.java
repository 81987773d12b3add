package sanad.stix;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The versions of one object.
///
/// Objects with the same identifier are versions of one object; the latest `modified` is its
/// present state, and a revoked version is the last.
///
/// **Source:** STIX 2.1 section 3.6; decision 2 (`modified = max(now, previous + 1 ms)`).
public final class Versions {

  private static final Comparator<StixObject> BY_TIME =
      Comparator.comparing(object -> time(object.header()));

  private Versions() {}

  /// The present state among versions of one object; empty for none.
  public static Optional<StixObject> newest(Collection<StixObject> versions) {
    return versions.stream().max(BY_TIME);
  }

  /// The time of a version made at `now` after one of `previous`: later by a millisecond at least.
  public static Instant next(Instant now, Instant previous) {
    Instant least = previous.plusMillis(1);
    Instant rounded = now.truncatedTo(ChronoUnit.MILLIS);
    return rounded.isBefore(least) ? least : rounded;
  }

  /// What keeps `next` from being a version after `previous`; empty when nothing does.
  public static List<Problem> check(StixObject previous, StixObject next) {
    var problems = new ArrayList<Problem>();
    ObjectHeader before = previous.header();
    ObjectHeader after = next.header();
    same(before.id(), after.id(), "id", problems);
    same(before.createdBy(), after.createdBy(), "created_by_ref", problems);
    same(before.created(), after.created(), "created", problems);
    if (before.modified().isEmpty() || after.modified().isEmpty()) {
      problem("modified", "an object without modified has no versions", problems);
    } else if (!after.modified().get().isAfter(before.modified().get())) {
      problem("modified", "must be later than that of the version before", problems);
    }
    if (before.revoked()) {
      problem("revoked", "a revoked object has no later versions", problems);
    }
    return problems;
  }

  /// A new version of an object, made at `now`, with these members put in place of its own or after
  /// them.
  ///
  /// Throws [IllegalArgumentException] when the object has no versions or is revoked, or when the
  /// changes touch `id`, `type`, `created` or `created_by_ref`.
  public static StixObject newVersion(StixObject object, Extras changes, Instant now) {
    Instant before =
        object
            .header()
            .modified()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "new version: expected an object with modified, got " + object.id()));
    Extras members =
        Extras.builder()
            .putAll(object.properties())
            .putAll(changes)
            .put("modified", Timestamps.write(next(now, before)))
            .build();
    var problems = new ArrayList<Problem>();
    ObjectHeader header = HeaderReader.read(members, problems);
    if (header != null) {
      var version = new StixObject(members.toJson(), members, header);
      problems.addAll(check(object, version));
      if (problems.isEmpty()) {
        return version;
      }
    }
    throw new IllegalArgumentException("new version of " + object.id() + ": " + problems);
  }

  /// The last version of an object, which says that it no longer holds.
  public static StixObject revoke(StixObject object, Instant now) {
    return newVersion(object, Extras.builder().put("revoked", true).build(), now);
  }

  private static Instant time(ObjectHeader header) {
    return header.modified().or(header::created).orElse(Instant.EPOCH);
  }

  private static void same(Object before, Object after, String name, List<Problem> problems) {
    if (!Objects.equals(before, after)) {
      problem(name, name + " must be that of the version before", problems);
    }
  }

  private static void problem(String name, String message, List<Problem> problems) {
    problems.add(Problem.error("$." + name, Section.VERSIONING, message));
  }
}
