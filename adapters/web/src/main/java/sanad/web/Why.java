package sanad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sanad.names.Evidence;
import sanad.names.Match;
import sanad.text.Bidi;

/// Why two names are a candidate: one line a part, which part was matched to which, how, and how
/// rare it is. No number: a page shows evidence, never a score of a person.
///
/// **Source:** `interface.md` 0.6; issue 5, point 3.
final class Why {
  private static final double RARE = 4.5;
  private static final double COMMON = 2;

  private Why() {}

  /// A line of evidence.
  ///
  /// @param left the part that was asked for, empty where the other side has it alone
  /// @param how the relation in words
  /// @param by what turns one into the other, for example `ش→ch · ك→k`, empty where nothing
  /// @param rarity how rare the part is, in words; empty where that says nothing
  /// @param agrees whether it speaks for the two being one; `false` for what is missing or differs
  record Line(String left, String right, String how, String by, String rarity, boolean agrees) {
    /// `left = right how by · rarity` as an element of a list.
    private void write(StringBuilder html) {
      html.append(agrees ? "<li>" : "<li class=\"against\">");
      part(html, left);
      if (!left.isEmpty() && !right.isEmpty()) {
        html.append(" <span aria-hidden=\"true\">").append(agrees ? '=' : '≠').append("</span> ");
      }
      part(html, right);
      html.append(" <span class=\"how\">").append(SayDialect.escape(how)).append("</span>");
      if (!by.isEmpty()) {
        html.append(" <bdi class=\"code\" dir=\"ltr\">");
        html.append(SayDialect.escape(by)).append("</bdi>");
      }
      if (!rarity.isEmpty()) {
        html.append(" · <span>").append(SayDialect.escape(rarity)).append("</span>");
      }
      html.append("</li>");
    }

    private static void part(StringBuilder html, String part) {
      if (!part.isEmpty()) {
        html.append("<bdi class=\"part\">").append(SayDialect.escape(part)).append("</bdi>");
      }
    }
  }

  /// All lines of a match, what speaks for it first.
  record Lines(List<Line> lines) implements Markup {
    Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public String html() {
      var html = new StringBuilder(160 * lines.size());
      lines.forEach(line -> line.write(html));
      return html.toString();
    }
  }

  /// The lines of a match.
  static Lines of(Match match, Wording wording) {
    var lines = new ArrayList<Line>();
    match.evidence().stream().filter(Why::agrees).map(e -> line(e, wording)).forEach(lines::add);
    match.evidence().stream()
        .filter(e -> !agrees(e))
        .map(e -> line(e, wording))
        .forEach(lines::add);
    return new Lines(lines);
  }

  private static Line line(Evidence evidence, Wording wording) {
    return new Line(
        Bidi.visible(evidence.left()),
        Bidi.visible(evidence.right()),
        wording.word("evidence", evidence.relation().name().toLowerCase(Locale.ROOT)),
        Bidi.visible(String.join(" · ", evidence.operations())),
        evidence.rarity() > 0 ? wording.say(rarity(evidence.rarity())) : "",
        agrees(evidence));
  }

  private static String rarity(double rarity) {
    if (rarity >= RARE) {
      return "rarity.rare";
    }
    return rarity < COMMON ? "rarity.common" : "rarity.some";
  }

  private static boolean agrees(Evidence evidence) {
    return switch (evidence.relation()) {
      case SAME,
          ATTESTED,
          SPELLING,
          INITIAL,
          KNOWN_ALIAS,
          DATE_AGREES,
          PLACE_AGREES,
          NATIONALITY_AGREES,
          DOCUMENT_AGREES ->
          true;
      case DOUBTFUL, ONLY_LEFT, ONLY_RIGHT, DATE_DIFFERS, PLACE_DIFFERS, NATIONALITY_DIFFERS ->
          false;
    };
  }

  /// The same in one sentence, for a row: the parts that speak for it.
  static String sentence(Match match, Wording wording) {
    var parts =
        of(match, wording).lines().stream()
            .filter(Line::agrees)
            .filter(line -> !line.left().isEmpty() && !line.right().isEmpty())
            .map(line -> wording.say("evidence.part", line.left(), line.right(), line.how()))
            .toList();
    return String.join(" · ", parts);
  }
}
