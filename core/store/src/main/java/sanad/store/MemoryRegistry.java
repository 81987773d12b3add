package sanad.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sanad.handling.OfficerId;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Viewer;

/// The register of the in-memory store.
final class MemoryRegistry implements Registry {
  private final MemorySession session;

  MemoryRegistry(MemorySession session) {
    this.session = session;
  }

  @Override
  public Register register() {
    session.once("register.read");
    return seen(session.state());
  }

  @Override
  public List<Link> links() {
    Gate.require(
        session.viewer(),
        Set.of(Role.LIAISON, Role.ADMINISTRATOR),
        Set.of(Viewer.Task.PULL, Viewer.Task.REGISTER));
    return session.read(
        "link.list", state -> List.copyOf(state.links.values()), links -> List.of());
  }

  @Override
  public List<PartnerCertificate> certificates() {
    Gate.require(
        session.viewer(), Set.of(Role.LIAISON, Role.ADMINISTRATOR), Set.of(Viewer.Task.REGISTER));
    return session.read(
        "certificate.list",
        state ->
            state.certificates.values().stream()
                .sorted(Comparator.comparing(PartnerCertificate::partner))
                .toList(),
        found -> List.of());
  }

  @Override
  public Optional<String> officer(OfficerId id) {
    Gate.requireOfficer(session.viewer(), Set.of(Viewer.Task.REGISTER));
    return Optional.ofNullable(session.state().officers.get(id)).map(Officer::name);
  }

  @Override
  public boolean founded() {
    return session.state().self.isPresent();
  }

  private Register seen(MemoryState state) {
    var all = state.register();
    return session.viewer() instanceof Viewer.Partner(PartyId agency)
        ? all.seenBy(agency, session.at())
        : all;
  }
}
