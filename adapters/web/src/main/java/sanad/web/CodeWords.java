package sanad.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What the stable codes of problems mean, in a reader's language, for answers that are no pages.
/// Thread-safe.
public final class CodeWords {
  private final Texts texts;

  CodeWords(Texts texts) {
    this.texts = texts;
  }

  /// The words of a code; empty where it has none.
  ///
  /// @param about ids and codes that the problem is about; known reasons are put into words
  /// @param languages tags that the reader takes, best first; English where none is ours
  public Optional<String> of(String code, List<String> about, List<String> languages) {
    var language =
        languages.stream()
            .flatMap(tag -> Language.of(tag).stream())
            .findFirst()
            .orElse(Language.EN);
    var wording = new Wording(texts, language, ZoneOffset.UTC, Instant.EPOCH);
    if (!wording.knows("code", code)) return Optional.empty();
    var words = wording.word("code", code);
    var named =
        about.stream()
            .map(one -> wording.knows("reason", one) ? wording.word("reason", one) : one)
            .toList();
    return Optional.of(
        named.isEmpty() ? words : wording.say("form.about", words, wording.list(named)));
  }
}
