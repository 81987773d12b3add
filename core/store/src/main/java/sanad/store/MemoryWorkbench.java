package sanad.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sanad.stix.StixId;

/// Reports and drafts of the in-memory store.
final class MemoryWorkbench implements Workbench {
  private static final int MOST_TWINS = 5;

  private final MemorySession session;

  MemoryWorkbench(MemorySession session) {
    this.session = session;
  }

  @Override
  public Optional<Report> report(Report.ReportId id) {
    return session.read(
        "report.read",
        state -> Optional.ofNullable(state.reports.get(id)).filter(session.view()::opens),
        found -> found.stream().map(report -> "report:" + report.id()).toList());
  }

  @Override
  public Page<Report> reports(int limit, Optional<String> from) {
    return session.read(
        "report.list",
        state -> {
          var view = session.view();
          var newestFirst = new ArrayList<>(state.reports.values()).reversed();
          return MemoryPages.of(
              newestFirst.stream().filter(view::opens).map(Report::withoutContent).toList(),
              limit,
              from);
        },
        page -> page.rows().stream().map(report -> "report:" + report.id()).toList());
  }

  @Override
  public List<Report> twins(Report report) {
    return session.read(
        "report.twins",
        state -> {
          var view = session.view();
          return new ArrayList<>(state.reports.values())
              .reversed().stream()
                  .filter(other -> other.textSha256().equals(report.textSha256()))
                  .filter(other -> !other.id().equals(report.id()))
                  .filter(view::opens)
                  .limit(MOST_TWINS)
                  .map(Report::withoutContent)
                  .toList();
        },
        found -> found.stream().map(twin -> "report:" + twin.id()).toList());
  }

  @Override
  public List<Draft> drafts(Report.ReportId report) {
    return drafts(List.of(report)).getOrDefault(report, List.of());
  }

  @Override
  public Map<Report.ReportId, List<Draft>> drafts(List<Report.ReportId> reports) {
    return session.read(
        "draft.list",
        state ->
            state.drafts.values().stream()
                .map(List::getLast)
                .filter(draft -> reports.contains(draft.report()))
                .filter(opened(state))
                .sorted(Comparator.comparingInt(Draft::start).thenComparingInt(Draft::end))
                .collect(Collectors.groupingBy(Draft::report)),
        drafts -> reports.stream().map(report -> "report:" + report).toList());
  }

  @Override
  public List<Draft> history(Draft.DraftId draft) {
    return session.read(
        "draft.history",
        state ->
            state.drafts.getOrDefault(draft, List.of()).stream().filter(opened(state)).toList(),
        revisions -> List.of("draft:" + draft));
  }

  @Override
  public Optional<Draft> sourceOf(StixId object) {
    return session.read(
        "draft.source",
        state ->
            state.drafts.values().stream()
                .map(List::getLast)
                .filter(draft -> draft.object().equals(Optional.of(object)))
                .filter(opened(state))
                .findFirst(),
        found -> found.stream().map(draft -> "draft:" + draft.id()).toList());
  }

  /// Drafts go with their report.
  private Predicate<Draft> opened(MemoryState state) {
    var view = session.view();
    return draft ->
        Optional.ofNullable(state.reports.get(draft.report())).filter(view::opens).isPresent();
  }

  @Override
  public Page<Quarantined.Listed> quarantine(int limit, Optional<String> from) {
    return session.read(
        "quarantine.list",
        state -> {
          var aside = session.view().works() ? state.quarantine.reversed() : List.<Quarantined>of();
          return MemoryPages.of(
              aside.stream()
                  .filter(apart -> apart.isKept(session.at()))
                  .map(Quarantined::listed)
                  .toList(),
              limit,
              from);
        },
        page -> page.rows().stream().map(q -> "quarantine:" + q.id()).toList());
  }
}
