/// A decimal number in its one canonical text: no exponent, no needless zeros, no negative zero.
///
/// The text is the value, so that two machines never disagree on a digit.
package struct Number: Hashable, Sendable, Comparable {
  package let text: String

  /// Takes a text that is already canonical, or returns `nil`.
  package init?(canonical text: String) {
    guard Number.isCanonical(text) else { return nil }
    self.text = text
  }

  /// Reads a decimal number, dropping needless zeros and a leading `+`; returns `nil` for anything
  /// else.
  package init?(_ text: some StringProtocol) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      digits.utf8.allSatisfy({ $0 == 0x2e || ($0 >= 0x30 && $0 <= 0x39) }),
      digits.utf8.count <= Number.longest
    else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    var result = whole.isEmpty ? "0" : String(whole)
    if parts.count == 2 {
      let trailing = parts[1].reversed().prefix { $0 == "0" }.count
      let fraction = parts[1].dropLast(trailing)
      if !fraction.isEmpty { result += "." + fraction }
    }
    self.text = isNegative && result != "0" ? "-" + result : result
  }

  /// The number of bytes after which a text is no longer read as a number.
  private static let longest = 40

  /// The nearest binary floating-point number, for computing, never for comparing.
  package var double: Double { Double(text) ?? 0 }

  /// Compares digit by digit, which is exact where floating point is not.
  package static func < (left: Number, right: Number) -> Bool {
    let (isLeftNegative, isRightNegative) = (left.isNegative, right.isNegative)
    guard isLeftNegative == isRightNegative else { return isLeftNegative }
    return isLeftNegative
      ? right.isLessInMagnitude(than: left) : left.isLessInMagnitude(than: right)
  }

  private var isNegative: Bool { text.utf8.first == UInt8(ascii: "-") }

  /// Without its sign, the text with more digits before the point is greater; of two with as many,
  /// the one that is later in the alphabet, since digits are in order and a missing fraction comes
  /// first.
  private func isLessInMagnitude(than other: Number) -> Bool {
    let (mine, theirs) = (
      text.utf8.dropFirst(isNegative ? 1 : 0), other.text.utf8.dropFirst(other.isNegative ? 1 : 0)
    )
    let wholeDigits = mine.prefix(while: Number.isDigit).count
    let otherWholeDigits = theirs.prefix(while: Number.isDigit).count
    return wholeDigits == otherWholeDigits
      ? mine.lexicographicallyPrecedes(theirs) : wholeDigits < otherWholeDigits
  }

  private static func isCanonical(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    guard rest.count <= longest else { return false }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else {
      return false
    }
    if rest.isEmpty { return text != "-0" }
    guard rest.removeFirst() == UInt8(ascii: "."), let last = rest.last else { return false }
    return last != UInt8(ascii: "0") && rest.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
