internal import Records

extension DocumentNode {
  /// Reads the root of a document that people write by hand, in YAML or in JSON, which YAML contains.
  ///
  /// What makes YAML surprising is refused, as in governance files; line ends and tabs of other systems,
  /// which change nothing in such a file, are read.
  ///
  /// - Throws: All that is wrong with it.
  package static func read(_ bytes: [UInt8], path: String) throws(Rejection) -> DocumentNode {
    let problems = DocumentProblems(path: path)
    let root = DocumentReader(problems: problems).read(portable(bytes))
    guard let root, problems.diagnostics.isEmpty else {
      throw Rejection(problems.diagnostics.inReadingOrder)
    }
    return root
  }

  private static func portable(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    return bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
      .filter { $0 != UInt8(ascii: "\r") }
      .map { $0 == UInt8(ascii: "\t") ? UInt8(ascii: " ") : $0 }
  }
}
