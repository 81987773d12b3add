package sanad.web;

import java.util.Arrays;
import java.util.Map;
import sanad.handling.Conditions;
import sanad.handling.Permission;
import sanad.handling.Use;

/// Conditions of a release in words.
final class Rules {
  private Rules() {}

  /// Each use that is not denied, with what the originator says to it; the sentence for none where
  /// everything is denied.
  static String uses(Conditions conditions, Wording wording) {
    return uses(conditions.uses(), wording);
  }

  /// The same of bare uses.
  static String uses(Map<Use, Permission> uses, Wording wording) {
    var said =
        Arrays.stream(Use.values())
            .filter(use -> uses.getOrDefault(use, Permission.DENY) != Permission.DENY)
            .map(
                use ->
                    wording.say(
                        "rules.use",
                        wording.word("use", use.code()),
                        wording.word("permission", uses.getOrDefault(use, Permission.DENY).code())))
            .toList();
    return said.isEmpty() ? wording.say("rules.readonly") : String.join(" · ", said);
  }
}
