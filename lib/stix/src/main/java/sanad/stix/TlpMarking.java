package sanad.stix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A marking-definition of TLP, whose identifier and contents a standard fixes: it is everybody's,
/// and each tool sends a copy of its own. The copies differ in what no reader needs (a name, a
/// date, members of the tool), and OpenCTI's connectors send a *statement* under the same
/// identifier.
///
/// **Source:** STIX 2.1 section 7.2.1.4; OASIS TLP 2.0 common objects.
///
/// @param level in the words of its edition: `white` of TLP 1, `clear` or `amber+strict` of TLP 2.0
public record TlpMarking(StixId id, String level) {
  private static final List<TlpMarking> FIRST =
      List.of(
          of("613f2e26-407d-48c7-9eca-b8e91df99dc9", "white"),
          of("34098fce-860f-48ae-8e50-ebd3cc5e41da", "green"),
          of("f88d31f6-486f-44da-b317-01333bde0b82", "amber"),
          of("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red"));

  private static final List<TlpMarking> SECOND =
      List.of(
          of("94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"),
          of("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"),
          of("55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"),
          of("939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict"),
          of("e828b379-4e03-4974-9ac4-e53a884c97c1", "red"));

  private static TlpMarking of(String uuid, String level) {
    return new TlpMarking(StixId.parse("marking-definition--" + uuid), level);
  }

  /// The marking of an identifier, of either edition; empty for any other object.
  public static Optional<TlpMarking> of(StixId id) {
    return Stream.concat(FIRST.stream(), SECOND.stream()).filter(m -> m.id.equals(id)).findFirst();
  }

  /// Whether STIX 2.1 itself fixed the marking of this identifier.
  static boolean isFirst(StixId id) {
    return FIRST.stream().anyMatch(m -> m.id.equals(id));
  }

  /// The marking that STIX 2.1 itself fixes for a level of TLP 1.
  public static Optional<TlpMarking> first(String level) {
    return FIRST.stream().filter(m -> m.level.equals(level)).findFirst();
  }

  /// The marking that OASIS fixed for a level of TLP 2.0.
  public static Optional<TlpMarking> second(String level) {
    return SECOND.stream().filter(m -> m.level.equals(level)).findFirst();
  }

  /// Whether a copy under this identifier says another level: whoever reads the copy, and not the
  /// identifier, would handle by it what is marked so.
  public boolean contradictedBy(StixObject copy) {
    return said(copy.properties()).anyMatch(word -> !common(word).equals(common(level)));
  }

  /// The levels that a copy names: in the way of either edition, or in its name.
  private static Stream<String> said(Extras copy) {
    var first =
        copy.group("definition").stream()
            .flatMap(definition -> Stream.of(definition.text("tlp"), definition.text("TLP")))
            .flatMap(Optional::stream);
    var second =
        copy.group("extensions").stream()
            .flatMap(all -> all.names().stream().map(all::group))
            .flatMap(Optional::stream)
            .flatMap(extension -> extension.text("tlp_2_0").stream());
    var named = copy.text("name").filter(name -> name.startsWith("TLP:")).stream();
    return Stream.of(first, second, named).flatMap(words -> words);
  }

  /// A level in the words of TLP 2.0.
  private static String common(String word) {
    var level = word.toLowerCase(Locale.ROOT).replaceFirst("^tlp:", "");
    return level.equals("white") ? "clear" : level;
  }
}
