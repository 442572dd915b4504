internal import Records
internal import Yams

/// Gathers what is wrong with one file, so that all of it is told at once.
final class DocumentProblems {
  /// The number of problems after which no more are noted: nobody reads them, and anyone may cause them.
  static let limit = 500

  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  /// Adds a problem of a node; its hint, which may cost a search, is asked for only if it is noted.
  func add(
    _ code: String, _ message: String, at node: DocumentNode,
    hint: @autoclosure () -> String? = nil
  ) {
    add(code, message, line: node.line, column: node.column, hint: hint())
  }

  func add(
    _ code: String, _ message: String, at position: DocumentSource.Position, hint: String? = nil
  ) {
    add(code, message, line: position.line, column: position.column, hint: hint)
  }

  /// Adds a problem of the file as a whole, or of the place given.
  func add(
    _ code: String, _ message: String, line: Int = 1, column: Int = 1,
    hint: @autoclosure () -> String? = nil
  ) {
    guard diagnostics.count < DocumentProblems.limit else { return }
    let location = Location(path, line: line, column: column)
    diagnostics.append(Diagnostic(.error, code, message, at: location, hint: hint()))
  }

  /// Adds what Yams says of a text that it cannot read.
  func add(_ error: YamlError, in text: String) {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      addRepetition(of: keys, first: context.mark, in: text)
    case .composer(_, "but found another document", let mark, _):
      add(
        "several-documents", "the file holds several documents", line: mark.line,
        column: mark.column, hint: "keep one, without '---'")
    case .composer(_, _, let mark, _):
      add(
        "anchor", "anchors and aliases are not allowed", line: mark.line, column: mark.column,
        hint: "quote a text that begins with '*'")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      add("not-yaml", problem, line: mark.line, column: mark.column)
    case .reader(let problem, _, _, _):
      add("not-yaml", problem)
    case .memory:
      add("too-deep", "far too many collections are nested", hint: "flatten them")
    default:
      add("not-yaml", "the file cannot be read")
    }
  }

  private func addRepetition(of keys: [String], first: Mark, in text: String) {
    let names = keys.map(\.quoted).joined(separator: ", ")
    let place = keys.first.flatMap { KeyRepetition(of: $0, after: first, in: text).position }
    add(
      "duplicate-key", "the key \(names) stands twice in one map",
      line: place?.line ?? first.line, column: place?.column ?? first.column,
      hint: "keep one of them")
  }
}

/// Finds where a key stands for the second time, of which Yams tells the first only.
private struct KeyRepetition {
  let position: DocumentSource.Position?

  init(of key: String, after first: Mark, in text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropFirst(first.line - 1).map { Array(Substring($0).unicodeScalars) }
    let writings = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.unicodeScalars) }
    func isKey(_ line: [Unicode.Scalar], _ start: Int) -> Bool {
      writings.contains { writing in
        line[start...].starts(with: writing)
          && line[(start + writing.count)...].first { $0 != " " } == ":"
      }
    }
    let column = first.column - 1
    // In block style both stand in the same column, and nothing to the left of it in between.
    for (index, line) in lines.enumerated().dropFirst() {
      let indent = line.prefix { $0 == " " }.count
      guard indent < line.count, line[indent] != "#" else { continue }
      guard indent >= column else { break }
      guard indent == column, isKey(line, column) else { continue }
      position = DocumentSource.Position(line: first.line + index, column: first.column)
      return
    }
    for (index, line) in lines.enumerated() {
      let start = index == 0 ? column + 1 : 0
      for place in line.indices.dropFirst(start)
      where (place == 0 || " {,".unicodeScalars.contains(line[place - 1])) && isKey(line, place) {
        position = DocumentSource.Position(line: first.line + index, column: place + 1)
        return
      }
    }
    position = nil
  }
}
