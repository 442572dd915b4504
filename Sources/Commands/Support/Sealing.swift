internal import Git
internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// What `open` and `decide` share: seal an act and tell what came of it.
struct Sealing {
  let options: GlobalOptions
  let keys: KeyOptions
  let format: OutputFormat

  func seal(
    _ decision: Ledger.Decision, _ proposal: String, in environment: Environment
  ) throws -> CommandOutput {
    let ledger = try Ledger.open(at: options.path(in: environment))
    let hand = try keys.hand(
      for: ledger, at: options.moment(in: environment), in: environment)
    let outcome = try ledger.decide(decision, proposal, by: hand) { occasion in
      // The journal is for those who will read it: French, whatever the sealer's terminal says.
      OccasionWords(language: options.language ?? .french, occasion: occasion).text
    }
    switch outcome {
    case .sealed(let act, let occasion):
      var warnings: [Diagnostic] = []
      do { try ledger.finishFollowing() } catch { warnings = [.workTreeBehind(error)] }
      let decided = DecideJSON(
        proposal: proposal, act: act.kind.rawValue, commit: act.id.hex, sequence: act.sequence)
      guard format == .text else {
        return .result(JSONText.encode(decided), diagnostics: warnings)
      }
      return .result(
        "\(proposal) \(act.kind.rawValue): act \(act.sequence), \(act.id.short), \(act.time)\n",
        diagnostics: warnings
          + (decision == .open ? [] : words(occasion, in: environment).diagnostics))
    case .notAllowed(let occasion, let obstacles):
      let words = words(occasion, in: environment)
      return .result(
        format == .text ? words.text : words.json,
        diagnostics: obstacles + (format == .text ? words.diagnostics : []),
        status: .negative)
    }
  }

  private func words(_ occasion: Ledger.Occasion, in environment: Environment) -> OccasionWords {
    OccasionWords(language: options.terminalLanguage(in: environment), occasion: occasion)
  }
}

/// What `decide` and `open` give to programs (design §8).
struct DecideJSON: Encodable {
  let proposal: String
  let act: String
  let commit: String
  let sequence: Int
}
