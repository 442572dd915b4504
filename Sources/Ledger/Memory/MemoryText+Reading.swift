internal import Git
internal import Records
internal import Trust

extension MemoryText {
  /// Why a memory's file is not taken into account; the text completes "it is ignored: …".
  struct Problem: Error {
    let reason: String
  }

  /// Returns what a file says when it is authentic, or throws why it is not taken into account.
  ///
  /// Its code is checked before anything else is read. With a place, returns `nil` at once for a ledger
  /// that was not seen there.
  static func decode(
    _ bytes: [UInt8], key: AuthenticationKey, place: String? = nil
  ) throws(Problem) -> Memory? {
    guard bytes.starts(with: header.utf8) else { throw Problem(reason: "it is not a memory") }
    guard bytes.dropFirst(header.utf8.count).starts(with: (version + "\n").utf8) else {
      throw Problem(reason: "another version of this program wrote it")
    }
    let sealLength = seal.utf8.count + 64 + 1
    guard bytes.count > sealLength, bytes.last == UInt8(ascii: "\n"),
      bytes.suffix(sealLength).starts(with: seal.utf8)
    else { throw Problem(reason: "it was cut short or altered") }
    let facts = bytes.dropLast(sealLength)
    guard key.accepts(bytes.suffix(65).dropLast(), of: facts) else {
      throw Problem(reason: "it was altered, or written with another key")
    }
    var reader = FactReader(
      bytes, from: header.utf8.count + version.utf8.count + 1, to: facts.endIndex)
    return try memory(from: &reader, place: place)
  }

  private static func memory(
    from reader: inout FactReader, place: String?
  ) throws(Problem) -> Memory? {
    guard let root = reader.next("root ").flatMap(objectID), let trusted = reader.next("trusted ")
    else { throw Problem(reason: "it says nothing of a ledger") }
    let places = try all("place ", from: &reader, PercentEncoding.decode)
    if let place, !places.contains(place) { return nil }
    let seen = try all("seen ", from: &reader, seenHead)
    var progress: Memory.Progress?
    if let line = reader.next("progress ") {
      let closed = try all("closed ", from: &reader, numbered)
      let missing = try all("missing ", from: &reader, objectID)
      progress = try self.progress(
        line, closed: closed, opened: try all("opened ", from: &reader, named))
      progress?.missing = missing
      for (content, id) in try all("round ", from: &reader, worded) {
        progress?.rounds[id, default: []].insert(content)
      }
      for (act, id) in try all("lodged ", from: &reader, named) {
        progress?.lodged[id, default: []].insert(act)
      }
    }
    guard reader.isAtEnd else { throw Problem(reason: "it says what is not understood") }
    return Memory(
      root: root, isTrusted: trusted.elementsEqual("yes".utf8), places: places, seen: seen,
      progress: progress)
  }

  private static func all<Fact>(
    _ name: String, from reader: inout FactReader, _ read: (ArraySlice<UInt8>) -> Fact?
  ) throws(Problem) -> [Fact] {
    var facts: [Fact] = []
    let name = Array(name.utf8)
    while let line = reader.next(name) {
      guard let fact = read(line) else { throw Problem(reason: "it says what is not understood") }
      facts.append(fact)
    }
    return facts
  }
}

// MARK: - Facts

extension MemoryText {
  private static func objectID(_ text: ArraySlice<UInt8>) -> ObjectID? {
    ObjectID(hex: String(decoding: text, as: UTF8.self))
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: text, as: UTF8.self))
  }

  private static func table<Value>(_ facts: [(Value, String)]) -> [String: Value] {
    Dictionary(facts.lazy.map { ($1, $0) }, uniquingKeysWith: { $1 })
  }

  private static func seenHead(_ line: ArraySlice<UInt8>) -> Memory.SeenHead? {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, let head = objectID(parts[0]), let sequence = number(parts[1]),
      let seconds = number(parts[2])
    else { return nil }
    return Memory.SeenHead(
      head: head, sequence: sequence, at: Instant(seconds: Int64(seconds)))
  }

  private static func progress(
    _ line: ArraySlice<UInt8>, closed: [(Int, String)], opened: [(ObjectID, String)]
  ) throws(Problem) -> Memory.Progress {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 4, let seen = seenHead(line[..<parts[2].endIndex]),
      let engine = PercentEncoding.decode(parts[3])
    else { throw Problem(reason: "it says what is not understood") }
    return Memory.Progress(
      head: seen.head, sequence: seen.sequence, time: seen.time, engine: engine,
      closed: table(closed), opened: table(opened))
  }

  private static func numbered(_ line: ArraySlice<UInt8>) -> (Int, String)? {
    guard let (first, id) = pair(line), let sequence = number(first) else { return nil }
    return (sequence, id)
  }

  private static func named(_ line: ArraySlice<UInt8>) -> (ObjectID, String)? {
    guard let (first, id) = pair(line), let act = objectID(first) else { return nil }
    return (act, id)
  }

  private static func worded(_ line: ArraySlice<UInt8>) -> (String, String)? {
    pair(line).map { (String(decoding: $0, as: UTF8.self), $1) }
  }

  private static func pair(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, String)? {
    guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
      let word = PercentEncoding.decode(line[(blank + 1)...])
    else { return nil }
    return (line[..<blank], word)
  }
}

/// A reader of lines, each of which starts with the name of a fact.
///
/// It goes through the bytes by their indices: a memory may have tens of thousands of lines, and is read
/// each time that something is verified.
private struct FactReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  var isAtEnd: Bool { position == end }

  mutating func next(_ name: String) -> ArraySlice<UInt8>? { next(Array(name.utf8)) }

  /// Returns the rest of the next line when it starts with a name, and goes to the one after.
  mutating func next(_ name: [UInt8]) -> ArraySlice<UInt8>? {
    guard end - position > name.count else { return nil }
    for index in name.indices where bytes[position + index] != name[index] { return nil }
    let start = position + name.count
    var stop = start
    while stop < end, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
    guard stop < end else { return nil }
    position = stop + 1
    return bytes[start..<stop]
  }
}
