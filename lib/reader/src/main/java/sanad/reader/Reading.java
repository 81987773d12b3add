package sanad.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sanad.text.CodePoints;

/// What a reader found in a text. Immutable; equal to another of the same text, mentions and
/// version.
///
/// Mentions stand in order of their place. Names, dates and identifiers do not overlap one another;
/// a trigger may overlap them and another trigger of another type.
public final class Reading {
  private final Text text;
  private final CodePoints points;
  private final List<Mention> mentions;
  private final Set<Span> asides;
  private final List<Span> sentences;
  private final StatedDate documentDate;
  private final int readTo;
  private final String version;

  Reading(
      Text text,
      List<Mention> mentions,
      Set<Span> asides,
      List<Span> sentences,
      StatedDate documentDate,
      int readTo,
      String version) {
    this.text = text;
    this.points = CodePoints.of(text.content());
    this.mentions = List.copyOf(mentions);
    this.asides = Set.copyOf(asides);
    this.sentences = List.copyOf(sentences);
    this.documentDate = documentDate;
    this.readTo = readTo;
    this.version = version;
  }

  public Text text() {
    return text;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  /// Whether a date or place says nothing about when or where an event of its sentence was: that of
  /// a birth, of another document, of the line that opens the text, or a term.
  public boolean isAside(Mention mention) {
    return asides.contains(mention.span());
  }

  /// In order, without overlap; what lies between is space.
  public List<Span> sentences() {
    return sentences;
  }

  /// The date that the head of the text gives, or that the caller gave; its `iso` is empty where
  /// there is none.
  public StatedDate documentDate() {
    return documentDate;
  }

  /// How many code points were read: all, unless the text is longer than [Reader#LONGEST].
  public int readTo() {
    return readTo;
  }

  /// Of rules and lists, for the record of the run.
  public String version() {
    return version;
  }

  /// The words of a span.
  public String surface(Span span) {
    return points.substring(span.start(), span.end());
  }

  /// The sentence in which a span begins; the span itself where none has it.
  public Span sentence(Span span) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span sentence = sentences.get(middle);
      if (span.start() < sentence.start()) {
        high = middle - 1;
      } else if (span.start() >= sentence.end()) {
        low = middle + 1;
      } else {
        return sentence;
      }
    }
    return span;
  }

  /// The mentions that lie wholly within a span, in order.
  public List<Mention> within(Span span) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Mention> found = new ArrayList<>();
    for (int i = low; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() >= span.end()) {
        break;
      }
      if (span.contains(mention.span())) {
        found.add(mention);
      }
    }
    return List.copyOf(found);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reading that
        && text.equals(that.text)
        && mentions.equals(that.mentions)
        && documentDate.equals(that.documentDate)
        && version.equals(that.version);
  }

  @Override
  public int hashCode() {
    return text.sha256().hashCode();
  }

  /// The hash of the text and a count, so that no content reaches a log.
  @Override
  public String toString() {
    return "reading of " + text.sha256() + ": " + mentions.size() + " mentions";
  }
}
