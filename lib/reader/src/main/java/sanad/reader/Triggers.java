package sanad.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import sanad.text.Folding;

/// Rule: words that say that something happened, of the four kinds of [EventType]. Each needs the
/// kind of object that it is about, in its sentence, and a word of terrorism in the sentence or in
/// the first eight of the text (title, dateline, opening), or in five of its sentences; or a word
/// of arms, suspects or aliases within twelve sentences; a seizure, also a word of drugs.
///
/// **Source:** `reader.md` 3, "triggers out of sample": without both, one in five is right.
final class Triggers {
  private static final int HEAD_SENTENCES = 8;
  private static final int CUED_SENTENCES = 5;
  private static final int NEAR = 12;
  private static final int GIVER = 6;
  private static final Set<String> DECREE =
      Set.of("du", "portant", "ministeriel", "interministeriel", "prefectoral", "royal");

  private final Map<String, List<Pattern>> byFirstWord = new HashMap<>();
  private final List<Pattern> byBeginning = new ArrayList<>();
  private final WordClasses classes;
  private final Occurrence occurrence;
  private final Numbers numbers = new Numbers();
  private final TriggerObjects objects;
  private final Captures captures;

  Triggers(WordClasses classes, Clauses clauses) {
    this.classes = classes;
    occurrence = new Occurrence(classes, clauses);
    objects = new TriggerObjects(classes, clauses, numbers);
    captures = new Captures(classes, clauses, numbers);
    for (Table.Row row : Table.resource("triggers.tsv").rows()) {
      Pattern pattern = pattern(row);
      for (String first : pattern.words().getFirst()) {
        if (first.endsWith("*")) {
          byBeginning.add(pattern);
        } else {
          byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(pattern);
        }
      }
    }
  }

  List<Mention> find(Words words, List<Mention> mentions) {
    boolean[] cued = cuedSentences(words, mentions);
    boolean about = isAbout(cued);
    int[] ofField = with(words, "field-cue");
    int[] ofSmuggling = with(words, "drug-cue");
    List<Mention> found = new ArrayList<>();
    for (int index = 0; index < words.size(); index++) {
      boolean inSentence = cued[words.sentenceOf(index)];
      int sentence = words.sentenceOf(index);
      if (inSentence || about || isNear(ofField, sentence)) {
        at(words, index, inSentence, Set.of(EventType.values()), found);
      } else if (isNear(ofSmuggling, sentence)) {
        at(words, index, false, Set.of(EventType.SEIZURE), found);
      }
    }
    return found;
  }

  // The head says so, or the text comes back to it again and again.
  private static boolean isAbout(boolean[] cued) {
    int count = 0;
    for (int i = 0; i < cued.length; i++) {
      if (cued[i] && i < HEAD_SENTENCES) {
        return true;
      }
      count += cued[i] ? 1 : 0;
    }
    return count >= CUED_SENTENCES;
  }

  // Arms and suspects are of the field without a word of terrorism, and what is seized with drugs;
  // what is told there is weak. How many sentences with such a word there are before each.
  private int[] with(Words words, String cue) {
    int[] before = new int[Math.max(1, words.sentences().size()) + 1];
    for (int i = 0; i < words.size(); i++) {
      if (isClass(cue, words.get(i))) {
        before[words.sentenceOf(i) + 1] = 1;
      }
    }
    Arrays.parallelPrefix(before, Integer::sum);
    return before;
  }

  private static boolean isNear(int[] before, int sentence) {
    int from = Math.max(0, sentence - NEAR);
    int to = Math.min(before.length - 1, sentence + NEAR + 1);
    return before[to] > before[from];
  }

  private void at(
      Words words, int index, boolean cuedSentence, Set<EventType> types, List<Mention> found) {
    for (Pattern pattern : patterns(words.get(index))) {
      int last = lastWord(words, index, pattern);
      if (last < 0
          || !types.contains(pattern.type())
          || isFrenchSixteen(words, index)
          || isDecree(words, index)) {
        continue;
      }
      OptionalInt object = objects.of(words, index, last, pattern);
      if (object.isEmpty()
          || isCompound(words, index)
          || occurrence.isAsked(words, index)
          || captures.isNone(words, index, last, object.getAsInt(), pattern.type())) {
        continue;
      }
      TriggerMention mention =
          mention(words, index, last, object.getAsInt(), pattern, cuedSentence);
      boolean known = isKnown(mention, found) || isSameArrest(words, last, mention, found);
      if (!known) {
        found.add(mention);
      }
      if (pattern.side() != Pattern.Side.BOTH) {
        return;
      }
    }
  }

