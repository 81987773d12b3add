package sanad.exchange;

import java.util.Optional;

/// The credentials that partners gave this node to pull with. They lie outside the database, each
/// under a name of its own that the node makes: an officer gives the credential itself, and never
/// says from where the node is to read it.
///
/// Thread-safe.
public interface GivenCredentials {
  /// Keeps a credential and answers the name under which it is found again.
  ///
  /// @param line `name:secret`
  String keep(String line);

  /// What is kept under a name: `name:secret`; empty where there is nothing.
  Optional<String> read(String kept);

  /// Forgets what is kept under a name.
  void forget(String kept);
}
