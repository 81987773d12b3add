package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.Collection;
import sanad.store.Quarantined;

/// EXERCISE. What partners sent and this node did not take is told with its reason, and not shown.
class ApartPagesIT {
  private static final List<String> REASONS =
      List.of(
          "malformed",
          "forged",
          "changed",
          "marking-unknown",
          "markings-two",
          "marking-contradicts",
          "markings-many",
          "too-large",
          "inbox");

  private static final Texts TEXTS = new Texts();

  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  private static void laid() {
    try (var session =
        server.node.store.open(new Viewer.Partner(ExerciseNode.ES), ExerciseNode.PURPOSE)) {
      session.write(
          Act.of("exercise.apart", Act.Kind.COLLECTION),
          w -> {
            for (var reason : REASONS) {
              w.quarantine(
                  new Quarantined(
                      new UUID(7, REASONS.indexOf(reason)),
                      ExerciseNode.ES,
                      reason.equals("malformed") ? "" : "location--" + new UUID(0x4000, 1),
                      "",
                      "{\"name\":\"EXERCISE untold\"}",
                      reason,
                      w.now()));
            }
            return true;
          });
    }
  }

  @Test
  void what_lies_apart_is_told_with_its_reason_and_without_its_content() throws IOException {
    var empty = server.analyst("en").get("/partners/apart").body();
    assertThat(empty).contains("Nothing that partners sent was set apart.");
    laid();
    for (var language : Language.values()) {
      var browser = server.analyst(language.tag());
      assertThat(browser.get("/partners").body()).contains("href=\"/partners/apart\"");
      var page = browser.get("/partners/apart").body();
      assertThat(page)
          .contains("location--00000000-0000-4000-0000-000000000001")
          .doesNotContain("EXERCISE untold");
      for (var reason : REASONS) {
        var words = TEXTS.word(language, "apart", reason);
        assertThat(words).as(reason).isNotEqualTo(reason);
        assertThat(page).contains(words);
      }
    }
  }

  @Test
  void a_collection_that_a_partner_may_only_fill_is_not_called_one_to_fetch() throws IOException {
    try (var session = server.node.open(Role.LIAISON)) {
      server
          .node
          .partners
          .open(
              session,
              ExerciseNode.AGREEMENT,
              ExerciseNode.ES,
              ExerciseNode.PURPOSE,
              Collection.Kind.INBOX)
          .done()
          .orElseThrow();
    }
    assertThat(server.analyst("en").get("/partners").body())
        .contains("to fetch what is released to it", "to send; what arrives is set apart")
        .doesNotContain("to fetch and to send");
  }

  @Test
  void who_opens_no_content_does_not_learn_that_the_page_exists() throws IOException {
    var browser = server.signedIn("admin", "administration", "en");
    assertThat(browser.get("/partners").body()).doesNotContain("/partners/apart");
    assertThat(browser.get("/partners/apart").status()).isEqualTo(404);
  }
}
