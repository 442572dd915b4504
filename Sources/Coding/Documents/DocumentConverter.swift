internal import Records
internal import Yams

/// Turns what Yams composed into values of ours, noting what a governance file may not hold.
///
/// Nodes come in the order of the text, so that the byte at each one's mark is found in one walk.
struct DocumentConverter {
  let problems: DocumentProblems
  private(set) var isRefused = false
  private let scope: DocumentReader.Scope
  private var cursor: SourceCursor

  init(problems: DocumentProblems, source: [UInt8], scope: DocumentReader.Scope) {
    self.problems = problems
    self.scope = scope
    cursor = SourceCursor(source)
  }

  /// Returns the value of a node that stands at a depth, from 1.
  mutating func convert(_ node: Node, depth: Int) -> DocumentNode {
    let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
    func made(_ content: DocumentNode.Content) -> DocumentNode {
      DocumentNode(content: content, line: line, column: column)
    }
    let isShallow = node.scalar != nil || depth <= DocumentReader.depthLimit
    guard isShallow else {
      let limit = DocumentReader.depthLimit
      refuse("too-deep", "more than \(limit) collections are nested", made(.text("")), "flatten it")
      return made(.text(""))
    }
    refuseProperties(at: made(.text("")))
    switch node {
    case .scalar(let scalar):
      let value = made(.text(scalar.string))
      refuseControls(in: scalar.string, at: value)
      return value
    case .sequence(let sequence):
      return made(.list(sequence.map { convert($0, depth: depth + 1) }))
    case .mapping(let mapping):
      return made(.map(mapping.map { pair(key: $0.key, value: $0.value, depth: depth + 1) }))
    case .alias:
      refuse("anchor", "anchors and aliases are not allowed", made(.text("")), "repeat the value")
      return made(.text(""))
    }
  }

  private mutating func pair(key: Node, value: Node, depth: Int) -> DocumentNode.Pair {
    let key = convert(key, depth: depth)
    if key.text == "<<" {
      refuse("merge-key", "merge keys are not allowed", key, "repeat the keys")
    } else if key.text == nil {
      refuse("wrong-type", "a key is \(key.sort)", key, "write each key as plain text")
    }
    return DocumentNode.Pair(key: key, value: convert(value, depth: depth))
  }

  /// Notes the tag or anchor that a node begins with: nothing else begins with these characters.
  private mutating func refuseProperties(at node: DocumentNode) {
    switch cursor.byte(line: node.line, column: node.column) {
    case UInt8(ascii: "!"):
      refuse("tag", "tags are not allowed", node, "remove the tag: the key says the type")
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      refuse("anchor", "anchors and aliases are not allowed", node, "repeat the value")
    default: break
    }
  }

  /// Escapes can write what the bytes may not hold.
  private mutating func refuseControls(in text: String, at node: DocumentNode) {
    let isShown =
      scope == .record
      || text.unicodeScalars.allSatisfy {
        // These are the control characters of Unicode; asking for a category is slow.
        $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
      }
    guard !isShown else { return }
    refuse("control-character", "the text holds a control character", node, "remove its escape")
  }

  private mutating func refuse(
    _ code: String, _ message: String, _ node: DocumentNode, _ hint: String
  ) {
    isRefused = true
    problems.add(code, message, at: node, hint: hint)
  }
}

/// A place in a source that only moves forward.
private struct SourceCursor {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the byte at a line and column from 1, or `nil` when it lies behind or beyond the source.
  mutating func byte(line: Int, column: Int) -> UInt8? {
    while offset < bytes.count, (self.line, self.column) < (line, column) {
      if bytes[offset] == UInt8(ascii: "\n") {
        (self.line, self.column) = (self.line + 1, 1)
      } else {
        self.column += 1
      }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset < bytes.count && (self.line, self.column) == (line, column)
      ? bytes[offset] : nil
  }
}
