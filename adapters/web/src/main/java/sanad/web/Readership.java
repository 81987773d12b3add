package sanad.web;

import java.util.List;
import java.util.stream.Stream;
import sanad.handling.Party;

/// Who will read a release, in the one sentence that pages, REST and commands say.
final class Readership {
  private Readership() {}

  /// "These two bodies will read this: A and B. Nobody else."
  static String sentence(Stream<Party> readers, Wording wording) {
    var names = readers.map(wording::name).sorted().toList();
    return names.isEmpty()
        ? wording.say("release.nobody")
        : wording.say("release.sentence", names.size(), wording.list(names));
  }

  /// The same, and what a group among the named means for who comes later.
  static String sentence(List<Party> readers, List<Party> named, Wording wording) {
    var sentence = sentence(readers.stream(), wording);
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
