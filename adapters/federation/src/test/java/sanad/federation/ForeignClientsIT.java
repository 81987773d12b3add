package sanad.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sanad.exchange.IssuedCredential;
import sanad.store.Collection;

/// EXERCISE. The ways in which widespread systems call a TAXII server, as their public code does;
/// file and commit are named at each.
class ForeignClientsIT {
  private final ServedNode node =
      ServedNode.of(ServedNode.A, () -> Instant.parse("2026-11-23T10:00:00Z"));
  private IssuedCredential credential;
  private Raw raw;
  private String objects;

  @BeforeEach
  void serve() {
    node.serve();
    credential = node.credential(ServedNode.B);
    raw = new Raw(node.root(), credential);
    objects =
        "collections/" + node.collection(ServedNode.B, Collection.Kind.EXCHANGE) + "/objects/";
    var posted = new ArrayList<String>();
    for (int i = 0; i < 120; i++) {
      posted.add(Sample.indicator(i, "2026-01-01T00:00:00.000Z"));
    }
    assertThat(raw.postObjects(objects, posted).statusCode()).isEqualTo(202);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  /// MISP/MISP, app/Model/TaxiiServer.php, commit 00f09cef: `basic` in lower case, a Content-type
  /// on GET, pages of 50, and a `next` that is empty on the first page.
  private HttpResponse<String> asMisp(String path) {
    var anonymous = new Raw(node.root(), "", HttpClient.Version.HTTP_1_1);
    var key =
        Base64.getEncoder().encodeToString(credential.line().getBytes(StandardCharsets.UTF_8));
    return anonymous.send(
        anonymous
            .request(path)
            .header("Accept", Raw.TAXII)
            .header("Content-type", Raw.TAXII)
            .header("Authorization", "basic " + key));
  }

  @Test
  void misp_lists_collections_and_reads_pages_and_one_object() {
    assertThat(Raw.json(asMisp("collections/")).groups("collections")).hasSize(2);
    var found = new ArrayList<String>();
    var next = "";
    HttpResponse<String> page;
    do {
      page = asMisp(objects + "?limit=50&next=" + next);
      assertThat(page.statusCode()).isEqualTo(200);
      found.addAll(Raw.ids(page));
      next = Raw.json(page).text("next").orElse("");
    } while (!next.isEmpty());
    assertThat(found).hasSize(120);
    assertThat(Raw.ids(asMisp(objects + Sample.id(7) + "/"))).containsExactly(Sample.id(7));
  }

  /// OpenCTI-Platform/connectors, external-import/taxii2/src/connector/client_taxii.py, commit
  /// 251f21b2: begins with `added_after`, drops it once it has a `next`, and keeps the limit.
  @Test
  void opencti_drops_added_after_once_it_has_a_next() {
    var found = new ArrayList<String>();
    var page = raw.get(objects + "?added_after=2020-01-01T00:00:00.000000Z&limit=50");
    found.addAll(Raw.ids(page));
    while (Raw.json(page).flag("more").orElse(false)) {
      var next = Raw.json(page).text("next").orElseThrow();
      page = raw.get(objects + "?limit=50&next=" + next);
      assertThat(page.statusCode()).isEqualTo(200);
      found.addAll(Raw.ids(page));
    }
    assertThat(found).hasSize(120).doesNotHaveDuplicates();
  }

  /// The same connector looks for a collection by its title.
  @Test
  void opencti_finds_a_collection_by_its_title() {
    var titles =
        Raw.json(raw.get("collections/")).groups("collections").stream()
            .map(c -> c.text("title").orElse(""))
            .toList();
    assertThat(titles).doesNotHaveDuplicates().isEqualTo(List.copyOf(titles));
  }
}
