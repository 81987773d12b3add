package sanad.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sanad.stix.StixId;

/// Two sides that may be one person or body: an object, and another object or an entry of a
/// designation list. In place of an object may stand a name that is kept ([KeptName#TYPE]) or one
/// that is drafted ([Draft#TYPE]). Two objects make one pair, in whichever order they are given.
///
/// @param other the other object; empty where the other side is listed
/// @param list the name of the list, empty where the other side is an object
/// @param reference the list's own reference of the entry, empty likewise
public record Pair(StixId object, Optional<StixId> other, String list, String reference) {

  /// Two objects; refuses an object with itself.
  public static Pair of(StixId one, StixId two) {
    if (one.equals(two)) {
      throw new IllegalArgumentException("pair: expected two objects");
    }
    return one.toString().compareTo(two.toString()) < 0
        ? new Pair(one, Optional.of(two), "", "")
        : new Pair(two, Optional.of(one), "", "");
  }

  /// An object and an entry of a list.
  public static Pair listed(StixId object, String list, String reference) {
    return new Pair(object, Optional.empty(), list, reference);
  }

  /// Its id, which its sides alone make.
  public UUID id() {
    var sides =
        object + "\n" + other.map(StixId::toString).orElse("") + "\n" + list + "\n" + reference;
    return UUID.nameUUIDFromBytes(sides.getBytes(StandardCharsets.UTF_8));
  }

  /// Its sides that are not listed: one or two.
  List<StixId> all() {
    return Stream.concat(Stream.of(object), other.stream()).toList();
  }

  /// Whether an object is one of its sides.
  public boolean names(StixId id) {
    return object.equals(id) || other.equals(Optional.of(id));
  }
}
