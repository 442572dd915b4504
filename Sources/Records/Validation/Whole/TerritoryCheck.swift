/// Looks for what territories say of one another that cannot be.
///
/// - An error: a territory that lies in itself, through others or not; one code of a referential that two territories
///   have at the same time.
/// - A warning: a territory that was replaced and has no end.
package struct TerritoryCheck: Sendable {
  private let territories: Territories
  private let profile: Profile

  package init(_ territories: Territories, profile: Profile) {
    self.territories = territories
    self.profile = profile
  }

  /// Returns what is wrong, in the order of the records.
  package func problems() -> [(RecordID, FieldProblem)] {
    (circles() + sharedCodes() + endless()).sorted {
      ($0.0, $0.1.field, $0.1.code) < ($1.0, $1.1.field, $1.1.code)
    }
  }

  /// Every territory that holds itself, found by taking away, again and again, those that nothing left holds.
  private func circles() -> [(RecordID, FieldProblem)] {
    var waiting = territories.territories.mapValues { territory in
      territory.parents.filter { territories.territories[$0] != nil }.count
    }
    var free = waiting.filter { $0.value == 0 }.map(\.key)
    while let next = free.popLast() {
      waiting[next] = nil
      for part in territories.parts(of: next) {
        guard let count = waiting[part] else { continue }
        waiting[part] = count - 1
        if count == 1 { free.append(part) }
      }
    }
    // What is left is on a circle, or below one.
    return waiting.keys.filter { territories.ancestors(ofCircle: $0) }.map { id in
      (id, .liesInItself(at: field(\.parents, of: id)))
    }
  }

  private func sharedCodes() -> [(RecordID, FieldProblem)] {
    var problems: [(RecordID, FieldProblem)] = []
    for codes in territories.codes.values.flatMap(\.values) where codes.count > 1 {
      let sorted = codes.sorted { $0.territory < $1.territory }
      for code in sorted {
        guard
          let other = sorted.first(where: { $0.territory != code.territory && $0.overlaps(code) })
        else { continue }
        problems.append(
          (code.territory, .sharesCode(code, with: other, at: field(\.codes, of: code.territory))))
      }
    }
    return problems
  }

  private func endless() -> [(RecordID, FieldProblem)] {
    territories.territories.values.flatMap { territory in
      territory.predecessors.compactMap { id -> (RecordID, FieldProblem)? in
        guard let earlier = territories.territories[id], earlier.until == nil, !earlier.isOver
        else { return nil }
        return (territory.id, .replacesWhatStands(id, at: field(\.predecessors, of: territory.id)))
      }
    }
  }

  private func field(_ role: KeyPath<Meaning.Territory, String?>, of id: RecordID) -> String {
    profile.kinds[id.kind]?.meaning.territory?[keyPath: role] ?? ""
  }
}

extension Territories {
  /// Returns whether a territory is among those that hold it.
  fileprivate func ancestors(ofCircle id: RecordID) -> Bool {
    parents(of: id).contains { $0 == id || ancestors(of: $0).contains(id) }
  }
}

// MARK: - What this check says

extension FieldProblem {
  fileprivate static func liesInItself(at field: String) -> FieldProblem {
    FieldProblem(
      .error, "territory-circle", at: field,
      "the territory lies in itself, through those it is part of or made of",
      hint: "take one of them away from its parents or from its composition")
  }

  fileprivate static func sharesCode(
    _ code: Territories.Code, with other: Territories.Code, at field: String
  ) -> FieldProblem {
    FieldProblem(
      .error, "territory-code-twice", at: field,
      "the code \(code.code.quoted) of '\(code.referential)' also names "
        + "\(other.territory) at the same time",
      hint: "give one of the two the day on which it ends, or correct it")
  }

  fileprivate static func replacesWhatStands(_ id: RecordID, at field: String) -> FieldProblem {
    FieldProblem(
      .warning, "predecessor-stands", at: field,
      "\(id) is said to be replaced, and has no end",
      hint: "say until when it was there, or in what state it is")
  }
}
