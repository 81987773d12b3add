package sanad.stix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object: named values in their order. Immutable.
///
/// Accessors answer empty when the name is absent or the value is of another kind, since foreign
/// content may be either. Two are equal when they have equal members in any order.
public final class Extras implements Value {

  /// Members up to which a name is looked for one by one.
  private static final int LINEAR = 32;

  static final Extras EMPTY = new Extras(new String[0], new Value[0]);

  private final String[] names;
  private final Value[] values;
  private final @Nullable Map<String, Integer> index;

  /// Keeps the arrays as they are.
  Extras(String[] names, Value[] values) {
    this.names = names;
    this.values = values;
    if (names.length > LINEAR) {
      var places = new HashMap<String, Integer>(names.length * 2);
      for (int i = 0; i < names.length; i++) {
        places.put(names[i], i);
      }
      index = places;
    } else {
      index = null;
    }
  }

  /// An empty builder.
  public static Builder builder() {
    return new Builder();
  }

  /// Reads one JSON object of strict I-JSON; throws [MalformedJson] at the first fault.
  public static Extras parse(String json) {
    if (JsonReader.strict(json) instanceof Extras object) {
      return object;
    }
    throw new MalformedJson(Problem.error("$", Section.JSON, "expected a JSON object"));
  }

  /// The member names in their order.
  public List<String> names() {
    return List.of(names);
  }

  /// The number of members.
  public int size() {
    return values.length;
  }

  /// The value of `name`.
  public Optional<Value> get(String name) {
    return Optional.ofNullable(find(name));
  }

  /// The string at `name`.
  public Optional<String> text(String name) {
    return find(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /// The whole number at `name`.
  public Optional<Long> whole(String name) {
    return find(name) instanceof Whole whole ? Optional.of(whole.value()) : Optional.empty();
  }

  /// The truth value at `name`.
  public Optional<Boolean> flag(String name) {
    return find(name) instanceof Flag flag ? Optional.of(flag.value()) : Optional.empty();
  }

  /// The strings of the list at `name`; other members of the list are left out.
  public List<String> texts(String name) {
    var found = new ArrayList<String>();
    for (Value value : many(name)) {
      if (value instanceof Text text) {
        found.add(text.value());
      }
    }
    return List.copyOf(found);
  }

  /// The object at `name`.
  public Optional<Extras> group(String name) {
    return find(name) instanceof Extras group ? Optional.of(group) : Optional.empty();
  }

  /// The objects of the list at `name`; other members of the list are left out.
  public List<Extras> groups(String name) {
    var found = new ArrayList<Extras>();
    for (Value value : many(name)) {
      if (value instanceof Extras group) {
        found.add(group);
      }
    }
    return List.copyOf(found);
  }

  private List<Value> many(String name) {
    return find(name) instanceof Many many ? many.values() : List.of();
  }

  String name(int place) {
    return names[place];
  }

  Value value(int place) {
    return values[place];
  }

  @Nullable Value find(String name) {
    if (index != null) {
      Integer place = index.get(name);
      return place == null ? null : values[place];
    }
    int hash = name.hashCode();
    for (int i = 0; i < names.length; i++) {
      if (names[i].hashCode() == hash && names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  boolean has(String name) {
    return find(name) != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Extras that) || that.values.length != values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals(that.find(names[i]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += names[i].hashCode() * 31 + values[i].hashCode();
    }
    return sum;
  }

  @Override
  public String toString() {
    return toJson();
  }

  /// Collects members in order; absent [Optional]s and empty lists are skipped, as STIX has neither
  /// `null` nor empty lists. A name given twice keeps its place and takes the later value.
  public static final class Builder {

    private final List<String> names = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Builder() {}

    /// Adds a string.
    public Builder put(String name, String value) {
      return put(name, new Text(value));
    }

    /// Adds a whole number.
    public Builder put(String name, long value) {
      return put(name, new Whole(value));
    }

    /// Adds a truth value.
    public Builder put(String name, boolean value) {
      return put(name, new Flag(value));
    }

    /// Adds any value.
    public Builder put(String name, Value value) {
      Integer place = places.putIfAbsent(name, names.size());
      if (place == null) {
        names.add(name);
        values.add(value);
      } else {
        values.set(place, value);
      }
      return this;
    }

    /// Adds a list of strings, identifiers, numbers, truth values or [Value]s; skips an empty one.
    public Builder put(String name, List<?> members) {
      return members.isEmpty()
          ? this
          : put(name, new Many(members.stream().map(Values::of).toList()));
    }

    /// Adds what is there: a string, identifier, number, truth value, list or [Value].
    public Builder put(String name, Optional<?> value) {
      if (value.isEmpty()) {
        return this;
      }
      return value.get() instanceof List<?> list
          ? put(name, list)
          : put(name, Values.of(value.get()));
    }

    /// Adds all members of `other`.
    public Builder putAll(Extras other) {
      for (int i = 0; i < other.size(); i++) {
        put(other.name(i), other.value(i));
      }
      return this;
    }

    /// The object so far.
    public Extras build() {
      return new Extras(names.toArray(String[]::new), values.toArray(Value[]::new));
    }
  }

  /// Used by the reader, which has its own growing arrays.
  static Extras copyOf(String[] names, Value[] values, int size) {
    return new Extras(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }
}
