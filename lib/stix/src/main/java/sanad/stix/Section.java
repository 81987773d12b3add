package sanad.stix;

/// The sections of the standards that problems name.
final class Section {

  static final String JSON = "RFC 8259";
  static final String I_JSON = "RFC 7493 §2";
  static final String DEPTH = "RFC 8259 §9";
  static final String IDENTIFIER = "STIX 2.1 §2.9";
  static final String TIMESTAMP = "STIX 2.1 §2.16";
  static final String COMMON = "STIX 2.1 §3.2";
  static final String VERSIONING = "STIX 2.1 §3.6";
  static final String MARKINGS = "STIX 2.1 §7.2";

  private Section() {}
}
