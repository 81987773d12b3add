package sanad.stix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The markings of an object and of its parts.
///
/// A part bears the markings of the whole object and those of every granular marking that selects
/// it, what it lies in, or anything in it: reading a part shows what lies in it too. Whoever treats
/// granular markings as markings of the whole object (decision 9) reads [ObjectHeader#markings()]
/// instead.
///
/// **Source:** STIX 2.1 section 7.2.
public final class Markings {

  private Markings() {}

  /// The markings of the whole object, in their order.
  public static List<StixId> ofWhole(StixObject object) {
    return ids(object.properties().texts("object_marking_refs"));
  }

  /// The markings that the part named by `selector` bears.
  public static List<StixId> on(StixObject object, Selector selector) {
    Set<StixId> found = new LinkedHashSet<>(ofWhole(object));
    for (Extras marking : object.properties().groups("granular_markings")) {
      Optional<StixId> id = marking.text("marking_ref").flatMap(StixId::of);
      if (id.isPresent() && selects(marking, selector)) {
        found.add(id.get());
      }
    }
    return List.copyOf(found);
  }

  /// The language of the part named by `selector`: that of the narrowest granular marking around
  /// it, else the object's own.
  public static Optional<String> language(StixObject object, Selector selector) {
    int narrowest = -1;
    Optional<String> language = object.properties().text("lang");
    for (Extras marking : object.properties().groups("granular_markings")) {
      Optional<String> tag = marking.text("lang");
      if (tag.isPresent()) {
        for (Selector given : selectors(marking)) {
          if (given.covers(selector) && given.steps().size() > narrowest) {
            narrowest = given.steps().size();
            language = tag;
          }
        }
      }
    }
    return language;
  }

  private static boolean selects(Extras marking, Selector selector) {
    return selectors(marking).stream()
        .anyMatch(given -> given.covers(selector) || selector.covers(given));
  }

  private static List<Selector> selectors(Extras marking) {
    var read = new ArrayList<Selector>();
    for (String text : marking.texts("selectors")) {
      if (Selector.of(text) instanceof Selector.Reading.Read(Selector selector)) {
        read.add(selector);
      }
    }
    return read;
  }

  private static List<StixId> ids(List<String> texts) {
    return texts.stream().flatMap(text -> StixId.of(text).stream()).toList();
  }
}
