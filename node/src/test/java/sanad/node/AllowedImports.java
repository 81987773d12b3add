package sanad.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The one table of allowed imports. **Source:** design section 4, decision 4.
///
/// A module is a package below `sanad` with its sub-packages. Each may use itself, `java.*`, and
/// what its row says; nobody may use more of the JDK's outside world than its row says.
final class AllowedImports {
  private static final Set<String> EVERYWHERE = Set.of("org.jspecify");

  /// Parts of the JDK that reach outside the process or know a framework's world.
  static final Set<String> GUARDED =
      Set.of(
          "java.sql",
          "javax.sql",
          "java.net.http",
          "java.rmi",
          "javax.naming",
          "java.util.logging");

  /// Parts of the JDK outside `java`; primitive types have no package.
  private static final Set<String> JDK =
      Set.of("javax.crypto", "javax.crypto.spec", "javax.net.ssl");

  private static final String[] LIBRARY = {};
  private static final String[] CORE_LIBRARIES = {"sanad.text", "sanad.stix"};

  private static final Map<String, List<String>> TABLE = table();

  private AllowedImports() {}

  private static Map<String, List<String>> table() {
    var rows = new TreeMap<String, List<String>>();
    row(rows, "text", LIBRARY);
    row(rows, "stix", "sanad.text", "dev.harrel", "com.github.erosb");
    row(rows, "taxii", "sanad.stix", "java.net.http");
    row(rows, "names", "sanad.text");
    row(rows, "lists", "sanad.text", "sanad.names", "tools.jackson", "javax.xml.stream");
    row(rows, "reader", "sanad.text", "sanad.names", "org.jsoup");

    row(rows, "handling", CORE_LIBRARIES);
    row(rows, "store", and(CORE_LIBRARIES, "sanad.handling"));
    row(rows, "intake", and(CORE_LIBRARIES, "sanad.handling", "sanad.store", "sanad.reader"));
    row(rows, "exchange", and(CORE_LIBRARIES, "sanad.handling", "sanad.store"));
    row(
        rows,
        "identity",
        and(CORE_LIBRARIES, "sanad.handling", "sanad.store", "sanad.names", "sanad.lists"));
    row(rows, "cases", and(CORE_LIBRARIES, "sanad.handling", "sanad.store", "sanad.exchange"));

    row(
        rows,
        "postgres",
        and(
            CORE_LIBRARIES,
            "sanad.handling",
            "sanad.store",
            "java.sql",
            "javax.sql",
            "javax.net",
            "org.postgresql",
            "com.zaxxer.hikari",
            "org.flywaydb",
            "org.tukaani.xz",
            "org.slf4j"));
    row(
        rows,
        "federation",
        and(
            CORE_LIBRARIES,
            "sanad.handling",
            "sanad.store",
            "sanad.exchange",
            "sanad.taxii",
            "java.net.http",
            "org.springframework",
            "jakarta.servlet",
            "tools.jackson",
            "org.slf4j"));
    row(
        rows,
        "web",
        and(
            CORE_LIBRARIES,
            "sanad.handling",
            "sanad.store",
            "sanad.intake",
            "sanad.exchange",
            "sanad.cases",
            "sanad.identity",
            "sanad.reader",
            "sanad.names",
            "sanad.lists",
            "org.springframework",
            "jakarta.servlet",
            "org.thymeleaf",
            "org.unbescape",
            "com.ibm.icu",
            "tools.jackson",
            "org.slf4j"));
    row(
        rows,
        "cli",
        "sanad.text",
        "sanad.stix",
        "sanad.taxii",
        "sanad.names",
        "sanad.lists",
        "java.net.http",
        "picocli",
        "tools.jackson");
    row(rows, "node", "");
    return rows;
  }

  /// Whether a class of `module` may use a class of `wanted`; `node` may use everything.
  static boolean allows(String module, String wanted) {
    if (module.equals("node") || within(wanted, "sanad." + module)) return true;
    var row = TABLE.get(module);
    if (row == null) return false;
    if (row.stream().anyMatch(allowed -> within(wanted, allowed))) return true;
    if (EVERYWHERE.stream().anyMatch(allowed -> within(wanted, allowed))) return true;
    boolean jdk = wanted.isEmpty() || within(wanted, "java") || JDK.contains(wanted);
    return jdk && GUARDED.stream().noneMatch(guarded -> within(wanted, guarded));
  }

  static Set<String> modules() {
    return TABLE.keySet();
  }

  private static boolean within(String wanted, String allowed) {
    return wanted.equals(allowed) || wanted.startsWith(allowed + ".");
  }

  private static void row(Map<String, List<String>> rows, String module, String... allowed) {
    rows.put(module, List.of(allowed));
  }

  private static String[] and(String[] some, String... more) {
    var all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
