package sanad.testkit.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Caveat;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Consent;
import sanad.handling.Control;
import sanad.handling.ForceApproval;
import sanad.handling.Handling;
import sanad.handling.HandlingCode;
import sanad.handling.ItemState;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Purpose;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.handling.Viewer;
import sanad.testkit.Cast;

/// Draws random questions to the rule. Each part is usual most of the time and anything otherwise,
/// so that both releases and every reason to withhold come up.
public record Draws(RandomGenerator random) {
  private static final List<Instant> INSTANTS =
      List.of(
          Cast.NOW.minus(Duration.ofDays(300)),
          Cast.NOW.minusSeconds(1),
          Cast.NOW,
          Cast.NOW.plusSeconds(1),
          Cast.NOW.plus(Duration.ofDays(9)),
          Cast.NOW.plus(Duration.ofDays(90)));
  private static final List<PartyId> EVERYBODY =
      Cast.PARTIES.values().stream().map(Party::id).toList();
  private static final List<PartyId> AGENCIES =
      Cast.PARTIES.values().stream()
          .filter(p -> p.kind() == Party.Kind.AGENCY)
          .map(Party::id)
          .toList();

  /// One question.
  public PlainReading question() {
    var purpose = usually(Purpose.CT_INVESTIGATION, Purpose.values());
    return new PlainReading(
        handling(), state(), viewer(), purpose, register(), chance(3) ? one(INSTANTS) : Cast.NOW);
  }

  /// What has happened to an item of a drawn world.
  public ItemState happened() {
    return state();
  }

  /// One who asks in a drawn world.
  public Viewer asking() {
    return viewer();
  }

  /// What for.
  public Purpose purpose() {
    return usually(Purpose.CT_INVESTIGATION, Purpose.values());
  }

  /// The handling of one item of a drawn world, by an agency of the cast; an approval of a grave
  /// use names the item, or rarely another one.
  public Handling handlingOf(String item) {
    var drawn = handling();
    var by = chance(3) ? one(AGENCIES) : Cast.DEMO_MA.id();
    var terms = drawn.terms();
    var approvals = new HashSet<ForceApproval>();
    for (var use : List.of(Use.FORCE, Use.RENDITION, Use.COLLECTIVE_MEASURES)) {
      if (terms.permission(use) != Permission.DENY && !chance(6)) {
        approvals.add(
            new ForceApproval(
                use,
                "EXERCISE-1",
                "EXERCISE Act",
                chance(6) ? "location--e7e1c15e-0000-4000-9000-00000000ffff" : item,
                one(INSTANTS)));
      }
    }
    return new Handling(
        new Terms(
            by,
            terms.classification(),
            terms.controls(),
            terms.tlp(),
            terms.codes(),
            terms.purposes(),
            terms.basis(),
            terms.releaseTo(),
            terms.displayOnly(),
            terms.uses(),
            terms.caveats()),
        drawn.reference(),
        drawn.restriction(),
        drawn.validFrom(),
        drawn.reviewBy(),
        drawn.destroyAfter(),
        approvals);
  }

  /// An agreement of the cast as it may become: ended, shorter, lower, for other purposes.
  public Agreement changed(Agreement agreement) {
    return new Agreement(
        agreement.id(),
        agreement.name(),
        agreement.parties(),
        chance(3) ? some(List.of(Purpose.values()), 2) : agreement.purposes(),
        usually(agreement.ceiling(), Clearance.values()),
        agreement.equivalences(),
        agreement.retention(),
        chance(4) ? one(INSTANTS) : agreement.from(),
        chance(3) ? one(INSTANTS) : agreement.until(),
        rarely(3));
  }

  /// A membership of a group of the cast, from and until any instant.
  public Membership membership() {
    return new Membership(
        one(EVERYBODY.subList(4, 6)), one(AGENCIES), one(INSTANTS), one(INSTANTS));
  }

  private Handling handling() {
    var uses = uses();
    var codes = chance(3) ? some(List.of(HandlingCode.values()), 3) : Set.<HandlingCode>of();
    boolean text = codes.contains(HandlingCode.H3) != chance(20);
    return new Handling(
        terms(uses, codes),
        "EXERCISE",
        text ? "EXERCISE only" : "",
        rarely(6),
        rarely(6),
        rarely(6),
        approvals(uses));
  }

  private Terms terms(Map<Use, Permission> uses, Set<HandlingCode> codes) {
    return new Terms(
        chance(3) ? one(EVERYBODY) : Cast.DEMO_MA.id(),
        classification(),
        chance(4) ? some(List.of(Control.values()), 3) : Set.of(),
        usually(chance(2) ? Tlp.RED : Tlp.AMBER_STRICT, Tlp.values()),
        codes,
        chance(6)
            ? some(List.of(Purpose.values()), 2)
            : Set.of(Purpose.CT_INVESTIGATION, Purpose.LOCATE_PERSON),
        basis(),
        chance(30) ? Set.of() : some(EVERYBODY, 2),
        chance(6) ? some(AGENCIES, 4) : Set.of(),
        uses,
        chance(3) ? some(List.of(Caveat.values()), 3) : Set.of());
  }

