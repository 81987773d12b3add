package sanad.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds an object of ours and writes its JSON once: `spec_version` 2.1, common properties in the
/// standard's order (those of the head first, then what was put, then the shared rest), timestamps
/// with milliseconds.
///
/// An SCO gets no `created` or `modified`; leave them unset. Not thread-safe.
///
/// **Source:** STIX 2.1 section 3.2.
public final class ObjectBuilder {

  private final StixId id;
  private final Extras.Builder head = Extras.builder();
  private final Extras.Builder body = Extras.builder();
  private final Extras.Builder shared = Extras.builder();
  private final Extras.Builder extensions = Extras.builder();

  private ObjectBuilder(StixId id) {
    this.id = id;
  }

  /// Starts an object with this identifier; its type is the identifier's.
  public static ObjectBuilder of(StixId id) {
    return new ObjectBuilder(id);
  }

  /// Sets when the first version was made.
  public ObjectBuilder created(Instant created) {
    head.put("created", Timestamps.write(created));
    return this;
  }

  /// Sets when this version was made.
  public ObjectBuilder modified(Instant modified) {
    head.put("modified", Timestamps.write(modified));
    return this;
  }

  /// Sets the identity that made the object.
  public ObjectBuilder createdBy(StixId identity) {
    head.put("created_by_ref", identity.toString());
    return this;
  }

  /// Sets the markings of the whole object; an empty list sets none.
  public ObjectBuilder markings(List<StixId> markings) {
    shared.put("object_marking_refs", markings);
    return this;
  }

  /// Sets the language of the texts, an RFC 5646 tag such as `ar`.
  public ObjectBuilder lang(String tag) {
    shared.put("lang", tag);
    return this;
  }

  /// Sets the confidence, 0 to 100.
  public ObjectBuilder confidence(int confidence) {
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("confidence: expected 0 to 100, got " + confidence);
    }
    shared.put("confidence", confidence);
    return this;
  }

  /// Marks the object as revoked.
  public ObjectBuilder revoked() {
    shared.put("revoked", true);
    return this;
  }

  /// Puts a string.
  public ObjectBuilder put(String name, String value) {
    body.put(name, value);
    return this;
  }

  /// Puts a whole number.
  public ObjectBuilder put(String name, long value) {
    body.put(name, value);
    return this;
  }

  /// Puts a truth value.
  public ObjectBuilder put(String name, boolean value) {
    body.put(name, value);
    return this;
  }

  /// Puts any value.
  public ObjectBuilder put(String name, Value value) {
    body.put(name, value);
    return this;
  }

  /// Puts an identifier.
  public ObjectBuilder put(String name, StixId value) {
    body.put(name, value.toString());
    return this;
  }

  /// Puts a timestamp with milliseconds.
  public ObjectBuilder put(String name, Instant value) {
    body.put(name, Timestamps.write(value));
    return this;
  }

  /// Puts a list of strings, identifiers, numbers or [Value]s; skips an empty one.
  public ObjectBuilder put(String name, List<?> members) {
    body.put(name, members);
    return this;
  }

  /// Puts what is there.
  public ObjectBuilder put(String name, Optional<?> value) {
    body.put(name, value);
    return this;
  }

  /// Puts all members of `members`.
  public ObjectBuilder putAll(Extras members) {
    body.putAll(members);
    return this;
  }

  /// Adds an extension under its definition's identifier.
  public ObjectBuilder extension(StixId extensionDefinition, Extras extension) {
    extensions.put(extensionDefinition.toString(), extension);
    return this;
  }

  /// The object; throws [IllegalStateException] when what was put makes no readable object, e.g. a
  /// `created` that is no timestamp.
  public StixObject build() {
    var whole =
        Extras.builder()
            .put("type", id.type())
            .put("spec_version", "2.1")
            .put("id", id.toString())
            .putAll(ordered())
            .putAll(body.build())
            .putAll(shared.build());
    Extras given = extensions.build();
    if (given.size() > 0) {
      whole.put("extensions", given);
    }
    Extras object = whole.build();
    var problems = new ArrayList<Problem>();
    ObjectHeader header = HeaderReader.read(object, problems);
    if (header == null) {
      throw new IllegalStateException("object " + id + " cannot be built: " + problems);
    }
    return new StixObject(object.toJson(), object, header);
  }

  private Extras ordered() {
    Extras given = head.build();
    return Extras.builder()
        .put("created_by_ref", given.get("created_by_ref"))
        .put("created", given.get("created"))
        .put("modified", given.get("modified"))
        .build();
  }
}
