package sanad.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import sanad.stix.ObjectStream;
import sanad.stix.ParseResult;
import sanad.stix.StixObject;

/// Objects of published bundles, as many as are asked for: copy after copy, each under ids of its
/// own, so that what an object names stays within its copy. The texts are otherwise as published.
final class RealLoad {
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int LIMIT = 1 << 26;

  /// The marking definitions of the Traffic Light Protocol, whose ids the standard fixes.
  private static final Set<String> FIXED =
      Set.of(
          "613f2e26-407d-48c7-9eca-b8e91df99dc9",
          "34098fce-860f-48ae-8e50-ebd3cc5e41da",
          "f88d31f6-486f-44da-b317-01333bde0b82",
          "5e57c739-391a-4eb3-b6be-7d15ca92d5ed");

  private final List<String> objects;
  private final String seed;

  private RealLoad(List<String> objects, long seed) {
    this.objects = objects;
    this.seed = Long.toString(seed);
  }

  /// The folder of published bundles beside a folder above this one; empty where there is none.
  static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var data = at.resolve("shared/data/stix-load");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  /// Reads the bundles of a folder; of objects with one id, the first counts.
  static RealLoad of(Path folder, List<String> names, long seed) throws IOException {
    var objects = new ArrayList<String>();
    var ids = new HashSet<String>();
    for (var name : names) {
      var stream =
          new ObjectStream(
              new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))), LIMIT);
      for (var item = stream.next(); item.isPresent(); item = stream.next()) {
        if (item.get() instanceof ObjectStream.Item.Member member
            && member.parse() instanceof ParseResult.Parsed(StixObject object)
            && ids.add(object.id().toString())) {
          objects.add(member.json());
        }
      }
    }
    return new RealLoad(objects, seed);
  }

  /// The objects from place `from` on; `round` gives the same texts other ids.
  List<String> objects(int round, int from, int count) {
    var made = new ArrayList<String>(count);
    for (int i = from; i < from + count; i++) {
      var copy = seed + "/" + round + "/" + i / objects.size() + "/";
      made.add(
          UUIDS
              .matcher(objects.get(i % objects.size()))
              .replaceAll(found -> renamed(copy, found.group())));
    }
    return made;
  }

  private static String renamed(String copy, String uuid) {
    if (FIXED.contains(uuid)) {
      return uuid;
    }
    var named = UUID.nameUUIDFromBytes((copy + uuid).getBytes(StandardCharsets.UTF_8));
    return new UUID(
            named.getMostSignificantBits() & ~0xf000L | 0x4000L, named.getLeastSignificantBits())
        .toString();
  }
}
