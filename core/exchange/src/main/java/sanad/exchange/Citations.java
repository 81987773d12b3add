package sanad.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import sanad.stix.StixId;
import sanad.store.Report;
import sanad.store.Session;

/// Which sources released facts were read from, each under a new opaque id: the citation itself,
/// with the report's text and place, stays with the originator. **Source:** decision 10.
final class Citations {
  private Citations() {}

  static List<SourceExtension.Source> of(
      Session session, List<Weighing.Item> items, RandomGenerator random) {
    var facts = new LinkedHashMap<Report.ReportId, List<StixId>>();
    for (var item : items) {
      session
          .workbench()
          .sourceOf(item.held().id())
          .ifPresent(
              draft ->
                  facts
                      .computeIfAbsent(draft.report(), r -> new ArrayList<>())
                      .add(item.held().id()));
    }
    var sources = new ArrayList<SourceExtension.Source>();
    facts.forEach(
        (id, read) ->
            session
                .workbench()
                .report(id)
                .ifPresent(
                    report ->
                        sources.add(
                            new SourceExtension.Source(
                                StixId.randomUuid(random).toString(),
                                report.language(),
                                report.grade().scheme(),
                                report.grade().value(),
                                read))));
    return sources;
  }
}
