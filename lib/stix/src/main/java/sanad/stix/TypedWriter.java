package sanad.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes records as objects, members in the order of the standard's tables.
final class TypedWriter {

  private TypedWriter() {}

  static StixObject write(TypedObject typed) {
    Extras given = members(typed, typed.common());
    var object = Extras.builder().put("type", typed.type());
    Shapes.find(typed.type())
        .ifPresent(
            shape ->
                shape.properties().keySet().forEach(name -> object.put(name, given.get(name))));
    object.putAll(given);
    Extras whole = object.build();
    var problems = new ArrayList<Problem>();
    ObjectHeader header = HeaderReader.read(whole, problems);
    if (header == null) {
      throw new IllegalStateException("object " + typed.common().id() + ": " + problems);
    }
    return new StixObject(whole.toJson(), whole, header);
  }

  private static Extras members(TypedObject typed, CommonProperties common) {
    var members = Extras.builder();
    put(common, members);
    if (!(typed instanceof CustomObject)) {
      put(typed, members);
    }
    return members.putAll(common.others()).build();
  }

  private static void put(Object record, Extras.Builder members) {
    for (Binding.Slot slot : Binding.of(record.getClass()).slots()) {
      if (slot.member().equals("common") || slot.member().equals("others")) {
        continue;
      }
      switch (Binding.get(slot, record)) {
        case Optional<?> maybe ->
            maybe.ifPresent(value -> members.put(slot.member(), value(value)));
        case List<?> list ->
            members.put(slot.member(), list.stream().map(TypedWriter::value).toList());
        case Extras group -> {
          if (group.size() > 0) {
            members.put(slot.member(), group);
          }
        }
        case Object one -> members.put(slot.member(), value(one));
      }
    }
  }

  private static Value value(Object component) {
    if (component.getClass().isRecord()
        && !(component instanceof StixId)
        && !(component instanceof Value)) {
      var members = Extras.builder();
      put(component, members);
      return members.build();
    }
    return component instanceof Instant time
        ? new Value.Text(Timestamps.exact(time))
        : Values.of(component);
  }
}