  // information-sharing cell: what sort
  private static boolean isCompound(Words words, int index) {
    return words.get(index).folded().equals("sharing") && words.gapBefore(index).equals("-");
  }

  // seize fusils: of another language
  private boolean isFrenchSixteen(Words words, int index) {
    if (!words.get(index).folded().equals("seize")) {
      return false;
    }
    return sentenceHas("french", words, index);
  }

  // "Arrêté du 3 mai …", par arrêté, 17 arrêtés publiés au Journal officiel
  private boolean isDecree(Words words, int index) {
    String folded = words.get(index).folded();
    boolean opens = !words.sameSentence(index, index - 1);
    if (opens && folded.equals("arrete") && DECREE.contains(words.foldedNear(index, index + 1))) {
      return true;
    }
    if (!(folded.equals("arrete") || folded.equals("arretes"))
        || !words.sameSentence(index, index - 1)) {
      return false;
    }
    Word before = words.get(index - 1);
    boolean counted = before.token().isNumber() || numbers.before(words, index) > 0;
    return isClass("decree", before)
        || ((counted || before.folded().equals("les") || before.folded().equals("des"))
            && sentenceHas("decree-cue", words, index));
  }

  private boolean sentenceHas(String name, Words words, int index) {
    Span sentence = words.sentences().get(words.sentenceOf(index));
    for (int i = words.at(sentence.start()); words.sameSentence(index, i); i++) {
      if (isClass(name, words.get(i))) {
        return true;
      }
    }
    return false;
  }

  // Only the last few can overlap: words are gone through in order.
  private static boolean isKnown(TriggerMention mention, List<Mention> found) {
    for (int i = found.size() - 1; i >= Math.max(0, found.size() - 8); i--) {
      if (found.get(i) instanceof TriggerMention other
          && other.type() == mention.type()
          && other.span().overlaps(mention.span())) {
        return true;
      }
    }
    return false;
  }

  // "were arrested and taken into custody": custody behind an arrest of the sentence is the same
  private boolean isSameArrest(Words words, int last, TriggerMention mention, List<Mention> found) {
    if (!isClass("custody", words.get(last))) {
      return false;
    }
    Span sentence = words.sentences().get(words.sentenceOf(last));
    return !found.isEmpty()
        && found.getLast() instanceof TriggerMention before
        && before.type() == mention.type()
        && sentence.contains(before.span());
  }

  private TriggerMention mention(
      Words words, int index, int last, int object, Pattern pattern, boolean cuedSentence) {
    int end = words.get(index + pattern.together() - 1).end();
    int begin = start(words.get(index), pattern);
    if (pattern.spansObject()) {
      end = Math.max(end, words.get(object).end());
      begin = Math.min(begin, words.get(object).start());
    }
    Realis realis = realis(words, index, last, object, pattern);
    Span at = new Span(words.get(object).start(), words.get(object).end());
    boolean sure =
        cuedSentence
            && realis == Realis.ACTUAL
            && !occurrence.isHearsay(words, index)
            && !(isClass("based", words.get(index)) && !namesGiver(words, last));
    Band band = sure ? Band.STRONG : Band.WEAK;
    int count = count(words, index, object, pattern);
    return new TriggerMention(
        new Span(begin, end), rule(pattern.type()), band, pattern.type(), realis, at, count);
  }

