package sanad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.Act;
import sanad.store.Session;

/// This node's own agency: what it is called, and the highest level that it may hold. Its id never
/// changes. A change counts for the very next decision, and is a leaf of the log.
///
/// Thread-safe. **Source:** decision 7 (a node's ceiling is an input of the rule).
public final class OwnAgency {
  private static final Set<String> LANGUAGES = Set.of("ar", "fr", "en");
  private static final int LONGEST = 200;

  /// What it is now.
  public record Shown(Party party, Clearance ceiling) {}

  /// What it is now.
  public Shown show(Session session) {
    var register = session.registry().register();
    return new Shown(party(register), register.ceiling());
  }

  /// Changes what the form names, for administrators only.
  public Answer<Shown> change(Session session, AgencyForm form) {
    return session.inTurn(() -> changed(session, form));
  }

  private static Answer<Shown> changed(Session session, AgencyForm form) {
    var register = session.registry().register();
    var old = party(register);
    var names = new HashMap<>(old.names());
    form.names()
        .forEach(
            (language, name) -> {
              if (name.isBlank()) {
                names.remove(language);
              } else {
                names.put(language, name.strip());
              }
            });
    var country = form.country().orElse(old.country());
    var obstacles = new ArrayList<Obstacle>();
    if (!(session.viewer() instanceof Viewer.Officer officer)
        || !officer.roles().contains(Role.ADMINISTRATOR)) {
      obstacles.add(Obstacle.of(ExchangeCode.ROLE_MISSING, "", Role.ADMINISTRATOR.code()));
    }
    if (names.isEmpty() || !fit(form.names())) {
      obstacles.add(Obstacle.of(ExchangeCode.NAME_MISSING, "names"));
    }
    if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
      obstacles.add(Obstacle.of(ExchangeCode.COUNTRY_UNFIT, "country", country));
    }
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var changed = new Party(old.id(), old.kind(), names, country, old.keeping());
    var ceiling = form.ceiling().orElse(register.ceiling());
    return new Answer.Done<>(
        session.write(
            new Act("agency.change", Act.Kind.ADMINISTRATION, Set.of(old.id()), ""),
            writing -> {
              writing.self(changed, ceiling);
              return new Shown(changed, ceiling);
            }));
  }

  private static boolean fit(Map<String, String> names) {
    return LANGUAGES.containsAll(names.keySet())
        && names.values().stream().allMatch(name -> name.length() <= LONGEST);
  }

  private static Party party(Register register) {
    var party = register.parties().get(register.self());
    if (party == null) {
      throw new IllegalStateException("register: expected this node's own party");
    }
    return party;
  }
}
