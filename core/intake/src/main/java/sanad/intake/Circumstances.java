package sanad.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import sanad.reader.DateMention;
import sanad.reader.Mention;
import sanad.reader.PlaceMention;
import sanad.reader.Reading;
import sanad.reader.Span;
import sanad.reader.TriggerMention;

/// When and where the events of one sentence were, as far as the sentence says.
///
/// A date belongs to the last trigger before it, else to the first after unless that has one right
/// behind it; a place to all. Those of a birth, of another document or of the opening line belong
/// to none ([Reading#isAside]). Which of several it is, the officer says. Made in one pass, so that
/// a text without stops costs no more than one with them.
///
/// @param dates by the trigger that they belong to
/// @param places as the text writes them
record Circumstances(Map<TriggerMention, Set<String>> dates, Set<String> places) {
  /// The space of a preposition and an article.
  private static final int RIGHT_BEHIND = 6;

  private static final String OPENING = "«“\"";
  static final Circumstances NONE = new Circumstances(Map.of(), Set.of());

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
    var places = new LinkedHashSet<String>();
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
            if (begun > 0 && isRightBehind(owner.span(), date.span()) && told.remove(owner)) {
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
        case PlaceMention place -> {
          if (!reading.isAside(place)) {
            places.add(reading.surface(place.span()));
          }
        }
        case Mention ignored -> {}
      }
    }
    return new Circumstances(dates, places);
  }

  // "24 June: the men arrested on 2 June were released": its own day stands right behind.
  private static boolean isRightBehind(Span trigger, Span date) {
    int gap = date.start() - trigger.end();
    return gap >= 0 && gap <= RIGHT_BEHIND;
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
