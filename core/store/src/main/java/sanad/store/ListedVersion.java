package sanad.store;

import java.time.Instant;
import java.util.List;
import sanad.handling.OfficerId;

/// A version of a designation list that an officer loaded.
///
/// @param list the name that the node gives the list, for example `UN`
/// @param version 1, 2, … in the order of loading
/// @param stated the list's own date or number
/// @param format which reader understood it
/// @param sha256 of all its bytes, hexadecimal
/// @param entries how many entries it has
/// @param problems entries that could not be read, or not whole, each with its place in an English
///   sentence
public record ListedVersion(
    String list,
    int version,
    String stated,
    String format,
    String sha256,
    int entries,
    List<String> problems,
    OfficerId by,
    Instant at) {
  public ListedVersion {
    problems = List.copyOf(problems);
  }
}
