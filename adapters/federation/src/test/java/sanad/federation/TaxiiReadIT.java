package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sanad.store.Collection;

/// EXERCISE. The reading half of the TAXII 2.1 checklist, over real HTTPS. Numbers in names are
/// those of the points in `docs/taxii-checklist.md`.
class TaxiiReadIT {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final ServedNode NODE = ServedNode.of(ServedNode.A, () -> NOW);
  private static final String MICROSECONDS = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";

  private static Raw raw;
  private static Raw other;
  private static String collection;
  private static String objects;

  @BeforeAll
  static void serve() {
    NODE.serve();
    raw = new Raw(NODE.root(), NODE.credential(ServedNode.B));
    other = new Raw(NODE.root(), NODE.credential(ServedNode.C));
    var id = NODE.collection(ServedNode.B, Collection.Kind.EXCHANGE);
    collection = "collections/" + id + "/";
    objects = collection + "objects/";
    var posted = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      posted.add(Sample.indicator(i, "2026-01-01T00:00:00.000Z"));
    }
    posted.add(Sample.indicator(0, "2026-01-02T00:00:00.000Z"));
    posted.add(Sample.indicator(0, "2026-01-03T00:00:00.123456Z"));
    posted.add(Sample.malware(1));
    posted.add(Sample.address());
    assertThat(raw.postObjects(objects, posted).statusCode()).isEqualTo(202);
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void p1_p4_p5_discovery_stands_at_the_servers_root_and_names_the_api_root() {
    var answer = raw.get("/taxii2/");
    assertThat(answer.statusCode()).isEqualTo(200);
    var discovery = Raw.json(answer);
    assertThat(discovery.text("title")).isPresent();
    assertThat(discovery.texts("api_roots")).containsExactly("/taxii2/sanad/");
    assertThat(discovery.texts("api_roots")).contains(discovery.text("default").orElseThrow());
  }

  @Test
  void p3_a_path_without_its_slash_is_not_found() {
    assertThat(raw.get("/taxii2").statusCode()).isEqualTo(404);
    assertThat(raw.get("/taxii2/sanad/collections").statusCode()).isEqualTo(404);
    assertThat(raw.get("/taxii2/sanad/nothing/").statusCode()).isEqualTo(404);
  }

  @Test
  void p7_p8_the_api_root_says_version_and_size() {
    var root = Raw.json(raw.get(""));
    assertThat(root.texts("versions")).contains("application/taxii+json;version=2.1");
    assertThat(root.whole("max_content_length")).contains(128L << 20);
    assertThat(root.text("title")).isPresent();
  }

  @Test
  void p10_p11_p16_p17_collections_are_listed_in_one_order() {
    var first = raw.get("collections/");
    assertThat(first.body()).isEqualTo(raw.get("collections/").body());
    var listed = Raw.json(first).groups("collections");
    assertThat(listed).hasSize(2);
    for (var one : listed) {
      var id = UUID.fromString(one.text("id").orElseThrow());
      assertThat(id.version()).isEqualTo(4);
      assertThat(one.texts("media_types")).first().isEqualTo("application/stix+json;version=2.1");
      assertThat(one.texts("media_types")).hasSize(one.flag("can_write").orElseThrow() ? 2 : 1);
      assertThat(one.flag("can_read")).contains(true);
      assertThat(Raw.json(raw.get("collections/" + id + "/"))).isEqualTo(one);
    }
  }

