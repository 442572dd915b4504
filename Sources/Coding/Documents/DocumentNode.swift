/// A value of a document that people write by hand, with the place where it begins.
///
/// Scalars are text: what they mean is decided by who reads them, never by YAML's guess (design §4.1).
package struct DocumentNode {
  /// A scalar, a list or a map.
  package indirect enum Content {
    case text(String)
    case list([DocumentNode])
    case map([Pair])
  }

  /// A key of a map with its value.
  package struct Pair {
    package let key: DocumentNode
    package let value: DocumentNode

    /// The text of the key, which is always a scalar.
    package var name: String { key.text ?? "" }
  }

  package let content: Content
  /// The line and the column, both from 1; columns count Unicode scalars.
  package let line: Int
  package let column: Int

  package var text: String? { if case .text(let text) = content { text } else { nil } }

  /// What the value is, in words for a message.
  var sort: String {
    switch content {
    case .text(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
