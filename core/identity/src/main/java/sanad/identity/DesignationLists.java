package sanad.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.lists.ListDiff;
import sanad.lists.ListEntry;
import sanad.lists.Lists;
import sanad.store.Act;
import sanad.store.Conflict;
import sanad.store.ListRemoval;
import sanad.store.ListedVersion;
import sanad.store.Session;

/// Designation lists of a node: loaded by an administrator or liaison officer, every version kept
/// with its hash and date, each compared with the one before. No list is shipped.
///
/// Stateless; thread-safe. **Source:** issue 5, point 2; decision 26.
public final class DesignationLists {
  private static final int SHOWN_PROBLEMS = 50;

  /// A version that was loaded, and what it changed against the one before.
  public record Loaded(ListedVersion version, ListDiff diff) {}

  /// A list with its versions, newest first.
  public record Known(String list, List<ListedVersion> versions) {
    public Known {
      versions = List.copyOf(versions);
    }

    /// The version that is screened by.
    public ListedVersion current() {
      return versions.getFirst();
    }
  }

  /// How much of lists a node holds, of the newest versions of all lists together: they are
  /// compared in memory, and when one is loaded its new version stands there beside the one before.
  ///
  /// @param characters of the texts of the entries: names, births, places, nationalities,
  ///   programmes, documents; each document counts for forty more
  /// @param words different ones in names, and different pairs of neighbours
  public record Most(int entries, long characters, int words) {
    private static final long OTHERS = 160L << 20;
    private static final int BYTES_A_WORD = 150;

    /// What fits the memory with which `./sanad run` starts a node. How many different words it is
    /// follows the memory that this node has: while an index of names is made, each takes
    /// [#BYTES_A_WORD], beside [#OTHERS] for all else.
    public static final Most DEFAULT =
        new Most(
            100_000,
            16_000_000,
            (int)
                Math.clamp(
                    (Runtime.getRuntime().maxMemory() - OTHERS) / BYTES_A_WORD,
                    250_000,
                    10_000_000));
  }

  private final Most most;

  /// With the room of a node that `./sanad run` starts.
  public DesignationLists() {
    this(Most.DEFAULT);
  }

  /// With other room.
  public DesignationLists(Most most) {
    this.most = most;
  }

  /// Whether this officer may load lists.
  public static boolean mayLoad(Session session) {
    return session.viewer() instanceof Viewer.Officer officer
        && (officer.roles().contains(Role.ADMINISTRATOR) || officer.roles().contains(Role.LIAISON));
  }

  /// Reads a list from its files and keeps it as the next version of `name`; the files of the
  /// version before again where more is read of them by now than was then.
  ///
  /// @param files the list's file; OFAC's CSV is several in any order, of which one leads
  public Reply<Loaded> load(Session session, String name, List<Path> files) throws IOException {
    if (!mayLoad(session)) {
      return Reply.refused(IdentityCode.ROLE_MISSING, "");
    }
    // of dots alone it would be no part of an address
    if (!name.matches("[A-Za-z0-9._-]{1,40}") || name.matches("\\.+")) {
      return Reply.refused(IdentityCode.LIST_NAME_UNFIT, "name");
    }
    var sha256 = digest(files);
    var before = current(session, name);
    return switch (ListReading.of(files, beside(session, name))) {
      case Reply.Refused<ListReading>(var problems) -> new Reply.Refused<>(problems);
      case Reply.Done<ListReading>(var reading) -> loaded(session, name, before, reading, sha256);
    };
  }

  private static Reply<Loaded> loaded(
      Session session,
      String name,
      Optional<ListedVersion> before,
      ListReading reading,
      String sha256) {
    var old = before.map(v -> entries(session, name, v.version())).orElse(List.of());
    var diff = ListDiff.between(old, reading.entries());
    boolean same = before.filter(version -> version.sha256().equals(sha256)).isPresent();
    if (same && diff.isEmpty()) {
      return Reply.refused(IdentityCode.LIST_KNOWN, "file");
    }
    int number = before.map(ListedVersion::version).orElseGet(() -> removed(session, name)) + 1;
    return keep(session, name, number, reading, sha256)
        .<Reply<Loaded>>map(kept -> new Reply.Done<>(new Loaded(kept, diff)))
        .orElse(Reply.refused(IdentityCode.DECIDED_MEANWHILE, ""));
  }

