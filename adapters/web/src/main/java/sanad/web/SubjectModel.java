package sanad.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sanad.cases.LeadView;
import sanad.cases.Leads;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.identity.Side;
import sanad.stix.StixId;
import sanad.store.Held;
import sanad.store.ItemQuery;
import sanad.store.Page;
import sanad.text.CodePoints;

/// Builds the page *Subject*: the claims of each originator side by side, never merged.
///
/// **Source:** `interface.md` 3.4; design 2.5.
final class SubjectModel {
  private static final int MOST_COLUMNS = 4;
  private static final int RELATED = 30;
  private static final String LINK = "relationship";

  private final Visit visit;
  private final Wording wording;
  private final Map<PartyId, Party> parties;
  private final Map<AgreementId, Agreement> agreements;
  private final PartyId self;
  private final Leads leads;
  private final List<Held> shown = new ArrayList<>();

  SubjectModel(Visit visit, Wording wording, Leads leads) {
    this.visit = visit;
    this.wording = wording;
    this.leads = leads;
    var register = visit.session().registry().register();
    this.parties = register.parties();
    this.agreements = register.agreements();
    this.self = register.self();
  }

  /// The page.
  record Subject(
      String id,
      String title,
      String kind,
      boolean own,
      String originator,
      List<Column> columns,
      List<Claim> claims,
      List<Row> related,
      List<Reader> readers,
      RulesPart rules,
      Optional<Source> source,
      Optional<LeadPart> lead,
      String json) {}

  /// One originator's column: how it graded and marked what it says.
  record Column(
      String originator,
      boolean own,
      String received,
      String tlp,
      String level,
      String codes,
      String review) {}

  /// One row of the claims; `cells` stand in the order of the columns.
  record Claim(String name, boolean differs, List<List<Claims.Line>> cells) {}

  /// A version, and what it changed against the one before.
  ///
  /// @param marking what became of its marking, in sentences
  record Change(String when, String by, List<Edit> edits, List<String> marking, boolean first) {
    record Edit(String name, List<WordDiff.Run> runs) {}
  }

  /// Who may see it, and why. @param under the agreements under which it was given
  record Reader(String name, String through, List<String> under, String uses, String until) {}

  /// The report and words that it was read from; the originator's own only.
  record Source(String path, String title, String quote) {}

  /// The steps of a lead. @param silent receivers of whom there is none
  record LeadPart(
      String asked,
      String giver,
      boolean ours,
      List<String> receivers,
      List<String> silent,
      List<Step> steps) {
    record Step(String words, String when, String count, String by, String note, String recorded) {}
  }

  /// What was put on the page, for its banner. @param more what other parts of the page show
  Banner banner(List<Side> more) {
    return Decisions.banner(more, shown.stream().map(Held::handling).toList(), visit);
  }

  /// All versions, of which the last is the object as it is now; empty where this reader sees none.
  List<Held> find(StixId id) {
    return visit.session().items().versions(id);
  }

  /// The page. @param versions as found, at least one
  Subject build(List<Held> versions) {
    var held = versions.getLast();
    var naming =
        visit.session().items().list(ItemQuery.ALL.naming(held.id()), RELATED, Optional.empty());
    var columns = columns(held, versions, links(held, naming));
    shown.addAll(columns);
    return new Subject(
        held.id().toString(),
        Labels.of(held.object(), wording),
        Labels.kind(held.object(), wording),
        held.originator().equals(self),
        name(held.originator()),
        columns.stream().map(this::column).toList(),
        claims(columns),
        related(naming.rows()),
        readers(held),
        RulesPart.of(held, self, wording),
        source(held.id()),
        leads.of(visit.session(), held).map(this::lead),
        held.object().json());
  }

