package sanad.identity;

import java.util.ArrayList;
import java.util.List;
import sanad.lists.ListScreen;
import sanad.names.KnownAliases;
import sanad.store.ListedVersion;
import sanad.store.Session;

/// The newest versions of all lists, ready to be asked. Made at the first question after a change
/// and kept until the next; without lists nothing is made. Thread-safe.
public final class ListWatch {
  private List<String> made = List.of();
  private ListScreen screen = ListScreen.of(List.of(), KnownAliases.NONE);

  /// The screen over what this session's store holds now.
  synchronized ListScreen screen(Session session) {
    var current = current(session);
    var names = current.stream().map(v -> v.list() + "@" + v.version()).toList();
    if (!names.equals(made)) {
      var held = new ArrayList<ListScreen.Held>();
      for (var version : current) {
        held.add(
            new ListScreen.Held(
                new ListScreen.Source(version.list(), Integer.toString(version.version())),
                DesignationLists.entries(session, version.list(), version.version())));
      }
      screen = ListScreen.of(held, KnownAliases.NONE);
      made = names;
    }
    return screen;
  }

  /// The newest version of each list.
  static List<ListedVersion> current(Session session) {
    var current = new ArrayList<ListedVersion>();
    for (var version : session.listings().versions()) {
      if (current.isEmpty() || !current.getLast().list().equals(version.list())) {
        current.add(version);
      }
    }
    return current;
  }
}
