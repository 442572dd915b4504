internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// What an act is sealed on, in words: the verdict on a proposal, or what becomes of one that was accepted.
struct OccasionWords {
  let language: Language
  let occasion: Ledger.Occasion

  private var words: JudgementWords {
    JudgementWords(language: language, judgement: occasion.judgement)
  }

  var text: String {
    switch occasion {
    case .proposal: words.text
    case .acceptance(let acceptance): "\(acceptance.settlement.outcome.rawValue)\n"
    }
  }

  var json: String { words.json }
}
