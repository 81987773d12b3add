package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.handling.Role;
import sanad.store.Collection;
import sanad.store.Room;
import sanad.taxii.ClientSettings;
import sanad.taxii.Reply;
import sanad.taxii.StatusInfo;
import sanad.taxii.TaxiiClient;
import sanad.taxii.TaxiiQuery;

/// EXERCISE. The writing half of the TAXII 2.1 checklist, over real HTTPS.
class TaxiiWriteIT {
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final ServedNode node = ServedNode.of(ServedNode.A, () -> now);
  private Raw raw;
  private String exchange;
  private String inbox;
  private String release;

  @BeforeEach
  void serve() {
    node.serve();
    raw = new Raw(node.root(), node.credential(ServedNode.B));
    exchange = path(Collection.Kind.EXCHANGE);
    inbox = path(Collection.Kind.INBOX);
    release = path(Collection.Kind.RELEASE);
  }

  private String path(Collection.Kind kind) {
    return "collections/" + node.collection(ServedNode.B, kind) + "/objects/";
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void p54_p56_p59_a_post_is_answered_with_its_status() {
    var answer =
        raw.postObjects(
            exchange, List.of(Sample.indicator(1, "2026-01-01T00:00:00.000Z"), Sample.address()));
    assertThat(answer.statusCode()).isEqualTo(202);
    var status = Raw.json(answer);
    assertThat(UUID.fromString(status.text("id").orElseThrow()).version()).isEqualTo(4);
    assertThat(status.text("status")).contains("complete");
    assertThat(status.text("request_timestamp").orElseThrow()).endsWith("Z");
    assertThat(status.whole("total_count")).contains(2L);
    assertThat(status.whole("success_count")).contains(2L);
    assertThat(status.whole("failure_count")).contains(0L);
    assertThat(status.whole("pending_count")).contains(0L);
    assertThat(status.groups("successes").getFirst().text("version"))
        .contains("2026-01-01T00:00:00.000Z");
    assertThat(status.get("failures")).isEmpty();
    var kept = raw.get("status/" + status.text("id").orElseThrow() + "/");
    assertThat(Raw.json(kept)).isEqualTo(status);
  }

  @Test
  void p57_a_status_is_kept_for_a_day_and_is_its_partners_own() {
    var status =
        Raw.json(raw.postObjects(exchange, List.of(Sample.address()))).text("id").orElseThrow();
    var other = new Raw(node.root(), node.credential(ServedNode.C));
    assertThat(other.get("status/" + status + "/").statusCode()).isEqualTo(404);
    now = now.plus(Duration.ofHours(24).minusSeconds(1));
    assertThat(raw.get("status/" + status + "/").statusCode()).isEqualTo(200);
    now = now.plusSeconds(2);
    assertThat(raw.get("status/" + status + "/").statusCode()).isEqualTo(404);
  }

  @Test
  void p55_a_duplicate_is_no_error_and_no_second_object() {
    var object = Sample.indicator(1, "2026-01-01T00:00:00.000Z");
    for (int i = 0; i < 2; i++) {
      var status = Raw.json(raw.postObjects(exchange, List.of(object, Sample.address())));
      assertThat(status.whole("success_count")).contains(2L);
    }
    assertThat(Raw.ids(raw.get(exchange + "?match%5Bversion%5D=all"))).hasSize(2);
  }

  @Test
  void the_same_content_in_another_spelling_is_no_error_and_changes_nothing() {
    var object = Sample.indicator(1, "2026-01-01T00:00:00.000Z");
    raw.postObjects(exchange, List.of(object));
    var spelled =
        object
            .replace("تمرين", "\\u062a\u0645\u0631\u064a\u0646")
            .replace("\"type\":\"indicator\", ", "")
            .replace("1.50", "15e-1")
            .replaceFirst("}$", " , \"type\" : \"indicator\" }");
    var status = Raw.json(raw.postObjects(exchange, List.of(spelled, object)));
    assertThat(status.whole("success_count")).contains(2L);
    assertThat(raw.get(exchange + "?match%5Bversion%5D=all").body()).contains(object);
    assertThat(Raw.ids(raw.get(exchange + "?match%5Bversion%5D=all"))).hasSize(1);
  }

  @Test
  void the_same_version_with_other_content_is_refused_and_laid_aside() {
    var object = Sample.indicator(1, "2026-01-01T00:00:00.000Z");
    raw.postObjects(exchange, List.of(object));
    var status = Raw.json(raw.postObjects(exchange, List.of(object.replace("1.50", "1.51"))));
    assertThat(status.whole("failure_count")).contains(1L);
    assertThat(raw.get(exchange).body()).contains("1.50").doesNotContain("1.51");
  }

  /// One tool writes a TLP marking with its name, the next as STIX 2.0 had it, with members of its
  /// own. **Source:** STIX 2.1 section 7.2.1.4.
  @Test
  void a_tlp_marking_as_another_tool_writes_it_is_no_other_content() {
    var copies =
        List.of(
            tlpRed("\"spec_version\":\"2.1\",\"name\":\"TLP:RED\",", "red"),
            tlpRed("", "red"),
            tlpRed("\"x_opencti_order\":4,", "red"));
    for (var copy : copies) {
      var status = Raw.json(raw.postObjects(exchange, List.of(copy)));
      assertThat(status.whole("success_count")).as(copy).contains(1L);
    }
    assertThat(raw.get(exchange).body()).isEqualTo("{\"objects\":[" + copies.getFirst() + "]}");
  }

  @Test
  void a_tlp_marking_that_says_another_level_than_its_identifier_is_refused() {
    var status = Raw.json(raw.postObjects(exchange, List.of(tlpRed("", "white"))));
    assertThat(status.groups("failures").getFirst().text("message").orElseThrow())
        .startsWith("$.definition: ");
    assertThat(raw.get(exchange).body()).isEqualTo("{}");
  }

  private static String tlpRed(String members, String level) {
    return "{\"type\":\"marking-definition\","
        + members
        + "\"id\":\"marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed\","
        + "\"created\":\"2017-01-20T00:00:00.000Z\",\"definition_type\":\"tlp\","
        + "\"definition\":{\"tlp\":\"%s\"}}".formatted(level);
  }

  /// **Source:** STIX 2.1 section 3.2; TAXII 2.1 section 3.4.1.
  @Test
  void p46_an_object_of_2_0_is_found_as_such_and_one_of_no_known_specification_is_refused() {
    var now = Sample.indicator(1, "2026-01-02T00:00:00.000Z");
    var older =
        Sample.indicator(1, "2026-01-01T00:00:00.000Z").replace("\"spec_version\":\"2.1\",", "");
    var other =
        Sample.indicator(2, "2026-01-01T00:00:00.000Z").replace("\"2.1\"", "\"2.1\\u0000\"");
    var status = Raw.json(raw.postObjects(exchange, List.of(older, now, other)));
    assertThat(status.whole("success_count")).contains(2L);
    assertThat(status.groups("failures").getFirst().text("message"))
        .contains("$.spec_version: must be 2.1, or 2.0 (STIX 2.1 §3.2)");
    assertThat(raw.get(exchange + "?match%5Bspec_version%5D=2.0").body())
        .contains("2026-01-01T00:00:00.000Z\",\"pattern_type")
        .doesNotContain("2026-01-02");
    assertThat(raw.get(exchange + "?match%5Bspec_version%5D=2.1").body())
        .contains("2026-01-02")
        .doesNotContain("modified\":\"2026-01-01");
    assertThat(Raw.ids(raw.get(exchange))).hasSize(1);
    var versions = raw.get(exchange + Sample.id(1) + "/versions/");
    assertThat(Raw.json(versions).texts("versions")).hasSize(2);
  }

  /// A client that reads 2.1 alone must not take an object of 2.0 for one. **Source:** TAXII 2.1
  /// sections 5.2.1 and 5.3.1.
  @Test
  void p53_a_manifest_and_a_collection_tell_2_0_from_2_1() {
    var now = Sample.indicator(1, "2026-01-02T00:00:00.000Z");
    var older =
        Sample.indicator(2, "2026-01-01T00:00:00.000Z").replace("\"spec_version\":\"2.1\",", "");
    raw.postObjects(exchange, List.of(older, now));
    var collection = exchange.replace("objects/", "");
    assertThat(Raw.json(raw.get(collection)).texts("media_types"))
        .containsExactly("application/stix+json;version=2.1", "application/stix+json;version=2.0");
    assertThat(Raw.json(raw.get(collection + "manifest/")).groups("objects"))
        .extracting(line -> line.text("media_type").orElse(""))
        .containsExactly("application/stix+json;version=2.0", "application/stix+json;version=2.1");
  }

  @Test
  void p60_the_good_are_kept_and_the_bad_refused_one_by_one() {
    var status =
        Raw.json(
            raw.postObjects(
                exchange,
                List.of(
                    Sample.indicator(1, "2026-01-01T00:00:00.000Z"),
                    "{\"type\":\"indicator\",\"id\":\"nonsense\"}",
                    "{\"a\":1,\"a\":2}",
                    "7",
                    "{\"x\":\"" + "y".repeat(1 << 20) + "\"}",
                    Sample.malware(1))));
    assertThat(status.whole("success_count")).contains(2L);
    assertThat(status.whole("failure_count")).contains(4L);
    assertThat(status.groups("failures")).hasSize(4);
    assertThat(status.groups("failures").getFirst().text("id")).contains("nonsense");
    assertThat(status.groups("failures"))
        .allSatisfy(failure -> assertThat(failure.text("message")).isPresent());
    assertThat(Raw.ids(raw.get(exchange))).hasSize(2);
  }

  @Test
  void p60_an_object_that_is_no_i_json_is_told_by_its_id_all_the_same() {
    var first = Sample.malware(1);
    var id = first.substring(first.indexOf("malware--"), first.indexOf("malware--") + 45);
    var doubled =
        "{\"within\":{\"id\":\"other\"},\"as\":\"id\"," + first.substring(1, first.length() - 1);
    var status =
        Raw.json(
            raw.postObjects(
                exchange,
                List.of(
                    doubled + ",\"a\":1,\"a\":2}",
                    doubled + ",\"a\":9007199254740993}",
                    "{\"id\":\"\\u0041\",\"a\":1,\"a\":2}")));
    assertThat(status.groups("failures").stream().map(one -> one.text("id").orElse("")))
        .containsExactly(id, id, "");
  }

  @Test
  void p60_a_bundle_is_no_object() {
    var bundle =
        "{\"type\":\"bundle\",\"id\":\"bundle--0d7cd0b3-64f9-4a2f-a1f1-0e4cf40b9a01\",\"objects\":["
            + Sample.malware(1)
            + "]}";
    var status = Raw.json(raw.postObjects(exchange, List.of(bundle, Sample.malware(2))));
    assertThat(status.whole("success_count")).contains(1L);
    assertThat(status.groups("failures").getFirst().text("message"))
        .hasValueSatisfying(message -> assertThat(message).contains("§8.1"));
    assertThat(Raw.ids(raw.get(exchange))).hasSize(1);
  }

  @Test
  void p62_custom_content_comes_back_to_the_byte() {
    var object = Sample.indicator(1, "2026-01-01T00:00:00.000Z");
    raw.post(exchange, "{\"type\":\"bundle\",\"id\":\"bundle--x\",\"objects\":[" + object + "]}");
    assertThat(raw.get(exchange).body()).isEqualTo("{\"objects\":[" + object + "]}");
  }

  @Test
  void p23_p24_a_body_of_another_media_type_is_refused() {
    for (var type :
        List.of("application/json", "application/taxii+json;version=2.0", "text/plain")) {
      var answer =
          raw.send(
              raw.request(exchange)
                  .header("Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString("{}")));
      assertThat(answer.statusCode()).as(type).isEqualTo(415);
    }
    var missing = raw.send(raw.request(exchange).POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(missing.statusCode()).isEqualTo(415);
    var versionless =
        raw.send(
            raw.request(exchange)
                .header("Content-Type", "application/taxii+json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"objects\":[" + Sample.address() + "]}")));
    assertThat(versionless.statusCode()).isEqualTo(202);
  }

  @Test
  void p59_a_body_that_is_no_envelope_is_unprocessable() {
    for (var body :
        List.of("", "[]", "{\"objects\":", "{\"objects\":[{}]}}", "{}", "{\"objects\":[]}")) {
      assertThat(raw.post(exchange, body).statusCode()).as(body).isEqualTo(422);
    }
    assertThat(Raw.ids(raw.get(exchange))).isEmpty();
  }

  @Test
  void p58_a_body_beyond_the_limit_is_too_large() {
    node.stop();
    var usual = FederationSettings.in(node.data, "EXERCISE");
    node.serve(
        new FederationSettings(
            usual.title(),
            usual.keyFile(),
            usual.spool(),
            usual.credentials(),
            1000,
            usual.pageBytes(),
            2_000,
            1_000,
            usual.tries(),
            usual.tryWindow(),
            8,
            Room.AMPLE));
    raw = new Raw(node.root(), node.credential(ServedNode.B));
    var large = "{\"objects\":[{\"a\":\"" + "x".repeat(5_000) + "\"}]}";
    assertThat(raw.post(exchange, large).statusCode()).isEqualTo(413);
    var unsaid =
        raw.send(
            raw.request(exchange)
                .header("Content-Type", Raw.TAXII)
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
    assertThat(unsaid.statusCode()).isEqualTo(413);
  }

  @Test
  void p63_p70_what_a_collection_does_not_allow_is_forbidden() {
    var id = Sample.id(1) + "/";
    assertThat(raw.postObjects(release, List.of(Sample.address())).statusCode()).isEqualTo(403);
    assertThat(raw.delete(release + id).statusCode()).isEqualTo(403);
    assertThat(raw.get(inbox).statusCode()).isEqualTo(403);
    assertThat(raw.get(inbox + id).statusCode()).isEqualTo(403);
    assertThat(raw.get(inbox.replace("objects/", "manifest/")).statusCode()).isEqualTo(403);
    assertThat(raw.delete(inbox + id).statusCode()).isEqualTo(403);
    var other = new Raw(node.root(), node.credential(ServedNode.C));
    assertThat(other.postObjects(exchange, List.of(Sample.address())).statusCode()).isEqualTo(404);
    assertThat(other.delete(exchange + id).statusCode()).isEqualTo(404);
    assertThat(other.get(inbox).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_posted_after_the_agreement_finds_no_collection() {
    assertThat(raw.postObjects(exchange, List.of(Sample.address())).statusCode()).isEqualTo(202);
    try (var session = node.open(Role.ADMINISTRATOR, Role.LIAISON)) {
      node.agree(session, Optional.of(ServedNode.AGREEMENT), Set.of(ServedNode.A, ServedNode.C));
      // of another agreement B is still a party
      node.agree(session, Optional.empty(), Set.of(ServedNode.A, ServedNode.B));
    }
    var one = List.of(Sample.indicator(1, "2026-01-01T00:00:00.000Z"));
    for (var path : List.of(exchange, inbox, release)) {
      assertThat(raw.postObjects(path, one).statusCode()).as(path).isEqualTo(404);
    }
    var many =
        IntStream.rangeClosed(0, 1_000)
            .mapToObj(i -> Sample.indicator(i, "2026-01-01T00:00:00.000Z"))
            .toList();
    assertThat(raw.postObjects(exchange, many).statusCode()).isEqualTo(404);
  }

  @Test
  void an_inbox_keeps_apart_what_is_posted() {
    var answer = raw.postObjects(inbox, List.of(Sample.address()));
    assertThat(Raw.json(answer).whole("success_count")).contains(1L);
    try (var session = node.open(Role.ANALYST)) {
      assertThat(session.workbench().quarantine(10, Optional.empty()).rows())
          .extracting(q -> q.reason())
          .containsExactly("inbox");
    }
  }

  @Test
  void p27_p64_p65_p66_a_deleted_object_is_gone() {
    for (var day : List.of("01", "02", "03")) {
      raw.postObjects(exchange, List.of(Sample.indicator(1, "2026-01-" + day + "T00:00:00.000Z")));
    }
    var path = exchange + Sample.id(1) + "/";
    var one = raw.delete(path + "?match%5Bversion%5D=first");
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(one.body()).isEmpty();
    assertThat(one.headers().firstValue("Content-Type"))
        .contains("application/taxii+json;version=2.1");
    assertThat(Raw.json(raw.get(path + "versions/")).texts("versions")).hasSize(2);
    assertThat(raw.delete(path + "?match%5Bspec_version%5D=2.0").statusCode()).isEqualTo(404);
    assertThat(raw.delete(path).statusCode()).isEqualTo(200);
    assertThat(raw.get(path).statusCode()).isEqualTo(404);
    assertThat(raw.get(path + "versions/").statusCode()).isEqualTo(404);
    assertThat(raw.get(exchange.replace("objects/", "manifest/")).body()).isEqualTo("{}");
    assertThat(raw.delete(path).statusCode()).isEqualTo(404);
  }

  @Test
  void p61_p77_more_than_a_thousand_objects_wait_and_are_stored_in_batches()
      throws InterruptedException {
    var objects = new ArrayList<String>();
    for (int i = 0; i < 2_500; i++) {
      objects.add(Sample.indicator(i, "2026-01-01T00:00:00.000Z"));
    }
    objects.add("{\"type\":\"bad\"}");
    var credential = node.credential(ServedNode.B);
    raw = new Raw(node.root(), credential);
    var settings =
        ClientSettings.of(node.root(), credential.name(), credential.secret(), ExerciseTls.SHA_256);
    try (var client = new TaxiiClient(settings, () -> now, time -> Thread.sleep(20))) {
      var id = exchange.split("/")[1];
      var begun = (Reply.Ok<StatusInfo>) client.add(id, objects);
      assertThat(begun.value().complete()).isFalse();
      assertThat(begun.value().total()).isEqualTo(2_501);
      var ended = (Reply.Ok<StatusInfo>) client.await(begun.value());
      assertThat(ended.value().succeeded()).isEqualTo(2_500);
      assertThat(ended.value().failed()).isEqualTo(1);
      assertThat(ended.value().pending()).isZero();
      var seen = new ArrayList<String>();
      var walked = client.walk(id, TaxiiQuery.ALL, page -> seen.addAll(page.objects()));
      assertThat(walked).isEqualTo(new Reply.Ok<>(2_500));
      assertThat(seen).isEqualTo(objects.subList(0, 2_500));
    }
  }

  @Test
  void after_many_failures_who_guesses_waits_and_who_knows_comes_in() {
    node.stop();
    var usual = FederationSettings.in(node.data, "EXERCISE");
    node.serve(
        new FederationSettings(
            usual.title(),
            usual.keyFile(),
            usual.spool(),
            usual.credentials(),
            1000,
            usual.pageBytes(),
            usual.bodyLimit(),
            usual.objectLimit(),
            3,
            usual.tryWindow(),
            8,
            Room.AMPLE));
    var good = node.credential(ServedNode.B);
    var wrong = new Raw(node.root(), good.name() + ":wrong", HttpClient.Version.HTTP_2);
    for (int i = 0; i < 3; i++) {
      assertThat(wrong.get("").statusCode()).isEqualTo(401);
    }
    assertThat(new Raw(node.root(), good).get("").statusCode()).isEqualTo(200);
    var blocked = wrong.get("");
    assertThat(blocked.statusCode()).isEqualTo(429);
    assertThat(blocked.headers().firstValue("Retry-After")).contains("900");
    now = now.plus(usual.tryWindow()).plusSeconds(1);
    assertThat(wrong.get("").statusCode()).isEqualTo(401);
  }
}
