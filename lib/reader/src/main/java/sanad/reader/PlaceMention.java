package sanad.reader;

/// A mention of a place. The span has the article in and particles and generic nouns out: of
/// `بمدينة وجدة` it covers `وجدة`.
public record PlaceMention(Span span, Rule rule, Band band, Place place) implements Mention {}
