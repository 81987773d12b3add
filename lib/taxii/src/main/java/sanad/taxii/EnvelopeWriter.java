package sanad.taxii;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sanad.stix.Value;

/// Writes an envelope while its objects come in; each text is written as it is, unparsed. An
/// envelope without an object has no `objects`, since empty lists are never written.
///
/// For one thread; close it to end the envelope. **Source:** TAXII 2.1 sections 3.3 and 3.7.
public final class EnvelopeWriter implements AutoCloseable {
  private final OutputStream out;
  private boolean anything;
  private boolean objects;

  /// Begins an envelope; `next` only where there is more.
  public EnvelopeWriter(OutputStream out, boolean more, Optional<String> next) throws IOException {
    this.out = out;
    out.write('{');
    if (more) {
      member("\"more\":true");
      if (next.isPresent()) {
        member("\"next\":" + new Value.Text(next.get()).toJson());
      }
    }
  }

  private void member(String text) throws IOException {
    if (anything) {
      out.write(',');
    }
    anything = true;
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Adds an object's exact text, in UTF-8, or several with a comma between them.
  public void add(byte[] texts) throws IOException {
    if (objects) {
      out.write(',');
    } else {
      member("\"objects\":[");
      objects = true;
    }
    out.write(texts);
  }

  /// Ends the envelope; the stream stays open.
  @Override
  public void close() throws IOException {
    out.write((objects ? "]}" : "}").getBytes(StandardCharsets.UTF_8));
  }
}
