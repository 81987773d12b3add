package sanad.handling;

import java.time.Instant;

/// The one rule: who may see what, for what, until when, and why not.
///
/// Pure and complete: it looks at nothing but its arguments, and what it does not understand it
/// withholds. How it reads the decisions:
///
/// - A marking that is incomplete or contradicts itself (no audience, no agreed equivalent, a TLP
///   looser than the terms, H3 without text, a free use beside the code or control that forbids it,
///   a grave use without its approval) is withheld from everybody but the partner who wrote it.
/// - The partner who wrote an item is always answered with it, until it is to be destroyed.
/// - The originator's own officers need a content role, clearance, and a marked and held purpose;
///   audience, recall, agreements, `validFrom` and `reviewBy` bind the others.
/// - Officers of a recipient see what was released to their agency, by name or through a group.
/// - A withdrawal closes names of the audience, an agency's or a group's, or names under one of
///   their agreements: it is withheld from whoever has it in no other way, now or as a later
///   member.
/// - What goes to a partner, or is shown to a guest officer of one, rests on an agreement under
///   which a name of the audience that means the partner stands: both are parties, it is in force,
///   has the purpose, the equivalent and the height. Where this node is not the originator, it also
///   takes the originator's onward use.
/// - Only agencies that are named by themselves may be shown an item for display only, and only on
///   this node's pages: a partner's node or a receiving node would hold a copy.
/// - Sealed items, and items from `destroyAfter` on, are read by nobody.
/// - Of the node's own tasks, register and eraser are answered with everything, the rest with
///   nothing.
/// - All times are half-open, [from, until).
///
/// **Source:** decisions 6 to 15; docs/decisions/0012, 0046.
public final class Rule {
  private Rule() {}

  /// Whether an item so marked, and in this state, may be read by `viewer` for `purpose` at an
  /// instant, by this register. A withholding names all reasons that apply.
  public static Decision decide(
      Handling handling,
      ItemState state,
      Viewer viewer,
      Purpose purpose,
      Register register,
      Instant at) {
    return new Asked(handling, Faults.of(handling), state, purpose, register, at).answer(viewer);
  }

  /// The same for a whole release class, leaving out the times and texts that each of its items has
  /// of its own: `validFrom`, `reviewBy` and `destroyAfter` are still to be compared.
  public static Decision decide(
      ReleaseClass releaseClass, Viewer viewer, Purpose purpose, Register register, Instant at) {
    return new Asked(
            releaseClass.timeless(),
            releaseClass.faults(),
            releaseClass.state(),
            purpose,
            register,
            at)
        .answer(viewer);
  }
}
