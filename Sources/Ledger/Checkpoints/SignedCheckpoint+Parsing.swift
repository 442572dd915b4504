internal import Git
internal import Governance
internal import Records

extension SignedCheckpoint {
  private static let armour = "-----BEGIN SSH SIGNATURE-----"
  private static let names = [
    "terrier-checkpoint", "ledger", "sequence", "head", "time", "member",
  ]

  /// The longest text read, in bytes: an armour is 32 KiB at most.
  private static let longest = 40_000

  /// What the first line of every such text starts with.
  static let start = "terrier-checkpoint:"

  /// Reads the text of a signed checkpoint: every line once, in order, in its one spelling.
  ///
  /// All problems are named. The signature is not verified: ``signer()`` does that.
  package static func parse(
    _ bytes: [UInt8], path: String
  ) throws(LedgerError) -> SignedCheckpoint {
    guard bytes.count <= longest else {
      throw .problems([.badCheckpoint("it is longer than \(longest) bytes", path, 1)])
    }
    guard bytes.allSatisfy({ $0 == UInt8(ascii: "\n") || (0x20..<0x7F).contains($0) }) else {
      throw .problems([.badCheckpoint("it holds something else than plain text lines", path, 1)])
    }
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    var lines: [Substring] = []
    while !rest.isEmpty, !rest.hasPrefix(armour), lines.count <= 2 * names.count {
      let end = rest.firstIndex(of: "\n") ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...].dropFirst()
    }
    var reading = LineReading(lines: lines, names: names, path: path)
    let checkpoint = reading.checkpoint()
    if !rest.hasPrefix(armour) {
      reading.problems.append(
        Diagnostic(
          .error, "unsigned-checkpoint", "there is no signature after the lines",
          at: Location(path, line: lines.count + 1),
          hint: "ask for the whole text, down to '-----END SSH SIGNATURE-----'"))
    }
    guard let (checkpoint, member) = checkpoint, reading.problems.isEmpty else {
      throw .problems(reading.problems)
    }
    return SignedCheckpoint(checkpoint, by: member, signature: String(rest))
  }
}

/// The lines before the armour, with what is wrong with them.
private struct LineReading {
  let lines: [Substring]
  let path: String
  var problems: [Diagnostic] = []
  private var values: [String: (value: String, line: Int)] = [:]

  init(lines: [Substring], names: [String], path: String) {
    self.lines = lines
    self.path = path
    for (index, line) in lines.enumerated() {
      let name = String(line.prefix { $0 != ":" })
      guard names.contains(name), line.dropFirst(name.count).hasPrefix(": ") else {
        report("\(line.quoted) is none of its lines", index + 1)
        continue
      }
      guard values[name] == nil else {
        report("'\(name)' stands twice", index + 1)
        continue
      }
      values[name] = (String(line.dropFirst(name.count + 2)), index + 1)
    }
    for name in names where values[name] == nil { report("it has no line '\(name)'", 1) }
    if problems.isEmpty, names != lines.map({ $0.prefix { $0 != ":" } }).map(String.init) {
      report("its lines are not in order: \(names.joined(separator: ", "))", 1)
    }
  }

  /// Reads what the lines say; `nil` when a line is missing or wrong, each of which is reported.
  mutating func checkpoint() -> (Checkpoint, Member.ID)? {
    let version = read("terrier-checkpoint", "another version of the format") {
      $0 == "1" ? $0 : nil
    }
    let ledger = read("ledger", "not an id of 40 digits") { ObjectID(hex: $0) }
    let sequence = read("sequence", "not a number from 1 on") { text in
      Int(text).flatMap { $0 >= 1 && String($0) == text ? $0 : nil }
    }
    let head = read("head", "not an id of 40 digits") { ObjectID(hex: $0) }
    let time = read("time", "not a moment such as 2026-03-02T10:00:00Z") { text in
      Instant(text).flatMap { $0.seconds >= 0 && $0.description == text ? $0 : nil }
    }
    let member = read("member", "not a member's id") { Member.isID($0) ? $0 : nil }
    guard version != nil, let ledger, let sequence, let head, let time, let member else {
      return nil
    }
    return (Checkpoint(ledger: ledger, sequence: sequence, head: head, time: time), member)
  }

  private mutating func read<Value>(
    _ name: String, _ otherwise: String, _ convert: (String) -> Value?
  ) -> Value? {
    guard let (text, line) = values[name] else { return nil }
    if let value = convert(text) { return value }
    report("\(text.quoted) is \(otherwise)", line)
    return nil
  }

  private mutating func report(_ message: String, _ line: Int) {
    problems.append(.badCheckpoint(message, path, line))
  }
}

extension Diagnostic {
  static func badCheckpoint(_ message: String, _ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, "bad-checkpoint", "the checkpoint cannot be read: \(message)",
      at: Location(path, line: line),
      hint: "give the text as 'terrier checkpoint' printed it, or the code such as 42-K7QF-…")
  }
}
