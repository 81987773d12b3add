package sanad.reader;

/// A mention of an armed group or cell.
public record GroupMention(Span span, Rule rule, Band band, Body body) implements Mention {}
