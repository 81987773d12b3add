package sanad.store;

import java.time.Instant;
import sanad.handling.OfficerId;

/// That an officer took a list away, all its versions up to one.
///
/// @param version the newest that it had; what is loaded under its name afterwards is counted on
/// @param reason why, in the officer's words
public record ListRemoval(String list, int version, String reason, OfficerId by, Instant at) {}
