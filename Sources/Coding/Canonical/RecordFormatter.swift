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
    guard bytes.count <= RecordDecoder.sizeLimit else { throw .tooLarge(path: path) }
    if let entries = CanonicalReader.entries(of: bytes.span, kind: kind) {
      return Formatted(record: Record(id: id, entries: entries), bytes: bytes, warnings: [])
    }
    let problems = DocumentProblems(path: path)
    let lines = RecordFormatter.unixLines(of: bytes)
    guard let root = DocumentReader(problems: problems, scope: .record).read(lines) else {
      throw Rejection(within(bytes, problems.diagnostics))
    }
    let entries = RecordTyping(problems: problems).entries(of: root, fields: kind.fields)
    if entries.isEmpty, problems.diagnostics.isEmpty {
      problems.add("not-yaml", "the file says nothing", hint: "write its fields")
    }
    guard problems.diagnostics.isEmpty else {
      throw Rejection(within(bytes, problems.diagnostics.inReadingOrder))
    }
    let record = Record(id: id, entries: entries)
    return Formatted(
      record: record, bytes: RecordEncoder.encode(record, kind: kind),
      warnings: comments(in: lines, around: root, path: path))
  }

  /// Returns diagnostics placed inside a file, when they stand on the last line end that it lacks.
  private static func within(_ bytes: [UInt8], _ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let end = String(decoding: lines[lines.count - 1], as: UTF8.self).unicodeScalars.count + 1
    return diagnostics.map { diagnostic in
      guard let place = diagnostic.location, place.line > lines.count else { return diagnostic }
      return diagnostic.located(at: Location(place.path, line: lines.count, column: end))
    }
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

  /// Returns a warning for each comment, since the canonical form keeps none.
  private static func comments(
    in bytes: [UInt8], around root: DocumentNode, path: String
  ) -> [Diagnostic] {
    CommentSearch(bytes, around: root).positions.map { position in
      Diagnostic(
        .warning, "comment", "a comment is not kept in a record",
        at: Location(path, line: position.line, column: position.column),
        hint: "say it in a field, or in the reasons of the proposal")
    }
  }
}
