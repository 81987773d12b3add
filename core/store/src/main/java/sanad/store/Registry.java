package sanad.store;

import java.util.List;
import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.handling.Register;

/// Reading of the register.
public interface Registry {
  /// Everything at this moment; groups and agreements that the viewer has no part in are absent for
  /// a partner. The log says once for a session that it read the register: what a page is made of
  /// asks a dozen times.
  Register register();

  /// The ways to partners' nodes.
  List<Link> links();

  /// The client certificates that partners must prove, by partner.
  List<PartnerCertificate> certificates();

  /// The name of an officer of this node, as decisions show it; for this node's officers.
  Optional<String> officer(OfficerId id);

  /// Whether the register has its first entry, this node itself.
  boolean founded();
}
