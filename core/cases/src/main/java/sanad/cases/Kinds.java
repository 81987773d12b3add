package sanad.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import sanad.handling.Extension;
import sanad.stix.Extras;
import sanad.stix.ObjectBuilder;
import sanad.stix.StixId;
import sanad.stix.StixObject;
import sanad.stix.Value;

/// All kinds of cooperation, and the one mechanism by which each becomes a STIX object, a form and
/// a list. On the wire a kind is an object of its own type (`extension_type` `new-sdo`, STIX 2.1
/// section 7.3). Immutable.
public final class Kinds {
  private static final String NEW_OBJECT = "new-sdo";

  private final Map<String, Entry> byType = new LinkedHashMap<>();
  private final Map<Class<?>, Entry> byRecord = new LinkedHashMap<>();

  private record Entry(KindForm form, Extension row, KindShape shape) {}

  private Kinds() {}

  /// The kinds of the extension table.
  public static Kinds standard() {
    return of(Extension.all().stream().filter(row -> row.type().equals(NEW_OBJECT)).toList());
  }

  /// Only these rows; for tests of a further kind.
  static Kinds of(List<Extension> rows) {
    var kinds = new Kinds();
    rows.forEach(kinds::add);
    return kinds;
  }

  private void add(Extension row) {
    try {
      var shape = new KindShape(Class.forName(row.home()).asSubclass(Kind.class));
      var fields = shape.parts().stream().map(KindShape.Part::field).toList();
      var entry = new Entry(new KindForm(row.name(), row.id(), fields), row, shape);
      byType.put(row.name(), entry);
      byRecord.put(shape.record(), entry);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("kinds: expected the record " + row.home(), missing);
    }
  }

  /// The form of a record; throws IllegalArgumentException where the table has no row for it.
  public KindForm form(Class<? extends Kind> record) {
    return entry(record).form();
  }

  /// A new id for an object of this kind.
  public StixId newId(Class<? extends Kind> record, RandomGenerator random) {
    return StixId.random(form(record).type(), random);
  }

  /// Writes a kind into a started object (with its creator, times and markings).
  public StixObject write(Kind kind, ObjectBuilder started) {
    var entry = entry(kind.getClass());
    for (var part : entry.shape().parts()) {
      var values = part.values(kind).stream().map(v -> KindValues.write(part.field(), v)).toList();
      if (part.field().many()) {
        started.put(part.field().name(), values);
      } else {
        values.forEach(value -> started.put(part.field().name(), value));
      }
    }
    return entry.row().add(started, Extras.builder().build()).build();
  }

  /// Reads a kind from an object; properties that it does not know are left alone.
  public KindReading read(StixObject object) {
    var entry = byType.get(object.id().type());
    if (entry == null) {
      return new KindReading.Unfit(
          List.of(new KindReading.Fault("", KindReading.Reason.TYPE_UNKNOWN)));
    }
    var faults = new ArrayList<KindReading.Fault>();
    var parts = entry.shape().parts();
    var components = new Object[parts.size()];
    for (int i = 0; i < components.length; i++) {
      var part = parts.get(i);
      var before = faults.size();
      var values = KindValues.read(part, given(object, part.field()), faults);
      if (faults.size() == before) {
        components[i] = part.wrap(values);
      }
    }
    return faults.isEmpty()
        ? new KindReading.Read(entry.shape().make(components))
        : new KindReading.Unfit(faults);
  }

  private static List<? extends Value> given(StixObject object, KindField field) {
    return object
        .properties()
        .get(field.name())
        .map(value -> value instanceof Value.Many many ? many.values() : List.of(value))
        .orElse(List.of());
  }

  private Entry entry(Class<?> record) {
    var entry = byRecord.get(record);
    if (entry == null) {
      throw new IllegalArgumentException("kinds: no row for " + record.getName());
    }
    return entry;
  }
}
