package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sanad.stix.ObjectStream;
import sanad.stix.ParseResult;
import sanad.stix.StixObject;
import sanad.store.Collection;
import sanad.taxii.EnvelopeReader;

/// Two releases of one catalogue go through a node, and every byte of every version comes back as
/// it was sent, judged on what HTTP carried. Always with invented objects (EXERCISE); with two
/// published releases of ATT&CK where `shared/data` lies beside a folder above.
class RoundTripIT {
  private static final List<String> PUBLISHED =
      List.of("ics-attack-16.1.json", "ics-attack-18.1.json");
  private static final int LIMIT = 1 << 26;

  @Test
  void invented_releases_come_back_to_the_byte() throws IOException {
    walk(List.of(release("2026-01-01T00:00:00.000Z", 0), release("2026-02-01T00:00:00.00Z", 7)));
  }

  @Test
  void published_releases_come_back_to_the_byte() throws IOException {
    var folder = folder();
    if (folder.isEmpty()) {
      System.out.println("shared/data/stix-load is absent: invented releases only");
      return;
    }
    var releases = new ArrayList<List<String>>();
    for (var name : PUBLISHED) {
      releases.add(objects(Files.readAllBytes(folder.get().resolve(name))));
    }
    walk(releases);
  }

  /// Odd spacing, escapes, foreign members, numbers as somebody wrote them.
  private static List<String> release(String modified, int from) {
    var objects = new ArrayList<String>();
    for (int i = from; i < from + 25; i++) {
      objects.add(
          """
          {"type": "x-exercise-catalogue",\t"spec_version":"2.1", "id":"x-exercise-catalogue--%s",
           "created":"2026-01-01T00:00:00.000Z", "modified" : "%s",
           "name": "EXERCISE \\u062a\\u0645\\u0631\\u064a\\u0646 تمرين \\/ \\ud83d\\ude00 %d", "x_number": 1.50e+2,
           "x_other": {"b":[ ],"a":null, "أ": [1,2 ,3]}  }"""
              .formatted(new UUID(0x4000L, 0x8000000000000000L | i), modified, i));
    }
    return objects;
  }

  private static Optional<Path> folder() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var data = at.resolve("shared/data/stix-load");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  private static List<String> objects(byte[] bundle) throws IOException {
    var stream = new ObjectStream(new ByteArrayInputStream(bundle), LIMIT);
    var objects = new ArrayList<String>();
    for (var item = stream.next(); item.isPresent(); item = stream.next()) {
      if (item.get() instanceof ObjectStream.Item.Member member) {
        objects.add(member.json());
      }
    }
    return objects;
  }

  private static void walk(List<List<String>> releases) throws IOException {
    try (var node = ServedNode.of(ServedNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"))) {
      node.serve();
      var raw = new Raw(node.root(), node.credential(ServedNode.B));
      var objects =
          "collections/" + node.collection(ServedNode.B, Collection.Kind.EXCHANGE) + "/objects/";
      var sent = new HashMap<String, String>();
      var newest = new HashMap<String, StixObject>();
      for (var release : releases) {
        for (int i = 0; i < release.size(); i += 1_000) {
          var batch = release.subList(i, Math.min(i + 1_000, release.size()));
          assertThat(raw.postObjects(objects, batch).statusCode()).isEqualTo(202);
        }
        for (var json : release) {
          var object = parsed(json);
          // A version that is known keeps the bytes that came first; other bytes are refused.
          sent.putIfAbsent(key(object), json);
          newest.merge(
              object.id().toString(), object, (a, b) -> key(a).compareTo(key(b)) < 0 ? b : a);
        }
      }
      assertThat(read(raw, objects + "?limit=1000&match%5Bversion%5D=all")).isEqualTo(sent);
      var last = new HashMap<String, String>();
      newest.values().forEach(o -> last.put(key(o), sent.get(key(o))));
      assertThat(read(raw, objects + "?limit=700")).isEqualTo(last);
    }
  }

  /// Every object of all pages by id and version, each text as it stood on the wire.
  private static Map<String, String> read(Raw raw, String path) throws IOException {
    var read = new HashMap<String, String>();
    var next = "";
    do {
      var body = raw.get(path + next).body().getBytes(StandardCharsets.UTF_8);
      var reader = new EnvelopeReader(new ByteArrayInputStream(body), Long.MAX_VALUE, LIMIT);
      for (var slice = reader.read(); slice.isPresent(); slice = reader.read()) {
        if (slice.get() instanceof EnvelopeReader.Slice.Text(var json)) {
          assertThat(read.put(key(parsed(json)), json)).as("sent once").isNull();
        }
      }
      next = reader.next().map(place -> "&next=" + place).orElse("");
    } while (!next.isEmpty());
    return read;
  }

  private static StixObject parsed(String json) {
    if (StixObject.parse(json) instanceof ParseResult.Parsed(var object)) {
      return object;
    }
    throw new AssertionError("not an object: " + json);
  }

  private static String key(StixObject object) {
    return object.id() + "@" + object.header().version();
  }
}
