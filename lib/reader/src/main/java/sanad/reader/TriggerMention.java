package sanad.reader;

/// A word that says that something happened, together with the kind of object without which it says
/// nothing (`أوقفت` alone may be about work that stopped).
///
/// A trigger's span may overlap those of other mentions: `تفكيك خلية وجدة` names a group, too.
///
/// @param object the word that showed the object's kind: a person, a cell, information, a weapon
/// @param count of persons or cells where a number stands at the object, else 0
///
///   **Source:** `reader.md` 3 (a trigger word alone is right once in five).
public record TriggerMention(
    Span span, Rule rule, Band band, EventType type, Realis realis, Span object, int count)
    implements Mention {}
