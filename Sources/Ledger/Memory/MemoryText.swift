internal import Git
internal import Records
internal import Trust

/// The file of a memory: one fact a line, then the code by which it is known to be one's own.
///
/// The facts of one kind stand together, in the order below; words are percent-encoded where they hold
/// blanks or controls. A ledger of 20,000 closed proposals is some 600 kB.
///
///     terrier-memory 2
///     root <act>
///     trusted yes
///     place /home/iris/commun/.git/
///     seen <act> 42 1772445600
///     progress <act> 42 1772445600 1
///     closed 12 nouveaux-horaires-3f2a
///     missing <commit>
///     opened <act> autre-adresse-77ab
///     round <content> autre-adresse-77ab
///     lodged <act> autre-adresse-77ab
///     seal <64 hexadecimal digits>
enum MemoryText {
  static let header = "terrier-memory "
  static let version = "2"
  static let seal = "seal "

  /// Returns the bytes of a memory's file.
  static func encode(_ memory: Memory, key: AuthenticationKey) -> [UInt8] {
    var text = TextWriter()
    text.line(header + version)
    text.line("root ", memory.root.hex)
    text.line("trusted ", memory.isTrusted ? "yes" : "no")
    for place in memory.places { text.line("place ", word: place) }
    for seen in memory.seen {
      text.line("seen ", "\(seen.head.hex) \(seen.sequence) \(seen.time.seconds)")
    }
    if let progress = memory.progress {
      text.line(
        "progress ", "\(progress.head.hex) \(progress.sequence) \(progress.time.seconds) ",
        word: progress.engine)
      for (id, sequence) in progress.closed.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
      {
        text.line("closed ", "\(sequence) ", word: id)
      }
      for head in progress.missing { text.line("missing ", head.hex) }
      for (id, act) in progress.opened.sorted(by: { $0.key < $1.key }) {
        text.line("opened ", "\(act.hex) ", word: id)
      }
      for (id, contents) in progress.rounds.sorted(by: { $0.key < $1.key }) {
        for content in contents.sorted() { text.line("round ", "\(content) ", word: id) }
      }
      for (id, acts) in progress.lodged.sorted(by: { $0.key < $1.key }) {
        for act in acts.sorted() { text.line("lodged ", "\(act.hex) ", word: id) }
      }
    }
    text.line(seal, key.code(of: text.bytes[...]))
    return text.bytes
  }
}

/// A writer of lines.
private struct TextWriter {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ name: String, _ plain: String = "", word: String = "") {
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: plain.utf8)
    for byte in word.utf8 {
      guard PercentEncoding.isPlain(byte) else {
        bytes.append(contentsOf: PercentEncoding.encode(byte))
        continue
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// The spelling of words that may hold any character, in a text that is cut at blanks and newlines.
enum PercentEncoding {
  private static let mark = UInt8(ascii: "%")

  static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7F && byte != mark }

  static func encode(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [mark, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Returns the word that some bytes spell, or `nil` when they are not such a spelling.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.contains(mark) else { return String(decoding: bytes, as: UTF8.self) }
    var word: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == mark else {
        word.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      word.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: word, as: UTF8.self)
  }
}
