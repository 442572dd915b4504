/// A part of a whole, compared in whole numbers: nothing is ever rounded, so that nobody argues about it.
///
/// `{at_least: 2/3}` of 7 takes 5, since 3 × 5 reaches 2 × 7 and 3 × 4 does not; `{more_than: 1/2}` of 4 takes 3.
/// No part of nothing is ever reached.
package struct Share: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// A Boolean value indicating whether the part must be larger than the fraction, not just equal to it.
  package let isStrict: Bool

  package init(_ numerator: Int, of denominator: Int, isStrict: Bool = false) {
    self.numerator = numerator
    self.denominator = denominator
    self.isStrict = isStrict
  }

  /// Returns whether a part of a whole is large enough.
  package func isReached(by part: Int, of whole: Int) -> Bool {
    guard part > 0, whole > 0 else { return false }
    let (got, asked) = (part * denominator, whole * numerator)
    return isStrict ? got > asked : got >= asked
  }

  /// Returns the smallest part of a whole that is large enough; it may exceed the whole.
  package func smallest(of whole: Int) -> Int {
    let exact = whole * numerator
    return max(1, isStrict ? exact / denominator + 1 : (exact + denominator - 1) / denominator)
  }
}
