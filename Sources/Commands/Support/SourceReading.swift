internal import Coding
internal import Exchange
internal import Foundation
internal import Records

/// Reads the file of an import, and the mapping that says how its columns become the standard's.
struct SourceReading {
  /// The mapping's path, absolute and as the command line gave it.
  let mapping: (path: String, shownAs: String)?
  /// The column of the identifiers, when it is not the standard's.
  let identifier: String?

  func file(_ bytes: [UInt8], shownAs: String) throws -> SourceFile {
    let mapping = try readMapping()
    guard SourceFile.isJSON(bytes) else {
      return try SourceFile.csv(bytes, mapping: mapping, identifier: identifier)
    }
    return try SourceFile.json(
      try document(bytes, shownAs: shownAs), mapping: mapping, identifier: identifier)
  }

  private func document(_ bytes: [UInt8], shownAs: String) throws(Diagnostic) -> JSONValue {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let text = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
    do { return try JSONDecoder().decode(JSONValue.self, from: Data(text)) } catch {
      throw Diagnostic(
        .error, "not-json", "the file begins as JSON and is not", at: Location(shownAs),
        hint: "check it with 'python3 -m json.tool', or export it again")
    }
  }

  private func readMapping() throws -> ProducerMapping? {
    guard let mapping else { return nil }
    let root = try DocumentNode.read(try Path.read(mapping.path), path: mapping.shownAs)
    let name = String(mapping.shownAs.split(separator: "/").last ?? "")
    let (result, diagnostics) = ProducerMapping.read(root.mappingNode, path: name)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw Rejection(
        diagnostics.map { diagnostic in
          diagnostic.located(
            at: diagnostic.location.map {
              Location(mapping.shownAs, line: $0.line, column: $0.column)
            })
        })
    }
    return result
  }
}

extension DocumentNode {
  /// The same value as the exchange of files reads it.
  fileprivate var mappingNode: MappingNode {
    let content: MappingNode.Content =
      switch self.content {
      case .text(let text): .text(text)
      case .list(let items): .list(items.map(\.mappingNode))
      case .map(let pairs): .map(pairs.map { MappingPair($0.name, $0.value.mappingNode) })
      }
    return MappingNode(content, line: line, column: column)
  }
}
