package sanad.reader;

/// A mention of an organisation: a company, a medium or an international body.
public record OrganisationMention(Span span, Rule rule, Band band, Body body) implements Mention {}
