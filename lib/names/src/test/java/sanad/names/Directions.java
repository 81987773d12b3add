package sanad.names;

import static sanad.names.Feature.ABD_CLASH;
import static sanad.names.Feature.COMPOUND_CLASH;
import static sanad.names.Feature.DOUBT;
import static sanad.names.Feature.EVIDENCE;
import static sanad.names.Feature.FIRST_PAIR;
import static sanad.names.Feature.FOREFATHER;
import static sanad.names.Feature.HEAD;
import static sanad.names.Feature.INVERSIONS;
import static sanad.names.Feature.KUNYA_CLASH;
import static sanad.names.Feature.LAST_PAIR;
import static sanad.names.Feature.LEAST_END;
import static sanad.names.Feature.LESS_FIRST;
import static sanad.names.Feature.LESS_LAST;
import static sanad.names.Feature.LESS_LEFT;
import static sanad.names.Feature.LESS_SHARE;
import static sanad.names.Feature.LESS_UNMATCHED;
import static sanad.names.Feature.LETTERS;
import static sanad.names.Feature.MEAN;
import static sanad.names.Feature.MORE_FIRST;
import static sanad.names.Feature.MORE_LAST;
import static sanad.names.Feature.MORE_LEFT;
import static sanad.names.Feature.MORE_SHARE;
import static sanad.names.Feature.MORE_UNMATCHED;
import static sanad.names.Feature.SOUNDS;
import static sanad.names.Feature.TAIL;
import static sanad.names.Feature.TITLE_CLASH;
import static sanad.names.Feature.WORST;

/// In which direction each feature counts, by its place: it may only help (1), only hurt (-1), or
/// either (0).
final class Directions {
  private final int[] of;

  private Directions(int features) {
    of = new int[features];
  }

  /// For pairs: what agrees, and what is left over. With one for each other feature too, recall on
  /// held folds is lower by .003 to .005 (decision 0039).
  static int[] ofPairs() {
    return new Directions(Features.COUNT)
        .helping(EVIDENCE, LESS_SHARE, MORE_SHARE)
        .hurting(LESS_LEFT, MORE_LEFT, LESS_UNMATCHED, MORE_UNMATCHED)
        .of;
  }

  /// For searches nearly every feature has one: without it nothing is lost on held folds, but two
  /// Arabic names, of which no fit has seen a right pair, are judged at will.
  static int[] ofSearch() {
    return new Directions(CrowdFeatures.WITH_PAIRS)
        .helping(EVIDENCE, LESS_SHARE, MORE_SHARE, WORST, MEAN)
        .helping(LESS_FIRST, MORE_FIRST, LESS_LAST, MORE_LAST, FIRST_PAIR, LAST_PAIR, LEAST_END)
        .helping(LETTERS, SOUNDS, HEAD, TAIL)
        .hurting(LESS_LEFT, MORE_LEFT, LESS_UNMATCHED, MORE_UNMATCHED, DOUBT)
        .hurting(INVERSIONS, ABD_CLASH, KUNYA_CLASH, COMPOUND_CLASH, TITLE_CLASH, FOREFATHER)
        .helping(CrowdFeature.EVIDENCE, CrowdFeature.SPELLING)
        .hurting(CrowdFeature.BY_CHANCE, CrowdFeature.UNMATCHED)
        .of;
  }

  private Directions helping(Feature... features) {
    for (Feature feature : features) of[feature.ordinal()] = 1;
    return this;
  }

  private Directions hurting(Feature... features) {
    for (Feature feature : features) of[feature.ordinal()] = -1;
    return this;
  }

  private Directions helping(CrowdFeature... features) {
    for (CrowdFeature feature : features) of[feature.place()] = 1;
    return this;
  }

  private Directions hurting(CrowdFeature... features) {
    for (CrowdFeature feature : features) of[feature.place()] = -1;
    return this;
  }
}
