package sanad.stix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The cyber-observable objects of section 6. Predefined extensions are in `common().extensions()`
/// by their names, e.g. `ntfs-ext`.
public sealed interface CyberObservable extends TypedObject {

  /// Bytes. **Source:** section 6.1.
  record Artifact(
      CommonProperties common,
      Optional<String> mimeType,
      Optional<String> payloadBin,
      Optional<String> url,
      Extras hashes,
      Optional<String> encryptionAlgorithm,
      Optional<String> decryptionKey)
      implements CyberObservable {}

  /// An autonomous system. **Source:** section 6.2.
  record AutonomousSystem(
      CommonProperties common, long number, Optional<String> name, Optional<String> rir)
      implements CyberObservable {}

  /// A directory. **Source:** section 6.3.
  record Directory(
      CommonProperties common,
      String path,
      Optional<String> pathEnc,
      Optional<Instant> ctime,
      Optional<Instant> mtime,
      Optional<Instant> atime,
      List<StixId> containsRefs)
      implements CyberObservable {}

  /// A domain name. **Source:** section 6.4.
  record DomainName(CommonProperties common, String value, List<StixId> resolvesToRefs)
      implements CyberObservable {}

  /// An address of email. **Source:** section 6.5.
  record EmailAddr(
      CommonProperties common,
      String value,
      Optional<String> displayName,
      Optional<StixId> belongsToRef)
      implements CyberObservable {}

  /// An email. **Source:** section 6.6.
  record EmailMessage(
      CommonProperties common,
      boolean isMultipart,
      Optional<Instant> date,
      Optional<String> contentType,
      Optional<StixId> fromRef,
      Optional<StixId> senderRef,
      List<StixId> toRefs,
      List<StixId> ccRefs,
      List<StixId> bccRefs,
      Optional<String> messageId,
      Optional<String> subject,
      List<String> receivedLines,
      Extras additionalHeaderFields,
      Optional<String> body,
      List<MimePart> bodyMultipart,
      Optional<StixId> rawEmailRef)
      implements CyberObservable {}

  /// A part of an email. **Source:** section 6.6.2.
  record MimePart(
      Optional<String> body,
      Optional<StixId> bodyRawRef,
      Optional<String> contentType,
      Optional<String> contentDisposition) {}

  /// A file. **Source:** section 6.7.
  record File(
      CommonProperties common,
      Extras hashes,
      Optional<Long> size,
      Optional<String> name,
      Optional<String> nameEnc,
      Optional<String> magicNumberHex,
      Optional<String> mimeType,
      Optional<Instant> ctime,
      Optional<Instant> mtime,
      Optional<Instant> atime,
      Optional<StixId> parentDirectoryRef,
      List<StixId> containsRefs,
      Optional<StixId> contentRef)
      implements CyberObservable {}

  /// An address or network of IPv4. **Source:** section 6.8.
  record Ipv4Addr(
      CommonProperties common,
      String value,
      List<StixId> resolvesToRefs,
      List<StixId> belongsToRefs)
      implements CyberObservable {}

  /// An address or network of IPv6. **Source:** section 6.9.
  record Ipv6Addr(
      CommonProperties common,
      String value,
      List<StixId> resolvesToRefs,
      List<StixId> belongsToRefs)
      implements CyberObservable {}

  /// An address of a network interface. **Source:** section 6.10.
  record MacAddr(CommonProperties common, String value) implements CyberObservable {}

  /// A mutex. **Source:** section 6.11.
  record Mutex(CommonProperties common, String name) implements CyberObservable {}

  /// Traffic. **Source:** section 6.12.
  record NetworkTraffic(
      CommonProperties common,
      Optional<Instant> start,
      Optional<Instant> end,
      Optional<Boolean> isActive,
      Optional<StixId> srcRef,
      Optional<StixId> dstRef,
      Optional<Long> srcPort,
      Optional<Long> dstPort,
      List<String> protocols,
      Optional<Long> srcByteCount,
      Optional<Long> dstByteCount,
      Optional<Long> srcPackets,
      Optional<Long> dstPackets,
      Extras ipfix,
      Optional<StixId> srcPayloadRef,
      Optional<StixId> dstPayloadRef,
      List<StixId> encapsulatesRefs,
      Optional<StixId> encapsulatedByRef)
      implements CyberObservable {}

  /// A process. **Source:** section 6.13.
  record Process(
      CommonProperties common,
      Optional<Boolean> isHidden,
      Optional<Long> pid,
      Optional<Instant> createdTime,
      Optional<String> cwd,
      Optional<String> commandLine,
      Extras environmentVariables,
      List<StixId> openedConnectionRefs,
      Optional<StixId> creatorUserRef,
      Optional<StixId> imageRef,
      Optional<StixId> parentRef,
      List<StixId> childRefs)
      implements CyberObservable {}

  /// A software. **Source:** section 6.14.
  record Software(
      CommonProperties common,
      String name,
      Optional<String> cpe,
      Optional<String> swid,
      List<String> languages,
      Optional<String> vendor,
      Optional<String> version)
      implements CyberObservable {}

  /// A URL. **Source:** section 6.15.
  record Url(CommonProperties common, String value) implements CyberObservable {}

  /// An account. **Source:** section 6.16.
  record UserAccount(
      CommonProperties common,
      Optional<String> userId,
      Optional<String> credential,
      Optional<String> accountLogin,
      Optional<String> accountType,
      Optional<String> displayName,
      Optional<Boolean> isServiceAccount,
      Optional<Boolean> isPrivileged,
      Optional<Boolean> canEscalatePrivs,
      Optional<Boolean> isDisabled,
      Optional<Instant> accountCreated,
      Optional<Instant> accountExpires,
      Optional<Instant> credentialLastChanged,
      Optional<Instant> accountFirstLogin,
      Optional<Instant> accountLastLogin)
      implements CyberObservable {}

  /// A key of the registry. **Source:** section 6.17.
  record WindowsRegistryKey(
      CommonProperties common,
      Optional<String> key,
      List<RegistryValue> values,
      Optional<Instant> modifiedTime,
      Optional<StixId> creatorUserRef,
      Optional<Long> numberOfSubkeys)
      implements CyberObservable {}

  /// A value of the registry. **Source:** section 6.17.2.
  record RegistryValue(Optional<String> name, Optional<String> data, Optional<String> dataType) {}

  /// A certificate. **Source:** section 6.18.
  record X509Certificate(
      CommonProperties common,
      Optional<Boolean> isSelfSigned,
      Extras hashes,
      Optional<String> version,
      Optional<String> serialNumber,
      Optional<String> signatureAlgorithm,
      Optional<String> issuer,
      Optional<Instant> validityNotBefore,
      Optional<Instant> validityNotAfter,
      Optional<String> subject,
      Optional<String> subjectPublicKeyAlgorithm,
      Optional<String> subjectPublicKeyModulus,
      Optional<Long> subjectPublicKeyExponent,
      Extras x509V3Extensions)
      implements CyberObservable {}
}
