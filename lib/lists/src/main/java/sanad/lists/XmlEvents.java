package sanad.lists;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;

/// The events of an XML document from outside: a document type is refused, so that no entity is
/// ever declared; one event takes at most [#LARGEST] bytes; and whatever the parser throws at
/// broken input comes as [XMLStreamException]. Text comes in pieces. Not thread-safe.
///
/// **Source:** OWASP, *XML External Entity Prevention*; issue 5, point 6.
final class XmlEvents extends StreamReaderDelegate {
  private static final int LARGEST = 4 << 20;

  private final Metered in;

  private XmlEvents(Metered in) throws XMLStreamException {
    this.in = in;
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // what is wrong is thrown as well; the parser would else print it
    factory.setXMLReporter((message, kind, about, place) -> {});
    try {
      setParent(factory.createXMLStreamReader(in));
    } catch (RuntimeException broken) {
      throw new XMLStreamException("no XML", broken);
    }
  }

  static XmlEvents of(InputStream in) throws XMLStreamException {
    try {
      return new XmlEvents(new Metered(new Utf8Bytes(in)));
    } catch (IOException unread) {
      throw new XMLStreamException("no bytes", unread);
    }
  }

  @Override
  public int next() throws XMLStreamException {
    in.since = 0;
    int event;
    try {
      event = super.next();
    } catch (RuntimeException broken) {
      // the parser of the JDK fails so at some broken documents, while it words its own message
      throw new XMLStreamException("broken XML", broken);
    }
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type or an entity", getLocation());
    }
    return event;
  }

  /// Counts what is read for one event.
  private static final class Metered extends FilterInputStream {
    private long since;

    Metered(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count(read);
      return read;
    }

    private void count(int bytes) throws IOException {
      since += bytes;
      if (since > LARGEST) {
        throw new IOException(
            String.format(Locale.ROOT, "an element is larger than %,d bytes", LARGEST));
      }
    }
  }
}
