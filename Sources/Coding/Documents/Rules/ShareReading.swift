internal import Governance
internal import Records

/// Reads parts of a whole, written as fractions of two whole numbers so that nothing is ever rounded.
enum ShareReading {
  private static let keys = ["at_least", "more_than"]

  /// A share that says how its fraction is meant: `{at_least: 2/3}` or `{more_than: 1/2}`.
  static func share(_ node: DocumentNode, _ problems: DocumentProblems) -> Share? {
    guard let map = MapReader(node, keys: keys, problems: problems),
      let pair = map.onlyPair(of: keys)
    else { return nil }
    guard let share = fraction(pair.value, problems) else { return nil }
    guard pair.name == "more_than" else { return share }
    guard share.numerator < share.denominator else {
      problems.add(
        "bad-value", "no part is more than the whole", at: pair.value,
        hint: "write 'at_least: 1/1' to ask for all of it")
      return nil
    }
    return Share(share.numerator, of: share.denominator, isStrict: true)
  }

  /// A fraction on its own, up to the whole: `1/2`.
  static func fraction(_ node: DocumentNode, _ problems: DocumentProblems) -> Share? {
    Read.value("a fraction", hint: "write it as 2/3, from 1/100 to 1/1", parse)(node, problems)
  }

  private static func parse(_ text: String) -> Share? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]),
      text == "\(numerator)/\(denominator)", (1...100).contains(denominator),
      (1...denominator).contains(numerator)
    else { return nil }
    return Share(numerator, of: denominator)
  }
}
