package sanad.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sanad.exchange.Obstacle;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.intake.Outcome;

/// One line of a form's error summary: it says what is wrong and leads to the field.
///
/// @param field id of the field, empty for the whole form
/// @param text in the page's language, its names isolated
/// @param code the stable code
record Problem(String field, String text, String code) {
  /// What a service found against a request.
  static List<Problem> of(List<Obstacle> obstacles, Wording wording, Map<PartyId, Party> parties) {
    return of(obstacles, wording, parties, Map.of());
  }

  /// The same, where items are called by their labels; what is found against several of them is
  /// said once.
  ///
  /// @param labels of items, by their ids; messages
  static List<Problem> of(
      List<Obstacle> obstacles,
      Wording wording,
      Map<PartyId, Party> parties,
      Map<String, String> labels) {
    var items = new LinkedHashMap<Problem, Set<String>>();
    for (var obstacle : obstacles) {
      var code = obstacle.code().code();
      var about =
          obstacle.about().stream()
              .filter(text -> !labels.containsKey(text))
              .map(text -> named(text, wording, parties))
              .toList();
      var text =
          about.isEmpty()
              ? wording.say("code." + code)
              : wording.say("form.about", wording.say("code." + code), wording.list(about));
      var named =
          items.computeIfAbsent(
              new Problem(obstacle.field(), text, code), p -> new LinkedHashSet<>());
      obstacle.about().stream()
          .flatMap(id -> Stream.ofNullable(labels.get(id)))
          .forEach(named::add);
    }
    return items.entrySet().stream()
        .map(
            one ->
                one.getValue().isEmpty()
                    ? one.getKey()
                    : one.getKey()
                        .with(
                            wording.say(
                                "form.items",
                                new Texts.Said(one.getKey().text),
                                new Texts.Said(String.join(" · ", one.getValue())))))
        .toList();
  }

  private Problem with(String said) {
    return new Problem(field, said, code);
  }

  /// The same, leading to the fields as a page calls them; what is none of these leads nowhere.
  static List<Problem> at(List<Problem> problems, Map<String, String> fields) {
    return problems.stream()
        .map(one -> new Problem(fields.getOrDefault(one.field, ""), one.text, one.code))
        .distinct()
        .toList();
  }

  /// What intake found against a form.
  static List<Problem> ofIntake(List<Outcome.Problem> problems, Wording wording) {
    return problems.stream()
        .map(
            problem -> {
              var code = problem.code().code();
              var about = problem.about().stream().map(a -> reason(a, wording)).toList();
              var text =
                  about.isEmpty()
                      ? wording.say("code." + code)
                      : wording.say("form.about", wording.say("code." + code), wording.list(about));
              return new Problem(problem.field(), text, code);
            })
        .toList();
  }

  private static String reason(String about, Wording wording) {
    if (wording.knows("reason", about)) {
      return wording.word("reason", about);
    }
    return wording.word("slot", about);
  }

  private static String named(String text, Wording wording, Map<PartyId, Party> parties) {
    if (text.startsWith("identity--")) {
      try {
        var party = parties.get(PartyId.parse(text));
        return party == null ? text : wording.name(party);
      } catch (IllegalArgumentException noParty) {
        return text;
      }
    }
    return wording.knows("reason", text) ? wording.word("reason", text) : text;
  }
}
