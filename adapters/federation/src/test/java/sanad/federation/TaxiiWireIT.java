package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sanad.store.Collection;

/// EXERCISE. What a stranger's client may send beside the plain requests of the checklist: other
/// methods, ranges, codings, odd filters, forged places; judged on the raw HTTP. Numbers in names
/// are those of `docs/taxii-checklist.md`.
class TaxiiWireIT {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final ServedNode NODE = ServedNode.of(ServedNode.A, () -> NOW);

  private static Raw raw;
  private static Raw older;
  private static String collection;
  private static String objects;

  @BeforeAll
  static void serve() {
    NODE.serve();
    var credential = NODE.credential(ServedNode.B);
    raw = new Raw(NODE.root(), credential);
    older = new Raw(NODE.root(), credential.line(), HttpClient.Version.HTTP_1_1);
    collection = "collections/" + NODE.collection(ServedNode.B, Collection.Kind.EXCHANGE) + "/";
    objects = collection + "objects/";
    var posted = new ArrayList<String>();
    for (var day : List.of("01", "02", "03")) {
      posted.add(Sample.indicator(0, "2026-01-" + day + "T00:00:00.000Z"));
    }
    posted.add(Sample.indicator(1, "2026-01-01T00:00:00.000Z"));
    posted.add(Sample.malware(1));
    posted.add(Sample.address());
    assertThat(raw.postObjects(objects, posted).statusCode()).isEqualTo(202);
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  private static HttpResponse<String> ask(String query) {
    return raw.get(objects + "?" + query.replace("[", "%5B").replace("]", "%5D"));
  }

  private static HttpResponse<String> method(String method, String path) {
    return raw.send(
        raw.request(path)
            .header("Accept", Raw.TAXII)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void p18_a_head_is_that_of_the_whole_answer_without_its_body() {
    for (var path : List.of("/taxii2/", "", "collections/", collection, objects)) {
      var head = method("HEAD", path);
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("Content-Type")).contains(Raw.TAXII);
      assertThat(head.headers().firstValue("X-TAXII-Date-Added-Last").isPresent())
          .isEqualTo(path.equals(objects));
    }
    assertThat(method("HEAD", "nothing/").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "collections/ | GET",
        "objects/ | GET, POST",
        "objects/x--1/ | GET, DELETE",
        "manifest/ | GET"
      })
  void p67_a_method_that_is_not_there_is_refused_with_those_that_are(String path, String allowed) {
    var whole = path.equals("collections/") ? path : collection + path;
    for (var method : List.of("PUT", "PATCH", "OPTIONS", "PROPFIND")) {
      var answer = method(method, whole);
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).as(method).contains(allowed);
      assertThat(Raw.json(answer).text("http_status")).contains("405");
    }
  }

  @Test
  void p68_no_method_is_answered_without_a_credential() {
    var nobody = new Raw(NODE.root(), "", HttpClient.Version.HTTP_2);
    for (var method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PROPFIND")) {
      var answer =
          nobody.send(nobody.request(objects).method(method, HttpRequest.BodyPublishers.noBody()));
      assertThat(answer.statusCode()).as(method).isEqualTo(401);
      assertThat(answer.headers().firstValue("Allow")).as(method).isEmpty();
    }
  }

  @Test
  void p67_every_error_says_its_own_status_and_a_title() {
    var requests =
        List.of(
            raw.request(objects + "?limit=0"),
            raw.request("nothing/"),
            raw.request("").method("PUT", HttpRequest.BodyPublishers.noBody()),
            raw.request("").header("Accept", "text/html"),
            raw.request(objects).POST(HttpRequest.BodyPublishers.ofString("{}")),
            raw.request(objects)
                .header("Content-Type", Raw.TAXII)
                .POST(HttpRequest.BodyPublishers.ofString("[]")),
            new Raw(NODE.root(), "", HttpClient.Version.HTTP_1_1).request(""));
    var statuses = List.of(400, 404, 405, 406, 415, 422, 401);
    for (int i = 0; i < requests.size(); i++) {
      var answer = raw.send(requests.get(i));
      assertThat(answer.statusCode()).isEqualTo(statuses.get(i));
      assertThat(answer.headers().firstValue("Content-Type")).contains(Raw.TAXII);
      var error = Raw.json(answer);
      assertThat(error.text("title")).isPresent();
      assertThat(error.text("http_status")).contains(statuses.get(i).toString());
    }
  }

  @Test
  void a_range_is_not_cut_out() {
    var whole = raw.get(objects);
    var part = raw.send(raw.request(objects).header("Range", "bytes=0-9"));
    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.headers().firstValue("Content-Range")).isEmpty();
    assertThat(part.body()).isEqualTo(whole.body());
  }

