package sanad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sanad.exchange.PartyForm;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;

/// EXERCISE. What a group means is said before anybody is added, removed, or given anything.
class GroupPagesIT {
  @AutoClose private static final ExerciseServer server = new ExerciseServer(0);

  private static Browserless liaison() throws IOException {
    return server.analyst("en");
  }

  private static PartyId group(String name) {
    var form =
        new PartyForm(
            Optional.empty(),
            Party.Kind.GROUP,
            Map.of("en", name),
            "",
            Party.Keeping.ENFORCES_RULES);
    try (var session = server.node.open(Role.LIAISON)) {
      return server.node.partners.register(session, form).done().orElseThrow().id();
    }
  }

  private static void join(Browserless browser, PartyId group) throws IOException {
    browser.post(
        "/partners/members", Map.of("group", group.stix(), "member", ExerciseNode.ES.stix()));
  }

  @Test
  void a_group_shows_the_identity_that_its_members_register_and_asks_before_one_is_removed()
      throws IOException {
    var browser = liaison();
    var id = group("EXERCISE alliance");
    assertThat(browser.get("/partners").body())
        .contains(id.stix(), "under the same identity", "It has no members yet");
    join(browser, id);
    assertThat(browser.get("/partners").body())
        .doesNotContain("It has no members yet")
        .contains("Remove…", "what it has fetched it keeps", "from the group");
  }

  @Test
  void who_joins_a_group_later_is_spoken_of_before_and_after_a_release_to_it() throws IOException {
    var browser = liaison();
    var id = group("EXERCISE table");
    join(browser, id);
    var person = server.node.person("EXERCISE grouped");
    var form =
        Map.of(
            "item", person.toString(),
            "agreement", ExerciseNode.AGREEMENT.toString(),
            "to", id.stix(),
            "title", "EXERCISE to a group",
            "justification", "EXERCISE");
    var joins = "whoever joins it later reads";
    for (var page : new String[] {"/release/preview", "/release/confirm"}) {
      assertThat(browser.post(page, form).body()).contains("EXERCISE table", joins);
    }
    var made = browser.post("/release", form);
    assertThat(made.body()).contains("Released to <bdi>EXERCISE table</bdi>", joins);
    var release =
        Pattern.compile("href=\"(/releases/[0-9a-f-]{36})/withdraw\"").matcher(made.body());
    assertThat(release.find()).isTrue();
    assertThat(browser.get(release.group(1) + "/withdraw").body())
        .contains("does not tell them", "as a whole: nobody who joins later reads it");
    var gone = browser.post(release.group(1) + "/withdraw", Map.of("justification", "EXERCISE"));
    assertThat(gone.body()).doesNotContain(joins, "are not told of the withdrawal");

    var alone = new java.util.HashMap<>(form);
    alone.put("item", server.node.person("EXERCISE ungrouped").toString());
    alone.put("to", ExerciseNode.ES.stix());
    assertThat(browser.post("/release/confirm", alone).body())
        .contains("Release to this body")
        .doesNotContain(joins);
  }
}
