package sanad.exchange;

import java.util.Optional;
import sanad.handling.Party;
import sanad.store.Held;

/// An object that a partner sent, as this viewer may see it.
///
/// @param originator who answers for it
/// @param sender whose node sent it
/// @param grade the source's grade as the originator gave it, for example `4x4 B3`; empty where the
///   object carries none
public record Arrival(Held held, Party originator, Party sender, Optional<String> grade) {}
