package import Git
package import Records

/// What somebody asks a server to do: references to move, which are judged together (design §5.4).
package struct Push: Hashable, Sendable {
  /// More references than anybody moves at once, though few enough to judge each.
  private static let limit = 1_000

  package let updates: [ReferenceUpdate]

  package init(_ updates: [ReferenceUpdate]) { self.updates = updates }

  /// Reads what git gives to its `pre-receive` hook: lines of an old name, a new name and a reference.
  ///
  /// Throws at the first line that is not one: what cannot be understood cannot be let in.
  package init(lines bytes: [UInt8]) throws(LedgerError) {
    var updates: [ReferenceUpdate] = []
    var names: Set<String> = []
    guard bytes.last == UInt8(ascii: "\n"), let text = String(validating: bytes, as: UTF8.self)
    else { throw .unreadablePush("it is not made of lines of text") }
    for line in text.utf8.dropLast().split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map { String($0) ?? "" }
      guard parts.count == 3, let old = Self.target(parts[0]), let new = Self.target(parts[1]),
        old.id != nil || new.id != nil
      else { throw .unreadablePush("a line does not say what moves from where to where") }
      guard names.insert(parts[2]).inserted else {
        throw .unreadablePush("'\(parts[2])' is to be moved twice")
      }
      updates.append(ReferenceUpdate(name: parts[2], from: old.id, to: new.id))
    }
    guard updates.count <= Self.limit else {
      throw .unreadablePush("it moves more than \(Self.limit) references")
    }
    self.updates = updates
  }

  /// What a reference points to in a line: a row of zeros says that there is, or shall be, none.
  private struct Target {
    let id: ObjectID?
  }

  private static func target(_ text: String) -> Target? {
    guard let id = ObjectID(hex: text) else { return nil }
    return Target(id: text.utf8.allSatisfy { $0 == UInt8(ascii: "0") } ? nil : id)
  }
}

extension LedgerError {
  fileprivate static func unreadablePush(_ reason: String) -> LedgerError {
    .impossible(
      "bad-push", "what is pushed cannot be read: \(reason)",
      hint: "the hook reads what git gives it on standard input; let git run it")
  }
}

/// Why one reference of a push may not move; any such reason refuses the whole push.
package struct PushRefusal: Sendable {
  package let reference: String
  package let problems: [Diagnostic]
  /// The verdict that an act relies on, when it is the verdict that does not allow it.
  package let judgement: Judgement?
}
