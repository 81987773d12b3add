package sanad.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// What a DBA runs once in the node's database, and the launcher at every start of an embedded one:
/// the roles and their rights. Running it again changes nothing but the roles' passwords, to the
/// same ones.
///
/// It needs a role that may create roles and owns the database, not a superuser; the superuser's
/// statements stand apart.
///
/// @param statements in order, without a semicolon
/// @param asSuperuser what makes full-text search fast without a leak by time, and takes the large
///   objects, which know no row security, from every role; without it the search is slower and
///   injected SQL could park bytes
///
///   **Source:** decisions 15, 23; reliability.md 3.2, 3.3.
public record DatabasePlan(List<String> statements, List<String> asSuperuser) {
  private static final List<String> GROUPS = List.of("sanad_owner", "sanad_gate");
  private static final String MIGRATE = "sanad_migrate";

  /// On one line, since the script prints it as a comment; no change where nothing is granted.
  private static final String NO_LARGE_OBJECTS =
      "do $$ declare f regprocedure; begin for f in select oid from pg_proc"
          + " where pronamespace = 'pg_catalog'::regnamespace"
          + " and (proname like 'lo\\_%' or proname in ('loread', 'lowrite'))"
          + " and has_function_privilege('public', oid, 'execute')"
          + " loop execute format('revoke execute on function %s from public', f); end loop; end $$";

  public DatabasePlan {
    statements = List.copyOf(statements);
    asSuperuser = List.copyOf(asSuperuser);
  }

  /// The plan with the passwords that `secrets` holds; missing ones are made.
  public static DatabasePlan of(Path secrets, SecureRandom random) {
    SecretFolder folder = new SecretFolder(secrets, random);
    List<String> plan = new ArrayList<>();
    for (String group : GROUPS) {
      plan.add(createOnce(group, "nologin"));
    }
    List<String> logins = logins();
    for (String login : logins) {
      plan.add(createOnce(login, "login"));
      plan.add(
          "alter role %s login noinherit password '%s'"
              .formatted(login, ScramVerifier.of(folder.password(login), random)));
    }
    plan.add("grant sanad_owner, sanad_gate to " + MIGRATE + " with inherit false, set true");
    plan.addAll(rights(logins));
    return new DatabasePlan(
        plan,
        List.of(
            "alter function pg_catalog.arrayoverlap(anyarray, anyarray) leakproof",
            NO_LARGE_OBJECTS));
  }

  static String migrator() {
    return MIGRATE;
  }

  private static List<String> logins() {
    List<String> logins = new ArrayList<>(List.of(MIGRATE));
    for (ServingRole role : ServingRole.values()) {
      logins.add(role.login());
    }
    return logins;
  }

  private static List<String> rights(List<String> logins) {
    List<String> rights = new ArrayList<>();
    rights.add("revoke all on schema public from public");
    rights.add(onDatabase("revoke all on database %I from public"));
    rights.add(onDatabase("grant connect on database %I to " + String.join(", ", logins)));
    rights.add(onDatabase("grant create on database %I to sanad_owner, sanad_gate, " + MIGRATE));
    for (ServingRole role : ServingRole.values()) {
      rights.add("alter role " + role.login() + " set statement_timeout = '30s'");
      rights.add("alter role " + role.login() + " set lock_timeout = '5s'");
      // A table that has just begun to grow has no statistics yet; whatever is asked has its index.
      rights.add("alter role " + role.login() + " set enable_seqscan = off");
      rights.add("alter role " + role.login() + " set idle_in_transaction_session_timeout = '60s'");
      rights.add("alter role " + role.login() + " set search_path = pg_catalog, pg_temp");
    }
    return rights;
  }

  private static String createOnce(String role, String login) {
    return """
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = '%1$s') then
        create role %1$s %2$s;
      end if;
    end $$\
    """
        .formatted(role, login);
  }

  private static String onDatabase(String statement) {
    return "do $$ begin execute format('" + statement + "', current_database()); end $$";
  }

  /// The plan as a script.
  public String script() {
    return String.join(";\n\n", statements)
        + ";\n\n-- As superuser, if the agency allows it (fast search, no large objects; see the threat model):\n-- "
        + String.join(";\n-- ", asSuperuser)
        + ";\n";
  }
}
