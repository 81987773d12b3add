package sanad.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Session;

/// The registration of a party, or a change of one, for one session that has its turn.
///
/// An agency stays one, and a group too: items that name it would reach others. That a body keeps
/// rules after all is an administrator's to say, since who releases could else do without the
/// second officer. **Source:** decisions 9 and 11.
record PartyRegistration(Session session, RandomGenerator random) {
  Answer<Party> of(PartyForm form) {
    var obstacles = new ArrayList<Obstacle>();
    var self = session.registry().register().self();
    if (form.id().filter(self::equals).isPresent()) {
      obstacles.add(Obstacle.of(ExchangeCode.PARTY_IS_SELF, "id", self));
    } else {
      known(form.id()).ifPresent(known -> change(known, form, obstacles));
    }
    var names = new HashMap<String, String>();
    form.names().forEach((language, name) -> names.put(language, name.strip()));
    names.values().removeIf(String::isEmpty);
    if (names.isEmpty()) {
      obstacles.add(Obstacle.of(ExchangeCode.NAME_MISSING, "names"));
    }
    if (!form.country().isEmpty() && !form.country().matches("[A-Z]{2}")) {
      obstacles.add(Obstacle.of(ExchangeCode.COUNTRY_UNFIT, "country", form.country()));
    }
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var party =
        new Party(
            form.id().orElseGet(() -> new PartyId(StixId.randomUuid(random))),
            form.kind(),
            names,
            form.country(),
            form.keeping());
    return Partners.write(session, "party.register", party, w -> w.save(party));
  }

  /// The party of this id as it is now.
  Optional<Party> known(Optional<PartyId> id) {
    return id.map(session.registry().register().parties()::get);
  }

  private void change(Party known, PartyForm form, List<Obstacle> obstacles) {
    if (known.kind() != form.kind()) {
      obstacles.add(Obstacle.of(ExchangeCode.PARTY_OF_WRONG_KIND, "kind", known.id()));
    }
    boolean loosens =
        known.keeping() == Party.Keeping.KEEPS_NO_RULES
            && form.keeping() == Party.Keeping.ENFORCES_RULES;
    if (loosens && !isAdministrator()) {
      obstacles.add(Obstacle.of(ExchangeCode.ROLE_MISSING, "keeping", Role.ADMINISTRATOR.code()));
    }
  }

  private boolean isAdministrator() {
    return session.viewer() instanceof Viewer.Officer officer
        && officer.roles().contains(Role.ADMINISTRATOR);
  }
}
