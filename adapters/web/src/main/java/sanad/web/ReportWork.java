package sanad.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sanad.handling.Handling;
import sanad.stix.Extras;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Report;
import sanad.store.Session;

/// What the pages ask of the way of a report; the node joins it to the intake. Each act is one
/// transaction with its leaf; a revision that is not the next one throws `Conflict`. Thread-safe.
public interface ReportWork {
  /// Takes a report in, reads it and drafts its facts.
  Received receive(Session session, Incoming incoming);

  /// Confirms a draft as it was read.
  void confirm(Session session, Draft draft);

  /// Confirms a draft with other content.
  void correct(Session session, Draft draft, Extras slots);

  /// Rejects a draft; `reason` may be empty.
  void reject(Session session, Draft draft, String reason);

  /// Takes the last decision back: a further revision as the one before was.
  void undo(Session session, Draft draft);

  /// Adds a fact by its span in code points, confirmed by the officer who adds it.
  ///
  /// @param start -1 where the officer gave no words
  void add(Session session, Report report, int start, int end, String kind, Extras slots);

  /// Marks the report's confirmed facts: they become objects. The answer is what was made.
  List<StixId> mark(Session session, Report report, Handling handling);

  /// What comes in.
  ///
  /// @param fileName empty where it was pasted
  /// @param mediaType as the browser said it; `text/plain` where it was pasted
  /// @param title empty: the first line of the text
  record Incoming(
      String fileName,
      String mediaType,
      byte[] bytes,
      String title,
      Report.SourceGrade grade,
      Optional<LocalDate> documentDate) {}

  /// What became of it.
  sealed interface Received {
    /// It is kept and read.
    record Kept(Report.ReportId id) implements Received {}

    /// It was refused; codes with texts below `report.problem.`.
    record Refused(List<String> problems) implements Received {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }
}
