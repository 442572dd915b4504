internal import Governance

/// What the journal before an act says of its proposal.
enum ActPast: Sendable {
  /// The act names no proposal.
  case none
  case open(ProposalEvidence)
  /// An act of a number closed it, and this one follows what came of it.
  case closed(by: Int)
}

extension Act.Kind {
  /// A Boolean value indicating whether such an act may follow the acceptance of its proposal.
  var followsAcceptance: Bool { self == .lodged || self == .lapsed }
}
