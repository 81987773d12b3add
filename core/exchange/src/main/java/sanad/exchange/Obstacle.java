package sanad.exchange;

import java.util.Arrays;
import java.util.List;

/// One thing that forbids what an officer asked for.
///
/// @param code what it is; its text for people is found by it
/// @param field the field of the form that it concerns, for example `recipients`; empty for the
///   whole
/// @param about ids and codes that the text names: parties, objects, levels; never content
public record Obstacle(ExchangeCode code, String field, List<String> about) {
  public Obstacle {
    about = List.copyOf(about);
  }

  static Obstacle of(ExchangeCode code, String field, Object... about) {
    return new Obstacle(code, field, Arrays.stream(about).map(Object::toString).toList());
  }
}
