package sanad.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;
import sanad.names.PartialDate;
import sanad.names.PersonDetails;
import sanad.stix.Extras;
import sanad.store.ListedEntry;

/// Entries of designation lists as the store keeps them, as the screen reads them, and as two sides
/// are compared.
final class Entries {
  private Entries() {}

  /// For the store.
  static ListedEntry kept(ListEntry entry) {
    var content =
        Extras.builder()
            .put("kind", entry.kind().name())
            .put(
                "names",
                entry.names().stream()
                    .map(
                        name ->
                            Extras.builder()
                                .put("value", name.value())
                                .put("quality", name.quality().name())
                                .build())
                    .toList())
            .put("births", entry.births())
            .put("places", entry.birthPlaces())
            .put("nationalities", entry.nationalities())
            .put("programmes", entry.programmes())
            .put("documents", entry.documents().stream().map(Entries::kept).toList())
            .build();
    return new ListedEntry(entry.reference(), print(entry), content.toString());
  }

  private static Extras kept(ListedDocument document) {
    return Extras.builder()
        .put("kind", document.kind())
        .put("number", document.number())
        .put("country", document.country())
        .build();
  }

  /// Of what is compared; programmes and the order of names change nothing.
  static String print(ListEntry entry) {
    return HeldNames.print(
        entry.kind()
            + "\n"
            + sorted(entry.names().stream().map(ListedName::value))
            + "\n"
            + sorted(entry.births().stream())
            + "\n"
            + sorted(entry.birthPlaces().stream())
            + "\n"
            + sorted(entry.nationalities().stream())
            + (entry.documents().isEmpty()
                ? ""
                : "\n" + sorted(entry.documents().stream().map(ListedDocument::text))));
  }

  private static String sorted(Stream<String> texts) {
    return String.join("\t", texts.sorted().toList());
  }

  /// As it was read from the list.
  static ListEntry read(ListedEntry kept) {
    var content = Extras.parse(kept.content());
    return new ListEntry(
        kept.reference(),
        ListEntry.Kind.valueOf(content.text("kind").orElseThrow()),
        content.groups("names").stream()
            .map(
                name ->
                    new ListedName(
                        name.text("value").orElse(""),
                        ListedName.Quality.valueOf(name.text("quality").orElse("PRIMARY"))))
            .toList(),
        content.texts("births"),
        content.texts("places"),
        content.texts("nationalities"),
        content.texts("programmes"),
        content.groups("documents").stream()
            .map(
                document ->
                    new ListedDocument(
                        document.text("kind").orElse(""),
                        document.text("number").orElse(""),
                        document.text("country").orElse("")))
            .toList());
  }

  /// An object as the screen asks for it.
  static ListEntry asked(String reference, HeldNames names) {
    return new ListEntry(
        reference,
        names.kind() == HeldNames.Kind.PERSON ? ListEntry.Kind.PERSON : ListEntry.Kind.BODY,
        names.names().stream()
            .map(name -> new ListedName(name, ListedName.Quality.PRIMARY))
            .toList(),
        names.details().births().stream().map(Entries::iso).toList(),
        List.of(),
        List.of(),
        List.of(),
        names.documents());
  }

  private static String iso(PartialDate date) {
    if (date.from() != date.to()) {
      return String.format(Locale.ROOT, "%04d/%04d", date.from(), date.to());
    }
    var year = String.format(Locale.ROOT, "%04d", date.from());
    if (date.month() == 0) {
      return year;
    }
    var month = year + String.format(Locale.ROOT, "-%02d", date.month());
    return date.day() == 0 ? month : month + String.format(Locale.ROOT, "-%02d", date.day());
  }

  /// Entries with one reference each: several under one are joined, and one without gets one that
  /// its kind and names make.
  static Collection<ListEntry> distinct(Collection<ListEntry> read) {
    var entries = new LinkedHashMap<String, List<ListEntry>>();
    for (var entry : read) {
      var named = entry.reference().isBlank() ? referred(entry) : entry;
      entries.computeIfAbsent(named.reference(), r -> new ArrayList<>()).add(named);
    }
    return entries.values().stream().map(Entries::joined).toList();
  }

  private static ListEntry referred(ListEntry entry) {
    return new ListEntry(
        "#" + print(entry).substring(0, 12),
        entry.kind(),
        entry.names(),
        entry.births(),
        entry.birthPlaces(),
        entry.nationalities(),
        entry.programmes(),
        entry.documents());
  }

  private static ListEntry joined(List<ListEntry> all) {
    return all.size() == 1
        ? all.getFirst()
        : new ListEntry(
            all.getFirst().reference(),
            all.getFirst().kind(),
            every(all, ListEntry::names),
            every(all, ListEntry::births),
            every(all, ListEntry::birthPlaces),
            every(all, ListEntry::nationalities),
            every(all, ListEntry::programmes),
            every(all, ListEntry::documents));
  }

  private static <T> List<T> every(List<ListEntry> all, Function<ListEntry, List<T>> part) {
    return all.stream().flatMap(entry -> part.apply(entry).stream()).distinct().toList();
  }

  /// The side of an entry when two are compared.
  static HeldNames names(ListEntry entry) {
    return new HeldNames(
        entry.comparedAs() == ListEntry.Kind.PERSON ? HeldNames.Kind.PERSON : HeldNames.Kind.BODY,
        entry.names().stream().map(ListedName::value).limit(HeldNames.MOST).toList(),
        new PersonDetails(
            entry.births().stream().flatMap(birth -> PartialDate.parse(birth).stream()).toList(),
            entry.birthPlaces(),
            entry.nationalities()),
        entry.documents());
  }

  /// Whether a listed kind may be one of ours: persons with persons, everything else with bodies; a
  /// list that does not say is compared with both.
  static boolean comparable(HeldNames.Kind held, ListEntry.Kind listed) {
    return switch (listed) {
      case PERSON -> held == HeldNames.Kind.PERSON;
      case BODY, VESSEL, AIRCRAFT -> held == HeldNames.Kind.BODY;
      case UNKNOWN -> true;
    };
  }
}
