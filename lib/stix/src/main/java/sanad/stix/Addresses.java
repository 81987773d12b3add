package sanad.stix;

/// Whether a text is an IPv4 or IPv6 address, optionally with a prefix length in CIDR notation.
///
/// **Source:** STIX 2.1 sections 6.8 and 6.9; RFC 4632 section 3.1, RFC 4291 section 2.2.
final class Addresses {

  private Addresses() {}

  static boolean isIpv4(String text) {
    int slash = text.indexOf('/');
    int end = slash < 0 ? text.length() : slash;
    return isDotted(text.substring(0, end)) && (slash < 0 || isPrefix(text, slash + 1, 32));
  }

  static boolean isIpv6(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    return (slash < 0 || isPrefix(text, slash + 1, 128)) && isGroups(address);
  }

  private static boolean isGroups(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      return count(address, true) == 8;
    }
    if (address.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int before = count(address.substring(0, gap), false);
    int after = count(address.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /// The number of 16-bit groups, or -1 where one is malformed; an IPv4 tail, which stands at the
  /// address's end only, counts as two.
  private static int count(String part, boolean tail) {
    if (part.isEmpty()) {
      return 0;
    }
    int count = 0;
    String[] groups = part.split(":", -1);
    for (int i = 0; i < groups.length; i++) {
      String group = groups[i];
      if (tail && i == groups.length - 1 && group.indexOf('.') >= 0) {
        if (!isDotted(group)) {
          return -1;
        }
        count += 2;
      } else if (!group.isEmpty()
          && group.length() <= 4
          && Formats.all(group, 0, group.length(), Formats.HEX)) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }

  private static boolean isDotted(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!isNumber(part, 255)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrefix(String text, int from, int most) {
    return isNumber(text.substring(from), most);
  }

  /// A decimal number without leading zeros.
  private static boolean isNumber(String text, int most) {
    return !text.isEmpty()
        && text.length() <= 3
        && Formats.all(text, 0, text.length(), Formats.DIGIT)
        && (text.length() == 1 || text.charAt(0) != '0')
        && Integer.parseInt(text) <= most;
  }
}
