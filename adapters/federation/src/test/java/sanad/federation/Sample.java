package sanad.federation;

import java.util.UUID;

/// EXERCISE. Invented objects as other tools write them.
final class Sample {
  private Sample() {}

  static String id(int number) {
    return "indicator--" + new UUID(0x4000, 0x8000_0000_0000_0000L + number);
  }

  /// With blanks and members in an order of its own, to be returned to the byte.
  static String indicator(int number, String modified) {
    return "{ \"type\":\"indicator\", \"id\":\""
        + id(number)
        + "\",\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\""
        + modified
        + "\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-01-01T00:00:00Z\",\n"
        + "  \"pattern\":\"[file:name = 'تمرين-"
        + number
        + "']\",\"x_foo\":{\"b\":1.50,\"a\":[true,null]}}";
  }

  static String malware(int number) {
    return "{\"type\":\"malware\",\"id\":\"malware--"
        + new UUID(0x4000, 0x8000_0000_0000_0100L + number)
        + "\",\"spec_version\":\"2.1\",\"created\":\"2026-01-01T00:00:00.000Z\","
        + "\"modified\":\"2026-01-01T00:00:00.000Z\",\"is_family\":false}";
  }

  static String address() {
    return "{\"type\":\"ipv4-addr\",\"spec_version\":\"2.1\","
        + "\"id\":\"ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd\",\"value\":\"198.51.100.3\"}";
  }
}
