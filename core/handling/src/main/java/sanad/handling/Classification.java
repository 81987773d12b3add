package sanad.handling;

import java.util.Optional;

/// A national classification as its originator wrote it, for example scheme `MA`, level `سري`, with
/// the equivalent that the parties agreed; without an agreed equivalent nothing is released.
public record Classification(String scheme, String level, Optional<Clearance> equivalent) {}
