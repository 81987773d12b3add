package sanad.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sanad.handling.Basis;
import sanad.handling.Classification;
import sanad.handling.Control;
import sanad.handling.Handling;
import sanad.handling.PartyId;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Viewer;
import sanad.lists.ListEntry;
import sanad.lists.ListedDocument;
import sanad.lists.ListedName;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.KeptName;
import sanad.store.Page;
import sanad.store.Session;
import sanad.text.Folding;

/// Names that an officer keeps, to have them compared with the designation lists now and at each
/// new version: with where they are from, a marking, the purpose that he states and the day on
/// which they are let go. They are this agency's own, seen by whom the rule releases them; what
/// they may be stands among the candidates, and is decided as everything is.
///
/// Thread-safe as far as the random source is. **Source:** issue 5, point 2; `interface.md` 3.10.
public final class KeptNames {
  /// How many names are kept at once.
  public static final int MOST = 5_000;

  private static final Period LONGEST = Period.ofYears(1);
  private static final int LONGEST_TEXT = 1_000;
  private static final int DOCUMENTS = 20;
  private static final int BIRTHS = 20;

  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param random a `SecureRandom` outside tests
  public KeptNames(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// What an officer says of names that he keeps.
  ///
  /// @param entries one person or body each; see [#lines] and [NamesFile]
  /// @param source from where they are
  /// @param until from when on nobody sees them and they are let go; a year at most
  public record Form(
      List<ListEntry> entries,
      String source,
      Classification classification,
      Optional<Instant> until) {
    public Form {
      entries = List.copyOf(entries);
    }
  }

  /// The names in typed lines, one each, with a date of birth and a document's number behind a tab
  /// or semicolon where they are known.
  public static List<ListEntry> lines(List<String> lines) {
    return TypedLine.all(lines);
  }

  /// Keeps names; answers their ids in the order given.
  public Reply<List<StixId>> keep(Session session, Form form) {
    if (!(session.viewer() instanceof Viewer.Officer officer)) {
      return Reply.refused(IdentityCode.ROLE_MISSING, "");
    }
    var entries = form.entries();
    var problems = problems(form, officer);
    if (!problems.isEmpty()) {
      return new Reply.Refused<>(problems);
    }
    var handling = handling(session, form);
    return new Reply.Done<>(
        session.write(
            Act.of("kept-name.keep", Act.Kind.COLLECTION),
            writing -> {
              var ids = new ArrayList<StixId>();
              for (var entry : entries) {
                var kept = kept(entry, form, handling, officer, writing.now());
                writing.comparing().save(kept);
                ids.add(kept.id());
              }
              return List.copyOf(ids);
            }));
  }

  private KeptName kept(
      ListEntry entry, Form form, Handling handling, Viewer.Officer officer, Instant now) {
    var names = entry.names().stream().map(ListedName::value).toList();
    return new KeptName(
        StixId.random(KeptName.TYPE, random),
        entry.comparedAs() == ListEntry.Kind.PERSON ? KeptName.Kind.PERSON : KeptName.Kind.BODY,
        names,
        entry.births().stream().limit(BIRTHS).collect(Collectors.joining(KeptName.BETWEEN)),
        entry.documents().stream().map(ListedDocument::number).distinct().limit(DOCUMENTS).toList(),
        PlainText.of(form.source()).strip(),
        handling,
        officer.id(),
        now);
  }

  private List<Reply.Problem> problems(Form form, Viewer.Officer officer) {
    var entries = form.entries();
    var problems = new ArrayList<Reply.Problem>();
    if (entries.isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.NAMES_MISSING, "names"));
    }
    if (entries.size() > MOST) {
      problems.add(new Reply.Problem(IdentityCode.NAMES_TOO_MANY, "names"));
    }
    for (int i = 0; i < entries.size(); i++) {
      // a sign alone, or none: neither a comparison nor a page has anything to show of it
      if (entries.get(i).names().stream().allMatch(n -> Folding.fold(n.value()).isBlank())) {
        problems.add(new Reply.Problem(IdentityCode.NAMES_MISSING, "names", place(i + 1)));
      }
      if (entries.get(i).names().stream().anyMatch(n -> n.value().length() > LONGEST_TEXT)) {
        problems.add(new Reply.Problem(IdentityCode.NAME_TOO_LONG, "names", place(i + 1)));
      }
    }
    if (form.source().isBlank() || form.source().length() > LONGEST_TEXT) {
      problems.add(new Reply.Problem(IdentityCode.SOURCE_MISSING, "source"));
    }
    var level = form.classification().equivalent();
    if (form.classification().level().isBlank() || level.isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.MARKING_MISSING, "level"));
    } else if (!officer.clearance().covers(level.get())) {
      problems.add(new Reply.Problem(IdentityCode.ABOVE_CLEARANCE, "level"));
    }
    var now = clock.instant();
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    var last = today.plus(LONGEST).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    if (form.until().filter(u -> u.isAfter(now) && !u.isAfter(last)).isEmpty()) {
      problems.add(new Reply.Problem(IdentityCode.UNTIL_UNFIT, "until"));
    }
    return problems;
  }

  private static String place(int line) {
    return Integer.toString(line);
  }

  /// This agency's own, for the purpose that the session states; nothing but reading is allowed.
  private static Handling handling(Session session, Form form) {
    PartyId self = session.registry().register().self();
    return new Handling(
        new Terms(
            self,
            form.classification(),
            Set.of(Control.ORCON),
            Tlp.RED,
            Set.of(),
            Set.of(session.purpose()),
            Basis.NONE,
            Set.of(self),
            Set.of(),
            Map.of(),
            Set.of()),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        form.until());
  }

  /// The names that this session shows, newest first.
  public Page<KeptName> kept(Session session, int limit, Optional<String> from) {
    return session.comparisons().kept(limit, from);
  }

  /// One of them.
  public Optional<KeptName> kept(Session session, StixId id) {
    return session.comparisons().kept(List.of(id)).stream().findFirst();
  }

  /// Lets go of a name for good; whoever sees it may.
  public Reply<StixId> drop(Session session, StixId id) {
    if (kept(session, id).isEmpty()) {
      return Reply.refused(IdentityCode.SUBJECT_UNKNOWN, "");
    }
    return new Reply.Done<>(
        session.write(
            Act.of("kept-name.drop", Act.Kind.ERASURE),
            writing -> {
              writing.comparing().drop(id);
              return id;
            }));
  }
}
