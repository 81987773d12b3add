package sanad.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sanad.handling.Clearance;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Purpose;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.store.AccessRefused;
import sanad.store.Link;
import sanad.store.PartnerCertificate;
import sanad.store.Writing;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// The register: what it keeps, who changes it, and how much of it a partner learns.
public abstract class RegistryContract extends StoreContract {
  private static final String OTHER = "6f1d2a70-4a0e-4d57-8c11-0a54e1f0cffe";

  private static final Party ELSEWHERE =
      new Party(
          new PartyId(UUID.fromString("6f1d2a70-4a0e-4d57-8c11-0a54e1f0cfff")),
          Party.Kind.GROUP,
          Map.of("en", "EXERCISE group of others"),
          "",
          Party.Keeping.ENFORCES_RULES);

  @Test
  public void the_register_comes_back_as_it_was_kept() {
    var kept = exercise.as(exercise.analyst(), s -> s.registry().register());
    var cast = Cast.register(Cast.DEMO_MA);
    assertThat(kept.self()).isEqualTo(cast.self());
    assertThat(kept.ceiling()).isEqualTo(cast.ceiling());
    assertThat(kept.parties()).isEqualTo(cast.parties());
    assertThat(kept.agreements()).isEqualTo(cast.agreements());
    assertThat(kept.memberships()).containsExactlyInAnyOrderElementsOf(cast.memberships());
  }

  @Test
  public void a_node_is_founded_by_its_first_entry() {
    assertThat(exercise.<Boolean>as(exercise.analyst(), s -> s.registry().founded())).isTrue();
    var empty = new Exercise(start(Cast.NOW), Cast.DEMO_MA);
    boolean founded =
        empty.as(
            Cast.task(Viewer.Task.REGISTER), Purpose.ADMINISTRATION, s -> s.registry().founded());
    assertThat(founded).isFalse();
    empty.under().close();
  }

