package sanad.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares the database's catalog with what the release barrier needs, at every build and every
/// start: each table forces row-level security with the one policy of its schema, functions that
/// run with their owner's rights are on the list and pin their search path, and serving roles own
/// nothing and may bypass nothing.
///
/// **Source:** decision 15; reliability.md 3.2 (catalog test), L13 to L17, L21, L29.
public final class CatalogCheck {
  private static final String VERSION_POLICY =
      """
      ((class = ANY (( SELECT gate.classes() AS classes)::integer[])) AND \
      ((originator = ( SELECT gate.author() AS author)) OR (needs <@ ( SELECT gate.classes() AS classes)) OR \
      ((needs <@ ( SELECT (gate.classes() || 0))) AND (named_destroy > ( SELECT gate.ended() AS ended)) AND \
      ( CASE WHEN (named_review_except = ( SELECT gate.agency() AS agency)) THEN named_review_others \
      ELSE named_review END > ( SELECT gate.ended() AS ended)) AND \
      ( CASE WHEN (named_from_except = ( SELECT gate.agency() AS agency)) THEN named_from_others \
      ELSE named_from END <= ( SELECT gate.begun() AS begun)))) AND \
      (destroy_after > ( SELECT gate.ended() AS ended)) AND \
      ((originator = ( SELECT gate.agency() AS agency)) OR \
      ((valid_from <= ( SELECT gate.begun() AS begun)) AND (review_by > ( SELECT gate.ended() AS ended)))))\
      """;
  private static final String CLASS_POLICY =
      "(%s = ANY (( SELECT gate.classes() AS classes)::integer[]))";
  private static final String COLLECTION_POLICY =
      "(%s = ANY (( SELECT gate.collections() AS collections)::uuid[]))";

  /// That the viewer sees one side of a pair: an object, a kept name or a draft, each by its own
  /// policy.
  private static String sees(String table, String side) {
    return """
    (((SIDE_type <> ALL (ARRAY['sanad-kept-name'::text, 'sanad-draft'::text])) AND \
    (EXISTS ( SELECT 1 FROM item.version v WHERE ((v.id = TABLE.SIDE_id) AND (v.type = TABLE.SIDE_type) AND \
    (v.originator = TABLE.SIDE_by) AND v.newest)))) OR ((SIDE_type = 'sanad-kept-name'::text) AND \
    (EXISTS ( SELECT 1 FROM work.kept_name k WHERE ((k.id = TABLE.SIDE_id) AND (NOT k.gone))))) OR \
    ((SIDE_type = 'sanad-draft'::text) AND \
    (EXISTS ( SELECT 1 FROM work.draft d WHERE ((d.id = TABLE.SIDE_id) AND d.newest)))))\
    """
        .replace("SIDE", side)
        .replace("TABLE", table);
  }

  private static final String WORKS = "( SELECT gate.works() AS works)";

  /// The one policy of each table; `*` stands for every table of the schema.
  private static final Map<String, String> POLICIES =
      Map.ofEntries(
          Map.entry("item.class", CLASS_POLICY.formatted("id")),
          Map.entry("item.version", VERSION_POLICY),
          Map.entry("item.reference", CLASS_POLICY.formatted("class")),
          Map.entry(
              "work.judgement",
              "("
                  + WORKS
                  + " AND "
                  + sees("judgement", "object")
                  + " AND ((other_id IS NULL) OR "
                  + sees("judgement", "other")
                  + "))"),
          Map.entry("work.hit", "(" + WORKS + " AND " + sees("hit", "object") + ")"),
          Map.entry(
              "work.kept_name",
              "("
                  + WORKS
                  + " AND "
                  + CLASS_POLICY.formatted("class")
                  + " AND (until > ( SELECT gate.ended() AS ended)))"),
          Map.entry(
              "work.report",
              "(" + WORKS + " AND ((class IS NULL) OR " + CLASS_POLICY.formatted("class") + "))"),
          Map.entry("work.release", "(" + WORKS + " AND " + CLASS_POLICY.formatted("class") + ")"),
          Map.entry(
              "work.draft",
              "("
                  + WORKS
                  + " AND (EXISTS ( SELECT 1 FROM work.report r WHERE (r.id = draft.report))))"),
          Map.entry("work.*", WORKS),
          Map.entry("journal.collection", COLLECTION_POLICY.formatted("id")),
          Map.entry("journal.*", COLLECTION_POLICY.formatted("collection")),
          Map.entry("register.*", "( SELECT gate.registers() AS registers)"),
          Map.entry(
              "log.*",
              "((CURRENT_USER = 'sanad_owner'::name) OR ( SELECT gate.audits() AS audits))"),
          Map.entry("sched.*", "( SELECT gate.schedules() AS schedules)"));

