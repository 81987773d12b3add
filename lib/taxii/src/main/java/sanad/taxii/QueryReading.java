package sanad.taxii;

import java.util.List;

/// What reading a query answers.
public sealed interface QueryReading {
  /// It can be answered.
  record Read(TaxiiQuery query) implements QueryReading {}

  /// It cannot; every fault, for example `limit: expected a whole number above 0`.
  record Malformed(List<String> faults) implements QueryReading {
    public Malformed {
      faults = List.copyOf(faults);
    }
  }
}
