internal import Records

/// Where a file first differs from its canonical form, and how.
struct FormDifference {
  private let found: ArraySlice<UInt8>?
  private let wanted: ArraySlice<UInt8>?
  /// A Boolean value indicating whether the file is the beginning of its canonical form.
  private let isCut: Bool
  private let line: Int
  private let column: Int

  init(_ bytes: [UInt8], expected: [UInt8]) {
    let found = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let wanted = expected.split(separator: newline, omittingEmptySubsequences: false)
    let first = zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset
    // When one is the beginning of the other, they differ where the shorter one ends.
    let line = first ?? min(found.count, wanted.count) - 1
    let same = first.map { FormDifference.common(found[$0], wanted[$0]) } ?? found[line].count
    self.isCut = first == nil && found.count < wanted.count
    self.line = line
    self.column = String(decoding: found[line].prefix(same), as: UTF8.self).unicodeScalars.count
    self.found = first.map { found[$0] }
    self.wanted = first.map { wanted[$0] }
  }

  func diagnostic(path: String) -> Diagnostic {
    let message =
      if let found, let wanted {
        "the canonical form has \(excerpt(wanted)) here, not \(excerpt(found))"
      } else if isCut {
        "the last line has no end"
      } else {
        "the canonical form ends with one line end"
      }
    return Diagnostic(
      .error, "not-canonical", message, at: Location(path, line: line + 1, column: column + 1),
      hint: "run 'terrier fmt'")
  }

  /// Returns the number of bytes of the whole characters that two lines have in common.
  private static func common(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    var count = zip(left, right).prefix { $0 == $1 }.count
    func isInside(_ line: ArraySlice<UInt8>) -> Bool {
      count < line.count && line[line.startIndex + count] & 0xc0 == 0x80
    }
    while count > 0, isInside(left) || isInside(right) { count -= 1 }
    return count
  }

  /// Returns a line in quotes, from a little before the difference when that is far from its beginning.
  private func excerpt(_ line: ArraySlice<UInt8>) -> String {
    guard !line.isEmpty else { return "an empty line" }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    return String(scalars.dropFirst(column > 40 ? column - 20 : 0)).quoted
  }
}
