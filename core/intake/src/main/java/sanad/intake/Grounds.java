package sanad.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sanad.reader.DateMention;
import sanad.reader.Mention;
import sanad.reader.PlaceMention;
import sanad.reader.Reading;
import sanad.reader.Span;
import sanad.reader.TriggerMention;

/// The places that a sentence gives to one event alone: those right behind its trigger or the
/// object that stands behind it, with nothing but a preposition, a noun for a place and a date
/// between, and those joined to them: *arrested in Gao*, *l'arrestation à Gao de deux hommes et la
/// saisie à Mopti*, `أوقفت رجلا بمدينة وجدة`. Where a name stands there that no list has (*arrested
/// in Smallville*), the event has a place of its own, and it is open.
///
/// **Source:** a phrase of place modifies the nearest verb or noun that it can: L. Frazier, *On
/// comprehending sentences* (1979), late closure.
final class Grounds {
  /// In code points; a preposition, a noun for a place and a date are less.
  private static final int LONGEST = 45;

  /// In, at, near; with the article and the noun that may stand between. Arabic `ب` is written with
  /// the word behind it.
  private static final Pattern IN =
      Pattern.compile(
          "(?iu)[\\s,،]*(?:(?:in|at|near|outside|inside|around|à|au|aux|en|dans|près|في|داخل|قرب|بضواحي|ضواحي"
              + "|بمدينة|ببلدة|بقرية|بمنطقة|بإقليم|بولاية|بمحافظة|بمطار|بميناء|ب)(?:\\s+|(?<=ب)))"
              + "(?:(?:the|town|city|port|airport|village|of|la|le|les|l|ville|village|région|aéroport|gare|port"
              + "|de|du|d|مدينة|بلدة|قرية|منطقة|إقليم|ولاية|محافظة|مطار|ميناء)[\\s'’]+)*");

  private static final Pattern AND =
      Pattern.compile(
          "(?iu)\\s*(?:,|،|and|then|et|puis|ou|or|ثم\\s|و|,\\s*and)\\s*(?:(?:in|at|near|à|en|dans|في|ب|de|d)(?:[\\s'’]+|$))?"
              + "و?ب?");

  /// Kindia et …, and Smallville, وكينديا ولابي: joined to a place, and no mention.
  private static final Pattern AND_UNKNOWN =
      Pattern.compile(
          "(?s)(?:\\s*,\\s*\\p{Lu}[\\p{L}'’-]*)*\\s*,?\\s*(?:et|and)\\s+(?:(?:à|in|en)\\s+)?\\p{Lu}.*"
              + "|(?s)\\s+و\\p{L}{3,}\\s+و\\p{L}{3,}\\s*(?:[.،؛\\n].*)?");

  private static final Pattern IN_UNKNOWN = Pattern.compile(IN.pattern() + "(?-i:\\p{Lu}).*");

  private Grounds() {}

  static Map<TriggerMention, Set<String>> of(List<Mention> near, Reading reading) {
    var grounds = new HashMap<TriggerMention, Set<String>>();
    for (int i = 0; i < near.size(); i++) {
      if (near.get(i) instanceof TriggerMention trigger) {
        var own = behind(near, i, trigger.span().end(), reading);
        if (own.isEmpty() && trigger.object().end() > trigger.span().end()) {
          own = behind(near, i, trigger.object().end(), reading);
        }
        if (!own.isEmpty() || isUnknown(near, i, reading)) {
          grounds.put(trigger, own);
        }
      }
    }
    return grounds;
  }

  // A name with a capital behind the trigger or its object that is no mention.
  private static boolean isUnknown(List<Mention> near, int trigger, Reading reading) {
    var found = (TriggerMention) near.get(trigger);
    int end = Math.max(found.span().end(), found.object().end());
    return isUnknownAt(near, trigger, found.span().end(), reading)
        || isUnknownAt(near, trigger, end, reading);
  }

  private static boolean isUnknownAt(List<Mention> near, int trigger, int from, Reading reading) {
    int end = Math.min(from + LONGEST, reading.sentence(near.get(trigger).span()).end());
    for (int i = trigger + 1; i < near.size() && near.get(i).span().start() < end; i++) {
      if (near.get(i).span().start() >= from) {
        end = near.get(i).span().start();
      }
    }
    return end > from && IN_UNKNOWN.matcher(reading.surface(new Span(from, end))).matches();
  }

  private static boolean isJoinedToUnknown(List<Mention> near, int place, Reading reading) {
    var span = near.get(place).span();
    int end = Math.min(span.end() + LONGEST, reading.sentence(span).end());
    if (place + 1 < near.size()) {
      end = Math.min(end, near.get(place + 1).span().start());
    }
    return end > span.end()
        && AND_UNKNOWN.matcher(reading.surface(new Span(span.end(), end))).matches();
  }

  private static Set<String> behind(List<Mention> near, int trigger, int from, Reading reading) {
    var own = new LinkedHashSet<String>();
    int end = from;
    var between = new StringBuilder();
    for (int i = trigger + 1; i < near.size(); i++) {
      var mention = near.get(i);
      int start = mention.span().start();
      if (start - end > LONGEST) {
        break;
      }
      if (start < end || !(mention instanceof PlaceMention || mention instanceof DateMention)) {
        continue;
      }
      if (start > end) {
        between.append(reading.surface(new Span(end, start)));
      }
      end = mention.span().end();
      if (mention instanceof DateMention) {
        between.append(' ');
        continue;
      }
      var link = own.isEmpty() ? IN : AND;
      if (reading.isAside(mention) || !link.matcher(between).matches()) {
        break;
      }
      own.add(reading.surface(mention.span()));
      between.setLength(0);
      if (isJoinedToUnknown(near, i, reading)) {
        own.add("");
      }
    }
    return own;
  }
}
