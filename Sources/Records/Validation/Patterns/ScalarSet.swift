/// The characters that one place of a pattern accepts.
struct ScalarSet: Sendable {
  /// Some characters: a range, or all with a property.
  enum Member: Sendable {
    case range(ClosedRange<UInt32>)
    case letters
    case uppercaseLetters
    case lowercaseLetters
    case numbers
    indirect case other(than: ScalarSet)
  }

  var members: [Member]
  var isNegated = false

  static let digits = ScalarSet("0"..."9")
  static let spaces = ScalarSet(members: [
    .scalar(" "), .scalar("\t"), .scalar("\n"), .scalar("\r"),
  ])
  static let wordCharacters = ScalarSet(members: [.letters, .numbers, .scalar("_")])
  static let anyOnLine = ScalarSet(members: [.scalar("\n"), .scalar("\r")], isNegated: true)

  init(members: [Member], isNegated: Bool = false) {
    self.members = members
    self.isNegated = isNegated
  }

  init(_ range: ClosedRange<Unicode.Scalar>) {
    members = [.range(range.lowerBound.value...range.upperBound.value)]
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    for member in members where member.contains(scalar) { return !isNegated }
    return isNegated
  }
}

extension ScalarSet.Member {
  static func scalar(_ scalar: Unicode.Scalar) -> Self { .range(scalar.value...scalar.value) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar.value)
    case .letters: scalar.properties.isAlphabetic
    case .uppercaseLetters: scalar.properties.isUppercase
    case .lowercaseLetters: scalar.properties.isLowercase
    case .numbers: scalar.properties.numericType != nil
    case .other(let set): !set.contains(scalar)
    }
  }
}
