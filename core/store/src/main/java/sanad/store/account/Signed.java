package sanad.store.account;

import java.time.Instant;
import java.util.Optional;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Officer;

/// Who is signed in, read anew for each request.
///
/// @param viewer the officer as the store knows it
/// @param account the officer's entry
/// @param purpose what the session is open for; empty until chosen, and for a token
/// @param token whether it is a personal token of the command line
/// @param since when the session or token was opened
public record Signed(
    Viewer.Officer viewer,
    Officer account,
    Optional<Purpose> purpose,
    boolean token,
    Instant since) {}
