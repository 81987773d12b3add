package sanad.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a new version of a list added, removed and changed, told by the list's own references.
///
/// Entries of one reference are compared as one; an entry without a reference is known by its kind
/// and first name, so a change of that name shows as removed and added. The order in which a list
/// gives names, dates or places is no change. All three parts are in the order of references,
/// whatever the order of the lists. Immutable; thread-safe.
///
/// `QDi.001 «Samir Tamrini»` against `QDi.001 «Samir Tamrini», «سمير التمريني»` is one change with
/// one name added.
///
/// @param added entries whose reference only the new version has
/// @param removed entries whose reference only the old version has
/// @param changed entries of both that differ
/// @param unchanged how many entries of both are the same
public record ListDiff(
    List<ListEntry> added, List<ListEntry> removed, List<Change> changed, int unchanged) {
  public ListDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /// The parts of an entry that can change.
  public enum Part {
    KIND,
    NAMES,
    BIRTHS,
    BIRTH_PLACES,
    NATIONALITIES,
    PROGRAMMES,
    DOCUMENTS
  }

  /// An entry as it was and as it is, under one reference.
  public record Change(ListEntry before, ListEntry after) {

    /// What differs; never empty for a change of a diff.
    public Set<Part> parts() {
      var parts = EnumSet.noneOf(Part.class);
      if (before.kind() != after.kind()) parts.add(Part.KIND);
      if (differs(ListEntry::names)) parts.add(Part.NAMES);
      if (differs(ListEntry::births)) parts.add(Part.BIRTHS);
      if (differs(ListEntry::birthPlaces)) parts.add(Part.BIRTH_PLACES);
      if (differs(ListEntry::nationalities)) parts.add(Part.NATIONALITIES);
      if (differs(ListEntry::programmes)) parts.add(Part.PROGRAMMES);
      if (differs(ListEntry::documents)) parts.add(Part.DOCUMENTS);
      return parts;
    }

    /// Names that only the new version gives; a new quality of a known name counts.
    public List<ListedName> namesAdded() {
      return after.names().stream().filter(name -> !before.names().contains(name)).toList();
    }

    /// Names that only the old version gave.
    public List<ListedName> namesRemoved() {
      return before.names().stream().filter(name -> !after.names().contains(name)).toList();
    }

    /// Whether something changed by which a person is found: anything but the programmes.
    public boolean concernsIdentity() {
      return !EnumSet.of(Part.PROGRAMMES).containsAll(parts());
    }

    private <T> boolean differs(Function<ListEntry, List<T>> part) {
      return !new HashSet<>(part.apply(before)).equals(new HashSet<>(part.apply(after)));
    }
  }

  /// Compares two versions of one list.
  public static ListDiff between(Collection<ListEntry> before, Collection<ListEntry> after) {
    Map<String, ListEntry> old = byReference(before);
    Map<String, ListEntry> fresh = byReference(after);
    var added = new ArrayList<ListEntry>();
    var removed = new ArrayList<ListEntry>();
    var changed = new ArrayList<Change>();
    int same = 0;
    for (var entry : fresh.entrySet()) {
      ListEntry was = old.get(entry.getKey());
      if (was == null) {
        added.add(entry.getValue());
        continue;
      }
      var change = new Change(was, entry.getValue());
      if (change.parts().isEmpty()) same++;
      else changed.add(change);
    }
    for (var entry : old.entrySet()) {
      if (!fresh.containsKey(entry.getKey())) removed.add(entry.getValue());
    }
    return new ListDiff(added, removed, changed, same);
  }

  /// What has to be compared with held names again: what is new, and what changed in more than its
  /// programmes. A candidate once found against another entry stays as it was.
  public List<ListEntry> toScreen() {
    return Stream.concat(
            added.stream(), changed.stream().filter(Change::concernsIdentity).map(Change::after))
        .toList();
  }

  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static Map<String, ListEntry> byReference(Collection<ListEntry> entries) {
    var out = new TreeMap<String, ListEntry>();
    for (ListEntry entry : entries) out.merge(key(entry), entry, ListDiff::joined);
    return new LinkedHashMap<>(out);
  }

  private static String key(ListEntry entry) {
    if (!entry.reference().isEmpty()) return entry.reference();
    String name = entry.names().isEmpty() ? "" : entry.names().getFirst().value();
    return "\n" + entry.kind() + "\n" + name;
  }

  private static ListEntry joined(ListEntry one, ListEntry two) {
    return new ListEntry(
        one.reference(),
        one.kind(),
        both(one.names(), two.names()),
        both(one.births(), two.births()),
        both(one.birthPlaces(), two.birthPlaces()),
        both(one.nationalities(), two.nationalities()),
        both(one.programmes(), two.programmes()),
        both(one.documents(), two.documents()));
  }

  private static <T> List<T> both(List<T> one, List<T> two) {
    return Stream.concat(one.stream(), two.stream()).distinct().toList();
  }
}
