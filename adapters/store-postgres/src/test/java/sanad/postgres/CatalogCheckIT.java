package sanad.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogCheckIT {
  private final TestCluster cluster = TestCluster.ONE;
  private final String database = cluster.copy();

  @AfterEach
  void drop() {
    cluster.drop(database);
  }

  @Test
  void a_migrated_database_has_no_findings() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void an_unlisted_table_is_found() {
    assertFound("create table work.extra (id int)", "drop table work.extra", "work.extra");
    assertFound("create table public.extra (id int)", "drop table public.extra", "public.extra");
  }

  @Test
  void a_table_without_force_is_found() {
    assertFound(
        "alter table item.version no force row level security",
        "alter table item.version force row level security",
        "item.version does not force");
  }

  @Test
  void a_further_policy_is_found() {
    assertFound(
        "create policy wide on item.version for select to sanad_link using (true)",
        "drop policy wide on item.version",
        "item.version has other policies");
  }

  @Test
  void a_weaker_policy_is_found() {
    assertFound(
        "alter policy release on log.leaf using (true)",
        "alter policy release on log.leaf using (current_user = 'sanad_owner' or (select gate.audits()))",
        "log.leaf has another policy");
  }

  @Test
  void an_unlisted_definer_function_is_found() {
    assertFound(
        "create function work.all_drafts() returns bigint language sql security definer as"
            + " 'select count(*) from work.draft'",
        "drop function work.all_drafts()",
        "work.all_drafts runs with its owner's rights");
  }

  @Test
  void a_view_that_asks_as_its_owner_is_found() {
    assertFound(
        "create view item.everything as select * from item.version",
        "drop view item.everything",
        "item.everything is a view");
  }

  @Test
  void a_mighty_serving_role_is_found() {
    assertFound(
        "alter role sanad_link bypassrls",
        "alter role sanad_link nobypassrls",
        "sanad_link is more");
    assertFound(
        "grant sanad_owner to sanad_link",
        "revoke sanad_owner from sanad_link",
        "sanad_link is more");
  }

  @Test
  void a_right_too_many_is_found() {
    assertFound(
        "grant delete on journal.line to sanad_link",
        "revoke delete on journal.line from sanad_link",
        "sanad_link may do more");
    assertFound(
        "grant select on gate.key to sanad_desk",
        "revoke select on gate.key from sanad_desk",
        "sanad_desk may do more");
  }

  @Test
  void an_index_that_could_be_timed_is_found() {
    assertFound("create index guess on item.version (id)", "drop index item.guess", "index guess");
  }

  @Test
  void a_cluster_whose_clock_moves_is_refused_in_earnest() {
    try (Database movable = new Database(cluster.settings(database, InstantSource.system()))) {
      movable.loadKeys();
    }
    assertThat(findings()).anyMatch(what -> what.contains("clock can be moved"));
  }

  private void assertFound(String breaking, String mending, String words) {
    cluster.superuser(database, List.of(breaking));
    try {
      assertThat(findings()).anyMatch(what -> what.contains(words));
    } finally {
      cluster.superuser(database, List.of(mending));
    }
    assertThat(findings()).isEmpty();
  }

  private List<String> findings() {
    try (Database opened = new Database(cluster.inEarnest(database))) {
      return opened.in(
          ServingRole.REGISTER,
          tx ->
              CatalogCheck.run(tx, StoreSettings.Time.OF_THE_WORLD).stream()
                  .map(CatalogCheck.Finding::what)
                  .toList());
    }
  }
}
