package sanad.store;

import java.util.List;
import sanad.handling.Register;

/// Reading of the register.
public interface Registry {
  /// Everything at this moment; groups and agreements that the viewer has no part in are absent for
  /// a partner.
  Register register();

  /// The ways to partners' nodes.
  List<Link> links();

  /// Whether the register has its first entry, this node itself.
  boolean founded();
}
