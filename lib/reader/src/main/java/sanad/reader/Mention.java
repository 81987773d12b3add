package sanad.reader;

/// Something that a text names, with its place in the text and the rule that found it: a draft for
/// a person to confirm, never a fact.
public sealed interface Mention
    permits PlaceMention,
        OrganisationMention,
        GroupMention,
        AgencyMention,
        DateMention,
        IdentifierMention,
        TriggerMention {
  Span span();

  Rule rule();

  Band band();
}
