package sanad.stix;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The identifier that every producer gives the same cyber-observable: a UUID of version 5 over the
/// canonical JSON of its contributing properties.
///
/// **Source:** STIX 2.1 section 2.9 and the contributing properties named in section 6.
public final class DeterministicId {

  /// The namespace that the standard reserves for this use.
  public static final UUID NAMESPACE = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

  private static final Map<String, List<String>> CONTRIBUTING =
      Map.ofEntries(
          Map.entry("artifact", List.of("hashes", "payload_bin")),
          Map.entry("autonomous-system", List.of("number")),
          Map.entry("directory", List.of("path")),
          Map.entry("domain-name", List.of("value")),
          Map.entry("email-addr", List.of("value")),
          Map.entry("email-message", List.of("from_ref", "subject", "body")),
          Map.entry("file", List.of("hashes", "name", "parent_directory_ref", "extensions")),
          Map.entry("ipv4-addr", List.of("value")),
          Map.entry("ipv6-addr", List.of("value")),
          Map.entry("mac-addr", List.of("value")),
          Map.entry("mutex", List.of("name")),
          Map.entry(
              "network-traffic",
              List.of(
                  "start",
                  "end",
                  "src_ref",
                  "dst_ref",
                  "src_port",
                  "dst_port",
                  "protocols",
                  "extensions")),
          Map.entry("software", List.of("name", "cpe", "swid", "vendor", "version")),
          Map.entry("url", List.of("value")),
          Map.entry("user-account", List.of("account_type", "user_id", "account_login")),
          Map.entry("windows-registry-key", List.of("key", "values")),
          Map.entry("x509-certificate", List.of("hashes", "serial_number")));

  private static final List<String> HASH_PREFERENCE = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

  private DeterministicId() {}

  /// The identifier of an observable of `type` with these properties.
  ///
  /// Throws [IllegalArgumentException] when the type has no contributing properties or none of them
  /// is present: such an object takes a random identifier.
  public static StixId of(String type, Extras properties) {
    return of(type, contributing(type), properties);
  }

  /// The same for a type of ours (an extension's), whose definition names what contributes.
  public static StixId of(String type, List<String> contributing, Extras properties) {
    Extras chosen = choose(contributing, properties);
    if (contributing.isEmpty()) {
      throw new IllegalArgumentException(
          "deterministic id: expected a type with contributing properties, or their names, got type '"
              + type
              + "', whose identifiers are random");
    }
    if (chosen.size() == 0) {
      throw new IllegalArgumentException(
          "deterministic id of " + type + ": expected one of " + contributing + ", got none");
    }
    return new StixId(type, version5(Canonical.jcs(chosen)));
  }

  /// The properties that contribute to the identifier of `type`; empty for types without.
  public static List<String> contributing(String type) {
    return CONTRIBUTING.getOrDefault(type, List.of());
  }

  static Extras choose(List<String> contributing, Extras properties) {
    var chosen = Extras.builder();
    for (String name : contributing) {
      Value value = properties.find(name);
      if (name.equals("hashes") && value instanceof Extras hashes && hashes.size() > 0) {
        chosen.put(name, oneOf(hashes));
      } else if (value != null) {
        chosen.put(name, value);
      }
    }
    return chosen.build();
  }

  private static Extras oneOf(Extras hashes) {
    String name = HASH_PREFERENCE.stream().filter(hashes::has).findFirst().orElse(hashes.name(0));
    @Nullable Value digest = hashes.find(name);
    return Extras.builder().put(name, digest == null ? hashes.value(0) : digest).build();
  }

  private static UUID version5(byte[] name) {
    try {
      var digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      var hash = ByteBuffer.wrap(digest.digest(name));
      long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
      long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-1", impossible);
    }
  }
}