  // بناء على معلومات دقيقة، …: that somebody gave it is left open
  private boolean namesGiver(Words words, int last) {
    for (int i = last + 1; i <= last + GIVER && words.sameSentence(last, i); i++) {
      if (Clauses.isParted(words, i)) {
        return false;
      }
      if (isClass("giver", words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private int count(Words words, int index, int object, Pattern pattern) {
    if (pattern.objects().contains("any")) {
      return 0;
    }
    int count = object == index ? numbers.before(words, index) : numbers.countAt(words, object);
    if (count == 0 && pattern.spansObject()) {
      return numbers.madeOf(words, object);
    }
    // "three men and one woman were arrested"
    boolean persons = pattern.type() == EventType.ARREST && object >= 3;
    int others =
        persons && isClass("person", words.get(object - 3)) ? numbers.joined(words, object) : 0;
    return others > 0 ? others + Math.max(1, count) : count;
  }

  private static Rule rule(EventType type) {
    return switch (type) {
      case ARREST -> Rule.TRIGGER_ARREST;
      case CELL_DISMANTLED -> Rule.TRIGGER_CELL_DISMANTLED;
      case INTEL_SHARED -> Rule.TRIGGER_INTEL_SHARED;
      case SEIZURE -> Rule.TRIGGER_SEIZURE;
    };
  }

  // Particles stay outside the span: و[أوقفت].
  private static int start(Word word, Pattern pattern) {
    for (Word.Form form : word.forms()) {
      for (String alternative : pattern.words().getFirst()) {
        if (Pattern.fits(alternative, form.folded())) {
          return form.start();
        }
      }
    }
    return word.start();
  }

  private List<Pattern> patterns(Word word) {
    List<Pattern> patterns = new ArrayList<>();
    for (Word.Form form : word.forms()) {
      patterns.addAll(byFirstWord.getOrDefault(form.folded(), List.of()));
    }
    for (Pattern pattern : byBeginning) {
      if (pattern.arabic() == word.isArabic() && pattern.fits(0, word)) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  // The last word of a pattern that stands at a word; -1 where it does not. Between its parts a
  // subject or place may stand: عثر رجال الجمارك في … على.
  private static int lastWord(Words words, int index, Pattern pattern) {
    if (pattern.arabic() != words.get(index).isArabic()) {
      return -1;
    }
    int at = index;
    for (int i = 1; i < pattern.words().size(); i++) {
      at++;
      if (pattern.isGap(i)) {
        int end = at + Pattern.LONGEST_GAP;
        i++;
        while (at < end
            && words.sameSentence(index, at)
            && !Clauses.isParted(words, at)
            && !pattern.fits(i, words.get(at))) {
          at++;
        }
      }
      if (!words.sameSentence(index, at) || !pattern.fits(i, words.get(at))) {
        return -1;
      }
    }
    return at;
  }

  private boolean isClass(String name, Word word) {
    return classes.is(name, word);
  }

  private Realis realis(Words words, int index, int last, int object, Pattern pattern) {
    Realis said = occurrence.of(words, index, last);
    if (said != Realis.ACTUAL) {
      return said;
    }
    String thing = words.get(object).folded();
    boolean several =
        thing.endsWith("خلايا")
            || thing.equals("cells")
            || thing.equals("cellules")
            || thing.endsWith("شبكات")
            || thing.equals("networks")
            || thing.equals("reseaux");
    boolean habit = words.get(index).folded().startsWith("توفر");
    boolean counted = numbers.countAt(words, object) > 0;
    boolean general =
        pattern.type() == EventType.INTEL_SHARED && occurrence.isGeneral(words, index, last);
    return (pattern.spansObject() && several && !counted) || habit || general
        ? Realis.GENERIC
        : Realis.ACTUAL;
  }

  // By a word of terrorism, or an armed group by its name.
  private boolean[] cuedSentences(Words words, List<Mention> mentions) {
    boolean[] cued = new boolean[Math.max(1, words.sentences().size())];
    for (int i = 0; i < words.size(); i++) {
      cued[words.sentenceOf(i)] |= isClass("terror-cue", words.get(i));
    }
    int word = 0;
    for (Mention mention : mentions) {
      if (mention instanceof GroupMention group && group.body().listed()) {
        while (words.get(word).end() < group.span().end()) {
          word++;
        }
        cued[words.sentenceOf(word)] = true;
      }
    }
    return cued;
  }

  private static Pattern pattern(Table.Row row) {
    List<List<String>> words = new ArrayList<>();
    for (String word : row.get("words").split(" ")) {
      words.add(Arrays.stream(word.split("\\|")).map(Triggers::folded).toList());
    }
    return new Pattern(
        EventType.valueOf(row.get("type")),
        row.get("language").equals("ar"),
        List.copyOf(words),
        row.parts("object"),
        Pattern.Side.valueOf(row.get("side").toUpperCase(Locale.ROOT)),
        Integer.parseInt(row.get("window")),
        row.get("span").equals("object"));
  }

  private static String folded(String word) {
    if (word.equals(Pattern.GAP)) {
      return word;
    }
    return word.endsWith("*")
        ? Folding.fold(word.substring(0, word.length() - 1)) + "*"
        : Folding.fold(word);
  }
}
