package sanad.cases;

/// A kind of cooperation: a record whose components are the properties of its STIX object.
///
/// A new kind costs one record that implements this, one row in `extensions.tsv` and its texts.
/// From the components come the object on the wire (component `leadRef` is property `lead_ref`),
/// its checks, the form and the list. A component is one of:
///
/// | Java | property |
/// |---|---|
/// | `String` | text; with [OneLine] a single line |
/// | an enum that implements [Coded] | code of a vocabulary |
/// | [PartialDate] | year, month or day, as precise as stated |
/// | `long` or `Long` | whole number, not negative |
/// | [sanad.stix.StixId], name ending in `Ref` | reference |
/// | `List` of one of these (references end in `Refs`) | none, one or several |
/// | `Optional` of one of these | absent or one |
///
/// A component that is neither list nor optional is required, and a required text is not blank.
public interface Kind {}
