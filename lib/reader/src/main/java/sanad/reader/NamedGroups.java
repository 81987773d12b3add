package sanad.reader;

import java.util.List;

/// Rule: a name in quotes after `تنظيم`, `جماعة`, `خلية`, `cellule`, `cell`, `group` is a group;
/// and `خلية` followed by a listed place names a cell (`خلية وجدة`). The noun stays outside unless
/// the quotes or the name take it in.
final class NamedGroups {
  private static final int LONGEST = 5;
  private static final List<String> LATIN_NOUNS =
      List.of("cell", "group", "network", "cellule", "groupe", "reseau", "organisation");

  private final Lexicon lexicon;
  private final WordClass groupNoun;
  private final WordClass groupKind;

  NamedGroups(Lexicon lexicon) {
    this.lexicon = lexicon;
    groupNoun = lexicon.words("group-noun");
    groupKind = lexicon.words("group-kind");
  }

  void find(Words words, List<Candidate> found) {
    for (int i = 0; i < words.size(); i++) {
      if (isNoun(words.get(i))) {
        quoted(words, i, found);
        cellOfPlace(words, i, found);
      }
    }
  }

  private boolean isNoun(Word word) {
    return word.isArabic() ? groupNoun.has(word) : LATIN_NOUNS.contains(word.folded());
  }

  private void quoted(Words words, int noun, List<Candidate> found) {
    // «خلية وجدة»: the noun itself opens the quote; else the quote opens within two words of it.
    int first = noun;
    while (first < noun + 3 && first < words.size() && words.sameSentence(noun, first)) {
      if (opens(words.gapBefore(first))) {
        break;
      }
      first++;
    }
    if (first >= words.size() || first == noun + 3 || !words.sameSentence(noun, first)) {
      return;
    }
    for (int last = first; last < first + LONGEST && words.sameSentence(first, last); last++) {
      if (closes(words.codePointAt(words.get(last).end()))) {
        if (!isName(words, noun, first, last)) {
          return;
        }
        add(words, new Span(words.get(first).start(), words.get(last).end()), found);
        return;
      }
    }
  }

  // جماعة "إرهابية", une cellule « d'appui »: what it is, and no name
  private boolean isName(Words words, int noun, int first, int last) {
    boolean kinds = true;
    boolean small = true;
    for (int i = first == noun ? first + 1 : first; i <= last; i++) {
      kinds &= groupKind.has(words.get(i));
      small &= !words.get(i).isArabic() && !words.get(i).startsUpper();
    }
    return !kinds && !small;
  }

  private static void add(Words words, Span span, List<Candidate> found) {
    Body body = Body.asWritten(words.substring(span.start(), span.end()), "", "armed");
    found.add(Candidate.ruled(new GroupMention(span, Rule.GROUP_QUOTED, Band.WEAK, body)));
  }

  private void cellOfPlace(Words words, int noun, List<Candidate> found) {
    int next = noun + 1;
    if (!words.get(noun).is("خليه")
        || !words.sameSentence(noun, next)
        || !words.followsSpace(next)) {
      return;
    }
    lexicon
        .names()
        .longest(words, next)
        .filter(hit -> hit.form().isWhole() && hit.meaning() instanceof Gazetteer.Meaning.Named)
        .ifPresent(
            hit -> {
              Word first = words.get(noun);
              int start =
                  first.forms().getLast().folded().equals("خليه")
                      ? first.forms().getLast().start()
                      : first.start();
              Span span = new Span(start, words.get(next + hit.words() - 1).end());
              String country = ((Gazetteer.Meaning.Named) hit.meaning()).place().country();
              Body body =
                  Body.asWritten(words.substring(span.start(), span.end()), country, "cell");
              found.add(
                  Candidate.ruled(
                      new GroupMention(span, Rule.GROUP_CELL_OF_PLACE, Band.STRONG, body)));
            });
  }

  // A straight quote opens what it touches: in `"خطير" بتنظيم` it has closed before the noun.
  private static boolean opens(String gap) {
    return gap.indexOf('«') >= 0
        || gap.indexOf('“') >= 0
        || gap.endsWith("\"")
        || gap.endsWith("”")
        || gap.endsWith("‘");
  }

  private static boolean closes(int codePoint) {
    return codePoint == '»' || codePoint == '”' || codePoint == '"' || codePoint == '’';
  }
}
