package sanad.handling;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import sanad.stix.Extras;
import sanad.stix.Problem;
import sanad.stix.StixId;
import sanad.stix.Value;

/// Reads the members of one JSON object strictly and gathers every problem with its place.
final class FormReader {
  private static final String SOURCE = "Sanad handling extension";

  private final String path;
  private final List<Problem> problems;

  FormReader(String path) {
    this(path, new ArrayList<>());
  }

  private FormReader(String path, List<Problem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /// A reader of what stands below, with the same list of problems.
  FormReader below(String name) {
    return new FormReader(path + "." + name, problems);
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(String name, String message) {
    var place = name.isEmpty() ? path : path + "." + name;
    problems.add(new Problem(place, Problem.Kind.ERROR, SOURCE, message));
  }

  /// Reports members that are not among the known ones.
  void known(Extras form, Set<String> names) {
    for (var name : form.names()) {
      if (!names.contains(name)) {
        problem(name, "unknown member: expected one of " + names);
      }
    }
  }

  /// A member that may be absent, but not of another kind.
  Optional<String> text(Extras form, String name) {
    var text = form.text(name);
    if (text.isEmpty() && form.get(name).isPresent()) {
      problem(name, "expected a string");
    }
    return text;
  }

  String required(Extras form, String name) {
    var text = text(form, name);
    if (text.filter(t -> !t.isBlank()).isEmpty() && !mistyped(form, name)) {
      problem(name, "expected a text that is not blank");
    }
    return text.orElse("");
  }

  private static boolean mistyped(Extras form, String name) {
    return form.get(name).isPresent() && form.text(name).isEmpty();
  }

  <T> Optional<T> code(Extras form, String name, Function<String, Optional<T>> ofCode) {
    return text(form, name).flatMap(code -> known(name, code, ofCode));
  }

  <T> Optional<T> known(String name, String code, Function<String, Optional<T>> ofCode) {
    var value = ofCode.apply(code);
    if (value.isEmpty()) {
      problem(name, "unknown code");
    }
    return value;
  }

  /// The values of a list of codes; absent is empty.
  <T> Set<T> codes(Extras form, String name, Function<String, Optional<T>> ofCode) {
    var found = new LinkedHashSet<T>();
    if (form.get(name).isEmpty()) {
      return found;
    }
    if (!(form.get(name).get() instanceof Value.Many(var values))) {
      problem(name, "expected a list");
      return found;
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Value.Text(var code)) {
        known(name + "[" + i + "]", code, ofCode).ifPresent(found::add);
      } else {
        problem(name + "[" + i + "]", "expected a string");
      }
    }
    return found;
  }

  Optional<Instant> time(Extras form, String name) {
    return code(form, name, FormReader::instant);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The member as an object; absent is empty, another kind a problem.
  Optional<Extras> group(Extras form, String name) {
    var group = form.group(name);
    if (group.isEmpty() && form.get(name).isPresent()) {
      problem(name, "expected an object");
    }
    return group;
  }

  /// The identity of `identity--<uuid>`, or empty.
  static Optional<PartyId> party(String text) {
    return StixId.of(text)
        .filter(id -> id.type().equals("identity"))
        .map(i -> new PartyId(i.uuid()));
  }

  /// The agreement of a UUID in its full form, or empty.
  static Optional<AgreementId> agreement(String text) {
    return StixId.of("agreement--" + text).map(StixId::uuid).map(FormReader::agreement);
  }

  private static AgreementId agreement(UUID uuid) {
    return new AgreementId(uuid);
  }
}
