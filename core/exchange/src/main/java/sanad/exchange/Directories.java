package sanad.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import sanad.handling.Agreement;
import sanad.handling.Membership;
import sanad.handling.Party;
import sanad.handling.Register;
import sanad.store.Collection;
import sanad.store.Link;
import sanad.store.PartnerCertificate;

/// Lays out the register for a page.
final class Directories {
  private Directories() {}

  static Directory of(
      Register register,
      List<Link> links,
      List<Collection> collections,
      List<PartnerCertificate> certificates,
      Instant now) {
    var self = register.parties().get(register.self());
    if (self == null) {
      throw new IllegalStateException("register: expected this node's own party");
    }
    var byName = Comparator.comparing((Party p) -> p.name("en")).thenComparing(Party::id);
    var agencies =
        register.parties().values().stream()
            .filter(p -> p.kind() == Party.Kind.AGENCY && !p.id().equals(register.self()))
            .sorted(byName)
            .toList();
    var groups =
        register.parties().values().stream()
            .filter(p -> p.kind() == Party.Kind.GROUP)
            .sorted(byName)
            .map(p -> group(register, p, now))
            .toList();
    var agreements =
        register.agreements().values().stream()
            .sorted(
                Comparator.comparing(Agreement::from)
                    .reversed()
                    .thenComparing(a -> a.id().toString()))
            .map(a -> new Directory.Standing(a, Directory.State.of(a, now)))
            .toList();
    return new Directory(self, agencies, groups, agreements, links, collections, certificates);
  }

  private static Directory.Group group(Register register, Party group, Instant now) {
    return new Directory.Group(
        group,
        memberships(register, group, m -> m.holds(now)),
        memberships(register, group, m -> m.from().isAfter(now) && m.until().isAfter(now)));
  }

  private static List<Membership> memberships(
      Register register, Party group, Predicate<Membership> wanted) {
    return register.memberships().stream()
        .filter(m -> m.group().equals(group.id()) && wanted.test(m))
        .sorted(Comparator.comparing(Membership::member).thenComparing(Membership::from))
        .toList();
  }
}
