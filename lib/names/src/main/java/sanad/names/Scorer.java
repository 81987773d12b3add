package sanad.names;

/// The scratch memory of one thread's matching, and the way from two names to log-odds.
final class Scorer {
  final Alignment alignment = new Alignment(new WordSimilarity(Weights.shipped()));
  final float[] features = new float[CrowdFeatures.WITH_PAIRS];
  private final int[] fixed = new int[features.length];
  private final Calibration pairs;
  private static final float NOTHING = -20;

  /// Log-odds below which nothing more is taken away.
  static final float UNLIKELY = -6;

  private static final ThreadLocal<Scorer> MINE = ThreadLocal.withInitial(Scorer::new);

  Scorer() {
    this(Calibration.ofPairs());
  }

  /// As by a table that is not shipped.
  Scorer(Calibration pairs) {
    this.pairs = pairs;
  }

  static Scorer mine() {
    return MINE.get();
  }

  /// The log-odds, in nats, that the two are one name; the order of the two does not matter.
  float logit(Units a, Units b) {
    if (a.count == 0 || b.count == 0) return NOTHING;
    float logit = pairs.logit(features(a, b), fixed);
    return logit < UNLIKELY ? logit : KnownApart.ofPair(logit, alignment);
  }

  /// The features of a name that a search turned up among many, for [Calibration#ofSearch]:
  /// `rarity` is that of the query's parts in the index, `names` the logarithm of how many it
  /// holds. Valid until the next call.
  float[] searchFeatures(Units query, Units listed, float[] rarity, float names) {
    features(query, listed);
    CrowdFeatures.of(alignment, query, rarity, names, features);
    return features;
  }

  /// What is left of the log-odds of a name that a search turned up.
  float searched(float logit, Units query, Units listed) {
    align(query, listed);
    return KnownApart.inSearch(logit, alignment);
  }

  private float[] features(Units a, Units b) {
    align(a, b);
    Features.of(alignment, features);
    return features;
  }

  private void align(Units a, Units b) {
    if (Letters.before(b, a)) alignment.align(b, a);
    else alignment.align(a, b);
  }

  static double probability(float logit) {
    return 1 / (1 + StrictMath.exp(-Math.max(-30, Math.min(30, logit))));
  }
}
