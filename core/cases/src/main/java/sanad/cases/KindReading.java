package sanad.cases;

import java.util.List;

/// What reading a kind from an object or a form answers.
public sealed interface KindReading {
  /// It is one.
  record Read(Kind value) implements KindReading {}

  /// It is none; every fault.
  record Unfit(List<Fault> faults) implements KindReading {
    public Unfit {
      faults = List.copyOf(faults);
    }
  }

  /// One fault.
  ///
  /// @param field the property, empty for the whole
  record Fault(String field, Reason reason) {}

  /// What is wrong with a property.
  enum Reason {
    TYPE_UNKNOWN,
    MISSING,
    NOT_TEXT,
    TOO_LONG,
    NOT_IN_VOCABULARY,
    NO_DATE,
    NO_WHOLE_NUMBER,
    NO_REFERENCE,
    REPEATED
  }
}
