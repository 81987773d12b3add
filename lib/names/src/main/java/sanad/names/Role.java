package sanad.names;

/// What a part of a personal name is, in the terms of Arabic naming.
///
/// **Source:** Beeston, *Arabic Nomenclature*, Oxford 1971; issue 5, point 1.
public enum Role {
  /// The given name: `محمد`, `Mohamed`; a part of no other known role.
  ISM,
  /// A part after `بن`, `bin`, `ould`, `bint`: the father's or a forefather's name.
  NASAB,
  /// A part after `أبو`, `أم`, `Abou`, `Umm`: `أبو بكر`, `Abu Bakr`.
  KUNYA,
  /// An honorific compound: `سيف الدين`, `Seifeddine`; `نصر الله`, `Nasrallah`.
  LAQAB,
  /// A later part in -i that has an article or is no common given name: `المكناسي`, `al-Meknassi`,
  /// *Meknassi*; not `علي`, *Ali*.
  NISBA,
  /// `عبد` with one of God's names: `عبد القادر`, `Abdelkader`.
  THEOPHORIC,
  /// `الشيخ`, `Mullah`, `Dr`: says little about who it is.
  TITLE,
  /// A single letter that stands for a part: `J.` in `J. Alzaabi`.
  INITIAL,
  /// A word of an organisation's name: `جماعة`, `Front`.
  WORD
}
