package sanad.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The meta objects of section 7.
public sealed interface MetaObject extends TypedObject {

  /// Texts of an object in other languages. **Source:** section 7.1.
  record LanguageContent(
      CommonProperties common, StixId objectRef, Optional<Instant> objectModified, Extras contents)
      implements MetaObject {

    /// The text of a property of the object in a language, e.g. `name` in `fr`.
    public Optional<String> text(String language, String property) {
      return contents.group(language).flatMap(texts -> texts.text(property));
    }
  }

  /// How data may be used; by an extension where `definitionType` is empty. **Source:** section
  /// 7.2.1.
  record MarkingDefinition(
      CommonProperties common,
      Optional<String> name,
      Optional<String> definitionType,
      Extras definition)
      implements MetaObject {}

  /// Defines an extension. **Source:** section 7.3.
  record ExtensionDefinition(
      CommonProperties common,
      String name,
      Optional<String> description,
      String schema,
      String version,
      List<String> extensionTypes,
      List<String> extensionProperties)
      implements MetaObject {}
}
