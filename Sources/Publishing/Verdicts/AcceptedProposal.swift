package import Governance
package import Records

/// A proposal that was accepted, as people and programs are told what became of it.
package struct AcceptedProposal: Sendable {
  /// An act of the journal: its number and its moment.
  package struct Entry: Hashable, Sendable {
    package let number: Int
    package let time: Instant

    package init(number: Int, time: Instant) {
      self.number = number
      self.time = time
    }
  }

  package let proposal: Proposal.ID
  package let acceptance: Entry
  package let lapse: Entry?
  package let settlement: Settlement

  package init(
    proposal: Proposal.ID, acceptance: Entry, lapse: Entry?, settlement: Settlement
  ) {
    self.proposal = proposal
    self.acceptance = acceptance
    self.lapse = lapse
    self.settlement = settlement
  }
}

extension VerdictText {
  /// Returns what became of an accepted proposal: when it was accepted, whether it holds, and what it hangs on.
  package func render(_ accepted: AcceptedProposal, standpoint: Standpoint? = nil) -> String {
    var text = TextLines()
    text.add(
      words.accepted(
        accepted.proposal, at: accepted.acceptance.time, act: accepted.acceptance.number))
    if let lapse = accepted.lapse {
      text.add(words.lapsed(at: lapse.time, act: lapse.number), indent: 2)
    } else {
      for sentence in sentences(for: accepted.settlement) { text.add(sentence, indent: 2) }
    }
    return text.rendered + (standpoint.map { render($0, of: accepted.proposal) } ?? "")
  }
}

/// An accepted proposal as programs read it.
package struct AcceptedProposalJSON: Encodable {
  let proposal: String
  /// Always `accepted`: what the verdict was.
  let outcome: String
  let act: Int
  /// `stands`, `provisional`, `lapses`, or `lapsed` once an act says so.
  let settlement: String
  let because: [String]

  package init(_ accepted: AcceptedProposal, words: VerdictText) {
    proposal = accepted.proposal
    outcome = Verdict.Outcome.accepted.rawValue
    act = accepted.acceptance.number
    settlement = accepted.lapse == nil ? accepted.settlement.outcome.rawValue : "lapsed"
    because = words.sentences(for: accepted.settlement)
  }
}
