internal import Records

/// The work that every decoder of a document shares: read, take apart, tell all problems or give the value.
enum Reading {
  /// Returns what a closure makes of the root map of a document.
  ///
  /// The closure notes problems and may return `nil` only after it has noted one; any problem makes
  /// the whole document refused.
  static func document<Document>(
    _ bytes: [UInt8], path: String, keys: [String],
    _ make: (MapReader, DocumentProblems) -> Document?
  ) throws(Rejection) -> Document {
    let problems = DocumentProblems(path: path)
    let root = DocumentReader(problems: problems).read(bytes)
    let reader = root.flatMap { MapReader($0, keys: keys, problems: problems) }
    let document = reader.flatMap { make($0, problems) }
    guard let document, problems.diagnostics.isEmpty else {
      throw Rejection(problems.diagnostics.inReadingOrder)
    }
    return document
  }
}

extension String {
  /// The name of the file at a path, without its folder and without `.yaml`.
  var fileStem: String {
    let name = split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return String(name.hasSuffix(".yaml") ? name.dropLast(5) : name)
  }

  /// A Boolean value indicating whether it can name a language of a text: two letters, or `falc`.
  var isLanguage: Bool {
    self == "falc" || (utf8.count == 2 && utf8.allSatisfy { (0x61...0x7A).contains($0) })
  }

  /// A Boolean value indicating whether it can name a field: `[a-z][a-z0-9_]*`, and no word such as `no`
  /// or `null`, which some readers of YAML take for something else.
  var isFieldName: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first), ScalarStyle(of: self) == .plain
    else { return false }
    return utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
    }
  }
}
