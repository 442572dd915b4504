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
    let facts = Array(bytes.dropLast(sealLength))
    guard key.accepts(bytes.suffix(65).dropLast(), of: facts) else {
      throw Problem(reason: "it was altered, or written with another key")
    }
    var reader = FactReader(facts.dropFirst(header.utf8.count + version.utf8.count + 1))
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
      progress = try self.progress(line)
      for (sequence, id) in try all("closed ", from: &reader, numbered) {
        progress?.closed[id] = sequence
      }
      for (act, id) in try all("opened ", from: &reader, named) { progress?.opened[id] = act }
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

  private static func seenHead(_ line: ArraySlice<UInt8>) -> Memory.SeenHead? {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, let head = objectID(parts[0]), let sequence = number(parts[1]),
      let seconds = number(parts[2])
    else { return nil }
    return Memory.SeenHead(
      head: head, sequence: sequence, at: Instant(seconds: Int64(seconds)))
  }

  private static func progress(_ line: ArraySlice<UInt8>) throws(Problem) -> Memory.Progress {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 4, let seen = seenHead(line[..<parts[2].endIndex]),
      let engine = PercentEncoding.decode(parts[3])
    else { throw Problem(reason: "it says what is not understood") }
    return Memory.Progress(
      head: seen.head, sequence: seen.sequence, time: seen.time, engine: engine)
  }

  private static func numbered(_ line: ArraySlice<UInt8>) -> (Int, String)? {
    guard let (first, id) = pair(line), let sequence = number(first) else { return nil }
    return (sequence, id)
  }

  private static func named(_ line: ArraySlice<UInt8>) -> (ObjectID, String)? {
    guard let (first, id) = pair(line), let act = objectID(first) else { return nil }
    return (act, id)
  }

  private static func pair(_ line: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, String)? {
    guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
      let word = PercentEncoding.decode(line[(blank + 1)...])
    else { return nil }
    return (line[..<blank], word)
  }
}

/// A reader of lines, each of which starts with the name of a fact.
private struct FactReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  /// Returns the rest of the next line when it starts with a name, and goes to the one after.
  mutating func next(_ name: String) -> ArraySlice<UInt8>? {
    guard rest.starts(with: name.utf8) else { return nil }
    let line = rest.dropFirst(name.utf8.count)
    guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    rest = rest[(end + 1)...]
    return line[..<end]
  }
}
