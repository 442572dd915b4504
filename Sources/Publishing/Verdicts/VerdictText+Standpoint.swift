package import Governance
internal import Records

extension VerdictText {
  /// Returns where one member stands towards a proposal, and what they can do, said to them.
  package func render(_ standpoint: Standpoint, of proposal: Proposal.ID) -> String {
    var text = TextLines()
    add(standpoint, of: proposal, to: &text)
    return text.rendered
  }

  func add(_ standpoint: Standpoint, of proposal: Proposal.ID, to text: inout TextLines) {
    text.add(words.title(of: standpoint))
    text.add(words.opinion(of: standpoint), indent: 2)
    let colon = words.language == .french ? " : " : ": "
    for possibility in standpoint.possibilities {
      text.add(
        sentence(for: possibility) + colon
          + possibility.command(on: proposal, as: standpoint.member), indent: 2, label: "- ")
    }
    if standpoint.possibilities.isEmpty { text.add(words.nothingToDo, indent: 2, label: "- ") }
  }

  /// Returns what a member can do, in a few words.
  func sentence(for possibility: Standpoint.Possibility) -> String {
    words.phrase(for: possibility).oneLine(limit: .max)
  }

  /// Returns why a member's opinion is not, or would not be, counted, said to them; `nil` when it is.
  func exclusion(in standpoint: Standpoint) -> String? {
    standpoint.exclusion == nil ? nil : words.opinion(of: standpoint).oneLine(limit: .max)
  }
}

extension Standpoint.Possibility {
  /// The command line that does it, as a member would type it.
  func command(on proposal: Proposal.ID, as member: Member.ID) -> String {
    switch self {
    case .speak, .approve, .consent, .ratify:
      "terrier review \(proposal) --position consent --as \(member)"
    case .object(let grounds):
      "terrier review \(proposal) --position object"
        + (grounds.isEmpty ? "" : " --ground \(grounds.map(\.rawValue).joined(separator: "|"))")
        + " --reason … --as \(member)"
    case .disown: "terrier review \(proposal) --position … --as \(member)"
    case .open: "terrier open \(proposal) --as \(member)"
    case .accept: "terrier decide \(proposal) --as \(member)"
    case .amend: "terrier decide \(proposal) --withdraw --as \(member)"
    case .join: "terrier propose --join \(proposal) --as \(member)"
    case .record:
      "terrier review \(proposal) --position … --on-behalf-of … --channel … --read-back --as \(member)"
    }
  }

  /// Its name for programs.
  var name: String {
    switch self {
    case .speak: "speak"
    case .approve: "approve"
    case .consent: "consent"
    case .object: "object"
    case .ratify: "ratify"
    case .open: "open"
    case .accept: "accept"
    case .amend: "amend"
    case .join: "join"
    case .disown: "disown"
    case .record: "record"
    }
  }
}
