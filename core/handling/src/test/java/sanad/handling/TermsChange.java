package sanad.handling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Terms with one thing changed.
record TermsChange(Terms t) {
  static TermsChange plain() {
    return new TermsChange(World.terms());
  }

  Handling handling() {
    return World.handling(t);
  }

  TermsChange originator(PartyId x) {
    return make(x, t.classification(), t.controls(), t.tlp(), t.codes(), t.purposes(), t.basis());
  }

  TermsChange classification(String level, Optional<Clearance> equivalent) {
    return make(
        t.originator(),
        new Classification("MA", level, equivalent),
        t.controls(),
        t.tlp(),
        t.codes(),
        t.purposes(),
        t.basis());
  }

  TermsChange controls(Control... x) {
    return make(
        t.originator(), t.classification(), Set.of(x), t.tlp(), t.codes(), t.purposes(), t.basis());
  }

  TermsChange tlp(Tlp x) {
    return make(
        t.originator(), t.classification(), t.controls(), x, t.codes(), t.purposes(), t.basis());
  }

  TermsChange codes(HandlingCode... x) {
    return make(
        t.originator(),
        t.classification(),
        t.controls(),
        t.tlp(),
        Set.of(x),
        t.purposes(),
        t.basis());
  }

  TermsChange purposes(Purpose... x) {
    return make(
        t.originator(), t.classification(), t.controls(), t.tlp(), t.codes(), Set.of(x), t.basis());
  }

  TermsChange basis(Basis x) {
    return make(
        t.originator(), t.classification(), t.controls(), t.tlp(), t.codes(), t.purposes(), x);
  }

  TermsChange releaseTo(PartyId... x) {
    return make(Set.of(x), t.displayOnly(), t.uses(), t.caveats());
  }

  TermsChange displayOnly(PartyId... x) {
    return make(t.releaseTo(), Set.of(x), t.uses(), t.caveats());
  }

  TermsChange uses(Map<Use, Permission> x) {
    return make(t.releaseTo(), t.displayOnly(), x, t.caveats());
  }

  TermsChange caveats(Caveat... x) {
    return make(t.releaseTo(), t.displayOnly(), t.uses(), Set.of(x));
  }

  private TermsChange make(
      PartyId originator,
      Classification classification,
      Set<Control> controls,
      Tlp tlp,
      Set<HandlingCode> codes,
      Set<Purpose> purposes,
      Basis basis) {
    return new TermsChange(
        new Terms(
            originator,
            classification,
            controls,
            tlp,
            codes,
            purposes,
            basis,
            t.releaseTo(),
            t.displayOnly(),
            t.uses(),
            t.caveats()));
  }

  private TermsChange make(
      Set<PartyId> releaseTo,
      Set<PartyId> displayOnly,
      Map<Use, Permission> uses,
      Set<Caveat> caveats) {
    return new TermsChange(
        new Terms(
            t.originator(),
            t.classification(),
            t.controls(),
            t.tlp(),
            t.codes(),
            t.purposes(),
            t.basis(),
            releaseTo,
            displayOnly,
            uses,
            caveats));
  }
}
