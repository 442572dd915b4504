/// The message of a commit: a title, a body, and trailers that machines read (design §5.1).
///
/// What is written is what is read: the parts are put in a form that `text` can hold and `parse` gives back.
package struct CommitMessage: Hashable, Sendable {
  /// One `Key: value` line at the end of a message.
  package struct Trailer: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// A last paragraph that stands for nothing: it says that the paragraph before it holds no trailers.
  static let guardLine = "."

  package let title: String
  package let body: String
  package let trailers: [Trailer]

  /// Creates a message; line breaks and control characters in a title or a value become spaces, and a
  /// body loses the blanks at the ends of its lines and the empty lines around it.
  package init(title: String, body: String, trailers: [(key: String, value: String)]) {
    self.title = title.onOneLine
    self.body = body.asBody
    self.trailers = trailers.map { Trailer(key: $0.key, value: $0.value.onOneLine) }
  }

  /// Takes parts that are already in their form.
  init(_ title: String, _ body: String, _ trailers: [Trailer]) {
    self.title = title
    self.body = body
    self.trailers = trailers
  }

  /// The whole message, with one final line break.
  package var text: String {
    var paragraphs = [title]
    if !body.isEmpty { paragraphs.append(body) }
    if !trailers.isEmpty {
      paragraphs.append(trailers.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
    } else if needsGuard {
      paragraphs.append(CommitMessage.guardLine)
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// A Boolean value indicating whether the end of the body could be taken for trailers.
  private var needsGuard: Bool {
    guard !body.isEmpty else { return false }
    let last = body.messageLines.lastParagraph
    return last.elementsEqual([CommitMessage.guardLine[...]])
      || last.contains { TrailerLine($0) != nil }
  }
}
