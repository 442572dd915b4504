/// Reads the rules of opening hours from their bytes.
///
/// Spaces may stand between any two parts, those that do not break lines included; letters are read
/// whatever their case. Nothing else is forgiven.
struct HoursReader {
  let bytes: [UInt8]
  var position = 0

  /// The most rules of one text: a year has no more days.
  private static let mostRules = 366
  private static let always = Array("24/7".utf8)

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  mutating func rules() throws(OpeningHours.Problem) -> [OpeningHours.Rule] {
    var rules: [OpeningHours.Rule] = []
    var joining = OpeningHours.Rule.Joining.replacement
    while true {
      skipSpaces()
      if joining == .addition, isAtEnd || next == UInt8(ascii: ";") {
        throw problem(.nothingAfterComma)
      }
      if take(";") { continue }
      if isAtEnd { break }
      guard rules.count < Self.mostRules else { throw problem(.tooManyRules(Self.mostRules)) }
      rules.append(try rule(joining))
      skipSpaces()
      if isAtEnd { break }
      if take(";") {
        joining = .replacement
      } else if take(",") {
        joining = .addition
      } else {
        throw problem(.leftover(leftover()))
      }
    }
    if rules.isEmpty { throw problem(.nothing) }
    return rules
  }

  private mutating func rule(
    _ joining: OpeningHours.Rule.Joining
  ) throws(OpeningHours.Problem) -> OpeningHours.Rule {
    var rule = OpeningHours.Rule(joining)
    let start = position
    if joining == .replacement, takeAlways() {
      rule.isAlways = true
    } else {
      try readSelectors(of: &rule)
      if joining == .addition, !rule.isSelective { throw problem(.additionForNoDay) }
      try readTimes(of: &rule)
    }
    let isStated = try readState(of: &rule)
    skipSpaces()
    if take("\"") { rule.comment = try comment() }
    guard rule.isAlways || isStated || !rule.times.isEmpty else {
      if rule.comment != nil {
        rule.state = .unknown
        return rule
      }
      if position > start, isAtEnd || next == UInt8(ascii: ";") || next == UInt8(ascii: ",") {
        throw problem(.noTimes)
      }
      throw problem(.leftover(leftover()))
    }
    return rule
  }

  /// Reads `off`, `closed`, `open` or `unknown`; returns whether one is there.
  private mutating func readState(
    of rule: inout OpeningHours.Rule
  ) throws(OpeningHours.Problem) -> Bool {
    skipSpaces()
    guard let word = word() else { return false }
    switch word.key {
    case Word.off, Word.closed: rule.state = .closed
    case Word.open: rule.state = .open
    case Word.unknown: rule.state = .unknown
    default: return false
    }
    if rule.isAlways, rule.state != .open { throw problem(.alwaysNotOpen) }
    position = word.end
    return true
  }

  private mutating func comment() throws(OpeningHours.Problem) -> String {
    let start = position
    while !isAtEnd, next != UInt8(ascii: "\"") {
      if next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { break }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard take("\"") else {
      position = start - 1
      throw problem(.openComment)
    }
    if text.utf8.allSatisfy({ $0 == 0x20 }) {
      position = start - 1
      throw problem(.emptyComment)
    }
    return text
  }
}

// MARK: - Bytes

extension HoursReader {
  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte, or 0 at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  var isAtDigit: Bool { next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9") }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes `24/7`.
  private mutating func takeAlways() -> Bool {
    guard bytes[position...].starts(with: Self.always) else { return false }
    position += Self.always.count
    return true
  }

  /// Skips spaces, the no-break space and the narrow no-break space.
  mutating func skipSpaces() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20: position += 1
      case 0xc2 where isAhead(0xa0, at: 1): position += 2
      case 0xe2 where isAhead(0x80, at: 1) && isAhead(0xaf, at: 2): position += 3
      default: return
      }
    }
  }

  private func isAhead(_ byte: UInt8, at offset: Int) -> Bool {
    position + offset < bytes.count && bytes[position + offset] == byte
  }

  /// What is not understood, up to the next space or separator, at most so many letters.
  func leftover() -> String {
    var end = position
    while end < bytes.count, end - position < 40, bytes[end] != 0x20,
      bytes[end] != UInt8(ascii: ";")
    {
      end += 1
    }
    while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  func problem(_ cause: OpeningHours.Problem.Cause, at place: Int? = nil) -> OpeningHours.Problem {
    let before = bytes[..<min(place ?? position, bytes.count)]
    return OpeningHours.Problem(cause: cause, offset: before.count { $0 & 0xc0 != 0x80 })
  }
}
