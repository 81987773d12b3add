package sanad.node.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// The one form of a machine's address under which its failed tries are counted.
public final class Address {

  private Address() {}

  /// The IPv4 address, or the first 64 bits of an IPv6 address: a machine owns all the others of
  /// its network.
  public static String of(HttpServletRequest request) {
    try {
      var address = InetAddress.getByName(request.getRemoteAddr());
      if (address instanceof Inet6Address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "/64";
      }
      return address.getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the connector gives addresses, not names", e);
    }
  }

  /// Whether the request comes from this machine.
  static boolean isLoopback(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("the connector gives addresses, not names", e);
    }
  }
}
