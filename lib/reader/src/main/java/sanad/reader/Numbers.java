package sanad.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import sanad.text.Folding;

/// Small numbers in words and digits, where they count persons or cells.
final class Numbers {
  private static final int MOST = 10_000;
  private static final int LOOK_AHEAD = 4;
  private static final int DESCRIBED = 6;
  private static final int FAR = 16;
  private static final Set<String> PART_OF = Set.of("of", "des", "d");
  private static final int MODEL = 4;
  private static final int DUAL = 5;
  private static final Set<String> ONE = Set.of("a", "un", "une");
  private static final Set<String> AND = Set.of("et", "and", "a", "to", "ou", "or");
  private static final Set<String> YEARS = Set.of("ans", "years");
  private static final Set<String> DESCRIBING =
      Set.of(
          "suspected",
          "alleged",
          "young",
          "foreign",
          "armed",
          "other",
          "more",
          "local",
          "senior",
          "key",
          "teen",
          "terror",
          "terrorist",
          "jihadist",
          "islamist",
          "extremist",
          "logistics",
          "logistic",
          "arms",
          "drug",
          "autres",
          "jeunes",
          "presumes");
  private static final Set<String> COMPOSED =
      Set.of(
          "تتكون",
          "يتكون",
          "مكونه",
          "المكونه",
          "متكونه",
          "المتكونه",
          "تضم",
          "composee",
          "composees",
          "compose",
          "composed",
          "consisting",
          "comprising");
  private static final Set<String> COLLECTIVES =
      Set.of(
          "cell",
          "network",
          "reseau",
          "ring",
          "filiere",
          "group",
          "team",
          "equipe",
          "crew",
          "gang",
          "band",
          "commando",
          "trio",
          "convoy",
          "convoi");
  private static final Set<String> MADE_OF = Set.of("من", "تضم", "تتكون", "of", "de", "with");

  /// Behind a number that is an age, or the head of a larger one.
  private static final Set<String> NO_COUNT =
      Set.of(
          "ans",
          "an",
          "years",
          "year",
          "months",
          "mois",
          "سنه",
          "عاما",
          "عام",
          "سنوات",
          "شهرا",
          "الف",
          "الاف",
          "مليون",
          "ملايين",
          "مليار",
          "mille",
          "million",
          "millions",
          "thousand");

  private final Map<String, Integer> words = new HashMap<>();

  Numbers() {
    for (Table.Row row : Table.resource("numbers.tsv").rows()) {
      int number = Integer.parseInt(row.get("number"));
      row.parts("words").forEach(word -> words.put(Folding.fold(word), number));
    }
  }

  /// How many the word at `index` counts: itself a dual, or with a number right before or after it,
  /// or after a word like `من` and `of` (`خلية من أربعة أفراد`); 0 where no number stands there.
  int countAt(Words text, int index) {
    int itself = number(text, index, index);
    if (itself > 0) {
      return NumberWords.withTens(itself, text, index, words);
    }
    if (text.followsSpace(index) && isDigits(text, Math.max(0, index - 1))) {
      return number(text, index, index - 1);
    }
    int counted = Math.max(bracketed(text, index), before(text, index));
    if (counted > 0 && !isTens(text, index)) {
      return counted;
    }
    for (int i = index + 1; i < index + LOOK_AHEAD && text.sameSentence(index, i); i++) {
      if (!text.followsSpace(i)) {
        break;
      }
      boolean collective = text.get(index).isArabic() || isCollective(text.get(index));
      if (collective && MADE_OF.contains(text.get(i).folded())) {
        int number = number(text, index, i + 1);
        if (number > 0) {
          return number;
        }
      }
    }
    // أحد عشر شخصا, ثلاثة عشر شخصا: the tens stand between.
    if (isTens(text, index)) {
      int unit = number(text, index, index - 2);
      return unit > 0 && unit < 10 ? 10 + unit : 10;
    }
    int before = before(text, index);
    if (before == 0) {
      before = Math.max(partOf(text, index), described(text, index));
    }
    return before > 0 || !text.followsSpace(index + 1) ? before : behind(text, index);
  }

  private static boolean isTens(Words text, int index) {
    String before = text.foldedNear(index, index - 1);
    return text.followsSpace(index) && (before.equals("عشر") || before.equals("عشره"));
  }

  // "a cell of seven", but "a man of 24" is that old
  private static boolean isCollective(Word word) {
    String folded = word.folded();
    return COLLECTIVES.stream().anyMatch(folded::startsWith);
  }

  // "(05) عناصر", "trois (03) fusils"
  private int bracketed(Words text, int index) {
    boolean closed = text.gapBefore(index).equals(") ");
    return closed && text.gapBefore(index - 1).endsWith("(") ? number(text, index, index - 1) : 0;
  }

  // أفرادها الأربعة, أفرادها الـ12
  private int behind(Words text, int index) {
    int joined = index + 2;
    boolean article = text.foldedNear(index, index + 1).equals("ال");
    if (article && text.gapBefore(joined).isEmpty()) {
      return number(text, index, joined);
    }
    // متزعمها وستة من أفرادها: of others
    boolean and = text.foldedNear(index, index + 1).startsWith("و");
    return and && !words.containsKey(text.get(index + 1).folded())
        ? 0
        : number(text, index, index + 1);
  }

  // "five suspected IS militants", "deux autres hommes"
  private int described(Words text, int index) {
    for (int i = index - 1; i > index - DESCRIBED && isClose(text, i + 1); i--) {
      Word word = text.get(i);
      boolean article = !text.followsSpace(i + 1) && text.get(i + 1).startsUpper();
      boolean describes =
          !word.isArabic()
              && !word.token().isNumber()
              && (DESCRIBING.contains(word.folded())
                  || article
                  || (word.startsUpper() && isClose(text, i)));
      if (!describes || words.containsKey(word.folded()) || !text.sameSentence(index, i)) {
        return 0;
      }
      int number = number(text, index, i - 1);
      if (number > 0) {
        return text.followsSpace(i) ? number : 0;
      }
    }
    return 0;
  }

