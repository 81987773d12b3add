package sanad.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sanad.handling.PartyId;
import sanad.handling.Viewer;

/// A leaf of the append-only log: who did what to which objects, when, for what, for whom.
///
/// @param number its place in the log
/// @param viewer as [#nameOf] says
/// @param objects ids with versions (`id` or `id@version`), never content
/// @param hash RFC 6962 leaf hash, hexadecimal
public record Leaf(
    long number,
    Instant at,
    String viewer,
    String purpose,
    String code,
    Act.Kind kind,
    List<String> objects,
    Set<PartyId> recipients,
    String justification,
    String hash) {
  public Leaf {
    objects = List.copyOf(objects);
    recipients = Set.copyOf(recipients);
  }

  /// The same leaf with its objects written out; for a store that keeps them shorter.
  public Leaf naming(List<String> names) {
    return new Leaf(
        number, at, viewer, purpose, code, kind, names, recipients, justification, hash);
  }

  /// How the log names a viewer: `officer:<uuid>`, `partner:<uuid>` or `task:sign-in`.
  public static String nameOf(Viewer viewer) {
    return switch (viewer) {
      case Viewer.Officer officer -> "officer:" + officer.id();
      case Viewer.Partner(var agency) -> "partner:" + agency.uuid();
      case Viewer.NodeTask(var task) ->
          "task:" + task.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
