package import Governance
package import Records

/// Writes a verdict as the one-screen answer to "may this proposal enter the ledger?".
///
/// Each sentence states a fact, the rule with its reason, and who can unblock it and how, in words that
/// need no knowledge of git.
package struct VerdictText: Sendable {
  let words: any VerdictWords
  let naming: Naming

  package init(language: Language = .french, naming: Naming) {
    self.naming = naming
    self.words =
      switch language {
      case .french: FrenchVerdictWords(naming: naming)
      case .english: EnglishVerdictWords(naming: naming)
      }
  }

  /// Returns the whole answer: a heading, what changes, a line per requirement, what else there is to know, and what
  /// an acceptance would hang on; then what one member can do, when one is asked about.
  package func render(
    _ verdict: Verdict, standpoint: Standpoint? = nil, suppositions: [Supposition] = []
  ) -> String {
    var text = TextLines()
    if !suppositions.isEmpty { text.add(words.sentence(for: suppositions)) }
    text.add(words.heading(of: verdict))
    for line in changes(of: verdict) { text.add(line, indent: 2) }
    if verdict.outcome != .accepted, let id = verdict.changeClass,
      let reason = naming.reason(ofClass: id, in: words.language)
    {
      text.add(words.reason(reason), indent: 2)
    }
    let width = Verdict.Step.State.all.map { words.name(of: $0).count }.max() ?? 0
    for step in verdict.steps {
      let state = words.name(of: step.state)
      let label = state + String(repeating: " ", count: width - state.count) + "  "
      text.add(sentence(for: step), indent: 2, label: label)
    }
    text.add(
      verdict.notes.compactMap { words.sentence(for: $0) }, under: words.notesTitle)
    text.add(
      verdict.provisions.map { words.sentence(for: $0) }, under: words.provisionsTitle)
    if let standpoint { add(standpoint, of: verdict.proposal, to: &text) }
    return text.rendered
  }

  /// Returns what a requirement concluded and why.
  package func sentence(for step: Verdict.Step) -> String {
    words.sentence(for: step.because).oneLine(limit: .max)
  }

  /// Returns what else there is to know of a verdict, beside what ``render(_:standpoint:suppositions:)`` says.
  package func untold(of verdict: Verdict) -> [Diagnostic] {
    let told = verdict.notes.filter { note in
      if case .provisional = note { true } else { words.sentence(for: note) != nil }
    }
    let diagnostics = Set(told.map(\.diagnostic))
    return verdict.diagnostics.filter { !diagnostics.contains($0) }
  }

  /// Returns what an acceptance would hang on.
  package func sentence(for provision: Provision) -> String {
    words.sentence(for: provision).oneLine(limit: .max)
  }

  private func changes(of verdict: Verdict) -> [String] {
    verdict.uses.map { use in
      words.changes(
        words.summary(of: use.units), inClass: verdict.uses.count > 1 ? use.changeClass : nil)
    }
  }
}

extension Verdict.Step.State {
  fileprivate static let all: [Self] = [.met, .pending, .failed]
}
