package sanad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sanad.handling.Party;

/// Who will read a release, in the one sentence that pages, REST and commands say.
final class Readership {
  private Readership() {}

  /// "These two bodies will read this: A and B. Nobody else."
  ///
  /// @param earlier who has some of it already; of groups see [#later]
  static String sentence(List<Party> readers, List<Party> earlier, Wording wording) {
    var names = names(readers, wording);
    if (names.isEmpty()) {
      return wording.say("release.nobody");
    }
    var all = wording.list(names);
    var before = earlier.stream().filter(party -> party.kind() == Party.Kind.AGENCY).toList();
    return before.isEmpty()
        ? wording.say("release.sentence", names.size(), all)
        : wording.say(
            "release.sentence.earlier", names.size(), all, wording.list(names(before, wording)));
  }

  /// What the groups among the named, and among those that had it before, mean for who comes later.
  static List<String> later(List<Party> named, List<Party> earlier, Wording wording) {
    var said = new ArrayList<String>();
    var groups = groups(named.stream(), wording);
    if (!groups.isEmpty()) {
      said.add(wording.say("release.group", wording.list(groups)));
    }
    var before = groups(earlier.stream(), wording);
    if (!before.isEmpty()) {
      said.add(wording.say("release.group.earlier", wording.list(before)));
    }
    return said;
  }

  private static List<String> names(List<Party> parties, Wording wording) {
    return parties.stream().map(wording::name).sorted().toList();
  }

  /// The same, and what is to be said of groups.
  static String sentence(
      List<Party> readers, List<Party> earlier, List<Party> named, Wording wording) {
    var said = new ArrayList<String>(List.of(sentence(readers, earlier, wording)));
    said.addAll(later(named, earlier, wording));
    return String.join(" ", said);
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
