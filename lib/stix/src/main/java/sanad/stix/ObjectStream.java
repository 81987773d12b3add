package sanad.stix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The objects of a document, one after the other, each as its exact text.
///
/// A document is a bundle, a TAXII envelope (an object without `type` that has `objects`), a list
/// of objects, one object, or several objects (JSON lines). It is read as it comes: memory holds
/// one object at a time, however long the document is. The other members of a bundle or envelope
/// come as [Item.Head] after its objects. Not thread-safe; the stream is not closed.
///
/// The reader cuts the text at the brackets; what lies between them is read strictly by
/// [Item.Member#parse] or the [Validator]. An object of a list that lies whole in memory and has no
/// fault is read where it lies, which finds its end too.
public final class ObjectStream {

  /// What a document holds.
  public sealed interface Item {

    /// One object: its exact text and where it lies. Equal to another of the same text and place.
    final class Member implements Item {
      private final String json;
      private final String path;
      private final boolean contained;
      private final @Nullable Extras members;

      Member(String json, String path, boolean contained) {
        this(json, path, contained, null);
      }

      /// `members` where they were read without a fault while the text was cut out.
      Member(String json, String path, boolean contained, @Nullable Extras members) {
        this.json = json;
        this.path = path;
        this.contained = contained;
        this.members = members;
      }

      /// The exact text.
      public String json() {
        return json;
      }

      /// The place in the document, e.g. `$.objects[3]`.
      public String path() {
        return path;
      }

      /// Whether a bundle, envelope or list holds it, or other objects stand beside it.
      public boolean contained() {
        return contained;
      }

      /// Whether it stands among the objects of a bundle or envelope.
      boolean bundled() {
        return path.contains(OBJECTS_AT);
      }

      /// The object, as [StixObject#parse] reads its text.
      public ParseResult parse() {
        return members == null ? StixObject.parse(json) : StixObject.of(json, members);
      }

      /// The value, or null after a syntax fault, which is then the last of `problems`.
      @Nullable Value value(List<Problem> problems) {
        return members == null ? JsonReader.read(json, path, problems) : members;
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Member that
            && that.json.equals(json)
            && that.path.equals(path)
            && that.contained == contained;
      }

      @Override
      public int hashCode() {
        return json.hashCode();
      }

      @Override
      public String toString() {
        return path + (contained ? " (contained)" : "");
      }
    }

    /// The other members of a bundle or envelope, as JSON text, and how many objects it held.
    record Head(String json, String path, long objects) implements Item {}

    /// A fault; `end` when nothing can be read after it.
    record Fault(Problem problem, boolean end) implements Item {}
  }

  private enum State {
    START,
    BETWEEN,
    LIST,
    OBJECTS,
    END
  }

  private static final String OBJECTS_AT = ".objects[";
  private static final byte[] BUNDLE = "\"bundle\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BUNDLE_ID = "\"bundle--".getBytes(StandardCharsets.US_ASCII);

  private final ByteSource in;
  private final Queue<Item> ready = new ArrayDeque<>();
  private State state = State.START;
  private long documents;
  private long place;
  private String path = "$";
  private byte[] head = {};

  /// Reads from `in`; an object longer than `limit` bytes is a fault.
  public ObjectStream(InputStream in, int limit) {
    this.in = new ByteSource(in, limit);
  }

