package sanad.stix;

/// One line of a table of the standard.
record Property(String name, boolean required, boolean deprecated, Kind kind, String section) {}
