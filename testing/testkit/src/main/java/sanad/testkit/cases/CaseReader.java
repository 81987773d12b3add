package sanad.testkit.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import sanad.handling.AgreementId;
import sanad.handling.Basis;
import sanad.handling.Consent;
import sanad.handling.ForceApproval;
import sanad.handling.Handling;
import sanad.handling.ItemState;
import sanad.handling.Party;
import sanad.handling.PartyId;
import sanad.handling.Permission;
import sanad.handling.Use;
import sanad.stix.StixId;
import sanad.testkit.Cast;
import sanad.testkit.HandlingBuilder;

/// Reads one line of the table of release cases.
record CaseReader(Map<String, String> row) {

  ReleaseCase read() {
    try {
      var number = Integer.parseInt(cell("no"));
      var item = item(number);
      return new ReleaseCase(
          number,
          either("asked at", Words::party).orElse(Cast.DEMO_MA),
          item,
          handling(item),
          state(),
          new ReaderWords(either("who asks", w -> w).orElse("partner DEMO-ES")).viewer(),
          Words.purpose(either("for", w -> w).orElse("ct-investigation")),
          either("on", Words::instant).orElse(Cast.NOW),
          Words.answer(cell("answer")),
          either("may then", CaseReader::uses),
          either("ends", Words::instant),
          need("source"),
          need("in words"));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "release-cases.tsv, line " + cell("no") + ": " + e.getMessage(), e);
    }
  }

  private static StixId item(int number) {
    var name = ("EXERCISE release case " + number).getBytes(StandardCharsets.UTF_8);
    var uuid = UUID.nameUUIDFromBytes(name);
    return new StixId(
        "location",
        new UUID(
            (uuid.getMostSignificantBits() & ~0xf000L) | 0x4000L, uuid.getLeastSignificantBits()));
  }

  private Handling handling(StixId item) {
    var b = new HandlingBuilder();
    set("originator", word -> b.by(Words.party(word)));
    set("classification", word -> b.classified(Words.classification(word)));
    set("controls", words -> b.controls(Words.each(words, Words::control)));
    set("tlp", word -> b.tlp(Words.tlp(word)));
    set("codes", words -> b.codes(Words.each(words, Words::code)));
    set("text of H3", b::restriction);
    set("purposes", words -> b.purposes(Words.each(words, Words::purpose)));
    set("agreement", word -> b.basis(basis(word)));
    set("released to", words -> b.to(ids(words)));
    set("display only to", words -> b.shownTo(ids(words)));
    set("uses", words -> b.uses(uses(words)));
    set("approval", words -> b.approved(Words.each(words, one -> approval(one, item))));
    set("caveats", words -> b.caveats(Words.each(words, Words::caveat)));
    set("not before", word -> b.validFrom(Words.instant(word)));
    set("review by", word -> b.reviewBy(Words.instant(word)));
    set("destroy after", word -> b.destroyAfter(Words.instant(word)));
    return b.build();
  }

  /// For example `recalled`, `withdrawn from DEMO-ES`, or `withdrawn from DEMO-ES under Accord`,
  /// `DEMO-ES may court from 2026-11-01 to 2026-12-01`; several joined by `;`.
  private ItemState state() {
    var standing = ItemState.Standing.CURRENT;
    var withdrawn = new HashSet<PartyId>();
    var under = new HashMap<AgreementId, Set<PartyId>>();
    var consents = new HashSet<Consent>();
    for (var part : Words.each(cell("what happened"), w -> w)) {
      var words = part.split(" ", -1);
      if (part.equals("recalled")) {
        standing = ItemState.Standing.RECALLED;
      } else if (part.equals("sealed")) {
        standing = ItemState.Standing.SEALED;
      } else if (part.startsWith("withdrawn from ") && words.length == 3) {
        standing = ItemState.Standing.NARROWED;
        withdrawn.add(Words.party(words[2]).id());
      } else if (part.startsWith("withdrawn from ") && words.length == 5) {
        standing = ItemState.Standing.NARROWED;
        under
            .computeIfAbsent(Words.agreement(words[4]).orElseThrow(), none -> new HashSet<>())
            .add(Words.party(words[2]).id());
      } else if (words.length == 7 && words[1].equals("may")) {
        consents.add(
            new Consent(
                Words.party(words[0]).id(),
                Words.use(words[2]),
                Words.instant(words[4]),
                Words.instant(words[6])));
      } else {
        throw new IllegalArgumentException("what happened: '" + part + "'");
      }
    }
    return new ItemState(standing, withdrawn, new Basis.Apart(under), consents);
  }

  /// `force / Director (EXERCISE) / Act 1 (EXERCISE) / this item / 2026-12-01`.
  private static ForceApproval approval(String words, StixId item) {
    var parts = words.split("/", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("approval: '" + words + "'");
    }
    var what = parts[3].strip();
    var named =
        switch (what) {
          case "this item" -> item.toString();
          case "another item" -> "location--00000000-0000-4000-8000-000000000001";
          default -> what;
        };
    return new ForceApproval(
        Words.use(parts[0].strip()),
        parts[1].strip(),
        parts[2].strip(),
        named,
        Words.instant(parts[4].strip()));
  }

  private static Map<Use, Permission> uses(String words) {
    var uses = new HashMap<Use, Permission>();
    for (var one : Words.each(words, w -> w)) {
      var parts = one.split(":", -1);
      uses.put(Words.use(parts[0].strip()), Words.permission(parts[1].strip()));
    }
    return uses;
  }

  /// One agreement for all, for example `Accord`; or several, each with a name that has it under
  /// it: `Accord: DEMO-ES; Neighbours: DEMO-FR`.
  private static Basis basis(String words) {
    if (!words.contains(":")) {
      return Words.agreement(words).<Basis>map(Basis.Whole::new).orElse(Basis.NONE);
    }
    var names = new HashMap<AgreementId, Set<PartyId>>();
    for (var one : words.split(";")) {
      var sides = one.split(":", 2);
      names
          .computeIfAbsent(Words.agreement(sides[0].strip()).orElseThrow(), none -> new HashSet<>())
          .add(Words.party(sides[1].strip()).id());
    }
    return new Basis.Apart(names);
  }

  private static Set<PartyId> ids(String words) {
    return Words.each(words, word -> Words.party(word).id());
  }

  private void set(String column, Consumer<String> set) {
    either(column, w -> w).ifPresent(set);
  }

  private <T> Optional<T> either(String column, Function<String, T> read) {
    var cell = cell(column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(read.apply(cell));
  }

  private String need(String column) {
    if (cell(column).isEmpty()) {
      throw new IllegalArgumentException(column + ": expected words");
    }
    return cell(column);
  }

  private String cell(String column) {
    var cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column '" + column + "'");
    }
    return cell;
  }

  /// The agencies that a case may name.
  static Party known(String name) {
    var party = Cast.PARTIES.get(name);
    if (party == null) {
      throw new IllegalArgumentException("nobody is called '" + name + "'");
    }
    return party;
  }

  /// A day, meaning its first moment, or a moment.
  static Instant moment(String text) {
    return Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
  }
}
