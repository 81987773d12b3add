package sanad.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sanad.handling.Agreement;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Classification;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Terms;
import sanad.handling.Tlp;
import sanad.handling.Use;
import sanad.stix.StixId;
import sanad.store.Held;

/// What a release makes of an item's handling and state.
final class Remarking {
  private static final Set<String> PRECEDING = Set.of("marking-definition", "extension-definition");

  private Remarking() {}

  /// Whether an object of this id precedes what it explains, and needs no release of its own.
  static boolean precedes(StixId id) {
    return PRECEDING.contains(id.type());
  }

  /// The handling of an item for the request's recipients under the request's agreement, and for
  /// those who may read it already, each under the agreement by which it was given. Recipients of
  /// one object see one another, since its marking names them (decision 9): for whom that must not
  /// be, a cut of its own is made.
  static Handling released(Held held, ReleaseRequest request, Agreement agreement, PartyId self) {
    var terms = held.handling().terms();
    var audience = new HashSet<>(held.state().open(terms.releaseTo()));
    audience.remove(self);
    var keep = new HashSet<>(audience);
    keep.addAll(terms.displayOnly());
    var basis = held.state().open(terms).with(keep, agreement.id(), request.recipients());
    audience.addAll(request.recipients());
    var changed = agreed(terms, agreement).withAudience(basis, audience);
    var handling = held.handling().withTerms(changed);
    return request.rules().map(rules -> ruled(handling, rules)).orElse(handling);
  }

  /// Whether a reader of both would have other rules to keep by the second.
  static boolean changes(Handling before, Handling after) {
    var old = before.terms();
    var now = after.terms();
    return old.tlp() != now.tlp()
        || !old.codes().equals(now.codes())
        || !old.uses().equals(now.uses())
        || !old.caveats().equals(now.caveats())
        || !before.restriction().equals(after.restriction())
        || !before.destroyAfter().equals(after.destroyAfter());
  }

  /// The state of an item that is released again, under an agreement, by names from which it was
  /// withdrawn. To release it to a group does not open the names of its members again: who leaves
  /// the group has it no more.
  static ItemState reopened(ItemState state, AgreementId agreement, Set<PartyId> named) {
    var withdrawn = new HashSet<>(state.withdrawnFrom());
    withdrawn.removeAll(named);
    var under = state.withdrawnUnder().less(agreement, named);
    var standing =
        withdrawn.isEmpty()
                && under.names().isEmpty()
                && state.standing() == ItemState.Standing.NARROWED
            ? ItemState.Standing.CURRENT
            : state.standing();
    return new ItemState(standing, withdrawn, under, state.consents());
  }

  /// The handling of this agency's answer to an item of another: for its originator alone, by the
  /// same rule and agreement, with no use but reading. The item's review is its originator's duty
  /// and must not hide the answer from it; others are bound by it since the answer names the item.
  static Handling answering(Held to, PartyId self, Agreement agreement, String reference) {
    var terms = agreed(to.handling().terms(), agreement);
    var answer =
        new Terms(
            self,
            terms.classification(),
            terms.controls(),
            terms.tlp(),
            terms.codes(),
            terms.purposes(),
            new Basis.Whole(agreement.id()),
            Set.of(to.originator()),
            Set.of(),
            Map.of(),
            terms.caveats());
    return new Handling(
        // what permits no use is not as loose as what does
        answer.atLeast(Tlp.loosestFor(answer)),
        reference,
        to.handling().restriction(),
        Optional.empty(),
        Optional.empty(),
        to.handling().destroyAfter());
  }

  private static Terms agreed(Terms terms, Agreement agreement) {
    var written = terms.classification();
    var equivalent =
        Optional.ofNullable(agreement.equivalences().get(written.scheme() + "/" + written.level()))
            .or(written::equivalent);
    return new Terms(
        terms.originator(),
        new Classification(written.scheme(), written.level(), equivalent),
        terms.controls(),
        terms.tlp(),
        terms.codes(),
        terms.purposes(),
        terms.basis(),
        terms.releaseTo(),
        terms.displayOnly(),
        terms.uses(),
        terms.caveats());
  }

  private static Handling ruled(Handling handling, ReleaseRequest.Rules rules) {
    var terms = handling.terms();
    var uses = new EnumMap<Use, Permission>(Use.class);
    uses.putAll(rules.uses());
    var changed =
        new Terms(
            terms.originator(),
            terms.classification(),
            terms.controls(),
            rules.tlp(),
            rules.codes(),
            terms.purposes(),
            terms.basis(),
            terms.releaseTo(),
            terms.displayOnly(),
            uses,
            rules.caveats());
    return new Handling(
        changed,
        handling.reference(),
        rules.restriction(),
        handling.validFrom(),
        handling.reviewBy(),
        rules.destroyAfter().or(handling::destroyAfter),
        handling.approvals());
  }
}
