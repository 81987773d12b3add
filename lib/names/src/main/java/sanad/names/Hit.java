package sanad.names;

/// A name of an index that may be the one asked for.
///
/// @param id the id it was added under
/// @param name the name as it was added
/// @param score the probability of [NameMatcher#score] for the two, unless screening changed it
public record Hit(String id, String name, double score) {}
