package sanad.identity;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sanad.lists.ListedDocument;
import sanad.names.PartialDate;
import sanad.names.PersonDetails;
import sanad.stix.Extras;
import sanad.stix.StixObject;
import sanad.store.Draft;
import sanad.store.KeptName;
import sanad.text.Bidi;
import sanad.text.Sha256;

/// What an object says that bears on who it is: its names in every script and spelling, for a
/// person the date of birth, and of a kept name the documents. Nothing else is read: no ethnicity,
/// religion, opinion or health.
///
/// @param names as written, the object's own name first; at least one, at most [#MOST]
/// @param details of a person; nothing for a body
public record HeldNames(
    Kind kind, List<String> names, PersonDetails details, List<ListedDocument> documents) {
  /// How many names of one object are read.
  static final int MOST = 50;

  /// The STIX types that carry names of persons and bodies.
  static final List<String> TYPES = List.of("identity", "threat-actor", "intrusion-set");

  private static final List<String> BODY_SLOTS =
      List.of("english", "arabic", "french", "acronym", "kunya");
  private static final int LONGEST = 1_000;

  public HeldNames {
    names = List.copyOf(names);
    documents = List.copyOf(documents);
  }

  /// What bears a name. Persons are compared with persons, bodies with bodies.
  public enum Kind {
    PERSON,
    BODY
  }

  /// The names of an object; empty where it is of another type or has none.
  public static Optional<HeldNames> of(StixObject object) {
    if (!TYPES.contains(object.id().type())) {
      return Optional.empty();
    }
    var properties = object.properties();
    var kind =
        properties.text("identity_class").equals(Optional.of("individual"))
            ? Kind.PERSON
            : Kind.BODY;
    var names = new LinkedHashSet<String>();
    var births = new ArrayList<PartialDate>();
    properties.text("name").ifPresent(names::add);
    names.addAll(properties.texts("aliases"));
    extensions(properties)
        .forEach(
            extension -> {
              extension.groups("names").forEach(one -> one.text("value").ifPresent(names::add));
              BODY_SLOTS.forEach(slot -> extension.text(slot).ifPresent(names::add));
              extension.text("birth").flatMap(PartialDate::parse).ifPresent(births::add);
            });
    return of(kind, names.stream(), births);
  }

  /// The names of a kept name; empty where it was dropped.
  public static Optional<HeldNames> of(KeptName kept) {
    var kind =
        switch (kept.kind()) {
          case PERSON -> Kind.PERSON;
          case BODY -> Kind.BODY;
        };
    var documents =
        kept.documents().stream().map(number -> new ListedDocument("", number, "")).toList();
    var births =
        Stream.of(kept.birth().split(KeptName.BETWEEN))
            .flatMap(birth -> PartialDate.parse(birth).stream())
            .toList();
    return of(kind, kept.names().stream(), births)
        .map(names -> new HeldNames(names.kind(), names.names(), names.details(), documents));
  }

  /// The names of a drafted fact, the same as those of the object that it becomes; empty where it
  /// bears none.
  public static Optional<HeldNames> of(Draft draft) {
    var slots = draft.slots();
    return Optional.ofNullable(Side.DRAFTED.get(draft.kind()))
        .flatMap(
            kind ->
                of(
                    kind,
                    Stream.concat(Stream.of("name"), BODY_SLOTS.stream())
                        .flatMap(slot -> slots.text(slot).stream()),
                    slots.text("birth").flatMap(PartialDate::parse).stream().toList()));
  }

  private static Optional<HeldNames> of(Kind kind, Stream<String> names, List<PartialDate> births) {
    var kept =
        names.map(HeldNames::clean).filter(n -> !n.isBlank()).distinct().limit(MOST).toList();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HeldNames(kind, kept, new PersonDetails(births, List.of(), List.of()), List.of()));
  }

  private static Stream<Extras> extensions(Extras properties) {
    return properties.group("extensions").stream()
        .flatMap(all -> all.names().stream().flatMap(id -> all.group(id).stream()));
  }

  private static String clean(String name) {
    var plain = new StringBuilder();
    name.codePoints()
        .filter(c -> !Bidi.isControl(c))
        .limit(LONGEST)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /// A digest of all that was compared: it changes when a decision must be looked at again, and not
  /// when anything else of the object does.
  public String print() {
    var text = new StringBuilder(kind.name());
    names.stream().sorted().forEach(name -> text.append('\n').append(name));
    details.births().forEach(birth -> text.append('\n').append(birth));
    documents.forEach(document -> text.append('\n').append(document));
    return print(text.toString());
  }

  static String print(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 16);
  }
}
