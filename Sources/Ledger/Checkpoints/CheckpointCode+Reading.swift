internal import Records

extension CheckpointCode {
  /// The longest text read, in bytes.
  static let longestText = 200

  /// Reads a code as a person types it: in any case, with blanks, with or without hyphens, O for 0, I or L
  /// for 1.
  ///
  /// Throws what is wrong in words; a mistyped or exchanged character is told, never taken for another
  /// history.
  package init(_ text: String) throws(LedgerError) {
    guard text.utf8.count <= Self.longestText else { throw .mistyped(text, "it is too long") }
    let parts = text.unicodeScalars.split { Self.isSeparator($0) }.map(Array.init)
    var symbols: [UInt8] = []
    for scalar in parts.joined() {
      guard let symbol = Self.symbol(of: scalar) else {
        throw .mistyped(text, "\(String(scalar).quoted) is no character of a code")
      }
      symbols.append(symbol)
    }
    let length = Self.digestLength + Self.checkLength
    let count = symbols.count - length
    guard count > 0 else {
      throw .mistyped(text, "it is a number and \(length) characters, and some are missing")
    }
    // Where the number stands apart, as printed, a character too many or too few shows.
    let first = parts.first.map { $0.compactMap(Self.symbol) } ?? []
    let glued = first.count - count
    guard
      parts.count == 1 || glued == 0
        || glued > 0 && (glued.isMultiple(of: 4) || first.contains { $0 > 9 })
    else { throw .mistyped(text, "there are not \(length) characters after the number") }
    let number = symbols.prefix(count)
    guard count <= 15, number.allSatisfy({ $0 < 10 }), number.first != 0 else {
      throw .mistyped(text, "it does not start with the number of an act")
    }
    let sequence = number.reduce(0) { $0 * 10 + Int($1) }
    guard let code = CheckpointCode(sequence: sequence, symbols: Array(symbols.suffix(length)))
    else { throw .mistyped(text, "a character is wrong, or two are exchanged") }
    self = code
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .spaceSeparator: true
    default: scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
  }

  private static func symbol(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.isASCII else { return nil }
    var letter = UInt8(scalar.value)
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) { letter -= 32 }
    switch letter {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return alphabet.firstIndex(of: letter).map { UInt8($0) }
    }
  }
}

extension LedgerError {
  fileprivate static func mistyped(_ text: String, _ reason: String) -> LedgerError {
    .impossible(
      "bad-checkpoint", "\(text.quoted) cannot be read as a checkpoint's code: \(reason)",
      hint: "type it again from where it was printed, such as 42-K7QF-9M2T-…")
  }
}
