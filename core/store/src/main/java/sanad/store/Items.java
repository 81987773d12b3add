package sanad.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Conditions;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.stix.StixId;
import sanad.text.Sha256;

/// Reading of objects. Newest versions, unless said otherwise.
public interface Items {
  /// The newest version of an object. Empty where it never existed, or is not released to this
  /// viewer for this purpose: the two are not told apart.
  Optional<Held> get(StixId id);

  /// The newest versions of those of these objects that the viewer may see, in the order given and
  /// under one leaf; the others are absent.
  List<Held> among(List<StixId> ids);

  /// All versions that the viewer may see, oldest first: the last is what [#get] answers, and there
  /// is none where that is withheld. Of versions that together are many megabytes, the newest.
  List<Held> versions(StixId id);

  /// Objects that fit, newest first. A page of large objects may end before its limit; whether
  /// there is more, its next place says.
  Page<Held> list(ItemQuery query, int limit, Optional<String> from);

  /// The same as [#list], for the register task, which reads everything to keep what is made of it
  /// (the shelves of names, candidates): its leaf does not name each object but says how many they
  /// were and the digest of their names ([#swept]), from which the log proves what was read.
  Page<Held> sweep(ItemQuery query, int limit, Optional<String> from);

  /// How the leaf of a sweep names what was read: `count:2` and `sha256:` of `id@version` in the
  /// order read, each followed by a line feed.
  static List<String> swept(List<String> names) {
    var digest = Sha256.digest();
    for (var name : names) {
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return List.of("count:" + names.size(), "sha256:" + HexFormat.of().formatHex(digest.digest()));
  }

  /// Objects whose words fit all of `words`, in any Arabic or Latin spelling that folds alike;
  /// newest first.
  Page<Held> search(String words, int limit, Optional<String> from);

  /// Who may see an object, by the register at this instant, and why; only for its originator's own
  /// officers. Parties that may not see it are absent.
  List<Audience> audience(StixId id);

  /// One line of "who may see it, and why".
  ///
  /// @param through the group by which the party is meant, empty where it is named itself
  record Audience(PartyId party, Optional<PartyId> through, Conditions conditions) {
    /// The line of a party that may see an object.
    ///
    /// @param open the names by which the object still goes
    public static Audience of(
        PartyId party, Set<PartyId> open, Register register, Instant at, Conditions conditions) {
      var through =
          open.contains(party)
              ? Optional.<PartyId>empty()
              : register.groupsOf(party, at).stream().filter(open::contains).sorted().findFirst();
      return new Audience(party, through, conditions);
    }
  }
}
