package sanad.store;

import java.time.Instant;
import sanad.stix.StixId;

/// A numbered line of a collection's journal. **Source:** decision 18.
///
/// @param number 1, 2, … without a gap in this collection
/// @param dateAdded strictly increasing in this collection
/// @param version the object's own `modified`, else `created`, as text
/// @param specVersion of STIX, `2.0` or `2.1`
public record Line(
    long number, Instant dateAdded, StixId id, String version, String specVersion, int bytes) {}
