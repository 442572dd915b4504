import Testing

/// Something that people try, with plain git, against a ledger, and how Terrier answers.
struct Attack: Sendable, CustomTestStringConvertible {
  /// How Terrier answers.
  enum Answer: Sendable {
    /// `terrier verify` exits with 1, names these findings, and says which act is the last that holds.
    case found([String], lastGood: Int?)
    /// `terrier verify`, which has seen the ledger before, exits with 1 and names these findings.
    case remembered([String])
    /// `terrier verify` exits with 2 and says why nothing can be concluded.
    case inconclusive(String)
    /// A command line exits with 1, or with 2 where it is asked for what makes no sense, and names these; `main`
    /// stays where it is.
    case refused([String], by: String)
    /// Nothing that counts has changed: `verify` exits with 0, though it may have something to say.
    case harmless(notice: String? = nil)
  }

  /// Its number, up to 80 that of the list this suite started from and above those found since, with a letter
  /// where there are several.
  let id: String
  /// What is tried, on one line.
  let name: String
  let answer: Answer
  /// Why it cannot be pushed to a server, where it cannot: what it touches never leaves a machine.
  let localBecause: String?
  /// What a server says to who pushes it, where it is not what verification finds; nothing where the server takes
  /// it in, since it counts for nothing.
  let pushed: [String]?
  /// What bash runs after `library.sh` to mount it.
  let script: String

  init(
    _ id: String, _ name: String, _ answer: Answer, local reason: String? = nil,
    pushed: [String]? = nil, _ script: String
  ) {
    self.id = id
    self.name = name
    self.answer = answer
    self.script = script
    self.pushed = pushed
    localBecause = reason
  }

  var testDescription: String { "\(id) \(name)" }
}

extension Attack {
  /// Every scenario, group by group.
  static let groups: [(title: String, attacks: [Attack])] = [
    ("History and references", history),
    ("Signatures", signatures),
    ("Counting people", counting),
    ("Rules", rules),
    ("Content", content),
    ("Time", time),
    ("Process", process),
    ("Tool and host", toolAndHost),
    ("The engine", engine),
  ]

  static let all = groups.flatMap(\.attacks)
}

extension Attack.Answer {
  /// The names that it gives, as people read them.
  var codes: [String] {
    switch self {
    case .found(let codes, _), .refused(let codes, _), .remembered(let codes): codes
    case .inconclusive(let code): [code]
    case .harmless(let notice): notice.map { [$0] } ?? []
    }
  }
}
