package sanad.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sanad.intake.FactKind;
import sanad.intake.Review;
import sanad.store.Draft;
import sanad.store.Report;
import sanad.text.CodePoints;

/// The page *Report*: text and drafts side by side. Only the draft in hand carries its forms, so
/// that a long report stays a light page.
///
/// @param marked whether some of its facts were marked before
/// @param now the number of the draft in hand, 0 where none is open
/// @param open drafts that nobody decided
/// @param ready confirmed facts that can be marked now
/// @param staying confirmed facts of which no item is made: dates
/// @param setAside drafts that were set aside
/// @param last the decision just made, which can be undone
/// @param kept what was typed and refused
/// @param twins other reports of the very same text
record ReportView(
    String id,
    String title,
    String language,
    String grade,
    String received,
    String documentDate,
    boolean marked,
    boolean mayWork,
    MarkedText text,
    List<DraftItem> drafts,
    int now,
    String progress,
    int open,
    int ready,
    int staying,
    int setAside,
    Optional<DraftItem> last,
    List<String> kinds,
    List<String> events,
    List<Contradiction> conflicts,
    List<Row> facts,
    List<Problem> problems,
    Kept kept,
    List<Twin> twins) {

  /// Two drafts of this text that cannot both be true; both stand.
  record Contradiction(String text, int first, int second) {}

  /// Another report of the same text.
  record Twin(String id, String title, String received) {
    static Twin of(Report report, Wording wording) {
      return new Twin(report.id().toString(), report.title(), wording.time(report.receivedAt()));
    }
  }

  static ReportView of(
      Review review,
      List<Report> twins,
      ReportPage.Hand hand,
      ReportPage.Refused refused,
      Visit visit,
      Wording wording) {
    var report = review.report();
    var drafts = review.drafts();
    var text = CodePoints.of(report.text());
    var items =
        IntStream.range(0, drafts.size())
            .mapToObj(i -> DraftItem.of(drafts.get(i), i + 1, text, wording))
            .toList();
    int now = now(items, hand.wanted());
    var spans = items.stream().map(item -> span(drafts.get(item.number() - 1), item)).toList();
    var objects = drafts.stream().flatMap(d -> d.object().stream()).distinct().toList();
    var progress = review.progress();
    return new ReportView(
        report.id().toString(),
        report.title(),
        report.language().equals("und") ? "" : report.language(),
        report.grade().scheme() + " " + report.grade().value(),
        wording.time(report.receivedAt()),
        report.documentDate().map(wording::day).orElse(""),
        report.handling().isPresent(),
        visit.works(),
        new MarkedText(report.text(), spans),
        items.stream()
            .map(item -> item.number() == now ? item.typed(refused.kept()) : item)
            .toList(),
        now,
        wording.say(
            "report.progress",
            progress.confirmed(),
            progress.rejected(),
            progress.setAside(),
            progress.open()),
        progress.open(),
        progress.ready(),
        progress.confirmed() - progress.ready() - progress.marked(),
        progress.setAside(),
        items.stream()
            .filter(item -> item.number() == hand.decided() && item.decided())
            .findFirst(),
        Arrays.stream(FactKind.values()).map(FactKind::code).toList(),
        DraftItem.EVENTS,
        review.conflicts().stream().map(c -> conflict(c, drafts, wording)).toList(),
        Labels.rows(objects, visit, wording),
        refused.problems(),
        refused.kept(),
        twins.stream().map(twin -> Twin.of(twin, wording)).toList());
  }

  /// Whether a draft is the one in hand.
  public boolean hand(DraftItem draft) {
    return draft.number() == now;
  }

  private static MarkedText.Span span(Draft draft, DraftItem item) {
    return new MarkedText.Span(
        draft.start(), draft.end(), item.number(), item.tint(), item.status());
  }

  private static Contradiction conflict(
      Review.Conflict conflict, List<Draft> drafts, Wording wording) {
    var event = conflict.first().slots().text("event-type").orElse("");
    var text =
        wording.say(
            "report.conflict",
            wording.word("event", event),
            wording.word("slot", conflict.slot()),
            wording.partial(conflict.first().slots().text(conflict.slot()).orElse("")),
            wording.partial(conflict.second().slots().text(conflict.slot()).orElse("")));
    return new Contradiction(
        text, drafts.indexOf(conflict.first()) + 1, drafts.indexOf(conflict.second()) + 1);
  }

  /// The draft in hand: the wanted one, or the next open one after `-wanted`, else the first open.
  private static int now(List<DraftItem> items, int wanted) {
    if (wanted > 0 && wanted <= items.size()) {
      return wanted;
    }
    return items.stream()
        .filter(item -> !item.decided() && item.number() > -wanted)
        .findFirst()
        .or(() -> items.stream().filter(item -> !item.decided()).findFirst())
        .map(DraftItem::number)
        .orElse(0);
  }
}
