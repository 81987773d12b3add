package sanad.stix;

/// A STIX object as a record of its type, so that code reads properties by name and type.
///
/// Records follow the tables of the standard in their order; absent properties are empty, lists
/// never null. The record is a view for reading and making objects; the text that is kept, signed
/// and sent is that of [StixObject].
///
/// **Source:** STIX 2.1 sections 3 to 7.
public sealed interface TypedObject
    permits DomainObject, RelationshipObject, CyberObservable, MetaObject, CustomObject {

  /// The properties that objects share.
  CommonProperties common();

  /// The object's STIX type.
  default String type() {
    return common().id().type();
  }

  /// Reads an object as the record of its type.
  static TypedResult of(StixObject object) {
    return TypedReader.read(object);
  }

  /// The object of this record, with properties in the standard's order.
  default StixObject toObject() {
    return TypedWriter.write(this);
  }
}