  /// The newest version of each originator, and what an officer linked as the same; own first.
  private List<Held> columns(Held held, List<Held> versions, List<Held> links) {
    var newest = new LinkedHashMap<PartyId, Held>();
    versions.forEach(version -> newest.put(version.originator(), version));
    newest.put(held.originator(), held);
    var columns = new ArrayList<>(newest.values());
    for (var link : links) {
      if (link.object()
          .properties()
          .text("relationship_type")
          .equals(Optional.of("duplicate-of"))) {
        other(link, held.id()).flatMap(visit.session().items()::get).ifPresent(columns::add);
      }
    }
    columns.sort(Comparator.comparing(column -> !column.originator().equals(self)));
    return columns.size() > MOST_COLUMNS ? columns.subList(0, MOST_COLUMNS) : columns;
  }

  /// The links to and from it: asked for by themselves where what names it is more than was read.
  private List<Held> links(Held held, Page<Held> naming) {
    return naming.next().isEmpty()
        ? naming.rows().stream().filter(other -> other.type().equals(LINK)).toList()
        : visit
            .session()
            .items()
            .list(ItemQuery.ALL.ofTypes(LINK).naming(held.id()), RELATED, Optional.empty())
            .rows();
  }

  private static Optional<StixId> other(Held link, StixId id) {
    var properties = link.object().properties();
    return List.of("source_ref", "target_ref").stream()
        .flatMap(name -> properties.text(name).stream())
        .flatMap(text -> StixId.of(text).stream())
        .filter(end -> !end.equals(id))
        .findFirst();
  }

  private Column column(Held held) {
    var terms = held.handling().terms();
    return new Column(
        name(held.originator()),
        held.originator().equals(self),
        wording.time(held.storedAt()),
        terms.tlp().label(),
        wording.classification(terms.classification()),
        String.join(" ", terms.codes().stream().map(Enum::name).sorted().toList()),
        held.handling().reviewBy().map(wording::lastDay).orElse(""));
  }

  private List<Claim> claims(List<Held> columns) {
    var lines = columns.stream().map(held -> Claims.of(held.object(), wording)).toList();
    var names = new LinkedHashSet<String>();
    lines.forEach(column -> names.addAll(column.keySet()));
    var named = named(lines);
    return names.stream()
        .map(
            name -> {
              var cells =
                  lines.stream()
                      .map(c -> resolved(c.getOrDefault(name, List.of()), named))
                      .toList();
              return new Claim(name, differs(cells), cells);
            })
        .toList();
  }

  private static boolean differs(List<List<Claims.Line>> cells) {
    return cells.stream().filter(cell -> !cell.isEmpty()).distinct().count() > 1;
  }

  /// What the lines lead to, as far as this reader may see it: all in one reading, for a report
  /// names hundreds.
  private Map<StixId, Held> named(List<Map<String, List<Claims.Line>>> columns) {
    var ids =
        columns.stream()
            .flatMap(column -> column.values().stream().flatMap(List::stream))
            .filter(line -> !line.link().isEmpty())
            .flatMap(line -> StixId.of(line.value()).stream())
            .distinct()
            .toList();
    var named = new LinkedHashMap<StixId, Held>();
    if (!ids.isEmpty()) {
      visit.session().items().among(ids).forEach(held -> named.put(held.id(), held));
    }
    return named;
  }

  /// References by the name of what they lead to; what this reader may not see keeps its bare id,
  /// which the object itself shows.
  private List<Claims.Line> resolved(List<Claims.Line> lines, Map<StixId, Held> named) {
    return lines.stream()
        .map(
            line ->
                line.link().isEmpty()
                    ? line
                    : StixId.of(line.value())
                        .flatMap(id -> Optional.ofNullable(named.get(id)))
                        .map(held -> seen(line, held))
                        .orElse(new Claims.Line(line.name(), line.value(), "")))
        .toList();
  }

  private Claims.Line seen(Claims.Line line, Held held) {
    shown.add(held);
    return new Claims.Line(line.name(), Labels.of(held.object(), wording), line.link());
  }