  @Test
  public void a_partner_learns_its_own_part_only() {
    var seen = exercise.as(Cast.partner(Cast.DEMO_ES), s -> s.registry().register());
    assertThat(seen.parties()).containsOnlyKeys(Cast.DEMO_MA.id(), Cast.DEMO_ES.id());
    assertThat(seen.agreements().values()).allMatch(a -> a.parties().contains(Cast.DEMO_ES.id()));
    assertThat(seen.memberships()).allMatch(m -> m.member().equals(Cast.DEMO_ES.id()));
    assertThatThrownBy(() -> exercise.as(Cast.partner(Cast.DEMO_ES), s -> s.registry().links()))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  public void certificates_of_partners_are_listed_for_those_who_keep_the_register() {
    var es = new PartnerCertificate(Cast.DEMO_ES.id(), "a".repeat(64));
    var fr = new PartnerCertificate(Cast.DEMO_FR.id(), "b".repeat(64));
    exercise.write(
        Cast.task(Viewer.Task.REGISTER),
        Purpose.ADMINISTRATION,
        w -> {
          w.accounts().certificate(fr.partner(), fr.sha256());
          w.accounts().certificate(es.partner(), "c".repeat(64));
          w.accounts().certificate(es.partner(), es.sha256());
          return true;
        });
    var both = exercise.as(exercise.analyst(), s -> s.registry().certificates());
    assertThat(both)
        .containsExactlyElementsOf(
            Stream.of(es, fr).sorted(Comparator.comparing(PartnerCertificate::partner)).toList());
    for (var viewer : List.of(Cast.officer(Cast.DEMO_MA, Role.CASE), Cast.partner(Cast.DEMO_ES))) {
      assertThatThrownBy(() -> exercise.as(viewer, s -> s.registry().certificates()))
          .isInstanceOf(AccessRefused.class);
    }
  }

  @Test
  public void a_party_is_replaced_by_its_newer_entry() {
    var renamed =
        new Party(
            Cast.DEMO_ES.id(),
            Party.Kind.AGENCY,
            Map.of("en", "Renamed unit (EXERCISE)"),
            "ES",
            Party.Keeping.ENFORCES_RULES);
    exercise.register(w -> w.save(renamed));
    var kept = exercise.as(exercise.analyst(), s -> s.registry().register());
    assertThat(kept.parties()).containsEntry(Cast.DEMO_ES.id(), renamed);
    assertThat(kept.parties()).hasSameSizeAs(Cast.PARTIES);
  }

  @Test
  public void a_lower_ceiling_of_the_node_withholds_at_once_and_a_higher_one_shows() {
    var administrator = Cast.officer(Cast.DEMO_MA, Role.ADMINISTRATOR);
    var place = Exercise.id("location", 1);
    exercise.put(Exercise.place(1, "EXERCISE hill"), new HandlingBuilder().build());
    assertThat(exercise.sees(exercise.analyst(), place)).isTrue();
    exercise.write(administrator, Exercise.CT, w -> ceiling(w, Clearance.OPEN));
    assertThat(exercise.sees(exercise.analyst(), place)).isFalse();
    exercise.write(administrator, Exercise.CT, w -> ceiling(w, Clearance.SECRET));
    assertThat(exercise.sees(exercise.analyst(), place)).isTrue();
    assertThatThrownBy(
            () -> exercise.write(exercise.analyst(), Exercise.CT, w -> ceiling(w, Clearance.OPEN)))
        .isInstanceOf(AccessRefused.class);
  }

  private static boolean ceiling(Writing w, Clearance ceiling) {
    w.self(Cast.DEMO_MA, ceiling);
    return true;
  }

  @Test
  public void a_link_keeps_where_its_last_pull_ended() {
    var link =
        new Link(
            new UUID(0x4000, 0x8000000000000000L),
            Cast.DEMO_ES.id(),
            URI.create("https://partner.example:8443/taxii2/sanad/"),
            new UUID(0x4000, 0x8000000000000001L),
            "",
            "secret",
            Cast.ACCORD.id(),
            Purpose.CT_INVESTIGATION,
            Duration.ofMinutes(5),
            "",
            Optional.empty(),
            "");
    exercise.write(exercise.analyst(), Exercise.CT, w -> saved(w, link));
    var pulled = link.pulled("cursor-1", Cast.NOW, "ok");
    exercise.write(Cast.task(Viewer.Task.PULL), Purpose.ADMINISTRATION, w -> saved(w, pulled));
    assertThat(exercise.rows(exercise.analyst(), s -> s.registry().links()))
        .containsExactly(pulled);
  }

  private static boolean saved(Writing w, Link link) {
    w.save(link);
    return true;
  }

  @Test
  public void only_liaison_and_administrators_change_the_register() {
    for (var role : Role.values()) {
      var officer =
          Cast.officer(
              Cast.DEMO_MA,
              Set.of(role),
              Cast.register(Cast.DEMO_MA).ceiling(),
              Set.of(Purpose.values()));
      if (role == Role.LIAISON || role == Role.ADMINISTRATOR) {
        assertThat(exercise.<Boolean>write(officer, Exercise.CT, w -> saved(w))).isTrue();
      } else {
        assertThatThrownBy(() -> exercise.write(officer, Exercise.CT, w -> saved(w)))
            .isInstanceOf(AccessRefused.class);
      }
    }
    assertThatThrownBy(() -> exercise.write(Cast.partner(Cast.DEMO_ES), Exercise.CT, w -> saved(w)))
        .isInstanceOf(AccessRefused.class);
  }

  private static boolean saved(Writing w) {
    w.save(Cast.DEMO_FR);
    return true;
  }

  /// Nobody sees it here, and the node can say so.
  @Test
  public void a_group_that_only_its_giver_knows_is_a_stranger_until_this_agency_is_in_it() {
    given(1, Cast.DEMO_FR, ELSEWHERE.id(), Cast.DEMO_ES.id());
    given(2, Cast.DEMO_FR, new PartyId(UUID.fromString(OTHER)), Cast.DEMO_MA.id());
    given(3, Cast.DEMO_FR, Cast.DEMO_ES.id());
    given(4, Cast.DEMO_MA, new PartyId(UUID.fromString(OTHER)));
    assertThat(exercise.under().store().strangers()).containsExactly(ELSEWHERE.id());
    exercise.register(
        w -> {
          w.save(ELSEWHERE);
          w.save(
              new Membership(
                  ELSEWHERE.id(), Cast.DEMO_MA.id(), Cast.NOW, Cast.NOW.plusSeconds(60)));
        });
    assertThat(exercise.under().store().strangers()).isEmpty();
    assertThat(exercise.sees(exercise.analyst(), Exercise.id("location", 1))).isTrue();
  }

  private void given(int n, Party by, PartyId... readers) {
    exercise.put(
        Exercise.place(n, "EXERCISE " + n),
        new HandlingBuilder().by(by).to(Set.of(readers)).build());
  }

  @Test
  public void who_may_not_state_the_purpose_opens_nothing() {
    var without =
        Cast.officer(
            Cast.DEMO_MA,
            Set.of(Role.ANALYST),
            Cast.register(Cast.DEMO_MA).ceiling(),
            Set.of(Purpose.FINANCE));
    assertThatThrownBy(() -> exercise.sees(without, Exercise.id("location", 1)))
        .isInstanceOf(AccessRefused.class);
    assertThatThrownBy(
            () ->
                exercise.as(
                    Cast.partner(Cast.DEMO_FR), Purpose.FINANCE, s -> s.collections().list()))
        .isInstanceOf(AccessRefused.class);
  }
}
