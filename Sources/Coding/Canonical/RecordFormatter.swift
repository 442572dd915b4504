package import Records

/// Puts records that are valid YAML into the canonical form: what `terrier fmt` does.
package enum RecordFormatter {
  /// A record read from any valid form, with its canonical bytes.
  package struct Formatted: Hashable, Sendable {
    package let record: Record
    package let bytes: [UInt8]
    /// What the canonical form cannot keep, such as comments.
    package let warnings: [Diagnostic]
  }

  /// Returns a record with its canonical bytes, or throws all that formatting cannot mend: unknown or
  /// repeated fields, values of another type, anchors, tags, text that is not YAML.
  package static func format(
    _ bytes: [UInt8], as id: RecordID, kind: Kind, path: String
  ) throws(Rejection) -> Formatted {
    guard bytes.count <= RecordDecoder.sizeLimit else {
      throw Rejection([
        Diagnostic(
          .error, "file-too-large", "the file is larger than a record may be", at: Location(path),
          hint: "a record holds at most \(RecordDecoder.sizeLimit / 1024) KiB")
      ])
    }
    let problems = DocumentProblems(path: path)
    let lines = RecordFormatter.unixLines(of: bytes)
    guard let root = DocumentReader(problems: problems).read(lines) else {
      throw Rejection(problems.diagnostics)
    }
    let entries = RecordTyping(problems: problems).entries(of: root, fields: kind.fields)
    guard problems.diagnostics.isEmpty else { throw Rejection(problems.diagnostics.inReadingOrder) }
    let record = Record(id: id, entries: entries)
    return Formatted(
      record: record, bytes: RecordEncoder.encode(record, kind: kind),
      warnings: comments(in: lines, path: path))
  }

  /// Returns the bytes without a byte order mark, with lines ended by LF and one at the end.
  private static func unixLines(of bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    var rest = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    if rest.contains(0x0d) {
      var lines: [UInt8] = []
      lines.reserveCapacity(rest.count)
      for (index, byte) in zip(rest.indices, rest) {
        let isPair = byte == 0x0d && index + 1 < rest.endIndex && rest[index + 1] == newline
        if !isPair { lines.append(byte) }
      }
      rest = lines[...]
    }
    return rest.last == newline ? Array(rest) : Array(rest) + [newline]
  }

  /// Returns a warning for each line that is a comment, since the canonical form keeps none.
  private static func comments(in bytes: [UInt8], path: String) -> [Diagnostic] {
    bytes.split(separator: newline, omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        let blanks = line.prefix { $0 == space }.count
        guard line.dropFirst(blanks).first == hash else { return nil }
        return Diagnostic(
          .warning, "comment", "a comment is not kept in a record",
          at: Location(path, line: index + 1, column: blanks + 1),
          hint: "say it in a field, or in the reasons of the proposal")
      }
  }
}
