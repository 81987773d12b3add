package sanad.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sanad.stix.StixId;

/// Reading of reports and drafts: this node's own work, for content roles only.
public interface Workbench {
  /// A report with its text.
  Optional<Report> report(Report.ReportId id);

  /// Reports, newest first, without their bytes and text (both are empty).
  Page<Report> reports(int limit, Optional<String> from);

  /// Other reports of the very same text that the viewer may see, newest first, without their bytes
  /// and text; five at most.
  List<Report> twins(Report report);

  /// The newest revision of each draft of a report, by place in the text.
  List<Draft> drafts(Report.ReportId report);

  /// The same of several reports in one reading; none has an empty list.
  Map<Report.ReportId, List<Draft>> drafts(List<Report.ReportId> reports);

  /// All revisions of a draft, oldest first.
  List<Draft> history(Draft.DraftId draft);

  /// What partners sent and this node did not take, newest first, without its texts.
  Page<Quarantined.Listed> quarantine(int limit, Optional<String> from);

  /// The report and draft from which an object was made; only the originator has them.
  Optional<Draft> sourceOf(StixId object);
}