  @Test
  void p23_a_packed_body_is_refused_and_told_how_to_come() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(("{\"objects\":[" + Sample.malware(2) + "]}").getBytes(StandardCharsets.UTF_8));
    }
    for (var coding : List.of("gzip", "br", "GZIP, identity")) {
      var answer =
          raw.send(
              raw.request(objects)
                  .header("Content-Type", Raw.TAXII)
                  .header("Content-Encoding", coding)
                  .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
      assertThat(answer.statusCode()).as(coding).isEqualTo(415);
      assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
    }
    assertThat(Raw.ids(ask("match[type]=malware"))).hasSize(1);
  }

  @Test
  void p58_who_announces_too_much_is_told_before_it_sends() throws Exception {
    var root = NODE.root();
    var sockets = Raw.trust().getSocketFactory();
    try (var socket = sockets.createSocket(root.getHost(), root.getPort())) {
      var head =
          "POST "
              + root.getPath()
              + objects
              + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
              + Raw.TAXII
              + "\r\nContent-Type: "
              + Raw.TAXII
              + "\r\nContent-Length: "
              + ((128L << 20) + 1)
              + "\r\nAuthorization: "
              + raw.authorization()
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var status = new byte[12];
      socket.getInputStream().readNBytes(status, 0, status.length);
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void p40_every_forged_or_damaged_place_gets_one_answer() {
    var next = Raw.json(ask("limit=1")).text("next").orElseThrow();
    var last = next.charAt(next.length() - 1) == 'A' ? 'B' : 'A';
    var refused =
        List.of(
            next.substring(1),
            next.substring(0, next.length() - 1) + last,
            next + "A",
            next.toLowerCase(Locale.ROOT) + "%00",
            "A".repeat(48),
            "7",
            "x".repeat(4_000));
    var bodies = new HashSet<String>();
    for (var place : refused) {
      var answer = ask("limit=1&next=" + place);
      assertThat(answer.statusCode()).as(place).isEqualTo(400);
      bodies.add(answer.body());
    }
    assertThat(bodies).hasSize(1);
    assertThat(raw.get(collection + "manifest/?next=" + next).statusCode()).isEqualTo(200);
    assertThat(ask("limit=3&next=" + next).statusCode()).isEqualTo(200);
  }

  @Test
  void p39_a_limit_is_a_number_of_objects_however_large() {
    assertThat(Raw.ids(ask("limit=1"))).hasSize(1);
    assertThat(Raw.ids(ask("limit=007"))).hasSize(4);
    assertThat(Raw.ids(ask("limit=99999999999999999999999"))).hasSize(4);
    for (var limit : List.of("0", "00", "-1", "%2B1", "1.0", "1e3", "", "%20", "٣", "0x10")) {
      assertThat(ask("limit=" + limit).statusCode()).as(limit).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "match[version]=first | 4",
        "match[version]=last,first | 5",
        "match[version]=first,last,first | 5",
        "match[version]=all | 6",
        "match[version]=2026-01-02T00:00:00Z | 1",
        "match[version]=2026-01-02T00:00:00.000000Z,last | 5",
        "match[version]=2030-01-01T00:00:00Z | 0",
        "match[type]=indicator,ipv4-addr&match[version]=all | 5",
        "match[type]=x-unheard-of | 0",
        "match[type]=indicator&match[spec_version]=2.1,2.0 | 2",
        "match[TYPE]=malware | 4",
        "match[type]=%20malware%20,, | 1",
        "added_after=2026-11-23T09:59:59Z | 4",
        "added_after=2030-01-01T00:00:00.000000Z | 0"
      })
  void p43_p47_filters_join(String query, int count) {
    var answer = ask(query);
    assertThat(answer.statusCode()).as(query).isEqualTo(200);
    assertThat(Raw.json(answer).groups("objects")).as(query).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "match[version]=all,last",
        "match[version]=",
        "match[version]=2026",
        "match[version]=LAST",
        "match[id]=a&match[id]=b",
        "added_after=2026-11-23",
        "added_after=2026-11-23T10:00:00",
        "added_after=2026-11-23T10:00:00%2B00:00",
        "added_after=",
        "limit=1&limit=1"
      })
  void p36_a_malformed_filter_is_refused(String query) {
    assertThat(ask(query).statusCode()).as(query).isEqualTo(400);
  }

  @Test
  void p49_an_endpoint_ignores_the_filters_of_others() {
    var one = objects + Sample.id(0) + "/";
    assertThat(Raw.ids(raw.get(one + "?match%5Btype%5D=malware&match%5Bid%5D=x"))).hasSize(1);
    assertThat(Raw.json(raw.get(one + "versions/?match%5Bversion%5D=nonsense")).texts("versions"))
        .hasSize(3);
    assertThat(raw.get("collections/?limit=0&match%5Bversion%5D=x").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*;q=0.1, text/html",
        "application/taxii+json ; version=2.1 ; q=0.5",
        "text/html, application/taxii+json;q=0.001",
        "application/taxii+json;version=2.0, application/taxii+json;version=2.1",
        "application/taxii+json;charset=utf-8;version=\"2.1\""
      })
  void p20_accept_with_weights_and_parameters(String accept) {
    assertThat(raw.send(raw.request("").header("Accept", accept)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/taxii+json;q=0",
        "application/taxii+json;version=2.0",
        "application/stix+json",
        "text/*",
        "application/taxii+json;version=2.10"
      })
  void p22_accept_that_leaves_taxii_out(String accept) {
    assertThat(raw.send(raw.request("").header("Accept", accept)).statusCode()).isEqualTo(406);
  }

  @Test
  void http_2_and_1_1_give_the_same_answer() {
    var over2 = raw.get(objects);
    var over1 = older.get(objects);
    assertThat(over2.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(over1.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(over1.body()).isEqualTo(over2.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/taxii2/sanad/../sanad/",
        "/taxii2/sanad//",
        "/taxii2//",
        "/taxii2/sanad/collections//",
        "/taxii2/sanad/status/not-a-uuid/",
        "/taxii2/sanad/%63ollections/x/",
        "/taxii2/sanad/collections/;x=1/"
      })
  void p3_a_path_that_is_no_endpoint_is_not_found(String path) {
    assertThat(raw.get(path).statusCode()).isIn(400, 404);
  }
}
