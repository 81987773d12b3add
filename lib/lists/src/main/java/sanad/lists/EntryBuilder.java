package sanad.lists;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects one entry while its list is read; not thread-safe.
final class EntryBuilder {
  private static final int LONGEST_NUMBER = 100;
  private static final int YEAR = 4;

  /// Between dates: `1965 or 1968`, `1965; 1968`, `1965, 1968`.
  private static final String SEVERAL_BIRTHS =
      " or | ou |;|\\s?أو\\s?|(?<=^\\d{4}|, ?\\d{4}),\\s?(?=\\d{4}(?:,|$))";

  private String reference = "";
  private ListEntry.Kind kind = ListEntry.Kind.UNKNOWN;
  private final Map<String, ListedName> names = new LinkedHashMap<>();
  private final Set<String> births = new LinkedHashSet<>();
  private final Set<String> birthPlaces = new LinkedHashSet<>();
  private final Set<String> nationalities = new LinkedHashSet<>();
  private final Set<String> programmes = new LinkedHashSet<>();
  private final Set<ListedDocument> documents = new LinkedHashSet<>();

  EntryBuilder reference(String value) {
    if (!value.isBlank()) {
      reference = value.strip();
    }
    return this;
  }

  /// For a list that gives no references: the first name and the dates of birth.
  EntryBuilder referenceOfItself() {
    return names.isEmpty()
        ? this
        : reference(
            Stream.concat(names.keySet().stream().limit(1), births.stream())
                .collect(Collectors.joining(" ")));
  }

  String reference() {
    return reference;
  }

  EntryBuilder kind(ListEntry.Kind value) {
    kind = value;
    return this;
  }

  EntryBuilder name(ListedName.Quality quality, String... parts) {
    var value = join(parts);
    if (!value.isEmpty()) {
      // what a list gives twice, it trusts as far as it does the once
      names.merge(
          value,
          new ListedName(value, quality),
          (known, again) -> known.quality().compareTo(again.quality()) <= 0 ? known : again);
    }
    return this;
  }

  /// A date as stated, or several: `1965 or 1968`, `1965; 1968`.
  EntryBuilder birth(String value) {
    if (value.length() > PartialDates.LONGEST) {
      return add(births, PartialDates.iso(value));
    }
    for (var one : plain(value).split(SEVERAL_BIRTHS)) {
      add(births, PartialDates.iso(one));
    }
    return this;
  }

  EntryBuilder birthPlace(String... parts) {
    return add(
        birthPlaces,
        Stream.of(parts)
            .map(EntryBuilder::plain)
            .filter(p -> !p.isEmpty())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  EntryBuilder nationality(String value) {
    return add(nationalities, value);
  }

  EntryBuilder programme(String value) {
    return add(programmes, value);
  }

  /// A document without a number is none, and so is a text longer than any number. Several may be
  /// counted in one: `(1) 12345678 (2) 87654321`.
  EntryBuilder document(String type, String number, String country) {
    if (plain(number).startsWith("(1)")) {
      for (var one : plain(number).split("\\(\\d{1,2}\\)")) {
        document(type, one.strip().replaceFirst("[.,;]$", ""), country);
      }
    } else if (!plain(number).isEmpty() && plain(number).length() <= LONGEST_NUMBER) {
      documents.add(new ListedDocument(plain(type), plain(number), plain(country)));
    }
    return this;
  }

  /// Whether both give dates of birth, and none of one year.
  boolean isBornOtherwise(EntryBuilder other) {
    return !births.isEmpty()
        && !other.births.isEmpty()
        && births.stream().noneMatch(one -> other.births.stream().anyMatch(two -> year(one, two)));
  }

  private static boolean year(String one, String two) {
    return one.regionMatches(0, two, 0, YEAR);
  }

  boolean named() {
    return !names.isEmpty();
  }

  /// Whether it has a name that is the listing's own.
  boolean led() {
    return names.values().stream().anyMatch(name -> name.quality() == ListedName.Quality.PRIMARY);
  }

  /// An aircraft is also known by what stands on its tail.
  ListEntry build() {
    if (kind == ListEntry.Kind.AIRCRAFT) {
      documents.stream()
          .filter(document -> document.kind().endsWith("Tail Number"))
          .forEach(document -> name(ListedName.Quality.GOOD, document.number()));
    }
    return new ListEntry(
        reference,
        kind,
        List.copyOf(names.values()),
        List.copyOf(births),
        List.copyOf(birthPlaces),
        List.copyOf(nationalities),
        List.copyOf(programmes),
        List.copyOf(documents));
  }

  private EntryBuilder add(Set<String> to, String value) {
    var clean = plain(value);
    if (!clean.isEmpty()) {
      to.add(clean);
    }
    return this;
  }

  /// Without blanks around it, and with single ones inside; lists hold line ends and no-break
  /// spaces.
  private static String plain(String text) {
    return text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
  }

  private static String join(String... parts) {
    return Stream.of(parts)
        .map(EntryBuilder::plain)
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
