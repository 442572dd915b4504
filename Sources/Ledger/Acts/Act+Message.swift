package import Coding
package import Git
internal import Governance
internal import Records

extension Act {
  /// The trailers an act may have; each stands at most once.
  static let trailers: Set<String> = [
    "Act", "Ledger", "Sequence", "Proposal", "Head", "Base", "Content",
  ]

  /// The largest number an act may have: one can always follow, and no sum of numbers overflows.
  static let largestSequence = 1_000_000_000

  /// Reads an act from its commit; throws what is wrong with its message when it is not one.
  package init(_ commit: Commit) throws(Rejection) {
    let message = try CommitMessage.parse(commit.message, known: Act.trailers)
    func trailer(_ name: String) -> String? { message.trailers.first { $0.key == name }?.value }

    guard let kind = trailer("Act").flatMap(Kind.init) else {
      throw Rejection([.notAnAct(commit.id, "it has no 'Act' trailer that is known")])
    }
    let isRoot = commit.parents.isEmpty
    guard (kind == .founded) == isRoot else {
      throw Rejection([.notAnAct(commit.id, "only the first act is 'founded'")])
    }
    guard let sequence = isRoot ? 1 : trailer("Sequence").flatMap({ Int($0) }),
      (1...Act.largestSequence).contains(sequence),
      isRoot || trailer("Sequence") == String(sequence),
      let root = isRoot ? commit.id : trailer("Ledger").flatMap({ ObjectID(hex: $0) })
    else {
      throw Rejection([.notAnAct(commit.id, "it does not say its ledger and its sequence number")])
    }
    if let proposal = trailer("Proposal"), !Proposal.isID(proposal) {
      throw Rejection([.notAnAct(commit.id, "\(proposal.quoted) is no proposal's id")])
    }
    self.commit = commit
    self.kind = kind
    self.sequence = sequence
    self.root = root
    self.proposal = trailer("Proposal")
    self.head = trailer("Head").flatMap { ObjectID(hex: $0) }
    self.base = trailer("Base").flatMap { ObjectID(hex: $0) }
    self.content = trailer("Content")
    self.title = message.title
    self.body = message.body
    guard kind == .founded || kind == .lapsed || (proposal != nil && head != nil && content != nil)
    else {
      throw Rejection([.notAnAct(commit.id, "it does not say its proposal, head and content")])
    }
  }
}

extension Diagnostic {
  static func notAnAct(_ commit: ObjectID, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "not-an-act", "commit \(commit.hex) is not an act: \(reason)",
      hint:
        "if it was committed on 'main' by hand: 'git branch proposals/<id> main', then put 'main' back "
        + "to the act before it")
  }
}
