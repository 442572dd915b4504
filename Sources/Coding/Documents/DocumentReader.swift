internal import Records
internal import Yams

/// Reads the part of YAML that governance files may use: maps, lists and texts, in one document.
///
/// What makes YAML surprising or dangerous is refused: anchors, aliases, tags, merge keys, repeated keys,
/// several documents, deep nesting, large files. A file is data that anyone may propose.
struct DocumentReader {
  /// What a document is, which decides how large it may be and what its escapes may write.
  enum Scope {
    case governance
    /// A record, in which a text may hold any character, if escaped.
    case record

    /// The size above which a file is refused unread, in bytes.
    var sizeLimit: Int { self == .record ? RecordDecoder.sizeLimit : 256 * 1024 }
  }

  /// The number of collections that may stand inside one another.
  static let depthLimit = 32

  let problems: DocumentProblems
  var scope: Scope = .governance

  /// Returns the root of a document, or `nil` after noting what makes it unreadable.
  func read(_ bytes: [UInt8]) -> DocumentNode? {
    guard bytes.count <= scope.sizeLimit else {
      problems.add(
        "too-large", "the file has \(bytes.count) bytes",
        hint: "keep it under \(scope.sizeLimit / 1024) KiB")
      return nil
    }
    let text: String
    switch DocumentSource(bytes).text() {
    case .success(let found): text = found
    case .failure(let problem):
      problems.add(problem.code, problem.message, at: problem.position, hint: problem.hint)
      return nil
    }
    guard let root = compose(text) else { return nil }
    var converter = DocumentConverter(problems: problems, source: bytes, scope: scope)
    let document = converter.convert(root, depth: 1)
    return converter.isRefused ? nil : document
  }

  /// Lets Yams read the text; every scalar stays text because the resolver has no rules.
  private func compose(_ text: String) -> Node? {
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      if let root = try parser.singleRoot() { return root }
      problems.add("not-yaml", "the file says nothing", hint: "write its keys")
    } catch let error as YamlError {
      problems.add(error, in: text)
    } catch {
      problems.add("not-yaml", "the file cannot be read")
    }
    return nil
  }
}
