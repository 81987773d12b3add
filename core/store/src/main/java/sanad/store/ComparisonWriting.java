package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sanad.stix.StixId;

/// Writing of candidates, decisions and lists.
public interface ComparisonWriting {
  /// Keeps a decision, by an officer with a content role; refuses with [Conflict] where `revision`
  /// is not the next one of its pair.
  void save(Judgement judgement);

  /// Keeps a name to be compared with lists, by an officer with a content role; refuses with
  /// [Conflict] where its id is known.
  void save(KeptName name);

  /// Lets go of a kept name: nothing of what it said stays, and nobody sees again what was found or
  /// decided for it. By an officer with a content role, or by the register task at its end.
  void drop(StixId keptName);

  /// Keeps a new version of a list, by an administrator or liaison officer; from then on everything
  /// has to be screened again. Refuses with [Conflict] where its number is not the next one.
  void save(ListedVersion version, List<ListedEntry> entries);

  /// Takes a list away, by an administrator or liaison officer: nothing is screened by it any more,
  /// and its candidates are gone. What officers decided stays, and so do the entries about which
  /// they did; of the others nothing is kept. Refuses with [Conflict] where `version` is not its
  /// newest one.
  void remove(ListRemoval removal);

  /// What an object may be, in place of what was found before; by the register task. A candidate
  /// that was known keeps when it was found; one of a version that was removed meanwhile is none.
  void screened(StixId object, List<ListHit> found);

  /// Objects that were stored before this instant are screened by these versions; by the register
  /// task. Where a list has another newest version by now, nothing is kept: all have to be screened
  /// by that one. Answers whether it was kept.
  ///
  /// @param versions the newest version of each list
  boolean screenedTo(Instant before, Map<String, Integer> versions);

  /// How a leaf names a pair: by its id and its objects, so that the log of each object shows it.
  static List<String> named(Pair pair) {
    return Stream.concat(
            Stream.of("pair:" + pair.id(), pair.object().toString()),
            pair.other().stream().map(StixId::toString))
        .toList();
  }
}
