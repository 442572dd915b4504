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

  /// Every territory that holds itself.
  private func circles() -> [(RecordID, FieldProblem)] {
    territories.circles().joined().map { ($0, .liesInItself(at: field(\.parents, of: $0))) }
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
  /// Returns the territories that hold one another, in the sets in which each holds all.
  ///
  /// They are the strong components of « lies in », by Kosaraju's two walks: each territory is passed twice, however
  /// long a circle is and whatever lies below it.
  fileprivate func circles() -> [[RecordID]] {
    var taken: Set<RecordID> = []
    var circles: [[RecordID]] = []
    for start in fromTheBottom where taken.insert(start).inserted {
      var (circle, waiting) = ([start], [start])
      while let next = waiting.popLast() {
        for part in parts(of: next) where taken.insert(part).inserted {
          circle.append(part)
          waiting.append(part)
        }
      }
      if circle.count > 1 || parents(of: start).contains(start) { circles.append(circle) }
    }
    return circles
  }

  /// The territories in such an order that what another one lies in comes after it, unless the two are on one circle.
  private var fromTheBottom: [RecordID] {
    var (left, seen): ([RecordID], Set<RecordID>) = ([], [])
    for start in territories.keys where seen.insert(start).inserted {
      var path = [(id: start, next: 0)]
      while let (id, next) = path.last {
        let parents = parents(of: id)
        guard next < parents.count else {
          left.append(id)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        if territories[parents[next]] != nil, seen.insert(parents[next]).inserted {
          path.append((parents[next], 0))
        }
      }
    }
    return left.reversed()
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