  // al-Shabaab, Da'ish
  private static boolean isClose(Words text, int index) {
    String gap = index < text.size() ? text.gapBefore(index) : "";
    return text.followsSpace(index) || gap.equals("-") || gap.equals("'") || gap.equals("’");
  }

  // "four of the alleged members", "deux des organisateurs"
  private int partOf(Words text, int index) {
    for (int i = index - 1; i >= index - LOOK_AHEAD && text.sameSentence(index, i); i--) {
      if (!text.followsSpace(i + 1)) {
        return 0;
      }
      if (PART_OF.contains(text.get(i).folded())) {
        return text.followsSpace(i) ? number(text, index, i - 1) : 0;
      }
    }
    return 0;
  }

  /// How many stand before, joined by *and*: of *three men and one woman* three; 0 for none.
  int joined(Words text, int index) {
    int and = index - 2;
    return text.sameSentence(index, and - 2)
            && text.followsSpace(index)
            && (text.get(and).is("and") || text.get(and).is("et"))
            && (before(text, index) > 0 || ONE.contains(text.foldedNear(index, index - 1)))
        ? before(text, and - 1)
        : 0;
  }

  /// How many a cell is said to be made of, in its sentence: *a cell …, made up of six men*; 0
  /// where it is not said.
  int madeOf(Words text, int cell) {
    for (int i = cell + 1; i < cell + FAR && text.sameSentence(cell, i); i++) {
      if (COMPOSED.contains(text.get(i).folded())) {
        int link = MADE_OF.contains(text.foldedNear(cell, i + 1)) ? i + 2 : i + 1;
        return number(text, cell, link);
      }
    }
    return 0;
  }

  /// The number that a word is; 0 for none.
  int itself(Words text, int index) {
    return number(text, index, index);
  }

  /// The number right before a word; 0 for none.
  int before(Words text, int index) {
    return text.followsSpace(index) ? number(text, index, index - 1) : 0;
  }

  private int number(Words text, int near, int index) {
    if (!text.sameSentence(near, index) || NO_COUNT.contains(text.foldedNear(index, index + 1))) {
      return 0;
    }
    Word word = text.get(index);
    String folded = word.folded();
    if (isAge(text, index) || isModel(text, index)) {
      return 0;
    }
    if (word.token().isNumber()) {
      if (isPartOfNumber(text, index)) {
        return grouped(text, index);
      }
      boolean plain = folded.length() <= 5 && folded.chars().allMatch(Character::isDigit);
      int number = plain ? Integer.parseInt(folded) : 0;
      return number < MOST && (number < 1900 || number > 2099) ? number : 0;
    }
    for (Word.Form form : word.forms()) {
      Integer number = words.get(form.folded());
      if (number != null) {
        return NumberWords.composed(number, text, index, form, words);
      }
    }
    if (near == index && isFeminineDual(folded)) {
      return 2;
    }
    // المتهمين السبعة
    boolean article = near < index && folded.startsWith("ال");
    return article ? words.getOrDefault(folded.substring(2), 0) : 0;
  }

  // عبوتان, بندقيتين
  private static boolean isFeminineDual(String folded) {
    return folded.length() > DUAL && (folded.endsWith("تان") || folded.endsWith("تين"));
  }

  // "hommes de 24 et 26 ans"
  private static boolean isAge(Words text, int index) {
    return AND.contains(text.foldedNear(index, index + 1))
        && YEARS.contains(text.foldedNear(index, index + 3));
  }

  // AK-47, AK 47, RPG-7
  private static boolean isModel(Words text, int index) {
    if (!text.sameSentence(index, index - 1) || !text.get(index).token().isNumber()) {
      return false;
    }
    Word before = text.get(index - 1);
    String gap = text.gapBefore(index);
    return !before.isArabic()
        && before.isAllUpper()
        && before.folded().length() <= MODEL
        && (gap.equals("-") || gap.equals(" "));
  }

  // 75 000, 1,024, 2.5: the figures go on, or began before.
  private static boolean isPartOfNumber(Words text, int index) {
    return joins(text, index) || joins(text, index + 1);
  }

  private static boolean joins(Words text, int index) {
    if (index <= 0
        || index >= text.size()
        || !isDigits(text, index)
        || !isDigits(text, index - 1)) {
      return false;
    }
    String gap = text.gapBefore(index);
    boolean spaced = gap.equals(" ") || gap.equals("\u00a0") || gap.equals("\u202f");
    boolean marked =
        gap.equals(",") || gap.equals(".") || gap.equals("\u066b") || gap.equals("\u066c");
    return marked || (spaced && text.get(index).folded().length() == 3);
  }

  private static boolean isDigits(Words text, int index) {
    String folded = text.get(index).folded();
    return folded.chars().allMatch(Character::isDigit);
  }

  // Thousands in one group only, 1,024; what is larger counts no persons or cells.
  private int grouped(Words text, int index) {
    boolean last = joins(text, index) && !joins(text, index + 1) && !joins(text, index - 1);
    boolean first = joins(text, index + 1) && !joins(text, index) && !joins(text, index + 2);
    int head = last ? index - 1 : index;
    if (!(last || first) || text.get(head).folded().length() > 3) {
      return 0;
    }
    String group = text.get(head + 1).folded();
    int number =
        group.length() == 3
            ? Integer.parseInt(text.get(head).folded()) * 1000 + Integer.parseInt(group)
            : 0;
    return number < MOST ? number : 0;
  }
}
