package sanad.names;

/// One part of a name: `text` as folded with its particles (`abdalqadir`), the `stem` that is
/// compared (`qadir`), its role, and its `rarity` in nats below the commonest name (`محمد` near 0,
/// a word never seen 8), which all spellings of one name share.
public record NamePart(String text, String stem, Role role, double rarity) {}
