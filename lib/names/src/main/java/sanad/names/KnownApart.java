package sanad.names;

/// Words that are two names all the same, however near they are: `حسن` and `حسين`, `Jamal` and
/// `Jamil`.
///
/// What the calibrations learned from holds few pairs of names of which a part was exchanged for
/// its near neighbour, so likeness of letters counts there as likeness of names, and Hassan is
/// taken for Hussein. Three sources say otherwise:
///
/// - The table of given names ([GivenNames]). Where it knows both words and no name that is written
///   both ways, the two are brothers as likely as one person, and however rare the rest of their
///   names is, it tells nothing between these: the log-odds are [#BROTHERS] at most. Where the two
///   words are also near in their letters, that nearness is taken back.
/// - Particles tell two persons apart where the names are the same ([TwoPersons]); more than
///   [#BROTHERS] is not left there either.
/// - The counts of the token pairs. Words that were each seen often, and never as one name, take
///   from the log-odds what that is worth: had they been one, each time that the rarer was seen it
///   might have been seen as the other. Of Latin letters only words count there which their letters
///   make doubtful too, since listed persons do have the one for the other now and then; Arabic
///   writes a name in one way, and tells two apart by a single letter.
///
/// A search takes less, and by counts of two Arabic words alone: its calibration has seen the
/// likeliest of many others, but none of these; and who screens wants to see a slip of the pen in a
/// name that agrees otherwise.
///
/// **Source:** issue 5, where names are where the innocent are confused with another; figures in
/// decision 0038. Stateless.
final class KnownApart {
  private static final float LATIN_EACH = 0.05f;
  private static final float ARABIC_EACH = 0.2f;
  private static final float LATIN_MOST = 6;
  private static final float ARABIC_MOST = 8;
  private static final float ARABIC_IN_SEARCH = 3;

  /// What the nearness of two given names is worth that are two.
  private static final float NEAR = 3;

  private static final float NEAR_IN_SEARCH = 2;

  /// The most that is left of the log-odds where a given name stands against another.
  private static final float BROTHERS = 0.5f;

  private KnownApart() {}

  /// What is left of the log-odds of two given names.
  static float ofPair(float logit, Alignment a) {
    return left(logit, a, false);
  }

  /// What is left of the log-odds of a name that a search found.
  static float inSearch(float logit, Alignment a) {
    return left(logit, a, true);
  }

  private static float left(float logit, Alignment a, boolean searched) {
    boolean related =
        logit > BROTHERS
            && (TwoPersons.turned(a) || TwoPersons.exchanged(a) || TwoPersons.child(a));
    float left = related ? BROTHERS : logit;
    Units x = a.x.units;
    Units y = a.y.units;
    for (int i = 0; i < x.count; i++) {
      if (a.x.joined[i] || x.has(i, Units.TITLE)) continue;
      int partner = a.x.partner[i];
      // what found nothing is held against all that found nothing
      for (int j = Math.max(partner, 0); j < (partner < 0 ? y.count : partner + 1); j++) {
        if (a.y.joined[j] || y.has(j, Units.TITLE)) continue;
        if (partner < 0 && a.y.partner[j] >= 0) continue;
        int score = a.cells[i * y.count + j];
        if (logit > BROTHERS && TwoPersons.parts(x, i, y, j)) left = Math.min(left, BROTHERS);
        boolean near = near(score);
        if (!near && (logit <= BROTHERS || score >= WordSimilarity.SAME - 1)) continue;
        var told = GivenNames.shipped().told(x, i, y, j);
        if (near) left = Math.min(left, logit - nats(told, x, i, y, j, score, searched));
        if (told == GivenNames.Told.TWO) left = Math.min(left, BROTHERS);
      }
    }
    return left;
  }

  /// Whether two words are like, and not the same.
  private static boolean near(int score) {
    return score > WordSimilarity.FLOOR && score < WordSimilarity.SAME - 1;
  }

  /// What two near words take from the log-odds of two given names.
  ///
  /// @param score how alike their letters are, in 1/256 nat
  static float nats(Units x, int i, Units y, int j, int score) {
    if (TwoPersons.parts(x, i, y, j)) return Math.max(NEAR, score / (float) Transducer.UNIT);
    return near(score) ? nats(GivenNames.shipped().told(x, i, y, j), x, i, y, j, score, false) : 0;
  }

  private static float nats(
      GivenNames.Told told, Units x, int i, Units y, int j, int score, boolean searched) {
    boolean arabic = x.script[i] == Tokens.ARABIC && y.script[j] == Tokens.ARABIC;
    float nats =
        switch (told) {
          case PERHAPS_ONE -> 0;
          case TWO -> arabic ? ARABIC_MOST : Math.max(NEAR, counted(x, i, y, j, score, false));
          case NOTHING -> counted(x, i, y, j, score, arabic);
        };
    if (!searched) return nats;
    if (arabic) return Math.min(ARABIC_IN_SEARCH, nats);
    return told == GivenNames.Told.TWO ? NEAR_IN_SEARCH : 0;
  }

  private static float counted(Units x, int i, Units y, int j, int score, boolean arabic) {
    if (!arabic && score >= 0) return 0;
    int times = Weights.shipped().dictionary().apart(x.entry[i], y.entry[j]);
    return arabic
        ? Math.min(ARABIC_MOST, ARABIC_EACH * times)
        : Math.min(LATIN_MOST, LATIN_EACH * times);
  }
}
