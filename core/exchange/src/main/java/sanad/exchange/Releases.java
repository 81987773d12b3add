package sanad.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import sanad.exchange.Readers.Meant;
import sanad.handling.AgreementId;
import sanad.handling.OfficerId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Register;
import sanad.handling.Role;
import sanad.handling.Viewer;
import sanad.stix.StixId;
import sanad.store.Act;
import sanad.store.Held;
import sanad.store.Items.Audience;
import sanad.store.Page;
import sanad.store.Release;
import sanad.store.Session;
import sanad.store.Writing;

/// Releases to partners: what would be read by whom, the release itself, and its withdrawal.
///
/// Thread-safe as far as the random source is. **Source:** decisions 9 to 11.
public final class Releases {
  private final InstantSource clock;
  private final RandomGenerator random;

  public Releases(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// Who exactly would read it, under which conditions, and everything that forbids it.
  public Preview preview(Session session, ReleaseRequest request) {
    return new Weighing(session, request, clock.instant()).preview();
  }

  /// The same request with every object of this agency that the chosen ones name, and so on.
  public ReleaseRequest withNamed(Session session, ReleaseRequest request) {
    var self = session.registry().register().self();
    var found = new LinkedHashSet<StixId>(request.items());
    var open = new ArrayDeque<>(request.items());
    while (!open.isEmpty()) {
      for (var name : names(session, open.poll())) {
        if (!Remarking.precedes(name)
            && !found.contains(name)
            && session.items().get(name).filter(h -> h.originator().equals(self)).isPresent()) {
          found.add(name);
          open.add(name);
        }
      }
    }
    return request.withItems(List.copyOf(found));
  }

  private static List<StixId> names(Session session, StixId id) {
    return session
        .items()
        .get(id)
        .map(held -> held.object().header().references())
        .orElse(List.of());
  }

  /// Releases: one marking for each handling, new versions of the facts, a STIX report that lists
  /// them, and the additions, all in one transaction.
  ///
  /// @param approver the session of the second officer, where one is needed
  public Answer<Release> release(
      Session session,
      ReleaseRequest request,
      Optional<Session> approver,
      List<Addition> additions) {
    return session.inTurn(() -> released(session, request, approver, additions));
  }

  private Answer<Release> released(
      Session session,
      ReleaseRequest request,
      Optional<Session> approver,
      List<Addition> additions) {
    var weighing = new Weighing(session, request, clock.instant());
    var preview = weighing.preview();
    var obstacles = new ArrayList<>(preview.obstacles());
    if (preview.secondOfficer()) {
      second(session, weighing, approver).ifPresent(obstacles::add);
    }
    if (!obstacles.isEmpty()) {
      return new Answer.Refused<>(obstacles);
    }
    var readers = weighing.readers().stream().map(Meant::id).collect(Collectors.toSet());
    if (preview.secondOfficer()) {
      approver.ifPresent(second -> approve(second, readers, request.justification()));
    }
    var giver = giver(session);
    var sources = Citations.of(session, weighing.items(), random);
    var act = new Act("release.make", Act.Kind.DISCLOSURE, readers, request.justification());
    return new Answer.Done<>(
        session.write(
            act,
            writing -> {
              var making =
                  new Making(weighing.register(), random, writing, giver.map(Held::object));
              weighing.items().forEach(making::fact);
              making.report(request, sources);
              additions.forEach(addition -> making.add(addition, request));
              making.put();
              giver.ifPresent(
                  held -> again(writing, held, request.agreement(), request.recipients()));
              var release =
                  making.release(
                      request.agreement(),
                      request.purpose(),
                      request.recipients(),
                      request.title(),
                      officer(session));
              writing.save(release);
              return release;
            }));
  }

  /// The second officer is another one, has that role, and may see what is approved.
  private static Optional<Obstacle> second(
      Session session, Weighing weighing, Optional<Session> approver) {
    if (approver.isEmpty()) {
      return Optional.of(Obstacle.of(ExchangeCode.SECOND_OFFICER_NEEDED, "approver"));
    }
    var items = weighing.items().stream().map(item -> item.held().id()).toList();
    var fit =
        approver.get().viewer() instanceof Viewer.Officer second
            && second.roles().contains(Role.APPROVER)
            && !second.id().equals(officer(session))
            && approver.get().items().among(items).size() == items.size();
    return fit
        ? Optional.empty()
        : Optional.of(Obstacle.of(ExchangeCode.SECOND_OFFICER_UNFIT, "approver"));
  }

  private static void approve(Session second, Set<PartyId> readers, String justification) {
    second.write(
        new Act("release.approve", Act.Kind.ADMINISTRATION, readers, justification),
        writing -> writing.now());
  }

  /// Answers an item of another agency with one new object: for its originator alone, by the same
  /// rule and agreement. Refused where the rule would not let it through. An answer is a release
  /// like any other, and is withdrawn like one.
  ///
  /// @param title by which this agency finds the answer among its releases
  public Answer<StixId> answer(Session session, Held to, String title, Addition addition) {
    return session.inTurn(() -> answered(session, to, title, addition));
  }

  private Answer<StixId> answered(Session session, Held to, String title, Addition addition) {
    var register = session.registry().register();
    var giverOf = register.parties().get(to.originator());
    if (giverOf == null || giverOf.keeping() == Party.Keeping.KEEPS_NO_RULES) {
      // What goes to a body that keeps no rules takes a second officer: by a release of its own.
      return new Answer.Refused<>(
          List.of(Obstacle.of(ExchangeCode.SECOND_OFFICER_NEEDED, "recipients", to.originator())));
    }
    var way = Answering.of(session, to, clock.instant());
    if (!(way instanceof Answer.Done<Answering>(var answering))) {
      return new Answer.Refused<>(way.refusals());
    }
    var reader = Set.of(to.originator());
    var giver = giver(session);
    var act = new Act("answer.give", Act.Kind.DISCLOSURE, reader, "");
    return new Answer.Done<>(
        session.write(
            act,
            writing -> {
              var making = new Making(register, random, writing, giver.map(Held::object));
              making.answer(answering.handling(), addition);
              making.put();
              giver.ifPresent(held -> again(writing, held, answering.agreement(), reader));
              var release =
                  making.release(
                      answering.agreement(), session.purpose(), reader, title, officer(session));
              writing.save(release);
              return release.items().getFirst();
            }));
  }

  /// The object that says who this agency is; it goes with each release.
  static StixId giverId(Register register) {
    return StixId.parse(register.self().stix());
  }

  /// As this node told it; what another put under its id is none of it.
  private static Optional<Held> giver(Session session) {
    var register = session.registry().register();
    return session
        .items()
        .get(giverId(register))
        .filter(held -> held.originator().equals(register.self()));
  }

  /// The giver's identity, where it was withdrawn from those named now, is theirs again.
  private static void again(
      Writing writing, Held giver, AgreementId agreement, Set<PartyId> named) {
    var state = Remarking.reopened(giver.state(), agreement, named);
    if (!state.equals(giver.state())) {
      writing.state(giver.id(), state);
    }
  }

  private static OfficerId officer(Session session) {
    return switch (session.viewer()) {
      case Viewer.Officer officer -> officer.id();
      case Viewer.Partner partner ->
          throw new IllegalStateException("release: expected an officer, got a partner");
      case Viewer.NodeTask task ->
          throw new IllegalStateException("release: expected an officer, got a task");
    };
  }

  /// Withdraws: what is not fetched is never served from now on; what another release still grants
  /// stays. It holds for everything that was released, whether or not the officer may see each part
  /// of it. [#account] names who holds it.
  public Answer<Release> withdraw(Session session, Release.ReleaseId id, String justification) {
    return session.inTurn(() -> new Withdrawing(session).of(id, justification));
  }

  /// Releases, newest first.
  public Page<Release> list(Session session, int limit, Optional<String> from) {
    return session.collections().releases(limit, from);
  }

  /// Who fetched each of these releases, and who has not; a release of which the officer may not
  /// see what it consists of is not among the keys.
  public Map<Release.ReleaseId, Fetched> fetched(Session session, List<Release> listed) {
    return Fetching.of(session, listed, clock.instant());
  }

  /// One release with its readers and who holds it.
  public Optional<Released> account(Session session, Release.ReleaseId id) {
    return session
        .collections()
        .release(id)
        .map(
            release -> {
              var register = session.registry().register();
              var readers =
                  Readers.of(register, release.recipients(), clock.instant()).stream()
                      .map(Meant::party)
                      .toList();
              var still =
                  release.withdrawnAt().isEmpty()
                      ? List.<Released.Still>of()
                      : still(session, readers, release);
              return new Released(release, readers, holdings(session, register, release), still);
            });
  }

  /// In the order of the readers; of the items that the officer may see.
  private static List<Released.Still> still(Session session, List<Party> readers, Release release) {
    var parties = session.registry().register().parties();
    var lines = new LinkedHashMap<PartyId, List<Audience>>();
    for (var item : release.items()) {
      for (var line : session.items().audience(item)) {
        lines.computeIfAbsent(line.party(), p -> new ArrayList<>()).add(line);
      }
    }
    return readers.stream()
        .flatMap(
            reader ->
                Optional.ofNullable(lines.get(reader.id())).stream()
                    .map(
                        of ->
                            new Released.Still(
                                reader, of.getFirst().through().map(parties::get), of.size())))
        .toList();
  }

  private static List<Holding> holdings(Session session, Register register, Release release) {
    var since = new LinkedHashMap<PartyId, Instant>();
    var items = new LinkedHashMap<PartyId, List<StixId>>();
    for (var item : release.items()) {
      for (var holder : session.collections().holders(item)) {
        since.merge(holder.party(), holder.since(), (a, b) -> a.isBefore(b) ? a : b);
        items.computeIfAbsent(holder.party(), p -> new ArrayList<>()).add(item);
      }
    }
    return since.entrySet().stream()
        .flatMap(
            entry ->
                Optional.ofNullable(register.parties().get(entry.getKey())).stream()
                    .map(
                        party ->
                            new Holding(
                                party,
                                entry.getValue(),
                                items.getOrDefault(entry.getKey(), List.of()))))
        .sorted(Comparator.comparing(Holding::since))
        .toList();
  }
}
