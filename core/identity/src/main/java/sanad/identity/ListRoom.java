package sanad.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;

/// Takes the entries of a list as they are read, as far as there is room for them beside the other
/// lists; of what comes after that the numbers alone. For one thread.
final class ListRoom implements Consumer<ListEntry> {
  /// What a document takes in memory beside its letters, in letters: it is short, and has parts.
  private static final int A_DOCUMENT = 40;

  private final DesignationLists.Most most;
  private final List<ListEntry> read = new ArrayList<>();
  private int entries;
  private long characters;
  private final DistinctWords words = new DistinctWords();

  /// @param most the node's room for all lists
  ListRoom(DesignationLists.Most most) {
    this.most = most;
  }

  /// Counts an entry of another list, which is not held here.
  void beside(ListEntry entry) {
    entries++;
    characters += characters(entry);
    entry.names().forEach(name -> words.add(name.value()));
  }

  @Override
  public void accept(ListEntry entry) {
    beside(entry);
    if (isLong()) {
      read.clear();
    } else {
      read.add(entry);
    }
  }

  private static long characters(ListEntry entry) {
    var texts =
        Stream.of(
            entry.names().stream().map(ListedName::value),
            entry.births().stream(),
            entry.birthPlaces().stream(),
            entry.nationalities().stream(),
            entry.programmes().stream(),
            entry.documents().stream().map(ListedDocument::text));
    return texts.flatMap(all -> all).mapToLong(String::length).sum()
        + (long) A_DOCUMENT * entry.documents().size();
  }

  /// Whether there is no room for the lists together.
  boolean isFull() {
    return isLong() || words() > most.words();
  }

  /// Nothing is held then.
  private boolean isLong() {
    return entries > most.entries() || characters > most.characters();
  }

  /// Says that there is none, with how much the lists have together and how much they may.
  <T> Reply<T> refusal() {
    return Reply.refused(
        IdentityCode.LIST_TOO_LONG,
        "file",
        entries,
        most.entries(),
        characters,
        most.characters(),
        words(),
        most.words());
  }

  /// About how many different words, with pairs of neighbours, their names have.
  private int words() {
    return words.count();
  }

  /// All entries of this list; empty where there is no room for it.
  List<ListEntry> read() {
    return List.copyOf(read);
  }
}