  /// Takes a list away that was loaded by mistake: nothing is screened by it any more, and its
  /// candidates are gone. What officers decided stays as a record, can be taken back, and stands
  /// again where the same entries are loaded under the same name again.
  ///
  /// @param seen the newest version that the officer was shown; where another one was loaded since,
  ///   nothing is done
  public Reply<ListRemoval> remove(Session session, String list, int seen, String reason) {
    if (!mayLoad(session) || !(session.viewer() instanceof Viewer.Officer officer)) {
      return Reply.refused(IdentityCode.ROLE_MISSING, "");
    }
    var problems = Reason.problems(reason);
    var current = current(session, list);
    if (current.isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.VERSION_UNKNOWN, "list"));
    }
    if (!problems.isEmpty()) {
      return new Reply.Refused<>(problems);
    }
    var why = Reason.kept(reason);
    try {
      return new Reply.Done<>(
          session.write(
              new Act("list.remove", Act.Kind.ERASURE, Set.of(), why),
              writing -> {
                var removal = new ListRemoval(list, seen, why, officer.id(), writing.now());
                writing.comparing().remove(removal);
                return removal;
              }));
    } catch (Conflict meanwhile) {
      return Reply.refused(IdentityCode.LIST_CHANGED, "version");
    }
  }

  /// The lists that were removed, newest first.
  public List<ListRemoval> removals(Session session) {
    return session.listings().removals();
  }

  private static Optional<ListedVersion> keep(
      Session session, String name, int number, ListReading reading, String sha256) {
    var stated = reading.version();
    if (!(session.viewer() instanceof Viewer.Officer officer)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          session.write(
              Act.of("list.load", Act.Kind.COLLECTION),
              writing -> {
                var version =
                    new ListedVersion(
                        name,
                        number,
                        stated.version(),
                        stated.format().name(),
                        sha256,
                        reading.entries().size(),
                        stated.problems().stream()
                            .limit(SHOWN_PROBLEMS)
                            .map(problem -> PlainText.of(problem.toString()))
                            .toList(),
                        officer.id(),
                        writing.now());
                writing
                    .comparing()
                    .save(version, reading.entries().stream().map(Entries::kept).toList());
                return version;
              }));
    } catch (Conflict meanwhile) {
      return Optional.empty();
    }
  }

  /// All lists by name.
  public List<Known> lists(Session session) {
    var versions = session.listings().versions();
    return versions.stream()
        .map(ListedVersion::list)
        .distinct()
        .map(
            list ->
                new Known(list, versions.stream().filter(one -> one.list().equals(list)).toList()))
        .toList();
  }

  /// What version `to` changed against version `from`; both must be there.
  public Reply<ListDiff> diff(Session session, String list, int from, int to) {
    var known =
        session.listings().versions().stream()
            .filter(version -> version.list().equals(list))
            .map(ListedVersion::version)
            .toList();
    if (!known.contains(from) || !known.contains(to)) {
      return Reply.refused(IdentityCode.VERSION_UNKNOWN, "version");
    }
    return new Reply.Done<>(
        ListDiff.between(entries(session, list, from), entries(session, list, to)));
  }

  static List<ListEntry> entries(Session session, String list, int version) {
    return session.listings().entries(list, version).stream().map(Entries::read).toList();
  }

  /// The room that there is beside the other lists. They are read one after another, so that one
  /// alone is held.
  private ListRoom beside(Session session, String list) {
    var room = new ListRoom(most);
    for (var version : ListWatch.current(session)) {
      if (!version.list().equals(list)) {
        entries(session, version.list(), version.version()).forEach(room::beside);
      }
    }
    return room;
  }

  private static Optional<ListedVersion> current(Session session, String list) {
    return session.listings().versions().stream()
        .filter(version -> version.list().equals(list))
        .findFirst();
  }

  /// The newest version of a list that was removed, 0 where there never was one.
  private static int removed(Session session, String list) {
    return session.listings().removals().stream()
        .filter(removal -> removal.list().equals(list))
        .mapToInt(ListRemoval::version)
        .max()
        .orElse(0);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String digest(List<Path> files) throws IOException {
    return Lists.sha256(files.stream().sorted(Comparator.comparing(f -> name(f))).toList());
  }
}
