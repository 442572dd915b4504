internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// What an act is sealed on, in words: the verdict on a proposal, or what becomes of one that was accepted.
struct OccasionWords {
  let language: Language
  let occasion: Ledger.Occasion

  private var verdict: JudgementWords {
    JudgementWords(language: language, judgement: occasion.judgement)
  }

  var text: String {
    switch occasion {
    case .proposal: verdict.text
    case .acceptance(let acceptance):
      AcceptanceWords(language: language, acceptance: acceptance).text
    }
  }

  var json: String {
    switch occasion {
    case .proposal: verdict.json
    case .acceptance(let acceptance):
      AcceptanceWords(language: language, acceptance: acceptance).json
    }
  }

  /// What the text does not say of a proposal that waits; of an accepted one it says all.
  var diagnostics: [Diagnostic] {
    if case .proposal = occasion { verdict.diagnostics } else { [] }
  }
}

/// What became of a proposal that was accepted, in words.
struct AcceptanceWords {
  let language: Language
  let acceptance: Acceptance
  /// The member who is told what they can do, or `nil`.
  var member: Member.ID?

  private var renderer: VerdictText {
    VerdictText(
      language: language,
      naming: Naming(acceptance.judgement.submission, records: acceptance.judgement.labels))
  }

  private var accepted: AcceptedProposal {
    func entry(_ act: Act) -> AcceptedProposal.Entry {
      AcceptedProposal.Entry(number: act.sequence, time: act.time)
    }
    return AcceptedProposal(
      proposal: acceptance.judgement.branch.proposal.id, acceptance: entry(acceptance.act),
      lapse: acceptance.lapse.map(entry), settlement: acceptance.settlement)
  }

  var text: String {
    renderer.render(
      accepted,
      standpoint: member.map {
        acceptance.settlement.standpoint(of: $0, towards: acceptance.judgement.submission)
      })
  }

  var json: String { JSONText.encode(AcceptedProposalJSON(accepted, words: renderer)) }

  /// Whether what was accepted holds.
  var holds: Bool { acceptance.lapse == nil && acceptance.settlement.outcome != .lapses }
}
