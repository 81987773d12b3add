package sanad.web;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import sanad.text.Bidi;

/// A report's text cut at the borders of its spans, so that overlapping spans become neighbouring
/// `<mark>` elements that name all drafts they belong to. Nothing is added inside a word.
///
/// Offsets come in as code points (decision 3) and stand in the page's text as UTF-16 units, since
/// the elements carry no text of their own. Immutable.
final class MarkedText implements Markup {
  /// A span of a draft.
  ///
  /// @param start first code point
  /// @param end after the last one
  /// @param number the draft's place in the list, from 1
  /// @param tint class of the style sheet
  /// @param status class of the style sheet
  record Span(int start, int end, int number, String tint, String status) {}

  private final String text;
  private final List<Span> spans;

  MarkedText(String text, List<Span> spans) {
    this.text = text;
    int length = text.codePointCount(0, text.length());
    this.spans =
        spans.stream()
            .filter(s -> s.start() >= 0 && s.start() < s.end() && s.end() <= length)
            .toList();
  }

  /// The escaped text with its marks. One pass over the borders, with the spans that are open at
  /// each: a long report has tens of thousands.
  @Override
  public String html() {
    int length = text.codePointCount(0, text.length());
    var borders = new TreeSet<>(List.of(0, length));
    for (var span : spans) {
      borders.add(span.start());
      borders.add(span.end());
    }
    var starting = new ArrayDeque<>(sorted(Comparator.comparingInt(Span::start)));
    var ending = new ArrayDeque<>(sorted(Comparator.comparingInt(Span::end)));
    var open =
        new TreeSet<Span>(
            Comparator.comparingInt((Span span) -> span.end() - span.start())
                .thenComparingInt(Span::number));
    var html = new StringBuilder(text.length() * 2);
    int unit = 0;
    int at = 0;
    for (int border : borders) {
      int next = text.offsetByCodePoints(unit, border - at);
      piece(html, text.substring(unit, next), List.copyOf(open));
      while (!starting.isEmpty() && starting.peek().start() == border) {
        open.add(starting.poll());
      }
      while (!ending.isEmpty() && ending.peek().end() == border) {
        open.remove(ending.poll());
      }
      unit = next;
      at = border;
    }
    return html.toString();
  }

  private List<Span> sorted(Comparator<Span> order) {
    return spans.stream().sorted(order).toList();
  }

  private static void piece(StringBuilder html, String piece, List<Span> covering) {
    if (piece.isEmpty()) {
      return;
    }
    // A carriage return would be read as a line feed by the browser; written as a reference it
    // stays,
    // and the offsets of a selection stay right.
    var shown = SayDialect.escape(Bidi.visible(piece)).replace("\r", "&#13;");
    if (covering.isEmpty()) {
      html.append(shown);
      return;
    }
    var inner = covering.getFirst();
    html.append("<mark class=\"").append(inner.tint()).append(' ').append(inner.status());
    html.append("\" data-d=\"");
    for (int i = 0; i < covering.size(); i++) {
      html.append(i == 0 ? "" : " ").append(covering.get(i).number());
    }
    html.append("\">").append(shown).append("</mark>");
  }
}
