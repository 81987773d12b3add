package sanad.stix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of one type: its properties in the standard's order and the rules between them.
record Shape(
    String name,
    Category category,
    String section,
    Map<String, Property> properties,
    List<Property> required,
    List<ShapeRule> rules) {

  static Shape of(
      String name,
      Category category,
      String section,
      Map<String, Property> properties,
      List<ShapeRule> rules) {
    return new Shape(
        name,
        category,
        section,
        Collections.unmodifiableMap(new LinkedHashMap<>(properties)),
        properties.values().stream().filter(Property::required).toList(),
        List.copyOf(rules));
  }
}
