package sanad.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a full-text search compares: the folded words of a text and, for Arabic, the forms that are
/// left when proclitics, article and common endings go.
///
/// `والإرهابية` gives `والارهابيه`, `ارهابيه`, `ارهاب` (and the steps between), so that a search
/// for `إرهاب`, `الإرهاب` or `إرهابي` finds it. Whether a first letter is a particle (و ف ب ل ك) or
/// belongs to the word cannot be told without a dictionary (`ولاية`, `كتاب`), so both forms are
/// given.
///
/// **How to use.** Index a text with [#of]. Ask with [#query]: of each word any one form must be
/// among the text's, and every word must be found (AND of ORs). The same code makes both sides, so
/// every store answers alike. Deterministic, linear, no locale.
///
/// **Source:** decision 4; the particles and endings are those of light stemming (Larkey,
/// Ballesteros and Connell 2002, "light8" and "light10"), applied as alternatives and not as
/// replacements.
public final class SearchTokens {
  private static final int SHORTEST_STEM = 3;

  /// Letters (UTF-16) of a word that count; databases bound them too.
  private static final int LONGEST = 200;

  private static final List<String> ENDINGS =
      List.of("تين", "يين", "يون", "يات", "ات", "ون", "ين", "ان", "ها", "هم", "نا", "يه", "ه", "ي");

  private SearchTokens() {}

  /// All forms of all words of `text`, each once, in order of first appearance.
  public static List<String> of(String text) {
    Set<String> forms = new LinkedHashSet<>();
    for (Token token : Tokens.of(text)) {
      addForms(token, forms);
    }
    return List.copyOf(forms);
  }

  /// For each word of what was asked, its forms; the full form first. Empty when nothing was asked.
  public static List<List<String>> query(String asked) {
    List<List<String>> words = new ArrayList<>();
    for (Token token : Tokens.of(asked)) {
      Set<String> forms = new LinkedHashSet<>();
      addForms(token, forms);
      words.add(List.copyOf(forms));
    }
    return List.copyOf(words);
  }

  private static void addForms(Token token, Set<String> forms) {
    String word = beginning(token.folded());
    forms.add(word);
    if (token.script() != Script.ARABIC) {
      return;
    }
    Set<String> stems = new LinkedHashSet<>();
    stems.add(word);
    addWithoutProclitics(word, stems);
    forms.addAll(stems);
    for (String stem : stems) {
      addWithoutEnding(stem, forms);
    }
  }

  /// A longer word is known by its beginning, in texts and in what is asked alike.
  private static String beginning(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }

  private static void addWithoutProclitics(String word, Set<String> stems) {
    String rest = word;
    if (rest.length() > SHORTEST_STEM && isConjunction(rest.charAt(0))) {
      rest = rest.substring(1);
      stems.add(rest);
    }
    if (rest.startsWith("لل") && rest.length() >= 2 + SHORTEST_STEM) {
      // ل before the article swallows its alef: للمغرب is ل + المغرب.
      stems.add(rest.substring(2));
      return;
    }
    if (rest.length() > SHORTEST_STEM && isPreposition(rest.charAt(0))) {
      rest = rest.substring(1);
      stems.add(rest);
    }
    if (rest.startsWith("ال") && rest.length() >= 2 + SHORTEST_STEM) {
      stems.add(rest.substring(2));
    }
  }

  // Two steps at most: ات, then the ي that a nisba leaves (مغربيات, مغربي, مغرب).
  private static void addWithoutEnding(String stem, Set<String> forms) {
    String rest = stem;
    for (int step = 0; step < 2; step++) {
      String cut = withoutEnding(rest);
      if (cut.equals(rest)) {
        return;
      }
      forms.add(cut);
      rest = cut;
    }
  }

  private static String withoutEnding(String stem) {
    for (String ending : ENDINGS) {
      if (stem.length() >= ending.length() + SHORTEST_STEM && stem.endsWith(ending)) {
        return stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }

  private static boolean isConjunction(char letter) {
    return letter == 'و' || letter == 'ف';
  }

  private static boolean isPreposition(char letter) {
    return letter == 'ب' || letter == 'ل' || letter == 'ك';
  }
}
