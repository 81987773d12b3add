package sanad.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sanad.lists.ListEntry;
import sanad.lists.ListedName;

/// Takes the entries of a list as they are read, as far as there is room for them; of what comes
/// after that the number alone. For one thread.
final class ListRoom implements Consumer<ListEntry> {
  private final DesignationLists.Most most;
  private final List<ListEntry> entries = new ArrayList<>();
  private int read;
  private long characters;

  /// @param most what is left of the node's room
  ListRoom(DesignationLists.Most most) {
    this.most = most;
  }

  @Override
  public void accept(ListEntry entry) {
    read++;
    characters += characters(entry);
    if (isFull()) {
      entries.clear();
    } else {
      entries.add(entry);
    }
  }

  private static long characters(ListEntry entry) {
    var texts =
        Stream.of(
            entry.names().stream().map(ListedName::value),
            entry.births().stream(),
            entry.birthPlaces().stream(),
            entry.nationalities().stream(),
            entry.programmes().stream());
    return texts.flatMap(all -> all).mapToLong(String::length).sum();
  }

  /// Whether the list is longer than there is room for; nothing of it is held then.
  boolean isFull() {
    return read > most.entries() || characters > most.characters();
  }

  /// How many entries the list has.
  int read() {
    return read;
  }

  /// All entries; empty where the list is too long.
  List<ListEntry> entries() {
    return List.copyOf(entries);
  }
}
