package import Governance

/// Writes a verdict as the one-screen answer to "may this proposal enter the ledger?".
///
/// Each sentence states a fact, the rule with its reason, and who can unblock it and how, in words that
/// need no knowledge of git.
package struct VerdictText: Sendable {
  private let words: any VerdictWords
  private let naming: Naming

  package init(language: Language = .french, naming: Naming) {
    self.naming = naming
    self.words =
      switch language {
      case .french: FrenchVerdictWords(naming: naming)
      case .english: EnglishVerdictWords(naming: naming)
      }
  }

  /// Returns the whole answer: a heading, a line per requirement, then what else there is to know.
  package func render(_ verdict: Verdict) -> String {
    var lines = [words.heading(of: verdict)]
    if verdict.outcome != .accepted, let id = verdict.changeClass,
      let reason = naming.reason(ofClass: id, in: words.language)
    {
      lines.append("  " + words.reason(reason))
    }
    let width = Verdict.Step.State.all.map { words.name(of: $0).count }.max() ?? 0
    for step in verdict.steps {
      let state = words.name(of: step.state)
      let padding = String(repeating: " ", count: width - state.count)
      lines.append("  \(state)\(padding)  \(sentence(for: step))")
    }
    let notes = verdict.notes.compactMap { words.sentence(for: $0)?.oneLine(limit: .max) }
    if !notes.isEmpty { lines.append(words.notesTitle) }
    lines += notes.map { "  - \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns what a requirement concluded and why.
  package func sentence(for step: Verdict.Step) -> String {
    words.sentence(for: step.because).oneLine(limit: .max)
  }
}

extension Verdict.Step.State {
  fileprivate static let all: [Self] = [.met, .pending, .failed]
}
