package sanad.reader;

import java.util.List;
import sanad.text.CodePoints;

/// What a reader found in a text.
///
/// Mentions stand in order of their place. Names, dates and identifiers do not overlap one another;
/// a trigger may overlap them and another trigger of another type.
///
/// @param documentDate the date that the head of the text gives; its `iso` is empty where it gives
///   none
/// @param sentences in order, without overlap; what lies between is space
/// @param version of rules and lists, for the record of the run
public record Reading(
    Text text,
    List<Mention> mentions,
    List<Span> sentences,
    StatedDate documentDate,
    String version) {
  public Reading {
    mentions = List.copyOf(mentions);
    sentences = List.copyOf(sentences);
  }

  /// The words of a span.
  public String surface(Span span) {
    return CodePoints.of(text.content()).substring(span.start(), span.end());
  }

  /// The sentence in which a span begins; the span itself where none has it.
  public Span sentence(Span span) {
    for (Span sentence : sentences) {
      if (sentence.start() <= span.start() && span.start() < sentence.end()) {
        return sentence;
      }
    }
    return span;
  }
}
