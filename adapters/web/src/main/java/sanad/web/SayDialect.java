package sanad.web;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import sanad.text.Bidi;

/// Two attributes for templates: `sn:say` writes a message with each inserted text in `<bdi>`;
/// `sn:marked` writes [Markup], as a report's text with its spans as bare `<mark>` elements. Both
/// escape everything that they write.
///
/// **Source:** `interface.md` 4.4 rules 2 and 3.
final class SayDialect extends AbstractProcessorDialect {
  private static final int AFTER_STANDARD = 1300;

  /// Around what a text itself writes from left to right in every language, `2026-11-23` in Arabic.
  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';

  SayDialect() {
    super("sanad", "sn", AFTER_STANDARD);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(
        new Body(prefix, "say"),
        new Body(prefix, "marked"),
        new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
  }

  private static final class Body extends AbstractAttributeTagProcessor {
    Body(String prefix, String name) {
      super(TemplateMode.HTML, prefix, null, false, name, true, AFTER_STANDARD, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName attributeName,
        String attributeValue,
        IElementTagStructureHandler structure) {
      var value =
          StandardExpressions.getExpressionParser(context.getConfiguration())
              .parseExpression(context, attributeValue)
              .execute(context);
      structure.setBody(
          switch (value) {
            case Markup markup -> markup.html();
            case null -> "";
            default -> html(value.toString());
          },
          false);
    }
  }

  /// Escapes a message and turns each isolate into a `bdi`.
  static String html(String message) {
    var html = new StringBuilder(message.length() + 32);
    int depth = 0;
    int from = 0;
    for (int i = 0; i < message.length(); i++) {
      char unit = message.charAt(i);
      if (unit != Bidi.FIRST_STRONG_ISOLATE
          && unit != LEFT_TO_RIGHT_ISOLATE
          && unit != Bidi.POP_ISOLATE) {
        continue;
      }
      html.append(escape(message.substring(from, i)));
      from = i + 1;
      if (unit != Bidi.POP_ISOLATE) {
        depth++;
        html.append(unit == LEFT_TO_RIGHT_ISOLATE ? "<bdi dir=\"ltr\">" : "<bdi>");
      } else if (depth > 0) {
        depth--;
        html.append("</bdi>");
      }
    }
    html.append(escape(message.substring(from)));
    return html.append("</bdi>".repeat(depth)).toString();
  }

  /// The text with every character that HTML gives a meaning written as a reference.
  static String escape(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(unit);
      }
    }
    return escaped.toString();
  }
}
