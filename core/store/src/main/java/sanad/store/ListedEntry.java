package sanad.store;

/// An entry of a list as the store keeps it.
///
/// @param reference the list's own; unique within a version
/// @param print the digest of what is compared of it
/// @param content the entry as JSON, opaque to the store
public record ListedEntry(String reference, String print, String content) {}