  /// What may be written, where that is less than what may be read.
  private static final Map<String, String> CHECKS =
      Map.of(
          "item.version",
          CLASS_POLICY.formatted("class"),
          "work.report",
          WORKS,
          "work.draft",
          WORKS,
          "work.release",
          WORKS,
          "work.judgement",
          WORKS,
          "work.hit",
          WORKS,
          "work.kept_name",
          WORKS,
          "log.leaf",
          "(CURRENT_USER = 'sanad_owner'::name)");

  /// Functions that run with their owner's rights, by name.
  private static final Set<String> DEFINERS =
      Set.of(
          "gate.claim",
          "gate.answer",
          "gate.classes",
          "gate.agency",
          "gate.author",
          "gate.begun",
          "gate.ended",
          "gate.works",
          "gate.collections",
          "gate.registers",
          "gate.schedules",
          "gate.audits",
          "gate.load_key",
          "gate.clock_moves",
          "gate.know_viewer",
          "gate.know_class",
          "gate.know_group",
          "gate.know_collection",
          "gate.viewers",
          "gate.refill",
          "gate.asked",
          "gate.partner_classes_once",
          "gate.partner_classes",
          "gate.class_counts",
          "item.enter_words",
          "log.append",
          "log.sequence");

  /// Indexes that do not begin with the class, each with its reason in the migration: keys inside,
  /// digests that only the register task asks for, and words, whose numbers begin with the class.
  private static final Set<String> OTHER_INDEXES =
      Set.of("class_pkey", "version_pkey", "version_once", "version_words", "reference_key");

  private static final int OLDEST_SERVER = 170_000;

  private CatalogCheck() {}

  /// Something that does not stand as it must. @param what for an operator, without content
  public record Finding(String what) {}

  static List<Finding> run(Tx tx, StoreSettings.Time time) {
    List<Finding> findings = new ArrayList<>();
    int seen = tables(tx, findings);
    if (seen < POLICIES.size()) {
      findings.add(new Finding("only " + seen + " tables were seen"));
    }
    functions(tx, findings);
    views(tx, findings);
    roles(tx, findings);
    rights(tx, findings);
    indexes(tx, findings);
    int server =
        tx.one("select current_setting('server_version_num')::int as v", r -> r.small("v"));
    if (server < OLDEST_SERVER) {
      findings.add(new Finding("PostgreSQL is older than 17: " + server));
    }
    boolean moves = tx.one("select gate.clock_moves() as moves", r -> r.flag("moves"));
    if (moves && time == StoreSettings.Time.OF_THE_WORLD) {
      findings.add(new Finding("this cluster's clock can be moved: it is a test's or demo's"));
    }
    return List.copyOf(findings);
  }

  private record Table(
      String schema,
      String name,
      boolean enabled,
      boolean forced,
      String restrictive,
      String check,
      int restrictives,
      int others) {}

  private static int tables(Tx tx, List<Finding> findings) {
    List<Table> tables =
        tx.rows(
            """
            select n.nspname as schema, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
              coalesce((select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
                where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'::oid[] limit 1), '')
                as restrictive,
              coalesce((select pg_get_expr(p.polwithcheck, p.polrelid) from pg_policy p
                where p.polrelid = c.oid and not p.polpermissive limit 1), '') as check,
              (select count(*) from pg_policy p where p.polrelid = c.oid and not p.polpermissive)::int as restrictives,
              (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive)::int as others
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'gate', 'migration')
              and n.nspname !~ '^pg_'
            """,
            r ->
                new Table(
                    r.text("schema"),
                    r.text("name"),
                    r.flag("enabled"),
                    r.flag("forced"),
                    r.text("restrictive"),
                    r.text("check"),
                    r.small("restrictives"),
                    r.small("others")));
    for (Table table : tables) {
      String name = table.schema() + "." + table.name();
      String wanted = POLICIES.getOrDefault(name, POLICIES.getOrDefault(table.schema() + ".*", ""));
      if (wanted.isEmpty()) {
        findings.add(new Finding(name + " is in no list of tables"));
      } else if (!table.enabled() || !table.forced()) {
        findings.add(new Finding(name + " does not force row-level security"));
      } else if (table.restrictives() != 1 || table.others() != 1) {
        findings.add(new Finding(name + " has other policies than its two"));
      } else if (!squeezed(table.check()).equals(CHECKS.getOrDefault(name, wanted))) {
        findings.add(new Finding(name + " lets other rows be written: " + table.check()));
      } else if (!squeezed(table.restrictive()).equals(wanted)) {
        findings.add(new Finding(name + " has another policy: " + table.restrictive()));
      }
    }
    return tables.size();
  }

