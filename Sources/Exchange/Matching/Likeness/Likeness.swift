/// How alike two places are, and what was measured to say so; all in hundredths.
///
/// The score is the mean of what could be measured: the name counts twice, the address and the distance once each.
/// What one of the two does not say counts neither for nor against.
package struct Likeness: Hashable, Sendable {
  package let name: Int
  /// The likeness of the addresses, or `nil` when one of the two has none.
  package let address: Int?
  /// How near they are, 100 up to fifty metres, or `nil` when one of the two has no position.
  package let nearness: Int?
  /// The distance in metres, where both have a position.
  package let metres: Double?

  init(name: Int, address: Int?, metres: Double?) {
    self.name = name
    self.address = address
    self.metres = metres
    nearness = metres.map(Likeness.nearness)
  }

  /// The mean of what was measured, rounded, halves up.
  package var score: Int {
    Likeness.score(name: name, others: [address, nearness].compactMap(\.self))
  }

  static func score(name: Int, others: [Int]) -> Int {
    let weight = 2 + others.count
    return (2 * (2 * name + others.reduce(0, +)) + weight) / (2 * weight)
  }

  /// The distance in metres within which two points are one place: the width of a plot.
  private static let samePlace = 50.0

  static func nearness(_ metres: Double) -> Int {
    metres <= samePlace ? 100 : Int((100 * samePlace / metres).rounded())
  }
}

/// Why two places are not compared at all.
enum Veto: Hashable, Sendable {
  /// One of them has no name, or a text that stands for none.
  case noIdentity
  /// Neither addresses nor positions can be compared: nothing says where one of them is.
  case noLocation
  /// They are in different communes, or one of them names none.
  case otherCommune
  /// They are different types of place.
  case otherTypology
  /// One source lists both, and says by that that they are two.
  case sameSource
}

/// Compares two places by the national rule of September 2026 (standard-and-data §4.3).
struct PlaceComparison: Sendable {
  /// A Boolean value indicating whether two places of one source may be compared: a list with its own past.
  var allowsSameSource = false

  /// Returns why two places are not compared, or `nil`.
  func veto(_ one: ComparablePlace, _ other: ComparablePlace) -> Veto? {
    if one.isAnonymous || other.isAnonymous { return .noIdentity }
    guard let commune = one.commune, commune == other.commune else { return .otherCommune }
    if !allowsSameSource, !one.sources.isDisjoint(with: other.sources) { return .sameSource }
    let hasAddresses = one.address != nil && other.address != nil
    let hasPoints = one.point != nil && other.point != nil
    if !hasAddresses && !hasPoints { return .noLocation }
    return Typologies.agree(one.typologies, other.typologies) ? nil : .otherTypology
  }

  /// Returns how alike two places are if that is at least some score, or `nil`; vetoes are not looked at.
  func likeness(
    _ one: ComparablePlace, _ other: ComparablePlace, atLeast least: Int
  ) -> Likeness? {
    var metres: Double?
    if let first = one.point, let second = other.point {
      metres = GreatCircle.distance(first, second)
    }
    let addresses = one.address.flatMap { first in other.address.map { (first, $0) } }
    // The lengths alone often tell that the score cannot be reached.
    let others = [
      addresses.map { Similarity.bound($0.0, $0.1) }, metres.map(Likeness.nearness),
    ].compactMap(\.self)
    let most = Likeness.score(name: Similarity.bound(one.name, other.name), others: others)
    guard most >= least else { return nil }
    let likeness = Likeness(
      name: Similarity.percent(one.name, other.name),
      address: addresses.map { Similarity.percent($0.0, $0.1) }, metres: metres)
    return likeness.score >= least ? likeness : nil
  }
}
