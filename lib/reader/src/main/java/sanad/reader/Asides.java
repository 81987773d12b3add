package sanad.reader;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Rule: dates and places that say nothing about when or where an event was: those of a birth
/// (*born 3 May 1994 in Gao*), of a person's origin (*two men from Gao*, `قادمين من`), of another
/// document or of its telling (*your report of 14 August*, *said on Monday*), of the line that
/// opens the text, terms (*before 30 November*, `منذ تموز`), and those of a relative clause that
/// parts an event from its subject (*the man whom police in Gao sought was arrested*) and of what
/// somebody did before (*after fleeing Gao prison in 2022*).
///
/// **Source:** the kinds of times that TimeML keeps apart from an event's own: document creation
/// time, and `BEFORE`, `AFTER` and `BEGUN_BY` links (ISO 24617-1); of places the `source` of a
/// motion, its path and its goal (*from Gao via Kidal to Aden*), which are not its ground
/// (ISO-Space, ISO 24617-7), unless the text goes on *where* … A place in the name of a group is
/// none. A state that acts (*backed by France*) is no ground either, nor the place from which an
/// agency reports ([PlaceHeads]).
final class Asides {
  private static final int FAR = 6;
  private static final int LONGEST_NAME = 3;
  private static final int SAID = 4;

  private final WordClass birth;
  private final WordClass document;
  private final WordClass telling;
  private final WordClass link;
  private final WordClass origin;
  private final WordClass originLink;
  private final WordClass destination;
  private final WordClass destinationLink;
  private final WordClass goal;
  private final WordClass goalLink;
  private final WordClass goalOther;
  private final WordClass there;
  private final WordClass partner;
  private final WordClass partnerLink;
  private final WordClass office;
  private final WordClass agent;
  private final WordClass agentLink;
  private final WordClass earlier;
  private final Surroundings surroundings;
  private final Terms terms;
  private final Clauses clauses;

  Asides(Lexicon lexicon, Clauses clauses) {
    birth = lexicon.words("birth-cue");
    document = lexicon.words("document");
    telling = lexicon.words("telling");
    link = lexicon.words("aside-link");
    origin = lexicon.words("origin");
    originLink = lexicon.words("origin-link");
    destination = lexicon.words("destination");
    destinationLink = lexicon.words("destination-link");
    goal = lexicon.words("goal");
    goalLink = lexicon.words("goal-link");
    goalOther = lexicon.words("goal-other");
    there = lexicon.words("there");
    partner = lexicon.words("partner");
    partnerLink = lexicon.words("partner-link");
    office = lexicon.words("office");
    agent = lexicon.words("agent");
    agentLink = lexicon.words("agent-link");
    earlier = lexicon.words("earlier");
    surroundings = new Surroundings(lexicon);
    terms = new Terms(lexicon);
    this.clauses = clauses;
  }

  /// Their spans.
  ///
  /// @param opening the line's beginning that gives the document's date
  Set<Span> of(Words words, List<Mention> mentions, Optional<Span> opening) {
    Set<Span> asides = new HashSet<>();
    asides.addAll(parted(words, mentions));
    asides.addAll(surroundings.of(words, mentions));
    NavigableSet<Integer> events = events(words, mentions);
    int born = -1;
    boolean bornOn = false;
    int from = -1;
    Set<Span> heads = new PlaceHeads(words).of(mentions);
    int group = -1;
    for (Mention mention : mentions) {
      if (!isWhenOrWhere(mention)) {
        group = mention instanceof GroupMention ? words.at(mention.span().end() - 1) : group;
        continue;
      }
      int word = words.at(mention.span().start());
      int last = words.at(mention.span().end() - 1);
      boolean date = mention instanceof DateMention;
      boolean ofBirth = isOfBirth(words, word, date == bornOn ? -1 : born);
      boolean ofOrigin = !date && (isOfOrigin(words, word, from) || isOfGoal(words, word, last));
      if (ofBirth
          || ofOrigin
          || heads.contains(mention.span())
          || (!date && isSeat(words, word))
          || (!date && word == group + 1 && words.followsSpace(word))
          || (mention instanceof PlaceMention place && isOfActor(words, word, place))
          || opening.filter(line -> line.contains(mention.span())).isPresent()
          || (date && isOfOther(words, word))
          || isOfEarlier(words, word, events)
          || isOfOtherCell(words, word, events)) {
        asides.add(mention.span());
      }
      if (ofBirth) {
        born = last;
        bornOn = date;
      }
      from = ofOrigin ? last : from;
    }
    return asides;
  }