  private static String squeezed(String expression) {
    return expression.replaceAll("\\s+", " ").strip();
  }

  private static void functions(Tx tx, List<Finding> findings) {
    tx.each(
        """
        select n.nspname || '.' || p.proname as name, p.prosecdef as definer,
          coalesce(array_to_string(p.proconfig, ','), '') like 'search_path=pg_catalog, pg_temp%' as pinned,
          p.provolatile = 'i' as immutable, p.proleakproof as leakproof
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname not in ('pg_catalog', 'information_schema')
        """,
        0,
        r -> {
          String name = r.text("name");
          if (r.flag("definer") && !DEFINERS.contains(name)) {
            findings.add(
                new Finding(name + " runs with its owner's rights and is not on the list"));
          }
          if (!r.flag("pinned")) {
            findings.add(new Finding(name + " does not pin its search path"));
          }
          if (r.flag("immutable") || r.flag("leakproof")) {
            findings.add(new Finding(name + " is marked immutable or leakproof"));
          }
          return true;
        });
  }

  private static void views(Tx tx, List<Finding> findings) {
    tx.each(
        """
        select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
          and (c.relkind <> 'v' or coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)')
        """,
        0,
        r -> {
          findings.add(new Finding(r.text("name") + " is a view that does not ask as its caller"));
          return true;
        });
  }

  private static void roles(Tx tx, List<Finding> findings) {
    Set<String> missing = new TreeSet<>();
    for (ServingRole role : ServingRole.values()) {
      missing.add(role.login());
    }
    tx.each(
        """
        select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
            as mighty,
          exists (select 1 from pg_auth_members m where m.member = r.oid) as member,
          exists (select 1 from pg_class c where c.relowner = r.oid) as owner
        from pg_roles r where r.rolname = any(?)
        """,
        0,
        r -> {
          missing.remove(r.text("name"));
          if (r.flag("mighty") || r.flag("member") || r.flag("owner")) {
            findings.add(new Finding(r.text("name") + " is more than a serving role may be"));
          }
          return true;
        },
        Tx.Many.texts(List.copyOf(missing)));
    missing.forEach(role -> findings.add(new Finding(role + " is missing")));
  }

  private static void rights(Tx tx, List<Finding> findings) {
    tx.each(
        """
        select r.rolname || ' may do more than it should on ' || n.nspname || '.' || c.relname as what
        from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
        where r.rolname = any(?) and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
          and case when c.relkind = 'S' then has_sequence_privilege(r.oid, c.oid, 'USAGE, SELECT, UPDATE')
            else has_table_privilege(r.oid, c.oid, 'TRUNCATE, REFERENCES, TRIGGER')
              or (n.nspname in ('gate', 'migration')
                and has_table_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, DELETE'))
              or (r.rolname <> 'sanad_eraser' and has_table_privilege(r.oid, c.oid, 'DELETE'))
              or (r.rolname in ('sanad_desk', 'sanad_audit')
                and has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE'))
              or (n.nspname = 'log' and has_table_privilege(r.oid, c.oid, 'INSERT, UPDATE, DELETE')) end
        union all
        select r.rolname || ' may make objects' from pg_roles r
        where r.rolname = any(?) and (has_database_privilege(r.oid, current_database(), 'CREATE')
          or has_database_privilege(r.oid, current_database(), 'TEMP') or has_schema_privilege(r.oid, 'public', 'CREATE'))
        """,
        0,
        r -> {
          findings.add(new Finding(r.text("what")));
          return true;
        },
        Tx.Many.texts(logins()),
        Tx.Many.texts(logins()));
  }

  private static void indexes(Tx tx, List<Finding> findings) {
    tx.each(
        """
        select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
          join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'item' and i.relname <> all(?) and coalesce((select a.attname from pg_attribute a
          where a.attrelid = c.oid and a.attnum = x.indkey[0]), '') <> 'class'
        """,
        0,
        r -> {
          findings.add(new Finding("index " + r.text("name") + " does not begin with the class"));
          return true;
        },
        Tx.Many.texts(List.copyOf(OTHER_INDEXES)));
  }

  private static List<String> logins() {
    List<String> logins = new ArrayList<>();
    for (ServingRole role : ServingRole.values()) {
      logins.add(role.login());
    }
    return logins;
  }
}
