package sanad.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sanad.cases.KindReading.Fault;
import sanad.cases.KindReading.Reason;
import sanad.stix.StixId;
import sanad.stix.Value;

/// Single values of kinds, to and from the wire.
final class KindValues {
  private static final int LINE = 200;
  private static final int TEXT = 20_000;

  private KindValues() {}

  static Value write(KindField field, Object value) {
    return switch (field.type()) {
      case LINE, TEXT, PARTIAL_DATE, REFERENCE -> new Value.Text(value.toString());
      case CODE -> new Value.Text(((Coded) value).code());
      case WHOLE_NUMBER -> new Value.Whole((Long) value);
    };
  }

  static List<Object> read(KindShape.Part part, List<? extends Value> given, List<Fault> faults) {
    var field = part.field();
    if (given.isEmpty() && field.required()) {
      faults.add(new Fault(field.name(), Reason.MISSING));
    }
    if (given.size() > 1 && !field.many()) {
      faults.add(new Fault(field.name(), Reason.REPEATED));
    }
    var values = new ArrayList<>();
    for (var value : given) {
      one(part, value, faults).ifPresent(values::add);
    }
    return values;
  }

  private static Optional<Object> one(KindShape.Part part, Value value, List<Fault> faults) {
    var field = part.field();
    return switch (field.type()) {
      case LINE, TEXT -> text(field, value, faults);
      case CODE -> fit(field, code(part, value), Reason.NOT_IN_VOCABULARY, faults);
      case PARTIAL_DATE ->
          fit(field, plain(value).flatMap(PartialDate::of), Reason.NO_DATE, faults);
      case REFERENCE -> fit(field, plain(value).flatMap(StixId::of), Reason.NO_REFERENCE, faults);
      case WHOLE_NUMBER ->
          fit(
              field,
              value instanceof Value.Whole(long number) && number >= 0
                  ? Optional.of(number)
                  : Optional.empty(),
              Reason.NO_WHOLE_NUMBER,
              faults);
    };
  }

  /// Whether no node takes such a text: it is too long, or a line of several.
  static boolean isTooLong(KindField.Type type, String text) {
    return type == KindField.Type.LINE
        ? text.length() > LINE || text.contains("\n")
        : text.length() > TEXT;
  }

  private static Optional<Object> text(KindField field, Value value, List<Fault> faults) {
    var text = plain(value);
    if (text.filter(given -> isTooLong(field.type(), given)).isPresent()) {
      faults.add(new Fault(field.name(), Reason.TOO_LONG));
      return Optional.empty();
    }
    if (text.isPresent() && text.get().isBlank()) {
      faults.add(new Fault(field.name(), Reason.MISSING));
      return Optional.empty();
    }
    return fit(field, text, Reason.NOT_TEXT, faults);
  }

  private static Optional<Object> fit(
      KindField field, Optional<?> value, Reason reason, List<Fault> faults) {
    if (value.isEmpty()) {
      faults.add(new Fault(field.name(), reason));
    }
    return value.map(v -> v);
  }

  private static Optional<?> code(KindShape.Part part, Value value) {
    var code = plain(value);
    for (var constant : part.element().getEnumConstants()) {
      if (code.filter(((Coded) constant).code()::equals).isPresent()) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> plain(Value value) {
    return value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
  }
}
