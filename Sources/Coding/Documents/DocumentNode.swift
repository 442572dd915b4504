/// A value of a document that people write by hand, with the place where it begins.
///
/// Scalars are text: what they mean is decided by who reads them, never by YAML's guess (design §4.1).
struct DocumentNode {
  indirect enum Content {
    case text(String)
    case list([DocumentNode])
    case map([Pair])
  }

  /// A key of a map with its value.
  struct Pair {
    let key: DocumentNode
    let value: DocumentNode

    /// The text of the key, which is always a scalar.
    var name: String { key.text ?? "" }
  }

  let content: Content
  /// The line and the column, both from 1; columns count Unicode scalars.
  let line: Int
  let column: Int

  var text: String? { if case .text(let text) = content { text } else { nil } }

  /// What the value is, in words for a message.
  var sort: String {
    switch content {
    case .text(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
