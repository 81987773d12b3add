package sanad.stix;

/// An object of a type that the standard does not know; its properties are in `common().others()`.
public record CustomObject(CommonProperties common) implements TypedObject {}
