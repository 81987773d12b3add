package sanad.postgres;

import java.util.Optional;
import sanad.handling.OfficerId;
import sanad.stix.StixId;
import sanad.store.Conflict;
import sanad.store.Draft;
import sanad.store.Quarantined;
import sanad.store.Report;

/// Writes reports, drafts and the quarantine.
final class WorkRows {
  private WorkRows() {}

  /// The bytes and the text of a report are written once; what an officer says about it may change.
  ///
  /// @param releaseClass the number of its handling's class; empty before it is marked
  static void save(Tx tx, Report report, Optional<Integer> releaseClass) {
    tx.run(
        """
        insert into work.report (id, title, original, media_type, sha256, text, text_sha256, extractor, language,
          grade_scheme, grade_value, document_date, handling, class, received_by, received_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set title = excluded.title, language = excluded.language,
          grade_scheme = excluded.grade_scheme, grade_value = excluded.grade_value,
          document_date = excluded.document_date, handling = excluded.handling, class = excluded.class
        """,
        report.id().uuid(),
        report.title(),
        report.original(),
        report.mediaType(),
        report.sha256(),
        report.text(),
        report.textSha256(),
        report.extractor(),
        report.language(),
        report.grade().scheme(),
        report.grade().value(),
        report.documentDate(),
        report.handling().map(HandlingText::of),
        releaseClass,
        report.receivedBy().uuid(),
        report.receivedAt());
  }

  static void save(Tx tx, Draft draft) {
    int last =
        tx.one(
            "select coalesce(max(revision), 0) as last from work.draft where id = ?",
            r -> r.small("last"),
            draft.id().uuid());
    if (draft.revision() != last + 1) {
      throw new Conflict(draft.id().toString());
    }
    tx.run("update work.draft set newest = false where id = ? and newest", draft.id().uuid());
    tx.run(
        """
        insert into work.draft (id, report, span_start, span_end, kind, rule, band, slots, status, revision, newest,
          decided_by, decided_at, reason, object_type, object_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?)
        """,
        draft.id().uuid(),
        draft.report().uuid(),
        draft.start(),
        draft.end(),
        draft.kind(),
        draft.rule(),
        draft.band(),
        draft.slots().toString(),
        draft.status().name(),
        draft.revision(),
        draft.decidedBy().map(OfficerId::uuid),
        draft.decidedAt(),
        draft.reason(),
        draft.object().map(StixId::type),
        draft.object().map(StixId::uuid));
  }

  static void save(Tx tx, Quarantined quarantined) {
    tx.run(
        """
        insert into work.quarantine (id, sender, object, version, content, reason, at) values (?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do nothing
        """,
        quarantined.id(),
        quarantined.sender().uuid(),
        quarantined.object(),
        quarantined.version(),
        quarantined.text(),
        quarantined.reason(),
        quarantined.at());
  }
}
