/// The bytes of a document before YAML is read: what would be dangerous or ambiguous to read at all.
///
/// Reading costs time that grows with what aliases repeat and with what keys hold, so these are looked for in
/// the bytes themselves. The search knows no quotes; it takes a pair of `&name` and `*name` for an alias
/// wherever they stand, which no honest text has.
struct DocumentSource {
  /// Something that makes the whole document refused.
  struct Problem: Error {
    let code: String
    let message: String
    let position: Position
    let hint: String?
  }

  /// A line and a column from 1, the column in Unicode scalars.
  struct Position {
    let line: Int
    let column: Int
  }

  let bytes: [UInt8]

  /// How often each byte stands in the text: most of what is looked for cannot be in most texts.
  private let counts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts = [Int](repeating: 0, count: 256)
    for byte in bytes { counts[Int(byte)] += 1 }
    self.counts = counts
  }

  /// The text, or the first thing that is wrong with it.
  func text() -> Result<String, Problem> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(invalidBytes)
    }
    let problem = forbiddenCharacter ?? directives ?? alias ?? nesting ?? nestedKeys
    return problem.map { .failure($0) } ?? .success(text)
  }

  private func count(of characters: StaticString) -> Int {
    characters.description.utf8.reduce(0) { $0 + counts[Int($1)] }
  }

  /// The number of keys that may hold collections above which a document is refused as a whole; fewer
  /// are refused one by one.
  private static let mostCollectionKeys = 8

  /// The number of lines that may begin as directives do.
  private static let mostDirectives = 8

  /// What is no UTF-8, in a text where something is not.
  private var invalidBytes: Problem {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var (line, column) = (1, 1)
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\n"): (line, column) = (line + 1, 1)
      case .scalarValue: column += 1
      case .emptyInput, .error:
        return Problem(
          code: "not-utf-8", message: "the text is not valid UTF-8",
          position: Position(line: line, column: column), hint: "save the file as UTF-8")
      }
    }
  }

  /// Characters that editors do not show, and line ends that tools count differently.
  private var forbiddenCharacter: Problem? {
    let isClean =
      counts[..<0x20].reduce(0, +) == counts[0x0A]
      && [0x7F, 0xC2, 0xE2, 0xEF].allSatisfy { counts[$0] == 0 }
    guard !isClean else { return nil }
    for (offset, byte) in bytes.enumerated()
    where byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
      let message: String
      let hint: String
      switch (byte, following(offset, 1), following(offset, 2)) {
      case (0x0A, _, _): continue
      case (0x09, _, _): (message, hint) = ("a tab", "use spaces")
      case (0x0D, _, _): (message, hint) = ("a carriage return", "end lines with a line feed only")
      case (0xEF, 0xBB, 0xBF): (message, hint) = ("a byte order mark", "save the file without it")
      case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
        (message, hint) = ("a line separator", "end lines with a line feed only")
      case (0xC2, 0x80...0x9F, _), (0...0x7F, _, _):
        (message, hint) = ("a control character", "remove it")
      default: continue
      }
      return Problem(
        code: "control-character", message: "there is \(message)", position: position(of: offset),
        hint: hint)
    }
    return nil
  }

  /// Directives, each of which is compared with those before it; a text may have a few lines like them.
  private var directives: Problem? {
    guard count(of: "%") > DocumentSource.mostDirectives else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .filter { $0.first == UInt8(ascii: "%") }
    guard lines.count > DocumentSource.mostDirectives, let first = lines.first else { return nil }
    return Problem(
      code: "not-yaml", message: "there are too many directives",
      position: position(of: first.startIndex), hint: "begin no line with '%'")
  }

  /// An anchor that has an alias: what could make a small file stand for a huge one.
  private var alias: Problem? {
    guard count(of: "*") > 0, count(of: "&") > 0 else { return nil }
    let aliases = Set(names(after: "*").map(\.name))
    guard !aliases.isEmpty,
      let anchor = names(after: "&").first(where: { aliases.contains($0.name) })
    else { return nil }
    return Problem(
      code: "anchor", message: "anchors and aliases are not allowed",
      position: position(of: anchor.offset), hint: "repeat the value")
  }

  /// Brackets far beyond what may be nested: reading each token costs time that grows with their depth.
  ///
  /// It counts brackets that open where a value may begin, quoted or not, and is therefore only a first
  /// guard: the exact depth is that of what was read, and Yams gives up at 1000.
  private var nesting: Problem? {
    guard count(of: "[{") > 2 * DocumentReader.depthLimit else { return nil }
    var depth = 0
    var opensValue = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if opensValue { depth += 1 }
        guard depth > 2 * DocumentReader.depthLimit else { continue }
        return Problem(
          code: "too-deep", message: "far too many collections are nested",
          position: position(of: offset), hint: "flatten them")
      case UInt8(ascii: "]"), UInt8(ascii: "}"): (depth, opensValue) = (max(0, depth - 1), false)
      case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: "?"):
        opensValue = true
      case UInt8(ascii: " "): continue
      default: opensValue = false
      }
    }
    return nil
  }

  /// Keys that hold collections: comparing them costs more than reading them.
  ///
  /// Such a key ends with a bracket before its `:`, or begins with a `?` where a value may begin: after a
  /// bracket or a comma, or first on its line.
  private var nestedKeys: Problem? {
    guard count(of: "]}?") > DocumentSource.mostCollectionKeys else { return nil }
    var first: Int?
    var count = 0
    var opensValue = true
    var endsCollection = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: ":"):
        if byte == UInt8(ascii: "?") ? opensValue : endsCollection {
          first = first ?? offset
          count += 1
        }
        endsCollection = false
      case UInt8(ascii: "\n"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
        (opensValue, endsCollection) = (true, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): (opensValue, endsCollection) = (false, true)
      case UInt8(ascii: " "): continue
      case UInt8(ascii: "-"): endsCollection = false
      default: (opensValue, endsCollection) = (false, false)
      }
    }
    guard count > DocumentSource.mostCollectionKeys, let first else { return nil }
    return Problem(
      code: "wrong-type", message: "too many keys are no plain text", position: position(of: first),
      hint: "write each key as plain text")
  }

  private func names(
    after mark: Unicode.Scalar
  ) -> [(name: ArraySlice<UInt8>, offset: Int)] {
    bytes.indices.compactMap { offset in
      guard bytes[offset] == UInt8(ascii: mark),
        offset == 0 || DocumentSource.opensToken(bytes[offset - 1])
      else { return nil }
      let name = bytes[(offset + 1)...].prefix(while: DocumentSource.isNameByte)
      return name.isEmpty ? nil : (name, offset)
    }
  }

  private func following(_ offset: Int, _ distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  private func position(of offset: Int) -> Position {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Position(
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 })
  }

  /// Returns whether what follows a byte may begin an anchor or an alias.
  private static func opensToken(_ byte: UInt8) -> Bool {
    " \n[{,:?".utf8.contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
