package sanad.stix;

/// The forms that a single value takes in the tables of the standard.
enum Form {
  TEXT,
  FLAG,
  TIME,
  TIME_MS,
  TIME_S,
  HEX,
  BINARY,
  HASHES,
  KNOWN_HASHES,
  ID,
  TAG,
  LANGUAGE_NAME,
  URI,
  MIME,
  CHARSET,
  CPE,
  EMAIL,
  HOST,
  IPV4,
  IPV6,
  MAC,
  TYPE_NAME,
  TEXTS,
  TEXT_OR_WHOLE,
  ANY
}
