extension LedgerChecker {
  /// Returns what is wrong between records, in the order of the records.
  package func finish() -> [(RecordID, FieldProblem)] {
    let checks = checkProblems()
    // What a kind says itself of a field says more than that what the field names is over.
    let said = Set(checks.map { [$0.0.description, $0.1.topField] })
    let references = referenceProblems().filter { id, problem in
      problem.severity != .info || !said.contains([id.description, problem.topField])
    }
    var problems = references + uniquenessProblems() + mergeProblems() + checks
    problems.sort { ($0.0, $0.1.field, $0.1.code) < ($1.0, $1.1.field, $1.1.code) }
    return problems
  }

  /// Returns the references of one record to records that a closure does not find.
  package static func danglingReferences(
    of record: Record, in profile: Profile, exists: (RecordID) -> Bool
  ) -> [FieldProblem] {
    guard let kind = profile.kinds[record.id.kind] else { return [] }
    var problems: [FieldProblem] = []
    ReferencePlan(of: kind).forEachReference(of: record) { target, place in
      if target != record.id, !exists(target) { problems.append(.noRecord(target, at: place)) }
    }
    return problems
  }

  private func referenceProblems() -> [(RecordID, FieldProblem)] {
    var problems: [(RecordID, FieldProblem)] = []
    for (index, target, place) in references {
      let source = records[index]
      guard !unchanged.contains(source) || removed.contains(target) else { continue }
      guard let standing = standing(of: target) else {
        problems.append((source, .noRecord(target, at: place)))
        continue
      }
      // A record that is over refers to the past, and a merged one to what replaces it.
      if standing.isPast(on: day), standings[source]?.isPast(on: day) == false,
        !isAboutThePast(place, of: source, to: standing)
      {
        problems.append((source, .isOver(target, standing, at: place)))
      }
    }
    return problems
  }

  /// Returns whether a reference is one to the past by what it means: that of what took the other's place, that of a
  /// territory to those it replaced, or that of an answer on whether two records are the same.
  private func isAboutThePast(
    _ place: Place, of source: RecordID, to standing: Standing
  ) -> Bool {
    if standing.replacedBy == source || standing.mergedInto == source { return true }
    guard let meaning = profile.kinds[source.kind]?.meaning else { return false }
    return meaning.match != nil
      || (place.prefix.isEmpty && place.name == meaning.territory?.predecessors)
  }

  private func uniquenessProblems() -> [(RecordID, FieldProblem)] {
    var problems: [(RecordID, FieldProblem)] = []
    for (value, indices) in collisions {
      let ids = indices.map { records[$0] }.sorted()
      for id in ids where !unchanged.contains(id) {
        guard let other = ids.first(where: { $0 != id }) else { continue }
        problems.append((id, alreadyUsed(value, by: other)))
      }
    }
    guard let holders else { return problems }
    for (value, index) in firstHolders where collisions[value] == nil {
      let id = records[index]
      guard !unchanged.contains(id), let other = holders(value), other != id,
        !removed.contains(other),
        standings[other] == nil
      else { continue }
      problems.append((id, alreadyUsed(value, by: other)))
    }
    return problems
  }

  private func alreadyUsed(_ value: UniqueValue, by other: RecordID) -> FieldProblem {
    profile.kinds[value.kind]?.meaning.match?.records == value.field
      ? .alreadyAnswered(value, by: other) : .alreadyUsed(value, by: other)
  }

  /// Returns the records that are merged in a circle, so that nothing replaces them.
  ///
  /// Each record is walked once: a chain that meets an earlier walk ends where that one ended.
  private func mergeProblems() -> [(RecordID, FieldProblem)] {
    var problems: [(RecordID, FieldProblem)] = []
    var walked: [RecordID: Int] = [:]
    for (walk, record) in records.enumerated()
    where standings[record]?.mergedInto != nil && walked[record] == nil {
      var chain: [RecordID] = []
      var next: RecordID? = record
      while let id = next, walked[id] == nil {
        walked[id] = walk
        chain.append(id)
        next = standing(of: id)?.mergedInto
      }
      guard let meeting = next, walked[meeting] == walk,
        let start = chain.firstIndex(of: meeting)
      else { continue }
      problems += circle(Array(chain[start...]))
    }
    return problems
  }

  private func circle(_ chain: [RecordID]) -> [(RecordID, FieldProblem)] {
    // A record merged into itself is told so by the check of the record alone.
    guard chain.count > 1 else { return [] }
    return chain.enumerated().compactMap { index, id in
      guard standings[id] != nil, !unchanged.contains(id),
        let field = profile.kinds[id.kind]?.meaning.mergedInto
      else { return nil }
      return (id, .mergedInCircle(chain[(index + 1) % chain.count], count: chain.count, at: field))
    }
  }
}

extension FieldProblem {
  /// The field of the record that the problem is in: `liens` for `liens[2].cible`.
  fileprivate var topField: String { String(field.prefix { $0 != "." && $0 != "[" }) }
}

// MARK: - What this check says

extension FieldProblem {
  fileprivate static func noRecord(_ target: RecordID, at place: Place) -> Self {
    Self(
      .error, "no-such-record", at: place.path, "there is no record '\(target)'",
      hint: "correct '\(place.name)', or add that record in the same proposal")
  }

  fileprivate static func isOver(
    _ target: RecordID, _ standing: Standing, at place: Place
  ) -> Self {
    let what =
      switch standing.state {
      case .merged: "was merged into another record"
      case .mistaken: "was recorded by mistake"
      default: standing.until.map { "ended on \($0)" } ?? "has ended"
      }
    let hint =
      standing.mergedInto.map { "write '\($0)'" }
      ?? standing.replacedBy.map { "write '\($0)', which replaces it" }
      ?? "see whether '\(place.name)' still holds"
    return Self(.info, "reference-to-past", at: place.path, "'\(target)' \(what)", hint: hint)
  }

  fileprivate static func alreadyUsed(
    _ value: LedgerChecker.UniqueValue, by other: RecordID
  ) -> Self {
    Self(
      .error, "not-unique", at: value.field,
      "\(value.value.summary.quoted) is also what '\(other)' says",
      hint: "correct one of them, or merge the two records if they are the same")
  }

  fileprivate static func mergedInCircle(
    _ next: RecordID, count: Int, at field: String
  ) -> Self {
    Self(
      .error, "merge-cycle", at: field,
      "it is merged into '\(next)', which leads back to it through \(count) records",
      hint: "choose the record that remains, and remove its '\(field)'")
  }
}
