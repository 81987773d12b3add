package sanad.lists;

import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One element with its attributes, own text and children: an entry of a list is small enough to be
/// held whole, the list is not. Names are local names; namespaces do not matter to these lists.
final class XmlTree {
  private static final int DEPTH = 32;
  private static final int ENTRY_ELEMENTS = 100_000;
  private static final int TEXT = 1_000_000;

  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<XmlTree> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private XmlTree(XMLStreamReader at) {
    name = at.getLocalName();
    for (int i = 0; i < at.getAttributeCount(); i++) {
      attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
    }
  }

  /// Streams a document: `outside` sees every element that lies outside entries, without its
  /// children; `entry` each element named in `entries`, whole. External entities and document types
  /// are refused.
  static void stream(
      InputStream in, List<String> entries, Consumer<XmlTree> outside, Consumer<XmlTree> entry)
      throws UnreadableList {
    try {
      var reader = XmlEvents.of(in);
      Optional<XmlTree> open = Optional.empty();
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          open.ifPresent(outside);
          boolean isEntry = entries.contains(reader.getLocalName());
          open = isEntry ? Optional.empty() : Optional.of(new XmlTree(reader));
          if (isEntry) {
            entry.accept(read(reader, 0, new int[1]));
          }
        } else if (isText(event) && open.isPresent()) {
          open.get().append(reader);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open.ifPresent(outside);
          open = Optional.empty();
        }
      }
    } catch (XMLStreamException broken) {
      throw unreadable("XML broken", broken);
    }
  }

  /// With the place where the parser stopped, as far as it knows one.
  static UnreadableList unreadable(String what, XMLStreamException broken) {
    var place = broken.getLocation();
    boolean known = place != null && place.getLineNumber() > 0;
    boolean letters = letters(broken);
    var said = letters ? "letters that are no UTF-8, as the document says that they are," : what;
    return new UnreadableList(
        letters ? UnreadableList.Why.ENCODING : UnreadableList.Why.BROKEN,
        known ? place.getLineNumber() + ":" + place.getColumnNumber() : "?",
        known
            ? "%s at line %s, column %s"
                .formatted(said, place.getLineNumber(), place.getColumnNumber())
            : said,
        broken);
  }

  private static boolean letters(Throwable broken) {
    for (var cause = broken.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) return true;
    }
    return false;
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }

  private void append(XMLStreamReader reader) throws XMLStreamException {
    if (text.length() + reader.getTextLength() > TEXT) {
      throw new XMLStreamException("text too long", reader.getLocation());
    }
    text.append(reader.getText());
  }

  /// The text of a child, or the empty string.
  String text(String child) {
    return all(child).map(XmlTree::text).findFirst().orElse("");
  }

  String text() {
    return text.toString().strip();
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "").strip();
  }

  String name() {
    return name;
  }

  /// Children by name, in order.
  Stream<XmlTree> all(String child) {
    return children.stream().filter(c -> c.name.equals(child));
  }

  /// Descendants by name, in document order.
  Stream<XmlTree> deep(String descendant) {
    return children.stream()
        .flatMap(
            c ->
                Stream.concat(
                    c.name.equals(descendant) ? Stream.of(c) : Stream.of(), c.deep(descendant)));
  }

  private static XmlTree read(XMLStreamReader reader, int depth, int[] seen)
      throws XMLStreamException {
    if (depth > DEPTH || ++seen[0] > ENTRY_ELEMENTS) {
      throw new XMLStreamException("entry too deep or too large", reader.getLocation());
    }
    var tree = new XmlTree(reader);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> tree.children.add(read(reader, depth + 1, seen));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.append(reader);
        case XMLStreamConstants.END_ELEMENT -> {
          return tree;
        }
        default -> {
          // comments and processing instructions say nothing here
        }
      }
    }
    return tree;
  }
}
