extension RecordChecker {
  /// Checks that a record which says whether two others are the same names two others.
  func checkMatch(of record: Record, kind: Kind, into problems: inout [FieldProblem]) {
    guard let match = kind.meaning.match, record[match.records] != nil,
      profile.pair(of: record, in: match) == nil
    else { return }
    problems.append(.notAPair(match.records))
  }
}

extension LedgerChecker {
  /// Returns the pair that an answer is about, as a value that no other answer may have: people are asked once.
  ///
  /// An answer recorded by mistake leaves the pair free for another one.
  func answeredPair(of record: Record) -> [UniqueValue] {
    guard let match = profile.kinds[record.id.kind]?.meaning.match,
      let pair = profile.pair(of: record, in: match)
    else { return [] }
    let value = Value.list([pair.first, pair.second].map { .text($0.description) })
    return [UniqueValue(kind: record.id.kind, field: match.records, value: value)]
  }
}

// MARK: - What this check says

extension FieldProblem {
  private static func problem(
    _ code: String, at field: String, _ message: String, hint: String
  ) -> Self {
    Self(.error, code, at: field, message, hint: hint)
  }

  fileprivate static func notAPair(_ field: String) -> Self {
    problem(
      "not-a-pair", at: field, "it does not name two different records",
      hint: "name in '\(field)' the two records that were compared")
  }

  static func alreadyAnswered(_ value: LedgerChecker.UniqueValue, by other: RecordID) -> Self {
    problem(
      "already-answered", at: value.field,
      "'\(other)' already says whether \(value.value.summary.quoted) are the same",
      hint: "keep one answer; if the other was wrong, record it as a mistake first")
  }
}