  /// The next item; empty at the end of the document.
  public Optional<Item> next() throws IOException {
    while (ready.isEmpty() && state != State.END) {
      try {
        step();
      } catch (JsonBytes.Broken broken) {
        boolean whole = state == State.BETWEEN;
        String where = state == State.START || whole ? path : place();
        boolean end = !whole || !in.nextLine();
        ready.add(
            new Item.Fault(
                Problem.error(where, broken.section(), String.valueOf(broken.getMessage())), end));
        state = end ? State.END : State.BETWEEN;
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  private String place() {
    return path + (state == State.LIST ? "[" : OBJECTS_AT) + place + "]";
  }

  private void step() throws IOException {
    switch (state) {
      case START -> {
        in.skipMark();
        in.refuseOtherEncodings();
        if (in.gap() < 0) {
          throw in.broken("expected a JSON value, got nothing");
        }
        state = State.BETWEEN;
      }
      case BETWEEN -> document();
      case LIST, OBJECTS -> element();
      case END -> {}
    }
  }

  private void document() throws IOException {
    int first = in.gap();
    if (first < 0) {
      state = State.END;
      return;
    }
    if (documents > 0) {
      path = "$[" + documents + "]";
    }
    documents++;
    place = 0;
    in.capture();
    switch (first) {
      case '[' -> {
        in.read();
        state = State.LIST;
        endOfList();
      }
      case '{' -> object();
      default -> throw in.broken("expected '{' or '['");
    }
  }

  private void object() throws IOException {
    in.read();
    boolean container = true;
    for (int next = in.space(); next != '}'; next = in.space()) {
      int memberStart = in.captured();
      byte[] name = in.name();
      if (container && ByteSource.is(name, "\"objects\"") && in.space() == '[') {
        head = in.capturedUpTo(memberStart);
        in.read();
        state = State.OBJECTS;
        endOfList();
        return;
      }
      int valueStart = in.captured();
      in.value();
      if (ByteSource.is(name, "\"type\"")) {
        container = in.capturedIs(valueStart, BUNDLE);
      } else if (ByteSource.is(name, "\"id\"")) {
        container &= in.capturedStartsWith(valueStart, BUNDLE_ID);
      }
      if (in.space() == ',') {
        in.read();
        if (in.space() == '}') {
          throw in.broken("expected a name after ','");
        }
      } else if (in.space() != '}') {
        throw in.broken("expected ',' or '}'");
      }
    }
    in.read();
    // Blanks are kept too, and must not count as the object's.
    int end = in.captured();
    state = State.BETWEEN;
    boolean alone = documents == 1 && in.gap() < 0;
    String where = documents == 1 && !alone ? "$[0]" : path;
    member(end, where, !alone);
  }

  private void member(int end, String where, boolean contained) {
    try {
      // The constructor is many times faster than a decoder and puts U+FFFD for what is malformed;
      // only where that occurs, the decoder tells whether it was in the text.
      String json = in.text(end);
      if (json.indexOf('\ufffd') >= 0) {
        json =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.capturedUpTo(end)))
                .toString();
      }
      ready.add(new Item.Member(json, where, contained));
    } catch (CharacterCodingException notUtf8) {
      ready.add(
          new Item.Fault(Problem.error(where, "RFC 8259 §8.1", "the text is not UTF-8"), false));
    }
  }

  private void endOfList() throws IOException {
    if (in.gap() == ']') {
      in.read();
      closed();
    }
  }

  private void element() throws IOException {
    in.gap();
    in.capture();
    ByteSource.Whole whole = in.whole();
    if (whole == null) {
      in.value();
      member(in.captured(), place(), true);
      in.capture();
    } else {
      ready.add(new Item.Member(whole.json(), place(), true, whole.members()));
    }
    place++;
    switch (in.gap()) {
      case ',' -> {
        in.read();
        if (in.gap() == ']') {
          throw in.broken("expected a value after ','");
        }
      }
      case ']' -> {
        in.read();
        closed();
      }
      default -> throw in.broken("expected ',' or ']'");
    }
  }

  private void closed() throws IOException {
    if (state == State.LIST) {
      state = State.BETWEEN;
    } else {
      rest();
    }
  }

  /// The members of a bundle or envelope that come after its objects.
  private void rest() throws IOException {
    var json = new StringBuilder(new String(head, StandardCharsets.UTF_8).strip());
    if (json.charAt(json.length() - 1) == ',') {
      json.setLength(json.length() - 1);
    }
    while (in.space() == ',') {
      in.read();
      in.space();
      in.capture();
      byte[] name = in.name();
      if (ByteSource.is(name, "\"objects\"")) {
        throw in.broken("the name 'objects' is given twice in one object");
      }
      in.space();
      in.value();
      json.append(json.length() > 1 ? "," : "")
          .append(new String(in.capturedUpTo(in.captured()), StandardCharsets.UTF_8));
    }
    if (in.space() != '}') {
      throw in.broken("expected ',' or '}'");
    }
    in.read();
    state = State.BETWEEN;
    ready.add(new Item.Head(json.append('}').toString(), path, place));
  }
}
