internal import Records

/// What people have already answered, so that nobody is asked twice.
struct KnownAnswers {
  /// The answer that stands for each pair, and the record that gives it.
  let answers: [RecordPair: (answer: MatchAnswer, record: RecordID)]
  private let merged: MergedRecords

  /// Reads the answers among records; those recorded by mistake are none.
  init(in records: [Record], subject: MatchSubject, profile: Profile, merged: MergedRecords) {
    var answers: [RecordPair: (answer: MatchAnswer, record: RecordID)] = [:]
    for record in records where record.id.kind == subject.answers.name {
      guard profile.state(of: record) != .mistaken, let (pair, answer) = profile.answer(of: record)
      else { continue }
      answers[pair] = (answer, record.id)
      // What was said of a record holds for the one it was merged into.
      let (first, second) = (merged.survivor(of: pair.first), merged.survivor(of: pair.second))
      if let now = RecordPair(first, second), answers[now] == nil {
        answers[now] = (answer, record.id)
      }
    }
    self.answers = answers
    self.merged = merged
  }

  subscript(pair: RecordPair) -> (answer: MatchAnswer, record: RecordID)? { answers[pair] }
}
