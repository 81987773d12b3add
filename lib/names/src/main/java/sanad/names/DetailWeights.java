package sanad.names;

/// What agreement and contradiction of further evidence add to the log-odds, in nats.
///
/// Two adults share a year of birth by chance about once in forty and a day once in fifteen
/// thousand; listed years are wrong by one or two often and by ten seldom. The logarithms of these
/// ratios are lowered alike by about two nats where years are known on both sides, so that one
/// threshold of screening serves names with and without dates: an agreeing year alone lifts no
/// doubtful name, a contradicting one removes most. Places are written too variously to contradict
/// much. `محمد سالم`, 1965, stays a candidate for *Mohamed Salem*, 1965, needs a better name for
/// 1966, and is none for 1990. **Source:** Fellegi and Sunter, *A theory for record linkage*, JASA
/// 64, 1969; numbers ours.
///
/// @param sameDay both known to the day and the same
/// @param sameYear the same year; of ranges that may be one less the logarithm of the years that
///   they span, and nothing below zero
/// @param nearYear one or two years apart
/// @param otherYear three to nine years apart
/// @param farYear ten and more years apart
/// @param otherDay the year agrees, month or day contradict
/// @param placeAgrees a place of birth in common
/// @param placeDiffers both known, none in common
/// @param nationalityAgrees a nationality in common
/// @param nationalityDiffers both known, none in common
public record DetailWeights(
    double sameDay,
    double sameYear,
    double nearYear,
    double otherYear,
    double farYear,
    double otherDay,
    double placeAgrees,
    double placeDiffers,
    double nationalityAgrees,
    double nationalityDiffers) {
  /// The documented defaults.
  public static final DetailWeights DEFAULT =
      new DetailWeights(4, 1, -2, -4.5, -6, -2, 1.5, -0.5, 0.5, -1);
}
