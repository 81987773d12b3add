package sanad.reader;

import java.util.Set;
import sanad.text.Script;
import sanad.text.Token;
import sanad.text.Tokens;

/// Guesses the language: Arabic by script, French and English by the words that every text has.
///
/// **Source:** `reader.md` 1 (instead of an 80 MB model) and 7.1.
final class LanguageGuess {
  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "des", "du", "de", "un", "une", "et", "est", "dans", "par", "pour",
          "sur", "au", "aux", "que", "qui", "avec", "ont", "cette", "ces", "il", "elle", "selon",
          "plus", "ete", "sont", "d", "l", "qu", "son", "ses", "leur", "apres", "contre", "entre");
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "was", "were", "that", "for", "with", "by", "from",
          "has", "have", "had", "this", "these", "which", "who", "it", "its", "after", "said",
          "been", "are", "an", "as", "at", "his", "their", "not", "against", "between");

  private LanguageGuess() {}

  static Language of(String text) {
    int arabic = 0;
    int latin = 0;
    int french = 0;
    int english = 0;
    for (Token token : Tokens.of(text)) {
      if (token.script() == Script.ARABIC) {
        arabic++;
      } else if (token.script() == Script.LATIN) {
        latin++;
        french += FRENCH.contains(token.folded()) ? 1 : 0;
        english += ENGLISH.contains(token.folded()) ? 1 : 0;
      }
    }
    if (arabic > 0 && arabic >= latin) {
      return Language.ARABIC;
    } else if (french == english || 20 * Math.max(french, english) < latin) {
      return Language.UNDETERMINED;
    }
    return french > english ? Language.FRENCH : Language.ENGLISH;
  }
}
