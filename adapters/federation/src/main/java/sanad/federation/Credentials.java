package sanad.federation;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Viewer;
import sanad.store.Accounts;
import sanad.store.Act;
import sanad.store.Session;
import sanad.store.Store;
import sanad.text.Sha256;

/// Who a request comes from, by HTTP Basic, and by the certificate that its connection proves where
/// one is registered for the partner: then neither opens without the other, and a refusal does not
/// tell which of them failed. Tries that fail are counted by name and by address, and beyond a
/// number they are not written down any more. The right credential is let in all the same: its 256
/// bits cannot be guessed, and nobody may lock a partner out by naming it. Thread-safe. **Source:**
/// decision 24; docs/decisions/0028.
final class Credentials {
  private static final Viewer TASK = new Viewer.NodeTask(Viewer.Task.SIGN_IN);
  private static final String KIND = "partner:";
  private static final String REFUSED = "partner.refused";
  private static final String UNPROVED = "partner.unproved";
  private static final int SUSPECTS = 100_000;

  /// The form of a credential's name, as it is issued.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Store store;
  private final InstantSource clock;
  private final FederationSettings settings;

  /// Names and addresses that failed since this node started: only these are looked up. A restart
  /// forgives nothing, since the first failure after it finds the counts of before in the store.
  private final Set<String> suspects = ConcurrentHashMap.newKeySet();

  Credentials(Store store, InstantSource clock, FederationSettings settings) {
    this.store = store;
    this.clock = clock;
    this.settings = settings;
  }

  /// What asking for a credential answers.
  sealed interface Who {
    record Partner(PartyId agency) implements Who {}

    record Nobody() implements Who {}

    record TooManyTries() implements Who {}
  }

  /// @param proved SHA-256 of the certificate whose key the connection proved to hold
  Who of(Optional<String> authorization, Supplier<Optional<String>> proved, String address) {
    var given = authorization.flatMap(Credentials::basic);
    if (given.isEmpty()) {
      return new Who.Nobody();
    }
    // What can be nobody's is counted as one name.
    var name = KIND + (NAME.matcher(given.get().name()).matches() ? given.get().name() : "?");
    var place = "partner-address:" + machine(address);
    try (var session = store.open(TASK, Purpose.ADMINISTRATION)) {
      var key =
          session
              .accounts()
              .partner(name.substring(KIND.length()), Sha256.hex(given.get().secret()));
      // A connection without a certificate says so by an exception, which costs more than all else
      // here: asked where one is registered, and of nobody's credential too, so that a refusal
      // takes as long whatever failed.
      var shown =
          key.filter(known -> known.certificateSha256().isEmpty()).isPresent()
              ? Optional.<String>empty()
              : proved.get();
      if (key.isPresent() && opens(key.get(), shown)) {
        // Tries of others, in its name or from its address, do not shut a partner out: that would
        // let anybody stop its warnings, and 256 random bits are not found by trying.
        return new Who.Partner(key.get().partner());
      }
      if (blocked(session, place) || blocked(session, name)) {
        return new Who.TooManyTries();
      }
      // The log alone tells a credential without its certificate: it may be a stolen one.
      fail(session, key.map(Accounts.PartnerKey::partner), List.of(name, place));
      return new Who.Nobody();
    }
  }

  /// A certificate that is registered must be proved; one that is not is no matter.
  private static boolean opens(Accounts.PartnerKey key, Optional<String> proved) {
    return key.certificateSha256().isEmpty() || key.certificateSha256().equals(proved);
  }

  /// The one form of a machine's address: an IPv6 network of 64 bits is one machine's.
  private static String machine(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) + "/64"
          : address;
    } catch (IllegalArgumentException noLiteral) {
      return address;
    }
  }

  private boolean blocked(Session session, String key) {
    var since = clock.instant().minus(settings.tryWindow());
    return suspects.contains(key) && session.accounts().failures(key, since) >= settings.tries();
  }

  /// @param unproved whose credential came without the certificate that belongs to it
  private void fail(Session session, Optional<PartyId> unproved, List<String> keys) {
    if (suspects.size() > SUSPECTS) {
      suspects.clear();
    }
    suspects.addAll(keys);
    session.write(
        Act.of(unproved.isPresent() ? UNPROVED : REFUSED, Act.Kind.SIGN_IN),
        writing -> {
          keys.forEach(key -> writing.accounts().failure(key));
          unproved.ifPresent(partner -> writing.accounts().unproved(partner));
          return keys;
        });
  }

  private record Given(String name, String secret) {}

  private static Optional<Given> basic(String header) {
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      var text =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0 || colon > 100
          ? Optional.empty()
          : Optional.of(new Given(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }
}
