package sanad.cases;

/// What an officer writes to make a release a lead.
///
/// @param title for the receiver's desk
/// @param asked what the giver would like done
public record LeadForm(String title, String asked) {}
