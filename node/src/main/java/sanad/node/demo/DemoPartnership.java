package sanad.node.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sanad.exchange.AgreementForm;
import sanad.exchange.Answer;
import sanad.exchange.LinkForm;
import sanad.exchange.Partners;
import sanad.exchange.PartyForm;
import sanad.handling.Clearance;
import sanad.handling.Party;
import sanad.handling.Purpose;
import sanad.store.Collection;

/// Makes the nodes partners of one another, as their administrators would: parties, one agreement
/// for each pair, a credential and a certificate in each direction, and the ways to pull by.
final class DemoPartnership {
  private final List<DemoNode> nodes;
  private final DemoClock clock;

  DemoPartnership(List<DemoNode> nodes, DemoClock clock) {
    this.nodes = nodes;
    this.clock = clock;
  }

  void make() throws IOException {
    for (var node : nodes) {
      for (var other : others(node)) {
        register(node, other);
      }
    }
    for (var giver : nodes) {
      for (var receiver : others(giver)) {
        link(giver, receiver);
      }
    }
  }

  private List<DemoNode> others(DemoNode node) {
    return nodes.stream().filter(other -> other != node).toList();
  }

  private void register(DemoNode node, DemoNode other) {
    var partners = node.bean(Partners.class);
    try (var session = node.open(administrator(node), Purpose.ADMINISTRATION)) {
      done(
          partners.register(
              session,
              new PartyForm(
                  Optional.of(other.agency().id()),
                  Party.Kind.AGENCY,
                  other.agency().names(),
                  other.agency().country(),
                  Party.Keeping.ENFORCES_RULES)));
      var from = clock.instant().minus(Duration.ofHours(1));
      done(
          partners.register(
              session,
              new AgreementForm(
                  Optional.of(DemoAgency.agreement(node.agency(), other.agency())),
                  "EXERCISE %s"
                      .formatted(
                          List.of(node.agency(), other.agency()).stream()
                              .map(DemoAgency::code)
                              .sorted()
                              .collect(Collectors.joining(" – "))),
                  Set.of(other.agency().id()),
                  Set.of(Purpose.CT_INVESTIGATION, Purpose.THREAT_PREVENTION),
                  Clearance.SECRET,
                  DemoAgency.equivalences(),
                  Duration.ofDays(1095),
                  from,
                  from.plus(Duration.ofDays(3650)))));
    }
  }

  /// `receiver` gets a credential of `giver`, which opens with its node's certificate only, and the
  /// way to fetch by.
  private static void link(DemoNode giver, DemoNode receiver) {
    var name = receiver.agency().code().toLowerCase(Locale.ROOT);
    UUID collection;
    String line;
    try (var session = giver.open(administrator(giver), Purpose.ADMINISTRATION)) {
      var partners = giver.bean(Partners.class);
      line = done(partners.issueCredential(session, receiver.agency().id(), name)).line();
      done(partners.registerCertificate(session, receiver.agency().id(), receiver.fingerprint()));
      collection =
          partners.directory(session).collections().stream()
              .filter(c -> c.partner().equals(receiver.agency().id()))
              .filter(c -> c.purpose() == Purpose.CT_INVESTIGATION)
              .filter(c -> c.kind() == Collection.Kind.RELEASE)
              .map(Collection::id)
              .findFirst()
              .orElseThrow();
    }
    try (var session = receiver.open(administrator(receiver), Purpose.ADMINISTRATION)) {
      done(
          receiver
              .bean(Partners.class)
              .register(
                  session,
                  new LinkForm(
                      Optional.empty(),
                      giver.agency().id(),
                      URI.create(giver.partnersRoot()),
                      collection,
                      giver.fingerprint(),
                      line,
                      DemoAgency.agreement(giver.agency(), receiver.agency()),
                      Purpose.CT_INVESTIGATION,
                      Duration.ofMinutes(5))));
    }
  }

  /// The login of a node's liaison officer.
  static String liaison(DemoNode node) {
    return node.agency().officers().get(1).login();
  }

  private static String administrator(DemoNode node) {
    return node.agency().officers().getLast().login();
  }

  static <T> T done(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done<T>(var value) -> value;
      case Answer.Refused<T>(var obstacles) ->
          throw new StoryFailed(
              "refused: "
                  + obstacles.stream()
                      .map(o -> o.code().code() + " " + o.field() + " " + o.about())
                      .collect(Collectors.joining("; ")));
    };
  }
}
