package sanad.taxii;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import sanad.stix.MalformedJson;
import sanad.stix.Value;

/// Reads an envelope while it comes in, and hands out each object's exact text. Members that it
/// does not know are skipped (a bundle posted as it is counts as an envelope).
///
/// Memory is one object. What the objects hold is not looked at: whoever takes a text reads it
/// strictly. For one thread. **Source:** TAXII 2.1 section 3.7; decision 20 (the exact slice).
public final class EnvelopeReader {
  private final JsonScanner scanner;
  private final Set<String> seen = new HashSet<>();
  private State state = State.BEFORE;
  private boolean more;
  private Optional<String> next = Optional.empty();

  private enum State {
    BEFORE,
    MEMBERS,
    OBJECTS,
    AFTER
  }

  /// What one member of `objects` is.
  public sealed interface Slice {
    /// Its exact text.
    record Text(String json) implements Slice {}

    /// It is larger than one object may be; its text was let go.
    record TooLarge(int limit) implements Slice {}
  }

  /// @param bodyLimit bytes that the whole body may have
  /// @param objectLimit bytes that one object may have
  public EnvelopeReader(InputStream in, long bodyLimit, int objectLimit) {
    scanner = new JsonScanner(in, bodyLimit, objectLimit);
  }

  /// The next object; empty at the end of the envelope. Throws [MalformedEnvelope], [BodyTooLarge]
  /// or what the stream throws; what was handed out before stands.
  public Optional<Slice> read() throws IOException {
    while (true) {
      switch (state) {
        case BEFORE -> {
          scanner.expect('{', "an envelope");
          state = scanner.take('}') ? end() : State.MEMBERS;
        }
        case MEMBERS -> member();
        case OBJECTS -> {
          if (!first && !scanner.take(',')) {
            scanner.expect(']', "the end of objects");
            state = afterMember();
          } else if (first && scanner.take(']')) {
            state = afterMember();
          } else {
            first = false;
            return Optional.of(scanner.slice());
          }
        }
        case AFTER -> {
          return Optional.empty();
        }
      }
    }
  }

  private boolean first = true;

  private void member() throws IOException {
    var name = text(scanner.small("a member's name"));
    scanner.expect(':', "a colon");
    if (!seen.add(name)) {
      throw scanner.malformed("each member once");
    }
    switch (name) {
      case "objects" -> {
        scanner.expect('[', "a list of objects");
        state = State.OBJECTS;
      }
      case "more" -> {
        more = value(scanner.small("more")) instanceof Value.Flag(var flag) && flag;
        state = afterMember();
      }
      case "next" -> {
        next = place(scanner.small("next"));
        state = afterMember();
      }
      // Unknown members are somebody's own.
      default -> {
        scanner.skip();
        state = afterMember();
      }
    }
  }

  private State afterMember() throws IOException {
    if (scanner.take(',')) {
      return State.MEMBERS;
    }
    scanner.expect('}', "the end of the envelope");
    return end();
  }

  private State end() throws IOException {
    scanner.expectEnd();
    return State.AFTER;
  }

  /// Servers say null at the end; a control character no store keeps.
  private Optional<String> place(String json) throws IOException {
    if (value(json) instanceof Value.Nothing) {
      return Optional.empty();
    }
    var place = text(json);
    if (place.chars().anyMatch(Character::isISOControl)) {
      throw scanner.malformed("a string without control characters");
    }
    return Optional.of(place);
  }

  private String text(String json) throws IOException {
    if (value(json) instanceof Value.Text(var text)) {
      return text;
    }
    throw scanner.malformed("a string");
  }

  private Value value(String json) throws IOException {
    try {
      return Value.parse(json);
    } catch (MalformedJson malformed) {
      throw scanner.malformed("strict JSON");
    }
  }

  /// Whether there is more; known after the last object.
  public boolean more() {
    return more;
  }

  /// The place of the next page; known after the last object.
  public Optional<String> next() {
    return next;
  }
}
