/// From which likeness on records are put to people as perhaps the same, in hundredths.
///
/// A likeness never merges two records by itself: it decides what people are asked, and in what words.
///
/// ```yaml
/// matching: {propose: 85, queue: 60, same_source: 75}
/// ```
package struct MatchingRules: Hashable, Sendable {
  /// From here on, « the same » is suggested to whoever answers.
  package var propose: Int
  /// From here on, the pair is asked at all.
  package var queue: Int
  /// From here on, a place that a source renumbered is found again, by that source alone.
  package var sameSource: Int

  package init(propose: Int = 85, queue: Int = 60, sameSource: Int = 75) {
    self.propose = propose
    self.queue = queue
    self.sameSource = sameSource
  }
}
