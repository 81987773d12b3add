package sanad.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sanad.exchange.Readers.Meant;
import sanad.handling.Register;
import sanad.store.Collections.Holder;
import sanad.store.Held;
import sanad.store.Release;
import sanad.store.Session;

/// Who fetched which of several releases, asked of the store at once.
final class Fetching {
  private Fetching() {}

  /// By what each release alone consists of: what it shares with others may have been fetched with
  /// those.
  static Map<Release.ReleaseId, Fetched> of(Session session, List<Release> listed, Instant at) {
    var markers = listed.stream().flatMap(release -> release.marker().stream()).toList();
    if (markers.isEmpty()) {
      return Map.of();
    }
    var visible = session.items().among(markers).stream().map(Held::id).collect(Collectors.toSet());
    var holders = session.collections().holders(visible);
    var register = session.registry().register();
    var found = new HashMap<Release.ReleaseId, Fetched>();
    for (var release : listed) {
      release
          .marker()
          .filter(visible::contains)
          .map(marker -> holders.getOrDefault(marker, List.of()))
          .ifPresent(held -> found.put(release.id(), fetched(register, release, held, at)));
    }
    return found;
  }

  private static Fetched fetched(
      Register register, Release release, List<Holder> holders, Instant at) {
    var by =
        holders.stream()
            .flatMap(holder -> Stream.ofNullable(register.parties().get(holder.party())))
            .toList();
    var missing =
        Readers.of(register, release.recipients(), at).stream()
            .map(Meant::party)
            .filter(reader -> !by.contains(reader))
            .toList();
    return new Fetched(by, missing);
  }
}