  private List<Row> related(List<Held> naming) {
    var found =
        naming.stream().filter(other -> !other.type().equals("marking-definition")).toList();
    shown.addAll(found);
    return found.stream()
        .map(other -> Labels.row(other, name(other.originator()), wording))
        .toList();
  }

  /// What each version changed against the one before; compares words, and reads nothing.
  List<Change> history(List<Held> versions) {
    var changes = new ArrayList<Change>();
    var before = new LinkedHashMap<PartyId, Held>();
    for (var version : versions) {
      var old = before.put(version.originator(), version);
      changes.add(
          new Change(
              wording.time(version.storedAt()),
              name(version.originator()),
              old == null
                  ? List.of()
                  : edits(Claims.of(old.object(), wording), Claims.of(version.object(), wording)),
              old == null
                  ? List.of()
                  : MarkingChange.of(old.handling(), version.handling(), self, this::name, wording),
              old == null));
    }
    return changes.reversed();
  }

  private static List<Change.Edit> edits(
      Map<String, List<Claims.Line>> old, Map<String, List<Claims.Line>> now) {
    var names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .filter(
            name -> !old.getOrDefault(name, List.of()).equals(now.getOrDefault(name, List.of())))
        .map(
            name ->
                new Change.Edit(
                    name,
                    WordDiff.of(
                        text(old.getOrDefault(name, List.of())),
                        text(now.getOrDefault(name, List.of())))))
        .toList();
  }

  private static String text(List<Claims.Line> lines) {
    return String.join(" · ", lines.stream().map(Claims.Line::value).toList());
  }

  private List<Reader> readers(Held held) {
    if (!held.originator().equals(self)) {
      return List.of();
    }
    return visit.session().items().audience(held.id()).stream()
        .map(
            audience ->
                new Reader(
                    name(audience.party()),
                    audience.through().map(this::name).orElse(""),
                    under(held, audience.through().orElse(audience.party())),
                    Rules.uses(audience.conditions(), wording),
                    audience.conditions().until().map(wording::lastDay).orElse("")))
        .sorted(Comparator.comparing(Reader::name))
        .toList();
  }

  private List<String> under(Held held, PartyId name) {
    return held.handling().terms().basis().of(name).stream()
        .flatMap(id -> Optional.ofNullable(agreements.get(id)).stream())
        .map(Agreement::name)
        .sorted()
        .toList();
  }

  private Optional<Source> source(StixId id) {
    var workbench = visit.session().workbench();
    return workbench
        .sourceOf(id)
        .flatMap(
            draft ->
                workbench
                    .report(draft.report())
                    .map(
                        report ->
                            new Source(
                                "/reports/" + report.id(),
                                report.title(),
                                draft.quote(CodePoints.of(report.text())))));
  }

  private LeadPart lead(LeadView lead) {
    Function<LeadView.StepView, LeadPart.Step> step =
        view ->
            new LeadPart.Step(
                wording.word("step", view.outcome().step().code()),
                view.outcome().when().map(d -> wording.partial(d.text())).orElse(""),
                view.outcome().count().map(n -> wording.say("lead.count", n)).orElse(""),
                wording.name(view.by()),
                view.outcome().note().orElse(""),
                wording.time(view.held().storedAt()));
    lead.steps().forEach(view -> shown.add(view.held()));
    var heard = lead.steps().stream().map(view -> view.by().id()).toList();
    return new LeadPart(
        lead.lead().asked(),
        wording.name(lead.giver()),
        lead.ours(),
        lead.receivers().stream().map(wording::name).sorted().toList(),
        lead.receivers().stream()
            .filter(receiver -> !heard.contains(receiver.id()))
            .map(wording::name)
            .sorted()
            .toList(),
        lead.steps().stream().map(step).toList());
  }

  private String name(PartyId id) {
    return ItemsPage.name(id, parties, wording);
  }
}
