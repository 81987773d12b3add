package sanad.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sanad.intake.Review;
import sanad.stix.StixId;
import sanad.store.Draft;
import sanad.store.Report;
import sanad.text.CodePoints;

/// Reports and drafts on the wire.
final class ReportViews {

  private ReportViews() {}

  record ReportRow(
      String id,
      String title,
      String language,
      String grade,
      @Nullable LocalDate documentDate,
      Instant receivedAt,
      String sha256) {
    static ReportRow of(Report report) {
      return new ReportRow(
          report.id().toString(),
          report.title(),
          report.language(),
          report.grade().scheme() + " " + report.grade().value(),
          report.documentDate().orElse(null),
          report.receivedAt(),
          report.sha256());
    }
  }

  /// @param start first code point of the text, -1 without a span
  record DraftView(
      String id,
      int revision,
      String kind,
      String status,
      String quote,
      Map<String, String> slots,
      int start,
      int end,
      String rule,
      String band,
      @Nullable String object) {
    static DraftView of(Draft draft, CodePoints text) {
      var slots = new TreeMap<String, String>();
      for (var name : draft.slots().names()) {
        draft.slots().text(name).ifPresent(value -> slots.put(name, value));
        draft.slots().whole(name).ifPresent(value -> slots.put(name, value.toString()));
      }
      return new DraftView(
          draft.id().toString(),
          draft.revision(),
          draft.kind(),
          DirectoryView.word(draft.status()),
          draft.quote(text),
          slots,
          draft.start(),
          draft.end(),
          draft.rule(),
          draft.band(),
          draft.object().map(StixId::toString).orElse(null));
    }
  }

  record ReviewView(
      ReportRow report, String text, List<DraftView> drafts, int open, int confirmed, int marked) {
    static ReviewView of(Review review) {
      var text = review.report().text();
      var points = CodePoints.of(text);
      return new ReviewView(
          ReportRow.of(review.report()),
          text,
          review.drafts().stream().map(draft -> DraftView.of(draft, points)).toList(),
          review.progress().open(),
          review.progress().confirmed(),
          review.progress().marked());
    }
  }
}