  @Test
  void p18_every_answer_is_taxii() {
    for (var path :
        List.of("/taxii2/", "", "collections/", collection, objects, "x/", "status/1/")) {
      assertThat(raw.get(path).headers().firstValue("Content-Type"))
          .as(path)
          .contains("application/taxii+json;version=2.1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/taxii+json",
        "application/taxii+json; version=2.1",
        "application/taxii+json;version=\"2.1\"",
        "APPLICATION/taxii+JSON;VERSION=2.1",
        "text/html;q=0.3, application/taxii+json;version=2.1;q=0.9",
        "*/*"
      })
  void p20_p21_defined_media_types_are_accepted(String accept) {
    var answer = raw.send(raw.request(objects).header("Accept", accept));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/taxii+json;version=2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json", "application/taxii+json;version=9.9"})
  void p22_others_are_not(String accept) {
    var answer = raw.send(raw.request(objects).header("Accept", accept));
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(Raw.json(answer).text("http_status")).contains("406");
  }

  @Test
  void p25_no_user_agent_is_needed_and_http_1_1_will_do() {
    var plain =
        new Raw(NODE.root(), NODE.credential(ServedNode.B).line(), HttpClient.Version.HTTP_1_1);
    raw = new Raw(NODE.root(), NODE.credential(ServedNode.B));
    assertThat(plain.get("").statusCode()).isEqualTo(401);
    var answer = raw.get("");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
  }

  @Test
  void p26_p30_the_dates_of_a_page_have_six_decimals() {
    for (var path :
        List.of(
            "objects/",
            "manifest/",
            "objects/" + Sample.id(0) + "/",
            "objects/" + Sample.id(0) + "/versions/")) {
      var answer = raw.get(collection + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      for (var name : List.of("X-TAXII-Date-Added-First", "X-TAXII-Date-Added-Last")) {
        assertThat(answer.headers().firstValue(name).orElse("")).as(path).matches(MICROSECONDS);
      }
    }
    var empty = raw.get(objects + "?added_after=2030-01-01T00:00:00.000000Z");
    assertThat(empty.headers().firstValue("X-TAXII-Date-Added-Last")).isEmpty();
  }

  @Test
  void a_page_goes_with_its_length() {
    var answer = raw.get(objects);
    long bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(bytes);
  }

  @Test
  void p31_p51_an_empty_answer_has_no_empty_lists() {
    var empty = raw.get(objects + "?added_after=2030-01-01T00:00:00.000000Z");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEqualTo("{}");
    assertThat(raw.get(collection + "manifest/?match[type]=none-such").body()).isEqualTo("{}");
  }

  @Test
  void p35_p41_dates_are_unique_and_rise_inside_one_post() {
    var manifest = Raw.json(raw.get(collection + "manifest/?match[version]=all"));
    var dates =
        manifest.groups("objects").stream().map(o -> o.text("date_added").orElseThrow()).toList();
    assertThat(dates).hasSize(9).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=abc",
        "added_after=soon",
        "next=nonsense",
        "next=AAAA",
        "added_after=2026-01-01T00:00:00Z&added_after=2026-01-01T00:00:00Z",
        "match[type]=a&match[type]=b",
        "match[version]=nonsense",
        "match[version]=all,first"
      })
  void p36_p43_p47_a_malformed_query_is_refused(String query) {
    var answer = raw.get(objects + "?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Raw.json(answer).text("title")).isPresent();
    assertThat(Raw.json(answer).text("http_status")).contains("400");
  }

  @Test
  void p37_p41_paging_by_the_date_of_the_last_object_loses_nothing() {
    var found = new ArrayList<String>();
    var after = "2000-01-01T00:00:00.000000Z";
    HttpResponse<String> page;
    do {
      page = raw.get(objects + "?limit=1&match%5Bversion%5D=all&added_after=" + after);
      found.addAll(Raw.ids(page));
      after = page.headers().firstValue("X-TAXII-Date-Added-Last").orElse(after);
    } while (Raw.json(page).flag("more").orElse(false));
    assertThat(found).hasSize(9);
  }

  @Test
  void p39_p40_paging_by_next_loses_nothing() {
    var found = new ArrayList<String>();
    var page = raw.get(objects + "?limit=2");
    found.addAll(Raw.ids(page));
    assertThat(found).hasSize(2);
    while (Raw.json(page).flag("more").orElse(false)) {
      page = raw.get(objects + "?limit=2&next=" + Raw.json(page).text("next").orElseThrow());
      assertThat(Raw.ids(page)).hasSizeLessThanOrEqualTo(2);
      found.addAll(Raw.ids(page));
    }
    assertThat(found).hasSize(7).doesNotHaveDuplicates();
    assertThat(Raw.json(page).text("next")).isEmpty();
  }

  @Test
  void p40_a_next_is_bound_to_its_filters_and_its_collection() {
    var next = Raw.json(raw.get(objects + "?limit=2")).text("next").orElseThrow();
    assertThat(
            raw.get(
                    objects
                        + "?limit=2&match[type]=indicator&next="
                            .replace("[", "%5B")
                            .replace("]", "%5D")
                        + next)
                .statusCode())
        .isEqualTo(400);
    var release =
        "collections/" + NODE.collection(ServedNode.B, Collection.Kind.RELEASE) + "/objects/";
    assertThat(raw.get(release + "?next=" + next).statusCode()).isEqualTo(400);
  }

  private List<String> match(String query) {
    var answer = raw.get(objects + "?" + query.replace("[", "%5B").replace("]", "%5D"));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Raw.ids(answer);
  }

  @Test
  void p43_p44_p45_filters_are_anded_and_values_ored() {
    assertThat(match("match[id]=" + Sample.id(1) + "," + Sample.id(2))).hasSize(2);
    assertThat(match("match[type]=indicator")).hasSize(5);
    assertThat(match("match[type]=indicator,malware")).hasSize(6);
    assertThat(match("match[type]=malware&match[id]=" + Sample.id(1))).isEmpty();
    assertThat(match("match[type]=grouping")).isEmpty();
    assertThat(match("match[id]=nonsense")).isEmpty();
    assertThat(match("match[unknown]=x&x=y")).hasSize(7);
  }

  @Test
  void p46_spec_versions_are_matched() {
    assertThat(match("match[spec_version]=2.1")).hasSize(7);
    assertThat(match("match[spec_version]=2.0")).isEmpty();
    assertThat(match("match[spec_version]=2.0,2.1")).hasSize(7);
  }

  @Test
  void p47_versions_are_matched() {
    var id = "match[id]=" + Sample.id(0);
    assertThat(match(id)).hasSize(1);
    assertThat(match(id + "&match[version]=last")).hasSize(1);
    assertThat(match(id + "&match[version]=first")).hasSize(1);
    assertThat(match(id + "&match[version]=first,last")).hasSize(2);
    assertThat(match(id + "&match[version]=all")).hasSize(3);
    assertThat(match(id + "&match[version]=2026-01-02T00:00:00.000Z")).hasSize(1);
    assertThat(match(id + "&match[version]=2026-01-03T00:00:00.123456Z,last")).hasSize(1);
    assertThat(match(id + "&match[version]=2020-01-02T00:00:00.000Z")).isEmpty();
    var last = raw.get(objects + "?match%5Bid%5D=" + Sample.id(0)).body();
    assertThat(last).contains("\"modified\":\"2026-01-03T00:00:00.123456Z\"");
  }

  @Test
  void p49_p52_p53_one_object_its_versions_and_its_absence() {
    var one = raw.get(objects + Sample.id(0) + "/");
    assertThat(Raw.ids(one)).containsExactly(Sample.id(0));
    assertThat(Raw.ids(raw.get(objects + Sample.id(0) + "/?match%5Bversion%5D=all"))).hasSize(3);
    var versions = raw.get(objects + Sample.id(0) + "/versions/");
    assertThat(Raw.json(versions).texts("versions"))
        .containsExactly(
            "2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.123456Z");
    assertThat(raw.get(objects + Sample.id(99) + "/").statusCode()).isEqualTo(404);
    assertThat(raw.get(objects + Sample.id(99) + "/versions/").statusCode()).isEqualTo(404);
    assertThat(raw.get(objects + "nonsense/").statusCode()).isEqualTo(404);
    var filtered = raw.get(objects + Sample.id(0) + "/?match%5Bversion%5D=2020-01-01T00:00:00Z");
    assertThat(filtered.statusCode()).isEqualTo(200);
    assertThat(filtered.body()).isEqualTo("{}");
  }

  @Test
  void p53_a_manifest_line_has_id_date_version_and_media_type() {
    var lines = Raw.json(raw.get(collection + "manifest/?limit=2")).groups("objects");
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().names())
        .containsExactly("id", "date_added", "version", "media_type");
    assertThat(lines.getFirst().text("date_added").orElseThrow()).matches(MICROSECONDS);
    assertThat(lines.getFirst().text("version")).contains("2026-01-01T00:00:00.000Z");
  }

  @Test
  void p63_p70_p71_hidden_equals_absent() {
    var unknown = "collections/" + UUID.randomUUID() + "/";
    for (var path : List.of("", "objects/", "manifest/", "objects/" + Sample.id(0) + "/")) {
      var hidden = other.get(collection + path);
      var absent = other.get(unknown + path);
      assertThat(hidden.statusCode()).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(absent.body());
    }
    assertThat(other.get("collections/").body()).doesNotContain(collection.split("/")[1]);
  }

  @Test
  void p67_p68_p69_without_a_credential_nothing_is_answered() {
    var nobody = new Raw(NODE.root(), "", HttpClient.Version.HTTP_2);
    var wrong = new Raw(NODE.root(), "p:wrong", HttpClient.Version.HTTP_2);
    for (var path : List.of("/taxii2/", "", "collections/", collection, objects)) {
      for (var client : List.of(nobody)) {
        var answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(Raw.json(answer).text("title")).isPresent();
      }
    }
    assertThat(wrong.get("").statusCode()).isEqualTo(401);
  }

  @Test
  void gzip_is_spoken_where_it_is_asked_for_and_worth_packing() {
    var all = raw.request(objects + "?match[version]=all").header("Accept-Encoding", "gzip");
    assertThat(raw.send(all).headers().firstValue("Content-Encoding")).contains("gzip");
    var one = raw.request(objects + "?limit=1").header("Accept-Encoding", "gzip");
    assertThat(raw.send(one).headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void unknown_methods_are_refused() {
    assertThat(raw.delete(collection).statusCode()).isEqualTo(405);
    assertThat(raw.post("", "{}").statusCode()).isEqualTo(405);
  }
}
