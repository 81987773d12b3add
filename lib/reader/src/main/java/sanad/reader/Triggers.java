package sanad.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sanad.text.Folding;

/// Rule: words that say that something happened, of the four kinds of [EventType]. Each needs the
/// kind of object that it is about, in its sentence, and a word of terrorism in the sentence or in
/// the first eight of the text (title, dateline, opening), or in five of its sentences.
///
/// **Source:** `reader.md` 3, "triggers out of sample": without both, one in five is right.
final class Triggers {
  private static final int HEAD_SENTENCES = 8;
  private static final int CUED_SENTENCES = 5;

  private final Map<String, List<Pattern>> byFirstWord = new HashMap<>();
  private final List<Pattern> byBeginning = new ArrayList<>();
  private final Map<String, WordClass> classes = WordClass.load("objects.tsv");
  private final Occurrence occurrence = new Occurrence(classes);
  private final Numbers numbers = new Numbers();

  Triggers() {
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
    List<Mention> found = new ArrayList<>();
    for (int index = 0; index < words.size(); index++) {
      boolean inSentence = cued[words.sentenceOf(index)];
      if (inSentence || about) {
        at(words, index, inSentence, found);
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

  private void at(Words words, int index, boolean cuedSentence, List<Mention> found) {
    for (Pattern pattern : patterns(words.get(index))) {
      if (!follows(words, index, pattern)) {
        continue;
      }
      int last = index + pattern.words().size() - 1;
      OptionalInt object = object(words, index, last, pattern);
      if (object.isEmpty()) {
        continue;
      }
      TriggerMention mention =
          mention(words, index, last, object.getAsInt(), pattern, cuedSentence);
      boolean known = isKnown(mention, found);
      if (!known) {
        found.add(mention);
      }
      if (!pattern.both()) {
        return;
      }
    }
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

  private TriggerMention mention(
      Words words, int index, int last, int object, Pattern pattern, boolean cuedSentence) {
    int end = words.get(last).end();
    int begin = start(words.get(index), pattern);
    if (pattern.spansObject()) {
      end = Math.max(end, words.get(object).end());
      begin = Math.min(begin, words.get(object).start());
    }
    Realis realis = realis(words, index, object, pattern);
    Span at = new Span(words.get(object).start(), words.get(object).end());
    boolean sure = cuedSentence && realis == Realis.ACTUAL && !occurrence.isHearsay(words, index);
    Band band = sure ? Band.STRONG : Band.WEAK;
    int count = pattern.objects().contains("any") ? 0 : numbers.countAt(words, object);
    return new TriggerMention(
        new Span(begin, end), rule(pattern.type()), band, pattern.type(), realis, at, count);
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

  private static boolean follows(Words words, int index, Pattern pattern) {
    if (pattern.arabic() != words.get(index).isArabic()) {
      return false;
    }
    for (int i = 1; i < pattern.words().size(); i++) {
      int at = index + i;
      if (!words.sameSentence(index, at) || !pattern.fits(i, words.get(at))) {
        return false;
      }
    }
    return true;
  }

  private OptionalInt object(Words words, int index, int last, Pattern pattern) {
    if (pattern.objects().contains("any")) {
      return OptionalInt.of(last);
    }
    if (words.sameSentence(last, last + 1) && isClass("thing", words.get(last + 1))) {
      return OptionalInt.empty();
    }
    OptionalInt sure = nearest(words, index, last, pattern, true);
    if (sure.isPresent()) {
      return sure;
    }
    OptionalInt implied = nearest(words, index, last, pattern, false);
    return implied.isPresent() || !saysItself(words, index, pattern)
        ? implied
        : OptionalInt.of(index);
  }

  // "was arrested", "his arrest", تم توقيفه: of whom, another sentence says.
  private boolean saysItself(Words words, int index, Pattern pattern) {
    if (!words.sameSentence(index, index - 1)) {
      return false;
    }
    Word before = words.get(index - 1);
    return (pattern.objects().contains("passive") && isClass("been", before))
        || (pattern.objects().contains("possessor") && isClass("possessor", before));
  }

  // The nearest on either side: "a soldier was arrested, officials say", "arrested two officials".
  private OptionalInt nearest(
      Words words, int index, int last, Pattern pattern, boolean withoutImplied) {
    for (int distance = 1; distance <= pattern.window(); distance++) {
      int after = last + distance;
      if (words.sameSentence(last, after)
          && isObject(words, after, last, pattern, withoutImplied)) {
        return OptionalInt.of(after);
      }
      int before = index - distance;
      if ((pattern.both() || (pattern.passive() && isPassive(words, index)))
          && words.sameSentence(index, before)
          && isObject(words, before, last, pattern, withoutImplied)) {
        return OptionalInt.of(before);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isPassive(Words words, int index) {
    return words.sameSentence(index, index - 1) && isClass("been", words.get(index - 1));
  }

  private boolean isObject(Words words, int at, int last, Pattern pattern, boolean withoutImplied) {
    Word word = words.get(at);
    for (String name : pattern.objects()) {
      boolean fits =
          switch (name) {
            case "name" -> !withoutImplied && at == last + 1 && isNameLike(word);
            case "passive", "possessor" -> false;
            case "person-implied" -> !withoutImplied && isClass(name, word);
            default -> isClass(name, word);
          };
      if (fits && !countsThings(words, at) && !isHolder(words, at, pattern)) {
        return true;
      }
    }
    return false;
  }

  // ثلاثة may be persons, but ثلاثة هواتف are not.
  private boolean countsThings(Words words, int at) {
    if (!isClass("count", words.get(at)) || !words.sameSentence(at, at + 1)) {
      return false;
    }
    Word counted = words.get(at + 1);
    return words.followsSpace(at + 1) && (isClass("weapon", counted) || isClass("unit", counted));
  }

  // What is taken (ضبطت) in somebody's possession is not the holder.
  private boolean isHolder(Words words, int at, Pattern pattern) {
    return pattern.type() == EventType.ARREST
        && words.sameSentence(at, at - 1)
        && isClass("possession", words.get(at - 1));
  }

  // Arabic has no capitals, so that an unknown word there says nothing.
  private static boolean isNameLike(Word word) {
    return !word.isArabic() && word.startsUpper();
  }

  private boolean isClass(String name, Word word) {
    WordClass words = classes.get(name);
    if (words == null) {
      throw new IllegalStateException("objects.tsv: no class " + name);
    }
    return words.hasWithArticle(word);
  }

  private Realis realis(Words words, int index, int object, Pattern pattern) {
    int last = index + pattern.words().size() - 1;
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
    return (pattern.spansObject() && several && !counted) || habit ? Realis.GENERIC : Realis.ACTUAL;
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
        row.get("side").equals("both"),
        row.get("side").equals("passive"),
        Integer.parseInt(row.get("window")),
        row.get("span").equals("object"));
  }

  private static String folded(String word) {
    return word.endsWith("*")
        ? Folding.fold(word.substring(0, word.length() - 1)) + "*"
        : Folding.fold(word);
  }
}