  private static boolean isWhenOrWhere(Mention mention) {
    return mention instanceof DateMention || mention instanceof PlaceMention;
  }

  // What stands in a relative clause before an event that is not in the clause, unless the clause
  // tells an event of its own.
  private Set<Span> parted(Words words, List<Mention> mentions) {
    Set<Span> parted = new HashSet<>();
    Optional<Span> clause = Optional.empty();
    int verb = -1;
    int begin = -1;
    for (int i = mentions.size() - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (mention instanceof TriggerMention trigger) {
        verb = words.at(trigger.span().end() - 1);
        begin = words.at(trigger.span().start());
        clause = clauses.parting(words, words.at(trigger.object().start()), verb);
      } else if (!isWhenOrWhere(mention)) {
        continue;
      } else if (clause.filter(span -> span.contains(mention.span())).isPresent()
          || isClosed(words, mention, begin)
          || isClosed(words, mention, verb)) {
        parted.add(mention.span());
      }
    }
    return parted;
  }

  private boolean isClosed(Words words, Mention mention, int verb) {
    return verb >= 0 && clauses.isClosedBefore(words, words.at(mention.span().start()), verb);
  }

  private static NavigableSet<Integer> events(Words words, List<Mention> mentions) {
    NavigableSet<Integer> events = new TreeSet<>();
    for (Mention mention : mentions) {
      if (mention instanceof TriggerMention) {
        events.add(words.at(mention.span().start()));
      }
    }
    return events;
  }

