package sanad.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import sanad.handling.Caveat;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Use;
import sanad.store.Held;
import sanad.text.Bidi;

/// What an item's marking lets its reader do, in words: for the page *Subject*.
///
/// @param here which officers of this agency may read it
/// @param uses each use that is not denied, with what the originator says to it
/// @param denied the uses that are denied, as one list in words
/// @param restriction the text of H3, empty where there is none
/// @param until the day on which it ends, empty where none is set
record RulesPart(
    String here,
    List<String> uses,
    String denied,
    List<String> caveats,
    String restriction,
    String until) {

  static RulesPart of(Held held, PartyId self, Wording wording) {
    var terms = held.handling().terms();
    var said = terms.originator().equals(self) ? "permission" : "permission.theirs";
    var purposes =
        terms.purposes().stream()
            .sorted(Comparator.naturalOrder())
            .map(Purpose::code)
            .map(code -> wording.word("purpose", code))
            .toList();
    var level =
        terms
            .classification()
            .equivalent()
            .map(l -> wording.word("level", l.code()))
            .orElseGet(() -> wording.classification(terms.classification()));
    var allowed = held.conditions().uses();
    return new RulesPart(
        wording.say("rules.here", new Texts.Said(level), wording.list(purposes)),
        permitted(allowed).stream()
            .map(
                use ->
                    wording.say(
                        "rules.use",
                        wording.word("use", use.code()),
                        wording.word(said, allowed.getOrDefault(use, Permission.DENY).code())))
            .toList(),
        wording.joined(
            Arrays.stream(Use.values())
                .filter(use -> !permitted(allowed).contains(use))
                .map(use -> wording.word("use", use.code()))
                .toList()),
        held.conditions().caveats().stream()
            .sorted(Comparator.naturalOrder())
            .map(Caveat::code)
            .map(code -> wording.word("caveat", code))
            .toList(),
        Bidi.visible(held.handling().restriction()),
        held.handling().destroyAfter().map(wording::lastDay).orElse(""));
  }

  private static List<Use> permitted(Map<Use, Permission> said) {
    return Arrays.stream(Use.values())
        .filter(use -> said.getOrDefault(use, Permission.DENY) != Permission.DENY)
        .toList();
  }
}
