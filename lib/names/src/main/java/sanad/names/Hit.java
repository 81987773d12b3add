package sanad.names;

/// A name of an index that may be the one asked for: `محمد الأمين شكوري` asked, *Mohamed Lemine
/// Chekkouri* found. **Source:** issue 5, point 1.
///
/// @param id the id it was added under
/// @param name the name as it was added
/// @param score the probability, 0 to 1, that this name, found among many, is the person asked for
public record Hit(String id, String name, double score) {}
