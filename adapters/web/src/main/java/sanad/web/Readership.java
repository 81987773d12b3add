package sanad.web;

import java.util.List;
import java.util.stream.Stream;
import sanad.handling.Party;

/// Who will read a release, in the one sentence that pages, REST and commands say.
final class Readership {
  private Readership() {}

  /// "These two bodies will read this: A and B. Nobody else."
  ///
  /// @param earlier who may read some of it already
  static String sentence(List<Party> readers, List<Party> earlier, Wording wording) {
    var names = names(readers, wording);
    if (names.isEmpty()) {
      return wording.say("release.nobody");
    }
    var all = wording.list(names);
    return earlier.isEmpty()
        ? wording.say("release.sentence", names.size(), all)
        : wording.say(
            "release.sentence.earlier", names.size(), all, wording.list(names(earlier, wording)));
  }

  private static List<String> names(List<Party> parties, Wording wording) {
    return parties.stream().map(wording::name).sorted().toList();
  }

  /// The same, and what a group among the named means for who comes later.
  static String sentence(
      List<Party> readers, List<Party> earlier, List<Party> named, Wording wording) {
    var sentence = sentence(readers, earlier, wording);
    var groups = groups(named.stream(), wording);
    return groups.isEmpty()
        ? sentence
        : sentence + " " + wording.say("release.group", wording.list(groups));
  }

  /// The groups among some parties by name, each once.
  static List<String> groups(Stream<Party> parties, Wording wording) {
    return parties
        .filter(party -> party.kind() == Party.Kind.GROUP)
        .distinct()
        .map(wording::name)
        .sorted()
        .toList();
  }
}
