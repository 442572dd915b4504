/// An object as JSON, written member by member, and its long lists element by element, as whoever writes it out asks for
/// the next part.
///
/// What is held at once is one of these: a whole report takes more memory as a text than what it is made of, and an
/// encoder several times that. The text is the same as that of ``JSONText/encode(_:)``.
package struct JSONObject: Sequence {
  private var parts: [() -> String] = [{ "{" }]
  private var lastKey: String?

  /// Adds a member; keys come in the order of their bytes.
  mutating func add(_ key: String, _ value: @autoclosure @escaping () -> some Encodable) {
    let start = start(key)
    // Between the braces, each of which has a line.
    parts.append { start + JSONText.encode([key: value()]).dropFirst(2).dropLast(3) }
  }

  /// Adds a member that is a list.
  mutating func add<Element>(
    _ key: String, each elements: [Element], _ content: @escaping (Element) -> some Encodable
  ) {
    guard !elements.isEmpty else { return add(key, [Int]()) }
    let start = start(key)
    let (head, tail) = ("{\n  \"\(key)\" : [\n", "\n  ]\n}\n")
    for (place, element) in elements.enumerated() {
      let before = place == 0 ? start + head.dropFirst(2) : ",\n"
      parts.append {
        before
          + JSONText.encode([key: [content(element)]]).dropFirst(head.count).dropLast(tail.count)
      }
    }
    parts.append { String(tail.dropLast(3)) }
  }

  /// Returns the parts of the text of the whole, with one final newline.
  package func makeIterator() -> some IteratorProtocol<String> {
    (parts + [{ "\n}\n" }]).lazy.map { $0() }.makeIterator()
  }

  private mutating func start(_ key: String) -> String {
    precondition(lastKey.map { $0 < key } ?? true, "the members of an object come in order")
    defer { lastKey = key }
    return lastKey == nil ? "\n" : ",\n"
  }
}
