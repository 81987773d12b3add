package sanad.postgres;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what one transaction claims about its viewer, with the key of one kind.
///
/// **Source:** reliability.md 3.2, decision 16: kind, viewer class, viewer, purpose, backend,
/// start, expiry and the instant asked for, by HMAC-SHA256.
final class ClaimSigner {
  private static final long LASTS_MICROSECONDS = 60_000_000;
  private static final int BLOCK = 64;

  private final String kind;
  private final byte[] key;

  ClaimSigner(String kind, byte[] key) {
    this.kind = kind;
    this.key = key.clone();
  }

  /// A signed claim.
  record Signed(String claim, String mac) {}

  /// Who reads and what for.
  ///
  /// @param viewerClass the partner's agency, or the digest of an officer's rights
  /// @param viewer `officer:<uuid>`, `partner:<uuid>` or `task:<name>`
  /// @param purpose a purpose's code
  record Who(UUID viewerClass, String viewer, String purpose) {
    Who {
      if (viewer.contains("|") || purpose.contains("|")) {
        throw new IllegalArgumentException("claim: viewer and purpose hold no '|'");
      }
    }
  }

  /// A transaction that has begun, whose claim lasts a minute from each time that it is signed.
  ///
  /// @param startMicros as the server tells it
  /// @param nanos of this machine's running clock when it began
  record Begun(ClaimSigner signer, Who who, int backend, long startMicros, Instant at, long nanos) {
    Signed signed() {
      long micros = (System.nanoTime() - nanos) / 1_000;
      return signer.sign(who, backend, startMicros, startMicros + micros, at);
    }
  }

  /// @param nowMicros from which the claim lasts
  Signed sign(Who who, int backend, long startMicros, long nowMicros, Instant at) {
    String claim =
        String.join(
            "|",
            kind,
            who.viewerClass().toString(),
            who.viewer(),
            who.purpose(),
            Integer.toString(backend),
            Long.toString(startMicros),
            Long.toString(nowMicros + LASTS_MICROSECONDS),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    return new Signed(claim, HexFormat.of().formatHex(hmac(claim)));
  }

  private byte[] hmac(String claim) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(claim.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// The key as the gate keeps it: padded to a block and crossed with 0x36 (inner) or 0x5c (outer).
  static byte[] pad(byte[] key, int with) {
    byte[] padded = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      padded[i] ^= (byte) with;
    }
    return padded;
  }
}
