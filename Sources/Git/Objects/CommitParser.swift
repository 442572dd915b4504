extension Commit {
  /// Reads a commit object.
  ///
  /// The format is the one that `git fsck` holds commits to, and stricter where tools read
  /// differently: no NUL anywhere, no header twice but those that may be, text in UTF-8 unless the
  /// commit declares otherwise. Anything else throws `malformed`.
  package static func parse(
    id: ObjectID, _ bytes: Span<UInt8>
  ) throws(GitError) -> Commit {
    var parser = CommitParser(id: id)
    return try parser.parse(bytes)
  }
}

/// Reads the headers of a commit object in the order that Git writes them.
struct CommitParser {
  /// A signature header: its name, and where it stands with its continuation lines.
  struct SignatureHeader {
    let name: String
    let range: Range<Int>
  }

  private let id: ObjectID

  /// What is being attempted when it is not just to read the commit.
  private let operation: String?

  /// The signature headers met, in order.
  private(set) var signatureHeaders: [SignatureHeader] = []

  private var offset = 0
  private var signatures: [String] = []
  private var otherHeaders: [String] = []
  private var encoding: String?

  init(id: ObjectID, for operation: String? = nil) {
    self.id = id
    self.operation = operation
  }

  mutating func parse(_ bytes: Span<UInt8>) throws(GitError) -> Commit {
    guard bytes.firstIndex(of: 0, in: 0..<bytes.count) == nil else {
      throw malformed("it holds a NUL character")
    }
    guard let tree = try identifier("tree ", in: bytes) else { throw malformed("it has no tree") }
    var parents: [ObjectID] = []
    while let parent = try identifier("parent ", in: bytes) { parents.append(parent) }
    let author = try line("author ", in: bytes)
    let committer = try line("committer ", in: bytes)
    while offset < bytes.count, bytes[offset] != newline { try otherHeader(in: bytes) }

    let message = min(offset + 1, bytes.count)..<bytes.count
    return Commit(
      id: id, tree: tree, parents: parents,
      author: try signature(author, in: bytes), committer: try signature(committer, in: bytes),
      message: try text(message, in: bytes), signatures: signatures, otherHeaders: otherHeaders,
      encoding: encoding)
  }

  /// Reads a header that names an object, when it is the next one.
  private mutating func identifier(
    _ keyword: StaticString, in bytes: Span<UInt8>
  ) throws(GitError) -> ObjectID? {
    guard bytes.holds(keyword, at: offset, before: bytes.count) else { return nil }
    let range = try line(keyword, in: bytes)
    guard let id = ObjectID(hex: bytes, at: range.lowerBound, length: range.count) else {
      throw malformed("a \(keyword)header is not an object's name")
    }
    return id
  }

  /// Moves past the next line, which must start with a keyword, and returns where its value is.
  private mutating func line(
    _ keyword: StaticString, in bytes: Span<UInt8>
  ) throws(GitError) -> Range<Int> {
    guard bytes.holds(keyword, at: offset, before: bytes.count) else {
      throw malformed("its \(keyword)header is missing or not in its place")
    }
    let end = try endOfLine(in: bytes)
    defer { offset = end + 1 }
    return (offset + keyword.utf8CodeUnitCount)..<end
  }

  /// Reads one of the headers that may follow the committer, with its continuation lines.
  private mutating func otherHeader(in bytes: Span<UInt8>) throws(GitError) {
    let start = offset
    var end = try endOfLine(in: bytes)
    guard let space = bytes.firstIndex(of: UInt8(ascii: " "), in: start..<end), space > start else {
      throw malformed("a header has no name or no value")
    }
    var lines = [(space + 1)..<end]
    offset = end + 1
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") {
      end = try endOfLine(in: bytes)
      lines.append((offset + 1)..<end)
      offset = end + 1
    }
    let name = bytes.repairedText(in: start..<space)
    try keep(name, at: start..<offset, lines: lines, in: bytes)
  }

  /// Returns lines as one text, each with its end.
  private func text(of lines: [Range<Int>], in bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((lines.last?.upperBound ?? 0) - (lines.first?.lowerBound ?? 0) + 1)
    for line in lines {
      unsafe bytes.extracting(line).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
      text.append(newline)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Files a header's value where it belongs.
  private mutating func keep(
    _ name: String, at range: Range<Int>, lines: [Range<Int>], in bytes: Span<UInt8>
  ) throws(GitError) {
    switch name {
    case "gpgsig", "gpgsig-sha256":
      signatures.append(text(of: lines, in: bytes))
      signatureHeaders.append(SignatureHeader(name: name, range: range))
    case "encoding" where encoding == nil && lines.count == 1:
      encoding = bytes.repairedText(in: lines[0])
    case "tree", "parent", "author", "committer", "encoding":
      throw malformed("its \(name) header is repeated or not in its place")
    default:
      otherHeaders.append(name)
    }
  }
}

extension CommitParser {
  /// Returns the parent that stands right after the tree, if there is one.
  static func firstParent(in bytes: Span<UInt8>) -> ObjectID? {
    let start = 46 + 7
    guard bytes.holds("tree ", at: 0, before: bytes.count),
      bytes.holds("\nparent ", at: 45, before: bytes.count)
    else { return nil }
    return ObjectID(hex: bytes, at: start, length: 40)
  }
}

extension CommitParser {
  /// Returns the tree and the parent that stand at the beginning of a commit as Git writes it, or `nil`.
  static func links(in bytes: Span<UInt8>) -> (tree: ObjectID, parent: ObjectID?)? {
    guard bytes.holds("tree ", at: 0, before: bytes.count), bytes.count > 46,
      let tree = ObjectID(hex: bytes, at: 5, length: 40)
    else { return nil }
    guard bytes.holds("\nparent ", at: 45, before: bytes.count) else { return (tree, nil) }
    guard let parent = firstParent(in: bytes) else { return nil }
    return (tree, parent)
  }
}

extension CommitParser {
  /// Returns the time of the committer of a commit as Git writes it, or `nil`.
  static func committerTime(in bytes: Span<UInt8>) -> Int64? {
    var start = 0
    while start < bytes.count, bytes[start] != UInt8(ascii: "\n"),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count)
    {
      if bytes.holds("committer ", at: start, before: bytes.count) {
        return SignatureLine(bytes, in: (start + 10)..<end)?.seconds
      }
      start = end + 1
    }
    return nil
  }
}

// MARK: - Parts of lines

extension CommitParser {
  private var newline: UInt8 { UInt8(ascii: "\n") }

  private func endOfLine(in bytes: Span<UInt8>) throws(GitError) -> Int {
    guard let end = bytes.firstIndex(of: newline, in: offset..<bytes.count) else {
      throw malformed("a header line does not end")
    }
    return end
  }

  private func text(_ range: Range<Int>, in bytes: Span<UInt8>) throws(GitError) -> String {
    if let text = bytes.text(in: range) { return text }
    guard encoding != nil else { throw malformed("its text is not UTF-8 and says no encoding") }
    return bytes.repairedText(in: range)
  }

  private func signature(
    _ range: Range<Int>, in bytes: Span<UInt8>
  ) throws(GitError) -> Signature {
    guard let parts = SignatureLine(bytes, in: range) else {
      throw malformed("its author or committer line is not a name, an address and a time")
    }
    return Signature(
      name: try text(parts.name, in: bytes), email: try text(parts.email, in: bytes),
      seconds: parts.seconds, offset: parts.offset)
  }

  private func malformed(_ detail: String) -> GitError {
    GitError(.malformed, operation ?? "read the commit \(id)", detail)
  }
}
