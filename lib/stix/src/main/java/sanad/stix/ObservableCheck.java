package sanad.stix;

import static sanad.stix.Findings.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The rules that single observables have beyond their tables.
final class ObservableCheck {

  private static final Set<String> HEADERS = Vocabularies.get("http-request-headers");
  private static final Set<String> OPTIONS = Vocabularies.get("socket-options");
  private static final List<String> OPTION_PREFIXES =
      List.of("SO_", "ICMP_", "ICMP6_", "IP_", "IPV6_", "MCAST_", "TCP_", "IRLMP_");
  private static final Set<String> IPFIX = Vocabularies.get("ipfix-entities");
  private static final Set<String> STARTUP = Vocabularies.get("startup-info");
  private static final Set<String> PDF = Vocabularies.get("pdf-information");
  private static final Set<String> HEADER_FIELDS =
      Set.of(
          "date",
          "received_lines",
          "content_type",
          "from_ref",
          "sender_ref",
          "to_refs",
          "cc_refs",
          "bcc_refs",
          "subject");

  private final Findings findings;

  ObservableCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Extras object, String type) {
    switch (type) {
      case "email-message" -> email(object);
      case "network-traffic" -> traffic(object);
      case "process" -> process(object);
      case "file" -> {
        extension(object, "pdf-ext", "document_info_dict", PDF, "STIX 2.1 §6.7.4");
        exif(object);
      }
      case "windows-registry-key" -> registryKey(object);
      default -> {}
    }
  }

  private void exif(Extras object) {
    Optional<Extras> tags =
        predefined(object, "raster-image-ext").flatMap(found -> found.group("exif_tags"));
    enter("raster-image-ext", "exif_tags");
    for (String name : tags.map(Extras::names).orElse(List.of())) {
      if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
        findings.errorAt(
            name,
            "STIX 2.1 §6.7.5",
            "a key must be the name of an EXIF tag, a capital first, got " + quote(name));
      }
    }
    leave();
  }

  private void email(Extras object) {
    Optional<Boolean> multipart = object.flag("is_multipart");
    if (multipart.isPresent() && multipart.get() && object.has("body")) {
      findings.errorAt("body", "STIX 2.1 §6.6", "is only for an email that is not multipart");
    }
    if (multipart.isPresent() && !multipart.get() && object.has("body_multipart")) {
      findings.errorAt("body_multipart", "STIX 2.1 §6.6", "is only for a multipart email");
    }
    object
        .group("additional_header_fields")
        .ifPresent(
            fields -> {
              for (String name : fields.names()) {
                if (HEADER_FIELDS.contains(name)) {
                  findings.errorAt(
                      "additional_header_fields",
                      "STIX 2.1 §6.6",
                      name + " has a property of its own");
                }
              }
            });
  }

  private void traffic(Extras object) {
    if (object.flag("is_active").orElse(false) && object.has("end")) {
      findings.errorAt("end", "STIX 2.1 §6.12", "must not be given while is_active is true");
    }
    if (!object.has("src_port") || !object.has("dst_port")) {
      findings.warning("STIX 2.1 §6.12", "src_port and dst_port should both be given");
    }
    for (String protocol : object.texts("protocols")) {
      if (!Formats.isServiceName(protocol)) {
        findings.warningAt(
            "protocols",
            "STIX 2.1 §6.12",
            "should be a name of the IANA service names, got " + quote(protocol));
      } else if (!protocol.equals(protocol.toLowerCase(Locale.ROOT))) {
        findings.warningAt(
            "protocols", "STIX 2.1 §6.12", "should be lower-case, got " + quote(protocol));
      }
    }
    if (object.group("ipfix").isPresent()) {
      for (String name : object.group("ipfix").get().names()) {
        if (!IPFIX.contains(name)) {
          findings.warningAt(
              "ipfix",
              "STIX 2.1 §6.12",
              "should be a name of the IANA IPFIX entities, got " + quote(name));
        }
      }
    }
    extension(object, "http-request-ext", "request_header", HEADERS, "STIX 2.1 §6.12.2");
    extension(object, "socket-ext", "options", OPTIONS, "STIX 2.1 §6.12.4");
    socketOptions(object);
  }

  private void socketOptions(Extras object) {
    Optional<Extras> options = predefined(object, "socket-ext").flatMap(e -> e.group("options"));
    if (options.isEmpty()) {
      return;
    }
    enter("socket-ext", "options");
    for (String name : options.get().names()) {
      if (OPTION_PREFIXES.stream().noneMatch(name::startsWith)) {
        findings.errorAt(
            name,
            "STIX 2.1 §6.12.4",
            "a key must begin with one of " + OPTION_PREFIXES + ", got " + quote(name));
      }
    }
    leave();
  }

  /// Warns of keys in a dictionary of a predefined extension that no registry knows.
  private void extension(
      Extras object, String extension, String property, Set<String> known, String section) {
    Optional<Extras> keys = predefined(object, extension).flatMap(found -> found.group(property));
    if (keys.isEmpty()) {
      return;
    }
    enter(extension, property);
    for (String name : keys.get().names()) {
      if (!known.contains(name) && !known.contains(name.toLowerCase(Locale.ROOT))) {
        findings.warningAt(
            name, section, "should be a known key of " + property + ", got " + quote(name));
      }
    }
    leave();
  }

  private static Optional<Extras> predefined(Extras object, String extension) {
    return object.group("extensions").flatMap(extensions -> extensions.group(extension));
  }

  private void process(Extras object) {
    Optional<String> priority =
        predefined(object, "windows-process-ext").flatMap(found -> found.text("priority"));
    if (priority.isPresent() && !priority.get().endsWith("_CLASS")) {
      enter("windows-process-ext", "priority");
      findings.warning("STIX 2.1 §6.13.2", "should end in _CLASS, got " + quote(priority.get()));
      leave();
    }
    Optional<Extras> startup =
        predefined(object, "windows-process-ext").flatMap(found -> found.group("startup_info"));
    enter("windows-process-ext", "startup_info");
    for (String name : startup.map(Extras::names).orElse(List.of())) {
      if (!STARTUP.contains(name)) {
        findings.errorAt(
            name,
            "STIX 2.1 §6.13.2",
            "a key must be a field of STARTUPINFO such as lpTitle, got " + quote(name));
      }
    }
    leave();
  }

  /// Goes to a property of a predefined extension, and back.
  private void enter(String extension, String property) {
    findings.trail.enter("extensions");
    findings.trail.enter(extension);
    findings.trail.enter(property);
  }

  private void leave() {
    findings.trail.leave();
    findings.trail.leave();
    findings.trail.leave();
  }

  private void registryKey(Extras object) {
    Optional<String> key = object.text("key");
    if (key.isEmpty()) {
      return;
    }
    int end = key.get().indexOf('\\');
    String hive = (end < 0 ? key.get() : key.get().substring(0, end)).toUpperCase(Locale.ROOT);
    if (Set.of("HKLM", "HKCC", "HKCR", "HKCU", "HKU").contains(hive)) {
      findings.errorAt(
          "key", "STIX 2.1 §6.17", "the hive must be written in full, got " + quote(hive));
    }
  }
}
