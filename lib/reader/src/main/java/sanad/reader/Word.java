package sanad.reader;

import java.util.ArrayList;
import java.util.List;
import sanad.text.Script;
import sanad.text.Token;

/// A token with its readings: as it stands, and for Arabic without each possible chain of
/// particles.
///
/// @param forms the whole word first, then shorter ones
record Word(Token token, List<Form> forms) {
  /// One reading.
  ///
  /// @param folded what is compared
  /// @param start of its span: after the particles
  /// @param particles what was taken off, folded; empty for the whole word
  record Form(String folded, int start, String particles) {
    boolean isWhole() {
      return particles.isEmpty();
    }
  }

  static Word of(Token token) {
    List<Form> forms = new ArrayList<>(4);
    forms.add(new Form(token.folded(), token.start(), ""));
    if (token.script() == Script.ARABIC) {
      addWithoutParticles(token, forms);
    }
    return new Word(token, List.copyOf(forms));
  }

  String folded() {
    return token.folded();
  }

  /// Whether it is the French preposition, which folds as the verb and the English article do.
  boolean isGraveA() {
    return token.surface().equalsIgnoreCase("à");
  }

  int start() {
    return token.start();
  }

  int end() {
    return token.end();
  }

  boolean isArabic() {
    return token.script() == Script.ARABIC;
  }

  /// Whether it is `folded`, whole or after particles.
  boolean is(String folded) {
    for (Form form : forms) {
      if (form.folded.equals(folded)) {
        return true;
      }
    }
    return false;
  }

  boolean startsUpper() {
    return Character.isUpperCase(token.surface().codePointAt(0));
  }

  boolean isAllUpper() {
    return token.surface().codePoints().noneMatch(Character::isLowerCase)
        && token.surface().codePoints().anyMatch(Character::isUpperCase);
  }

  private static void addWithoutParticles(Token token, List<Form> forms) {
    String folded = token.folded();
    int from = 0;
    if (folded.length() > 2 && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف')) {
      from = 1;
      forms.add(form(token, from));
    }
    if (folded.startsWith("لل", from) && folded.length() > from + 3) {
      // ل before the article swallows its alef; the span begins at the article's lam.
      int start = startAfter(token, from + 1);
      forms.add(new Form("ال" + folded.substring(from + 2), start, folded.substring(0, from + 1)));
    } else if (folded.length() > from + 2 && "بلك".indexOf(folded.charAt(from)) >= 0) {
      forms.add(form(token, from + 1));
    }
  }

  private static Form form(Token token, int letters) {
    String folded = token.folded();
    return new Form(
        folded.substring(letters), startAfter(token, letters), folded.substring(0, letters));
  }

  // Marks and tatweel belong to the letter before them, and are not in the folded form.
  private static int startAfter(Token token, int letters) {
    String surface = token.surface();
    int seen = 0;
    int index = 0;
    int at = 0;
    while (at < surface.length()) {
      int codePoint = surface.codePointAt(at);
      if (Character.isLetter(codePoint) && codePoint != 'ـ') {
        if (seen == letters) {
          break;
        }
        seen++;
      }
      at += Character.charCount(codePoint);
      index++;
    }
    return token.start() + index;
  }
}
