/// A value of a mapping as it is written, with its line: whichever form the file has, JSON or YAML.
package struct MappingNode: Hashable, Sendable {
  /// What the value is.
  package indirect enum Content: Hashable, Sendable {
    case text(String)
    case list([MappingNode])
    case map([MappingPair])
  }

  package let content: Content
  package let line: Int
  package let column: Int

  package init(_ content: Content, line: Int = 1, column: Int = 1) {
    self.content = content
    self.line = line
    self.column = column
  }

  var text: String? { if case .text(let text) = content { text } else { nil } }
}

/// A key of a mapping with its value.
package struct MappingPair: Hashable, Sendable {
  package let key: String
  package let value: MappingNode

  package init(_ key: String, _ value: MappingNode) {
    self.key = key
    self.value = value
  }
}
