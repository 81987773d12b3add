package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.Locale;

/// Checks the texts that have a form of their own.
final class TextCheck {

  private TextCheck() {}

  static void check(String text, Form form, String section, Findings findings) {
    switch (form) {
      case TIME, TIME_MS, TIME_S -> time(text, form, findings);
      case HEX -> hex(text, findings);
      case BINARY ->
          must(Formats.isBase64(text), "STIX 2.1 §2.1", "base64 with padding", text, findings);
      case TAG ->
          must(LanguageTags.isTag(text), section, "a language tag of RFC 5646", text, findings);
      case LANGUAGE_NAME ->
          must(
              LanguageTags.isTagOrOlderCode(text),
              section,
              "a language tag of RFC 5646",
              text,
              findings);
      case URI -> must(Uris.isUri(text), section, "a URI of RFC 3986", text, findings);
      case CHARSET ->
          must(
              Formats.isCharset(text),
              section,
              "a name of the IANA character sets",
              text,
              findings);
      case CPE -> must(Formats.isCpe(text), section, "a name of CPE 2.3", text, findings);
      case EMAIL -> must(Formats.isEmail(text), section, "an address of RFC 5322", text, findings);
      case HOST -> must(Formats.isHost(text), section, "a domain name", text, findings);
      case IPV4 ->
          must(Addresses.isIpv4(text), section, "an IPv4 address or network", text, findings);
      case IPV6 ->
          must(Addresses.isIpv6(text), section, "an IPv6 address or network", text, findings);
      case MAC ->
          must(
              Formats.isMac(text),
              section,
              "six lower-case pairs joined by colons",
              text,
              findings);
      case TYPE_NAME ->
          must(
              Formats.isTypeName(text),
              "STIX 2.1 §3.1",
              "3 to 250 lower-case letters, digits and single hyphens",
              text,
              findings);
      case MIME -> {
        if (!Formats.isMime(text)) {
          findings.warning(section, "should be a registered media type, got " + quote(text));
        }
      }
      case TEXT, ID, FLAG, HASHES, KNOWN_HASHES, TEXTS, TEXT_OR_WHOLE, ANY -> {}
    }
  }

  private static void must(
      boolean holds, String section, String expected, String text, Findings findings) {
    if (!holds) {
      findings.error(section, "must be " + expected + ", got " + quote(text));
    }
  }

  /// Errata 01 asks for small letters, and its own example of a magic number has capitals: hence no
  /// error.
  private static void hex(String text, Findings findings) {
    must(
        Formats.isHex(text),
        "STIX 2.1 §2.8",
        "an even number of hexadecimal digits",
        text,
        findings);
    if (Formats.isHex(text) && !text.equals(text.toLowerCase(Locale.ROOT))) {
      findings.warning("STIX 2.1 §2.8", "hexadecimal digits are lower-case, got " + quote(text));
    }
  }

  private static void time(String text, Form form, Findings findings) {
    if (Timestamps.read(text).isEmpty() || Timestamps.isLeapWithinDay(text)) {
      findings.error(
          Section.TIMESTAMP,
          "must be a timestamp such as 2026-11-23T10:15:30.123Z, got " + quote(text));
    } else if (form == Form.TIME_MS && text.length() < 24) {
      findings.error(
          Section.COMMON, "must be precise to the millisecond at least, got " + quote(text));
    } else if (form == Form.TIME_S && text.length() != 20) {
      findings.error("STIX 2.1 §6.7.6", "must be precise to the second, got " + quote(text));
    }
  }
}