  // of what he did before, unless an event is told between: أوقف بعد فراره من سجن غاو
  // ("rearrested after fleeing Kuje prison in 2022")
  private boolean isOfEarlier(Words words, int first, NavigableSet<Integer> events) {
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      if (events.contains(i) || Clauses.isParted(words, i + 1)) {
        return false;
      }
      if (earlier.has(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  // In the row of a table each column says its own.
  private static boolean isOfOtherCell(Words words, int word, NavigableSet<Integer> events) {
    Integer before = events.floor(word);
    Integer after = events.ceiling(word);
    return Rows.isRow(words, word)
        && !(before != null && Rows.sameCell(words, before, word))
        && !(after != null && Rows.sameCell(words, word, after));
  }

  private boolean isOfOther(Words words, int first) {
    return isOfDocument(words, first)
        || terms.isTerm(words, first)
        || terms.isBeginning(words, first);
  }

  // After a word of birth, or a place after its date and the reverse: né le 14 mai 1975 à Bamako.
  private boolean isOfBirth(Words words, int first, int born) {
    int before = beforeLinks(words, first, born);
    return before >= 0
        && (before == born || birth.has(words.get(before)) || isOfUnlisted(words, before));
  }

  // "born in Smalltown on 7 August": a name that no list has stands between.
  private boolean isOfUnlisted(Words words, int nameEnd) {
    int at = nameEnd;
    while (at > nameEnd - LONGEST_NAME && at >= 0 && words.get(at).startsUpper()) {
      at--;
    }
    int before = at < nameEnd ? beforeLinks(words, at + 1, -1) : -1;
    return before >= 0 && birth.has(words.get(before));
  }

  // "from Gao", "originaires de Gao et de Mopti", قادمين من
  private boolean isOfOrigin(Words words, int first, int from) {
    if (words.foldedNear(first, first - 1).equals("from") || isOfPerson(words, first)) {
      return true;
    }
    return isBehind(words, first, from, origin, originLink)
        || isBehind(words, first, from, destination, destinationLink);
  }

  // "to Gao", "vers Gao", عبر تساليت, "left Gao"; not "close to Gao", "to Gao, where …"
  private boolean isOfGoal(Words words, int first, int last) {
    int before = first - 1;
    while (before > first - LONGEST_NAME
        && words.sameSentence(first, before)
        && goalLink.has(words.get(before))) {
      before--;
    }
    if (!words.sameSentence(first, before) || !goal.has(words.get(before).folded())) {
      return false;
    }
    boolean near = words.sameSentence(before, before - 1) && goalOther.has(words.get(before - 1));
    boolean goesOn = words.sameSentence(last, last + 1) && there.has(words.get(last + 1));
    return !near && !goesOn;
  }

  // With links between, or with and after another such place.
  private static boolean isBehind(
      Words words, int first, int from, WordClass cue, WordClass links) {
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      boolean and = word.folded().equals("et") || word.folded().equals("and");
      if (i == from || (i < first - 1 && cue.has(word))) {
        return i != from || and(words, from, first);
      }
      if (!and && !links.has(word)) {
        return cue.has(word);
      }
    }
    return false;
  }

  // "le procureur de la République de Paris": where an office has its seat
  private boolean isSeat(Words words, int first) {
    String link = words.foldedNear(first, first - 1);
    return (link.equals("de") || link.equals("d") || link.equals("du"))
        && words.sameSentence(first, first - 2)
        && office.has(words.get(first - 2));
  }

  // "backed by France", "avec l'appui de la France", بالتنسيق مع إسبانيا: a state that acts
  private boolean isOfActor(Words words, int first, PlaceMention place) {
    if (place.place().kind() != Place.Kind.COUNTRY) {
      return false;
    }
    int before = first - 1;
    while (before > first - 3
        && words.sameSentence(first, before)
        && agentLink.has(words.get(before))) {
      before--;
    }
    if (words.sameSentence(first, before) && agent.has(words.get(before))) {
      return true;
    }
    return isBehind(words, first, -1, partner, partnerLink);
  }

  // "deux hommes de Gao", شخصين من وجدة
  private boolean isOfPerson(Words words, int first) {
    String link = words.foldedNear(first, first - 1);
    return (link.equals("من") || link.equals("de") || link.equals("d"))
        && words.sameSentence(first, first - 2)
        && clauses.isPerson(words.get(first - 2));
  }

  private static boolean and(Words words, int from, int first) {
    for (int i = from + 1; i <= first; i++) {
      String folded = words.get(i).folded();
      if (folded.equals("et") || folded.equals("and") || folded.startsWith("و")) {
        return true;
      }
    }
    return Clauses.endsClause(words, from, first);
  }

  private boolean isOfDocument(Words words, int first) {
    int before = beforeLinks(words, first, -1);
    return (before >= 0 && document.has(words.get(before))) || isOfTelling(words, first);
  }

  // "said on Monday", "said in Rabat on Monday", صرح الوزير يوم الثلاثاء
  private boolean isOfTelling(Words words, int first) {
    for (int i = first - 1; i >= first - SAID && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      boolean between = word.isArabic() ? !clauses.isDeed(word) : word.startsUpper();
      if (telling.has(word)) {
        return true;
      }
      if (Clauses.isParted(words, i + 1)
          || clauses.isClause(word)
          || !(between || link.has(word))) {
        return false;
      }
    }
    return false;
  }

  // The last word before that is no link, or `stop`; -1 where the sentence begins.
  private int beforeLinks(Words words, int first, int stop) {
    for (int i = first - 1; i >= first - FAR && words.sameSentence(first, i); i--) {
      Word word = words.get(i);
      boolean cue = i == stop || birth.has(word) || document.has(word);
      if (cue || !(link.has(word) || word.token().isNumber())) {
        return i;
      }
    }
    return -1;
  }
}
