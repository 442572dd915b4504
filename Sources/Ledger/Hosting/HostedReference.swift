internal import Governance
internal import Records

/// What a reference of a ledger on a server is for; no others can be pushed (design §5.4).
enum HostedReference: Hashable {
  case main
  case proposal(Proposal.ID)
  /// The branch of a member's reviews, or of what a scribe records for others: `<member>`, `<scribe>+<whose>`.
  case review(Proposal.ID, branch: String)

  /// Reads the full name of a reference; throws the rule that it breaks.
  init(_ name: String) throws(Diagnostic) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, parts[0] == "refs", parts[1] == "heads" else {
      throw .foreignReference(name)
    }
    switch (parts[2], parts.count) {
    case ("main", 3): self = .main
    case ("proposals", 4):
      guard Proposal.isID(parts[3]) else { throw .badReferenceID(name, of: "a proposal") }
      self = .proposal(parts[3])
    case ("reviews", 5):
      guard Proposal.isID(parts[3]), HostedReference.isReviewer(parts[4]) else {
        throw .badReferenceID(name, of: "a proposal and a member")
      }
      self = .review(parts[3], branch: parts[4])
    // A branch in the place of a folder keeps all branches of that folder out, and the reverse; one that is
    // called like a full name is taken for another.
    case ("main", _), ("proposals", _), ("reviews", _), ("refs", _), ("heads", _):
      throw .blockingName(name)
    default: throw .foreignReference(name)
    }
  }

  private static func isReviewer(_ name: String) -> Bool {
    let parts = name.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, Member.isID(parts[0]) else { return false }
    return parts.count == 1 || ReviewRecording.isSubject(parts[1])
  }
}

// MARK: - What is wrong with a name

extension Diagnostic {
  private static let branches =
    "push 'main', 'proposals/<id>' and 'reviews/<proposal>/<member>' only"

  fileprivate static func foreignReference(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "foreign-reference", "\(name.quotedBriefly) is no reference of a ledger",
      hint: branches)
  }

  fileprivate static func blockingName(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "blocking-name",
      "\(name.quotedBriefly) would block other branches, or be taken for another",
      hint: branches)
  }

  fileprivate static func badReferenceID(_ name: String, of what: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-id", "\(name.quotedBriefly) does not name \(what)",
      hint:
        "use lowercase letters, digits and hyphens, at most 64, starting with a letter or digit")
  }
}

extension String {
  /// The text between quotes, cut where it is longer than anybody reads.
  fileprivate var quotedBriefly: String {
    "'" + (utf8.count <= 200 ? self : String(prefix(60)) + "…") + "'"
  }
}
