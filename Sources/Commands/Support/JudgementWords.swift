internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// A judgement in words, with the names that the state gives to classes, colleges and records.
struct JudgementWords {
  let language: Language
  let judgement: Judgement

  private var renderer: VerdictText {
    VerdictText(
      language: language, naming: Naming(judgement.submission, records: judgement.labels))
  }

  /// Returns what a requirement concluded and why.
  func sentence(for step: Verdict.Step) -> String { renderer.sentence(for: step) }

  /// The answer of `check`, on one screen.
  var text: String { renderer.render(judgement.verdict) }

  /// The same answer for programs.
  var json: String {
    JSONText.encode(VerdictJSON(judgement.verdict, words: renderer))
  }
}
