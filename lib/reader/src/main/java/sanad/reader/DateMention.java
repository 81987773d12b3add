package sanad.reader;

/// A mention of a date, with its head word, weekday and modifier (`أواخر يناير 2021`).
public record DateMention(Span span, Rule rule, Band band, StatedDate date) implements Mention {}
