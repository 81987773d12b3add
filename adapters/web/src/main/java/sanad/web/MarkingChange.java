package sanad.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Terms;
import sanad.handling.Use;

/// What became of a marking from one version to the next, in sentences: "Readers: added DEMO-ES",
/// "TLP: from TLP:AMBER to TLP:RED".
///
/// **Source:** `interface.md` 3.0 (history and diff).
final class MarkingChange {
  private final Wording wording;
  private final List<String> said = new ArrayList<>();

  private MarkingChange(Wording wording) {
    this.wording = wording;
  }

  /// @param self this agency, which is no reader but the one that decides
  static List<String> of(
      Handling before,
      Handling after,
      PartyId self,
      Function<PartyId, String> name,
      Wording wording) {
    var change = new MarkingChange(wording);
    var old = before.terms();
    var now = after.terms();
    change.sets(wording.say("change.readers"), others(old, self), others(now, self), name);
    change.turned(
        wording.say("change.level"),
        wording.classification(old.classification()),
        wording.classification(now.classification()));
    change.turned(wording.say("change.tlp"), old.tlp().label(), now.tlp().label());
    change.sets(wording.say("change.codes"), old.codes(), now.codes(), Enum::name);
    change.sets(
        wording.say("change.purposes"),
        old.purposes(),
        now.purposes(),
        p -> wording.word("purpose", p.code()));
    for (var use : Use.values()) {
      change.turned(
          wording.word("use", use.code()),
          permission(old.uses().getOrDefault(use, Permission.DENY), wording),
          permission(now.uses().getOrDefault(use, Permission.DENY), wording));
    }
    change.sets(
        wording.say("change.caveats"),
        old.caveats(),
        now.caveats(),
        c -> wording.word("caveat", c.code()));
    change.turned(
        wording.say("change.review"),
        before.reviewBy().map(wording::lastDay),
        after.reviewBy().map(wording::lastDay));
    change.turned(
        wording.say("change.destroy"),
        before.destroyAfter().map(wording::lastDay),
        after.destroyAfter().map(wording::lastDay));
    return List.copyOf(change.said);
  }

  private static Set<PartyId> others(Terms terms, PartyId self) {
    var others = new HashSet<>(terms.releaseTo());
    others.remove(self);
    return others;
  }

  private static String permission(Permission permission, Wording wording) {
    return wording.word("permission", permission.code());
  }

  private void turned(String what, Optional<String> before, Optional<String> after) {
    var none = wording.say("value.none");
    turned(what, before.orElse(none), after.orElse(none));
  }

  private void turned(String what, String before, String after) {
    if (!before.equals(after)) {
      said.add(wording.say("change.turned", new Texts.Said(what), before, after));
    }
  }

  private <T> void sets(String what, Set<T> before, Set<T> after, Function<T, String> word) {
    one(what, "change.added", missing(after, before, word));
    one(what, "change.removed", missing(before, after, word));
  }

  private void one(String what, String act, Collection<String> words) {
    if (!words.isEmpty()) {
      said.add(wording.say(act, new Texts.Said(what), wording.list(words)));
    }
  }

  private static <T> List<String> missing(Set<T> here, Set<T> there, Function<T, String> word) {
    var rest = new HashSet<>(here);
    rest.removeAll(there);
    return rest.stream().map(word).sorted().toList();
  }
}
