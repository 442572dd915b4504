internal import Governance
internal import Ledger
internal import Publishing
internal import Records

/// A judgement in words, with the names that the state gives to classes, colleges and records.
struct JudgementWords {
  let language: Language
  let judgement: Judgement
  /// The member who is told what they can do, or `nil`.
  var member: Member.ID?
  /// What the judgement supposes that nobody said.
  var suppositions: [Supposition] = []
  /// Whether the rules that were applied are told as well.
  var explainsRules = false

  private var renderer: VerdictText {
    VerdictText(
      language: language, naming: Naming(judgement.submission, records: judgement.labels))
  }

  /// Returns what a requirement concluded and why.
  func sentence(for step: Verdict.Step) -> String { renderer.sentence(for: step) }

  /// The answer of `check`, on one screen.
  var text: String {
    let answer = renderer.render(
      judgement.verdict, standpoint: standpoint, suppositions: suppositions)
    return explainsRules ? answer + "\n" + renderer.explanation(of: judgement.verdict) : answer
  }

  /// What the answer does not say, for those who must know of it.
  var diagnostics: [Diagnostic] { renderer.untold(of: judgement.verdict).inReadingOrder }

  /// The same answer for programs.
  var json: String {
    JSONText.encode(
      VerdictJSON(
        judgement.verdict, words: renderer, standpoint: standpoint, suppositions: suppositions))
  }

  private var standpoint: Standpoint? {
    guard let member else { return nil }
    let standpoint = Evaluation(judgement.submission).standpoint(of: member)
    guard judgement.verdict.outcome != .accepted else { return standpoint }
    // What cannot be applied cannot be sealed, whatever people say of it.
    return Standpoint(
      member: member, position: standpoint.position, exclusion: standpoint.exclusion,
      possibilities: standpoint.possibilities.filter { $0 != .accept })
  }
}
