package sanad.stix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One STIX object: its exact JSON text, its members and its header. Immutable.
///
/// The text is what was read, to the byte; nothing is dropped, reordered or reformatted.
///
/// **Source:** STIX 2.1 section 3.2; decision 20 (the exact slice is kept).
public final class StixObject {

  private final String json;
  private final Extras properties;
  private final ObjectHeader header;

  StixObject(String json, Extras properties, ObjectHeader header) {
    this.json = json;
    this.properties = properties;
    this.header = header;
  }

  /// Reads one object. [ParseResult.Malformed] when it is no strict I-JSON object or has no
  /// readable head (`type`, `id`, `created`, `modified`, `created_by_ref`, `revoked`, marking
  /// references); everything else is left to the validator, so that content of others is never
  /// lost.
  public static ParseResult parse(String json) {
    var problems = new ArrayList<Problem>(0);
    Value value = JsonReader.read(json, problems);
    ObjectHeader header = null;
    if (value instanceof Extras object) {
      header = HeaderReader.read(object, problems);
    } else if (value != null) {
      problems.add(Problem.error("$", Section.JSON, "expected a JSON object"));
    }
    return result(json, value, header, problems);
  }

  /// The object of a text whose members were read already.
  static ParseResult of(String json, Extras members) {
    var problems = new ArrayList<Problem>(0);
    return result(json, members, HeaderReader.read(members, problems), problems);
  }

  private static ParseResult result(
      String json, @Nullable Value value, @Nullable ObjectHeader header, List<Problem> problems) {
    return header != null && problems.isEmpty() && value instanceof Extras object
        ? new ParseResult.Parsed(new StixObject(json, object, header))
        : new ParseResult.Malformed(problems);
  }

  /// What a store indexes.
  public ObjectHeader header() {
    return header;
  }

  /// The object's identifier.
  public StixId id() {
    return header.id();
  }

  /// The text as it was read.
  public String json() {
    return json;
  }

  /// All members, standard and foreign alike, in the order of the text.
  public Extras properties() {
    return properties;
  }

  /// Whether two objects say the same, however their texts are spelled: blanks, escapes, the order
  /// of members and the form of numbers say nothing. Copies of one TLP marking say the same
  /// whatever else they hold, unless one contradicts its identifier ([TlpMarking]).
  ///
  /// **Source:** RFC 8785, over which signatures are made too.
  public boolean saysTheSameAs(StixObject other) {
    return equals(other)
        || isTheSameTlpAs(other)
        || Arrays.equals(Canonical.jcs(properties), Canonical.jcs(other.properties));
  }

  private boolean isTheSameTlpAs(StixObject other) {
    return id().equals(other.id())
        && TlpMarking.of(id())
            .filter(tlp -> !tlp.contradictedBy(this) && !tlp.contradictedBy(other))
            .isPresent();
  }

  /// Two objects are equal when their texts are.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StixObject that && that.json.equals(json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /// The identifier and version only, so that no content reaches a log.
  @Override
  public String toString() {
    return header.id() + " " + header.version();
  }
}
