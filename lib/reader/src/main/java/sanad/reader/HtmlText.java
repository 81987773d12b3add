package sanad.reader;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The text of a page: its title, then its content, one block a line.
///
/// Dropped are scripts, styles, forms, frames, pictures and what pages have around their content:
/// `nav`, `footer`, `aside`, hidden elements, and blocks whose class or id says share, comments,
/// related, cookie, menu, sidebar, breadcrumb or advertisement. Where the page marks an `article`
/// or `main`, only that is content.
final class HtmlText {
  static final String VERSION = "sanad-html/1";

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "form",
          "iframe",
          "object",
          "svg",
          "canvas",
          "button",
          "select",
          "head",
          "audio",
          "video");
  private static final Set<String> FURNITURE =
      Set.of(
          "share",
          "sharing",
          "social",
          "comments",
          "comment-form",
          "related",
          "cookie",
          "cookies",
          "menu",
          "sidebar",
          "breadcrumb",
          "breadcrumbs",
          "advert",
          "advertisement",
          "ads",
          "newsletter",
          "tags",
          "widget");

  private HtmlText() {}

  /// Whether the page has more than `most` elements and attributes: told from its signs alone,
  /// before it is taken apart, and rather too many than too few.
  static boolean hasMoreParts(String page, int most) {
    int parts = 0;
    boolean inside = false;
    for (int i = 0; i < page.length() && parts <= most; i++) {
      char c = page.charAt(i);
      if (c == '<') {
        inside = true;
        parts++;
      } else if (c == '>') {
        inside = false;
      } else if (inside && (c == '=' || Character.isWhitespace(c))) {
        parts++;
      }
    }
    return parts > most;
  }

  static String of(String page) {
    Document document = Jsoup.parse(page);
    Element content = content(document);
    Writing writing = new Writing();
    String title = document.title().strip();
    writing.text(title);
    writing.line();
    content.traverse(writing);
    return repeatedTitleOnce(writing.toString(), title);
  }

  private static Element content(Document document) {
    for (String selector : new String[] {"article", "main", "[role=main]"}) {
      var found = document.select(selector);
      // Several articles are a list of teasers, and none of them is the page's own.
      if (found.size() == 1 && found.text().length() > 200) {
        return found.getFirst();
      }
    }
    return document.body();
  }

  private static String repeatedTitleOnce(String text, String title) {
    String doubled = title + "\n" + title + "\n";
    return !title.isEmpty() && text.startsWith(doubled) ? text.substring(title.length() + 1) : text;
  }

  private static boolean isDropped(Element element) {
    if (DROPPED.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    if (FURNITURE.contains(element.id())) {
      return true;
    }
    for (String name : element.classNames()) {
      if (FURNITURE.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /// Writes what is visited: inner space as one space, blocks as lines. Iterative, so that depth of
  /// nesting costs no stack.
  private static final class Writing implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int dropping;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        if (dropping > 0 || isDropped(element)) {
          dropping++;
        } else if (element.isBlock() || element.normalName().equals("br")) {
          line();
        }
      } else if (dropping == 0 && node instanceof TextNode words) {
        text(words.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (dropping > 0) {
          dropping--;
        } else if (element.isBlock()) {
          line();
        } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
          text(" ");
        }
      }
    }

    void text(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (!Character.isWhitespace(c) && c != '\u00a0') {
          out.append(c);
        } else if (!out.isEmpty() && !endsIn(' ') && !endsIn('\n')) {
          out.append(' ');
        }
      }
    }

    void line() {
      while (endsIn(' ')) {
        out.setLength(out.length() - 1);
      }
      if (!out.isEmpty() && !endsIn('\n')) {
        out.append('\n');
      }
    }

    private boolean endsIn(char c) {
      return !out.isEmpty() && out.charAt(out.length() - 1) == c;
    }

    @Override
    public String toString() {
      line();
      return out.toString();
    }
  }
}
