internal import Governance
internal import Ledger
internal import Publishing
internal import Records
internal import Trust

/// A verdict as a forge shows it on its pages.
struct ForgeReport {
  private let annotations: [ForgeAnnotation]

  /// Takes what stands in the way of a proposal, and what else is known of it.
  init(_ judgement: Judgement, words: JudgementWords) {
    let unmet = judgement.verdict.steps.filter { $0.state != .met }.map { step in
      ForgeAnnotation(
        step.state == .failed ? .error : .warning, step.requirement, words.sentence(for: step))
    }
    self.init(unmet + judgement.verdict.diagnostics.inReadingOrder.map { ForgeAnnotation($0) })
  }

  /// Takes why the check could not be done.
  init(_ diagnostics: [Diagnostic]) { self.init(diagnostics.map { ForgeAnnotation($0) }) }

  private init(_ annotations: [ForgeAnnotation]) { self.annotations = annotations }

  /// The lines for a forge that reads them on a job's output.
  var workflowCommands: String { annotations.map(\.workflowCommand).joined() }

  /// The report for a forge that takes it as a file.
  var codeQuality: String {
    JSONText.encode(
      annotations.map { annotation in
        CodeQualityJSON(annotation, rules: Paths.rules) { Digest.sha256($0.utf8) }
      })
  }
}
