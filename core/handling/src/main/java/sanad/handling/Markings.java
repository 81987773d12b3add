package sanad.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.Problem;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// Handling as STIX carries it: a marking-definition with Sanad's extension, beside the TLP 2.0
/// marking for foreign tools.
///
/// **Source:** STIX 2.1 section 7.2; OASIS TLP 2.0 common objects; decisions 7 and 9.
public final class Markings {
  private static final String SOURCE = "decision 9";

  private static final Extension OURS = Extension.named("handling");
  private static final Extension OASIS = Extension.named("tlp-2.0");

  /// The extension-definition of our handling.
  public static final StixId HANDLING = OURS.id();

  /// The extension-definition of TLP 2.0, by OASIS.
  public static final StixId TLP = OASIS.id();

  private static final Instant TLP_CREATED = Instant.parse("2022-10-01T00:00:00Z");

  private Markings() {}

  /// A new marking-definition of a handling; a marking is never changed, so every other handling
  /// gets another id.
  public static StixObject definition(StixId id, Handling handling, Instant created) {
    var started =
        ObjectBuilder.of(id)
            .createdBy(StixId.parse(handling.terms().originator().stix()))
            .created(created);
    return OURS.add(started, HandlingForm.of(handling)).build();
  }

  /// The marking-definition of a TLP 2.0 level, with the id that OASIS gave it.
  public static StixObject tlp(Tlp level) {
    var started = ObjectBuilder.of(level.marking()).created(TLP_CREATED).put("name", level.label());
    return OASIS.add(started, Extras.builder().put("tlp_2_0", level.code()).build()).build();
  }

  /// What an object so marked refers to: the handling, then the TLP beside it.
  public static List<StixId> references(StixId marking, Tlp level) {
    return List.of(marking, level.marking());
  }

  /// The handling of one marking-definition, or empty where it carries none of ours.
  public static Optional<HandlingReading> handling(StixObject definition) {
    return extension(definition, HANDLING)
        .map(form -> HandlingReading.of(form, "$.extensions." + HANDLING))
        .map(reading -> authored(definition, reading));
  }

  /// The handling of an object that carries these marking-definitions, granular ones included.
  /// Refused where there is none of ours or more than one, where one is unknown, where a TLP beside
  /// it is looser than the handling, or where a grave use was approved for another item.
  public static HandlingReading of(StixId object, List<StixObject> definitions) {
    var problems = new ArrayList<Problem>();
    var handlings = new ArrayList<Handling>();
    for (var definition : definitions.stream().distinct().toList()) {
      var reading = handling(definition);
      if (reading.isPresent()) {
        switch (reading.get()) {
          case HandlingReading.Read(var handling) -> handlings.add(handling);
          case HandlingReading.Refused(var found) -> problems.addAll(found);
        }
      } else if (level(definition).isEmpty()) {
        problems.add(problem("marking that this node does not know: " + definition.id()));
      }
    }
    if (handlings.size() != 1) {
      problems.add(problem("expected one handling marking, got " + handlings.size()));
    }
    for (var handling : handlings) {
      check(object, handling, definitions, problems);
    }
    return problems.isEmpty()
        ? new HandlingReading.Read(handlings.getFirst())
        : new HandlingReading.Refused(problems);
  }

  private static void check(
      StixId object, Handling handling, List<StixObject> definitions, List<Problem> problems) {
    definitions.stream()
        .flatMap(definition -> level(definition).stream())
        .filter(level -> level.compareTo(handling.terms().tlp()) < 0)
        .forEach(level -> problems.add(problem(level.label() + " is looser than the handling")));
    if (!handling.fits(object.toString())) {
      problems.add(problem("a grave use is approved for another item"));
    }
  }

  /// A handling is its originator's word: a marking that another made says nothing.
  private static HandlingReading authored(StixObject definition, HandlingReading reading) {
    return switch (reading) {
      case HandlingReading.Refused refused -> refused;
      case HandlingReading.Read(var handling) ->
          definition
                  .header()
                  .createdBy()
                  .filter(by -> by.toString().equals(handling.terms().originator().stix()))
                  .isPresent()
              ? reading
              : new HandlingReading.Refused(
                  List.of(problem("marking made by another than its originator")));
    };
  }

  /// The TLP level of a marking-definition, of version 2.0 or 1.0 (`white` is `clear`), or empty.
  public static Optional<Tlp> level(StixObject definition) {
    var second = extension(definition, TLP).flatMap(form -> form.text("tlp_2_0"));
    if (second.isPresent()) {
      return second.flatMap(Tlp::ofCode);
    }
    if (!definition.properties().text("definition_type").equals(Optional.of("tlp"))) {
      return Optional.empty();
    }
    return definition
        .properties()
        .group("definition")
        .flatMap(form -> form.text("tlp"))
        .flatMap(Tlp::ofEither);
  }

  private static Optional<Extras> extension(StixObject definition, StixId id) {
    return definition.id().type().equals("marking-definition")
        ? definition.properties().group("extensions").flatMap(all -> all.group(id.toString()))
        : Optional.empty();
  }

  private static Problem problem(String message) {
    return new Problem("$.object_marking_refs", Problem.Kind.ERROR, SOURCE, message);
  }
}
