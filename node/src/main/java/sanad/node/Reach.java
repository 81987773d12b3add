package sanad.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sanad.node.config.NodeConfig;

/// Under which addresses others find a door of this node: where it stands open at all addresses of
/// the machine, the one that is configured is none that anybody can open.
final class Reach {
  private Reach() {}

  /// The hosts of a door as they stand in an address, one at least: what is configured, else the
  /// names of its certificate, since a browser asks for one of these, else the machine's addresses.
  static List<String> hosts(NodeConfig.Door door) {
    if (!everywhere(door.address())) return List.of(inAddress(door.address()));
    var named = door.tls().map(tls -> names(tls.certificate())).orElse(List.of());
    var found = named.isEmpty() ? machine() : named;
    return found.isEmpty() ? List.of("127.0.0.1") : found;
  }

  /// A host as it stands in an address: one of IPv6 in brackets.
  static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /// Never asks the network for a name: a node starts with the cable out.
  static boolean everywhere(String address) {
    try {
      return InetAddress.ofLiteral(address).isAnyLocalAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }

  private static List<String> names(Path certificate) {
    try (var in = Files.newInputStream(certificate)) {
      var shown = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      return Optional.ofNullable(shown.getSubjectAlternativeNames()).stream()
          .flatMap(Collection::stream)
          .map(name -> String.valueOf(name.get(1)))
          .filter(name -> name.matches("[A-Za-z0-9.:-]+"))
          .filter(name -> !loopback(name) && !everywhere(name))
          .map(Reach::inAddress)
          .toList();
    } catch (IOException | CertificateException unreadable) {
      return List.of();
    }
  }

  private static boolean loopback(String name) {
    try {
      return InetAddress.ofLiteral(name).isLoopbackAddress();
    } catch (IllegalArgumentException word) {
      return name.equals("localhost");
    }
  }

  private static List<String> machine() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
          .sorted(Comparator.comparingInt(address -> address.getAddress().length))
          .map(address -> inAddress(address.getHostAddress().replaceFirst("%.*", "")))
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
