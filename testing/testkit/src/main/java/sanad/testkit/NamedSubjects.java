package sanad.testkit;

import java.time.Instant;
import java.util.List;
import sanad.handling.Party;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;

/// Invented persons and bodies with names: EXERCISE.
public final class NamedSubjects {
  private static final StixId PERSON =
      StixId.parse("extension-definition--3a8f0e57-2d64-4f4e-8a16-9c1b7d20e4f3");

  private NamedSubjects() {}

  /// A person with a name, and things that the object names.
  public static StixObject person(
      StixId id, Party creator, Instant modified, String name, StixId... named) {
    var builder = start(id, creator, modified, name, "individual");
    return named.length == 0
        ? builder.build()
        : builder.put("exercise_refs", List.of(named)).build();
  }

  /// A person with a date of birth.
  public static StixObject born(
      StixId id, Party creator, Instant modified, String name, String birth) {
    return start(id, creator, modified, name, "individual")
        .extension(
            PERSON,
            Extras.builder()
                .put("extension_type", "property-extension")
                .put("birth", birth)
                .build())
        .build();
  }

  /// An organisation with a name.
  public static StixObject body(StixId id, Party creator, Instant modified, String name) {
    return start(id, creator, modified, name, "organization").build();
  }

  private static ObjectBuilder start(
      StixId id, Party creator, Instant modified, String name, String kind) {
    return ObjectBuilder.of(id)
        .createdBy(StixId.parse(creator.id().stix()))
        .created(Cast.NOW)
        .modified(modified)
        .put("name", name)
        .put("identity_class", kind);
  }
}
