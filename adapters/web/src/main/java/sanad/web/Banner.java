package sanad.web;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sanad.exchange.LocalAssignment;
import sanad.handling.Classification;
import sanad.handling.Clearance;
import sanad.handling.Handling;
import sanad.handling.HandlingCode;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Tlp;
import sanad.store.Held;
import sanad.text.Bidi;

/// The highest marking of what a page shows, as its bar says it: the strictest TLP, the highest
/// level, all handling codes, all originators. Nothing marked is "unmarked, goes nowhere".
///
/// **Source:** decision 7; `interface.md` 3.0.
record Banner(
    Optional<Tlp> tlp,
    Optional<Clearance> level,
    List<String> national,
    Set<HandlingCode> codes,
    List<String> originators) {
  /// A page without content.
  static final Banner NONE =
      new Banner(Optional.empty(), Optional.empty(), List.of(), Set.of(), List.of());

  Banner {
    national = List.copyOf(national);
    codes = codes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(codes));
    originators = List.copyOf(originators);
  }

  /// The banner of these objects.
  static Banner of(Collection<Held> shown, Map<PartyId, Party> parties, Language language) {
    return ofMarkings(shown.stream().map(Held::handling).toList(), parties, language);
  }

  /// The banner of things so marked.
  static Banner ofMarkings(
      Collection<Handling> shown, Map<PartyId, Party> parties, Language language) {
    var terms = shown.stream().map(Handling::terms).toList();
    var codes = EnumSet.noneOf(HandlingCode.class);
    terms.forEach(t -> codes.addAll(t.codes()));
    var highest = terms.stream().map(t -> level(t.classification())).max(Comparator.naturalOrder());
    var national = new TreeSet<String>();
    terms.stream()
        .map(t -> t.classification())
        .filter(c -> highest.filter(level(c)::equals).isPresent())
        .filter(c -> !c.scheme().equals(LocalAssignment.SCHEME))
        .forEach(c -> national.add(Bidi.visible(c.scheme() + " " + c.level())));
    var originators = new TreeSet<String>();
    terms.forEach(
        t ->
            Stream.ofNullable(parties.get(t.originator()))
                .map(p -> Bidi.visible(p.name(language.tag())))
                .forEach(originators::add));
    return new Banner(
        terms.stream().map(t -> t.tlp()).max(Comparator.naturalOrder()),
        highest,
        List.copyOf(national),
        codes,
        List.copyOf(originators));
  }

  /// A level without an agreed equivalent counts as the highest: nobody may take it for less.
  private static Clearance level(Classification classification) {
    return classification.equivalent().orElse(Clearance.TOP_SECRET);
  }

  /// Whether anything marked is shown.
  public boolean marked() {
    return tlp.isPresent();
  }

  /// The codes in their order.
  public List<String> codeNames() {
    return codes.stream().map(Enum::name).toList();
  }

  /// The name of the TLP's colour in the style sheet.
  public String colour() {
    return tlp.map(t -> t == Tlp.AMBER_STRICT ? "strict" : t.code()).orElse("none");
  }
}
