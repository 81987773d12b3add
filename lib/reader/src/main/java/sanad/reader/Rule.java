package sanad.reader;

/// What found a mention: a stable id, and by [#textKey] what it is in words for a reviewer.
///
/// Ids are kept in drafts for good: never renamed, never reused.
public enum Rule {
  PLACE_LISTED("place.listed"),
  PLACE_AFTER_CUE("place.after-cue"),
  ORGANISATION_LISTED("organisation.listed"),
  GROUP_LISTED("group.listed"),
  GROUP_QUOTED("group.quoted"),
  GROUP_CELL_OF_PLACE("group.cell-of-place"),
  AGENCY_LISTED("agency.listed"),
  AGENCY_WITH_NATIONALITY("agency.with-nationality"),
  AGENCY_CHAIN("agency.chain"),
  DATE_DAY("date.day"),
  DATE_MONTH("date.month"),
  DATE_YEAR("date.year"),
  DATE_NUMERIC("date.numeric"),
  DATE_HIJRI("date.hijri"),
  DATE_RELATIVE("date.relative"),
  TELEPHONE_INTERNATIONAL("telephone.international"),
  TELEPHONE_AFTER_CUE("telephone.after-cue"),
  ACCOUNT_IBAN("account.iban"),
  ACCOUNT_AFTER_CUE("account.after-cue"),
  EMAIL("email"),
  HANDLE("handle"),
  TRIGGER_ARREST("trigger.arrest"),
  TRIGGER_CELL_DISMANTLED("trigger.cell-dismantled"),
  TRIGGER_INTEL_SHARED("trigger.intel-shared"),
  TRIGGER_SEIZURE("trigger.seizure");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /// For example `place.listed`.
  public String id() {
    return id;
  }

  /// The key of its words in the pages' texts, for example `reader.rule.place.listed`.
  public String textKey() {
    return "reader.rule." + id;
  }
}
