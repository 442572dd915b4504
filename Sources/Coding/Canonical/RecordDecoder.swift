package import Records

/// Reads records from their files.
package enum RecordDecoder {
  /// The most bytes that a record's file may have.
  package static let sizeLimit = 1 << 20

  /// Returns the record that a file holds, or throws every reason why it is not one in canonical form.
  ///
  /// What is canonical is read in one pass. Anything else is read again, through a general reader of
  /// YAML, only to say where it differs and what `terrier fmt` would change.
  package static func decode(
    _ bytes: Span<UInt8>, as id: RecordID, kind: Kind, path: String
  ) throws(Rejection) -> Record {
    if let entries = CanonicalReader.entries(of: bytes, kind: kind) {
      return Record(id: id, entries: entries)
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    let formatted = try RecordFormatter.format(copy, as: id, kind: kind, path: path)
    throw Rejection(
      formatted.warnings + [.notCanonical(copy, expected: formatted.bytes, path: path)])
  }
}

extension Diagnostic {
  /// Returns where a file first differs from what the formatter would write, and how.
  fileprivate static func notCanonical(
    _ bytes: [UInt8], expected: [UInt8], path: String
  ) -> Diagnostic {
    if bytes + [newline] == expected {
      let last = bytes.split(separator: newline, omittingEmptySubsequences: false)
      let end = String(decoding: last.last ?? [], as: UTF8.self).unicodeScalars.count
      return Diagnostic(
        .error, "not-canonical", "the last line has no end",
        at: Location(path, line: last.count, column: end + 1), hint: "run 'terrier fmt'")
    }
    let found = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let wanted = expected.split(separator: newline, omittingEmptySubsequences: false)
    let line =
      zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(found.count, wanted.count)
    let same =
      line < found.count && line < wanted.count
      ? zip(found[line], wanted[line]).prefix { $0 == $1 }.count : 0
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? "'\(String(decoding: lines[line], as: UTF8.self))'" : "nothing"
    }
    let before = line < found.count ? String(decoding: found[line].prefix(same), as: UTF8.self) : ""
    return Diagnostic(
      .error, "not-canonical", "the canonical form has \(text(wanted)) here, not \(text(found))",
      at: Location(path, line: line + 1, column: before.unicodeScalars.count + 1),
      hint: "run 'terrier fmt'")
  }
}
