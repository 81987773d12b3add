package sanad.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sanad.reader.DateMention;
import sanad.reader.Mention;
import sanad.reader.PlaceMention;
import sanad.reader.Reading;
import sanad.reader.Span;
import sanad.reader.TriggerMention;

/// When and where the events of one sentence were, as far as the sentence says.
///
/// A date belongs to the last trigger before it, else to the first after unless that has one right
/// behind it; a place to all events but those far before it that another event parts from it, and
/// those that have one of their own, right behind the trigger or its object ([Grounds]). Those of a
/// birth, of another document or of the opening line belong to none ([Reading#isAside]). Which of
/// several it is, the officer says. Made in one pass, so that a text without stops costs no more
/// than one with them.
///
/// @param dates by the trigger that they belong to
/// @param places as the text writes them, by the trigger; of more than two, two
record Circumstances(
    Map<TriggerMention, Set<String>> dates, Map<TriggerMention, Set<String>> places) {
  /// The space of a preposition and an article.
  private static final int RIGHT_BEHIND = 6;

  /// Some twelve words.
  private static final int FAR = 80;

  /// What begins another clause.
  private static final Pattern PARTED =
      Pattern.compile(
          "(?iu)[,،;؛]|\\b(?:since|after|before|when|while|until|depuis|après|avant|quand|lorsque"
              + "|بعد|منذ|قبل|عندما|حين)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final String OPENING = "«“\"";
  static final Circumstances NONE = new Circumstances(Map.of(), Map.of());

  static Circumstances of(Span sentence, Reading reading) {
    var near = reading.within(sentence);
    var triggers = new ArrayList<TriggerMention>();
    for (var mention : near) {
      if (mention instanceof TriggerMention trigger) {
        triggers.add(trigger);
      }
    }
    int begun = 0;
    var dates = new HashMap<TriggerMention, Set<String>>();
    var told = new HashSet<TriggerMention>();
    var place = Optional.<Span>empty();
    for (var mention : near) {
      switch (mention) {
        case DateMention date -> {
          while (begun < triggers.size()
              && triggers.get(begun).span().start() < date.span().start()) {
            begun++;
          }
          var iso = date.date().iso();
          if (!triggers.isEmpty() && !reading.isAside(date)) {
            var owner = triggers.get(Math.max(0, begun - 1));
            if (begun > 0
                && isRightBehind(owner.span(), date.span(), place)
                && told.remove(owner)) {
              dates.remove(owner);
            }
            if (begun == 0) {
              told.add(owner);
            }
            if (!isQuotedAfter(date.span(), owner.span(), reading)) {
              dates.computeIfAbsent(owner, t -> new LinkedHashSet<>()).add(iso);
            }
          }
        }
        case PlaceMention found -> place = Optional.of(found.span());
        case Mention ignored -> {}
      }
    }
    return new Circumstances(dates, places(near, reading));
  }

  private static Map<TriggerMention, Set<String>> places(List<Mention> near, Reading reading) {
    var places = new HashMap<TriggerMention, Set<String>>();
    var triggers = new ArrayList<Map.Entry<TriggerMention, Set<String>>>();
    var seen = new LinkedHashSet<String>();
    var grounds = Grounds.of(near, reading);
    for (var mention : near) {
      if (mention instanceof TriggerMention trigger) {
        Set<String> own = new LinkedHashSet<>(seen);
        places.put(trigger, own);
        triggers.add(Map.entry(trigger, own));
      } else if (mention instanceof PlaceMention place && !reading.isAside(place)) {
        var name = reading.surface(place.span());
        addOneOfTwo(seen, name);
        int last = triggers.size() - 1;
        for (int i = last; i >= 0; i--) {
          if (i < last && isOfAnother(place, name, triggers, i, grounds, reading)) {
            break;
          }
          addOneOfTwo(triggers.get(i).getValue(), name);
        }
      }
    }
    places.putAll(grounds);
    return places;
  }

  // Far off, or the last event's own place and that event in another clause.
  private static boolean isOfAnother(
      PlaceMention place,
      String name,
      List<Map.Entry<TriggerMention, Set<String>>> triggers,
      int at,
      Map<TriggerMention, Set<String>> grounds,
      Reading reading) {
    int end = triggers.get(at).getKey().span().end();
    var owner = triggers.getLast().getKey();
    if (place.span().start() - end > FAR) {
      return true;
    }
    int start = owner.span().start();
    return start > end
        && grounds.getOrDefault(owner, Set.of()).contains(name)
        && PARTED.matcher(reading.surface(new Span(end, start))).find();
  }

  // Two say already that it is open which.
  private static void addOneOfTwo(Set<String> names, String name) {
    if (names.size() < 2) {
      names.add(name);
    }
  }

  // "24 June: the men arrested on 2 June, arrested in Gao on 2 June were released": its own day
  // stands right behind, or behind its place.
  private static boolean isRightBehind(Span trigger, Span date, Optional<Span> place) {
    int gap = date.start() - trigger.end();
    int named =
        place
            .filter(span -> span.start() >= trigger.end() && span.end() <= date.start())
            .map(Span::length)
            .orElse(0);
    return gap >= 0 && gap - named <= (named > 0 ? 2 * RIGHT_BEHIND : RIGHT_BEHIND);
  }

  // Vous écrivez le 13 avril : « … a arrêté …: that day is the quotation's.
  private static boolean isQuotedAfter(Span date, Span trigger, Reading reading) {
    int start = date.end();
    int end = trigger.start();
    if (start >= end) {
      return false;
    }
    var between = reading.surface(new Span(start, end));
    return OPENING.chars().anyMatch(quote -> between.indexOf(quote) >= 0);
  }
}
