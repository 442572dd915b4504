internal import Exchange
internal import Publishing
internal import Records

/// What `match` gives to programs: the questions that are open.
struct MatchJSON: Encodable {
  private struct Question: Encodable {
    let records: [String]
    let score: Int
    let name: Int
    let address: Int?
    let distance: Int?
    let metres: Int?
    let sameLegalEntity: Bool
    let suggested: Bool
  }

  private let compared: Int
  private let pairs: Int
  private let answered: Int
  private let keptApart: Int
  private let questions: [Question]

  init(_ queue: MatchQueue) {
    compared = queue.compared
    pairs = queue.pairs
    answered = queue.answered
    keptApart = queue.keptApart
    questions = queue.questions.map { question in
      Question(
        records: question.pair.map(\.description), score: question.likeness.score,
        name: question.likeness.name, address: question.likeness.address,
        distance: question.likeness.nearness,
        metres: question.likeness.metres.map { Int($0.rounded()) },
        sameLegalEntity: question.hasSameLegalEntity, suggested: question.isSuggested)
    }
  }
}

/// What `match --answers` gives to programs.
struct AnswersJSON: Encodable {
  private struct Lines: Encodable {
    let read: Int
    let same: Int
    let distinct: Int
    let unsure: Int
    let blank: Int
    let known: Int
    let rejected: Int
  }

  private struct Merge: Encodable {
    let merged: String
    let into: String
  }

  private struct Difference: Encodable {
    let record: String
    let merged: String
    let field: String
    let kept: String
    let other: String
  }

  private let proposal: String?
  private let lines: Lines
  private let answers: [String]
  private let merges: [Merge]
  private let differences: [Difference]
  private let diagnostics: [DiagnosticJSON]

  init(_ plan: AnswerPlan, proposal: String?) {
    self.proposal = proposal
    let counts = plan.counts
    lines = Lines(
      read: counts.read, same: counts.same, distinct: counts.distinct, unsure: counts.unsure,
      blank: counts.blank, known: counts.known, rejected: counts.rejected)
    answers = plan.answers.map(\.id.description)
    merges = plan.merges.sorted { $0.key < $1.key }.map {
      Merge(merged: $0.key.description, into: $0.value.description)
    }
    differences = plan.differences.map {
      Difference(
        record: $0.survivor.description, merged: $0.merged.description, field: $0.field,
        kept: $0.kept, other: $0.other)
    }
    diagnostics = plan.diagnostics.map { DiagnosticJSON($0) }
  }
}