  private Basis basis() {
    if (chance(3)) {
      var names = new HashMap<AgreementId, Set<PartyId>>();
      Cast.AGREEMENTS.values().forEach(a -> names.put(a.id(), some(EVERYBODY, 3)));
      names.put(Cast.ACCORD.id(), some(EVERYBODY, 2));
      return new Basis.Apart(names);
    }
    return chance(5)
        ? rarelyOf(2, one(List.copyOf(Cast.AGREEMENTS.values())).id())
            .<Basis>map(Basis.Whole::new)
            .orElse(Basis.NONE)
        : new Basis.Whole(Cast.ACCORD.id());
  }

  private Classification classification() {
    return switch (random.nextInt(9)) {
      case 0 -> new Classification("MA", "سري", Optional.empty());
      case 1 -> new Classification("MA", "محدود", Optional.of(one(List.of(Clearance.values()))));
      case 2 -> new Classification("MA", "سري للغاية", Optional.of(Clearance.TOP_SECRET));
      case 3, 4 -> new Classification("MA", "علني", Optional.of(Clearance.OPEN));
      default -> new Classification("MA", "سري", Optional.of(Clearance.SECRET));
    };
  }

  private Map<Use, Permission> uses() {
    var uses = new EnumMap<Use, Permission>(Use.class);
    for (var use : Use.values()) {
      if (chance(use.compareTo(Use.FORCE) >= 0 && use != Use.PRESENT_LOCATION ? 12 : 2)) {
        uses.put(use, one(List.of(Permission.values())));
      }
    }
    return uses;
  }

  private Set<ForceApproval> approvals(Map<Use, Permission> uses) {
    var approvals = new HashSet<ForceApproval>();
    for (var use : List.of(Use.FORCE, Use.RENDITION, Use.COLLECTIVE_MEASURES)) {
      boolean open = uses.getOrDefault(use, Permission.DENY) != Permission.DENY;
      if (open ? !chance(6) : chance(60)) {
        approvals.add(
            new ForceApproval(
                chance(20) ? Use.ARREST : use,
                chance(20) ? " " : "EXERCISE-1",
                chance(20) ? "" : "EXERCISE Act",
                one(
                    List.of(
                        "location--1",
                        "location--1",
                        "location--1",
                        "place",
                        "location--2 and 3",
                        "location--4")),
                one(INSTANTS)));
      }
    }
    return approvals;
  }

  private ItemState state() {
    var consents = new HashSet<Consent>();
    while (chance(2)) {
      consents.add(
          new Consent(one(AGENCIES), one(List.of(Use.values())), one(INSTANTS), one(INSTANTS)));
    }
    return new ItemState(
        chance(8) ? one(List.of(ItemState.Standing.values())) : ItemState.Standing.CURRENT,
        chance(8) ? some(EVERYBODY, 3) : Set.of(),
        new Basis.Apart(chance(6) ? Map.of(Cast.ACCORD.id(), some(EVERYBODY, 3)) : Map.of()),
        consents);
  }

  private Viewer viewer() {
    return switch (random.nextInt(8)) {
      case 0 -> Cast.task(one(List.of(Viewer.Task.values())));
      case 1, 2, 3 ->
          new Viewer.Officer(
              Cast.officer(Cast.DEMO_MA, Role.ANALYST).id(),
              one(AGENCIES),
              Set.of(),
              chance(4) ? some(List.of(Role.values()), 3) : Set.of(Role.CASE),
              usually(Clearance.SECRET, Clearance.values()),
              chance(6) ? some(List.of(Purpose.values()), 2) : Set.of(Purpose.values()));
      default -> new Viewer.Partner(chance(8) ? one(EVERYBODY) : one(AGENCIES));
    };
  }

  private Register register() {
    var parties = new HashMap<PartyId, Party>();
    for (var party : Cast.PARTIES.values()) {
      if (!chance(25)) {
        parties.put(party.id(), party);
      }
    }
    var memberships = new ArrayList<Membership>(chance(2) ? Cast.MEMBERSHIPS : List.of());
    while (chance(2)) {
      memberships.add(
          new Membership(
              one(EVERYBODY.subList(4, 6)), one(EVERYBODY), one(INSTANTS), one(INSTANTS)));
    }
    Map<AgreementId, Agreement> agreements =
        Cast.AGREEMENTS.values().stream()
            .map(agreement -> chance(3) ? changed(agreement) : agreement)
            .collect(Collectors.toMap(Agreement::id, Function.identity()));
    return new Register(
        chance(3) ? one(AGENCIES) : Cast.DEMO_MA.id(),
        usually(Clearance.SECRET, Clearance.values()),
        parties,
        memberships,
        agreements);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Optional<Instant> rarely(int oneIn) {
    return chance(oneIn) ? Optional.of(one(INSTANTS)) : Optional.empty();
  }

  private <T> Optional<T> rarelyOf(int oneIn, T value) {
    return chance(oneIn) ? Optional.empty() : Optional.of(value);
  }

  private <T> T usually(T usual, T[] all) {
    return chance(5) ? one(Arrays.asList(all)) : usual;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> Set<T> some(List<T> all, int oneIn) {
    var chosen = new HashSet<T>();
    all.forEach(
        value -> {
          if (chance(oneIn)) {
            chosen.add(value);
          }
        });
    return chosen;
  }
}
