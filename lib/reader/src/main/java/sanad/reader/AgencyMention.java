package sanad.reader;

/// A mention of a state agency, ministry or force.
public record AgencyMention(Span span, Rule rule, Band band, Body body) implements Mention {}
