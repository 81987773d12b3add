package sanad.testkit.cases;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import sanad.handling.Clearance;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.testkit.Cast;

/// Who asks, in words: `partner DEMO-ES`, `task eraser`, `analyst of DEMO-MA`, `auditor and case
/// officer of DEMO-MA cleared restricted without the purpose`.
record ReaderWords(String words) {
  private static final Map<String, Role> ROLES =
      Map.of(
          "analyst", Role.ANALYST,
          "liaison officer", Role.LIAISON,
          "duty officer", Role.DUTY,
          "case officer", Role.CASE,
          "data-protection officer", Role.DATA_PROTECTION,
          "auditor", Role.AUDITOR,
          "approver", Role.APPROVER,
          "administrator", Role.ADMINISTRATOR);
  private static final Map<String, Viewer.Task> TASKS =
      Map.of(
          "sign-in", Viewer.Task.SIGN_IN,
          "register", Viewer.Task.REGISTER,
          "pull", Viewer.Task.PULL,
          "sequencer", Viewer.Task.SEQUENCER,
          "opening", Viewer.Task.OPENING,
          "eraser", Viewer.Task.ERASER);

  Viewer viewer() {
    if (words.startsWith("partner ")) {
      return Cast.partner(Words.party(words.substring(8)));
    }
    if (words.startsWith("task ")) {
      return Cast.task(known(TASKS, words.substring(5)));
    }
    var sides = words.split(" of ", -1);
    var after = sides[1].split(" ", 2);
    var rest = after.length == 2 ? after[1] : "";
    return Cast.officer(Words.party(after[0]), roles(sides[0]), clearance(rest), purposes(rest));
  }

  private static Set<Role> roles(String names) {
    var roles = new LinkedHashSet<Role>();
    for (var name : names.split(" and ", -1)) {
      roles.add(known(ROLES, name));
    }
    return roles;
  }

  private static Clearance clearance(String rest) {
    var at = rest.indexOf("cleared ");
    return at < 0 ? Clearance.SECRET : Words.level(rest.substring(at + 8).split(" ", -1)[0]);
  }

  /// Every purpose, or only that which no case asks for.
  private static Set<Purpose> purposes(String rest) {
    return rest.contains("without the purpose")
        ? EnumSet.of(Purpose.VICTIM_PROTECTION)
        : EnumSet.allOf(Purpose.class);
  }

  private static <T> T known(Map<String, T> words, String word) {
    var found = words.get(word);
    if (found == null) {
      throw new IllegalArgumentException("who asks: '" + word + "'");
    }
    return found;
  }
}
