package sanad.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import sanad.handling.Party;

/// What the stable codes of problems mean, and who will read a release, in a reader's language, for
/// answers that are no pages. Thread-safe.
public final class CodeWords {
  private final Texts texts;

  /// In the node's own texts.
  public CodeWords() {
    this(new Texts());
  }

  CodeWords(Texts texts) {
    this.texts = texts;
  }

  /// The words of a code; empty where it has none.
  ///
  /// @param about ids and codes that the problem is about; known reasons are put into words
  /// @param languages tags that the reader takes, best first; English where none is ours
  public Optional<String> of(String code, List<String> about, List<String> languages) {
    var wording = wording(languages);
    if (!wording.knows("code", code)) return Optional.empty();
    var named =
        about.stream()
            .map(one -> wording.knows("reason", one) ? wording.word("reason", one) : one)
            .toList();
    return Optional.of(wording.problem(code, named));
  }

  /// "These two bodies will read this: A and B. Nobody else."
  ///
  /// @param earlier who has some of it already, agencies and groups
  /// @param named the bodies that the release names, the groups of which are spoken of too
  public String readers(
      List<Party> readers, List<Party> earlier, List<Party> named, List<String> languages) {
    return Readership.sentence(readers, earlier, named, wording(languages));
  }

  private Wording wording(List<String> languages) {
    var language =
        languages.stream()
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst()
            .orElse(Language.EN);
    return new Wording(texts, language, ZoneOffset.UTC, Instant.EPOCH);
  }
}
