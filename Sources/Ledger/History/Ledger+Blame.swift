package import Git
internal import Governance
package import Records

extension Ledger {
  /// Returns where each thing that a record says at a revision comes from.
  ///
  /// Only the acts that touched the record's file are read, newest first, until each field is accounted for. Fields
  /// are followed under their earlier names, and what a record took over from one that was merged into it is followed
  /// there.
  package func blame(of id: RecordID, at revision: ObjectID) throws(LedgerError) -> Blame {
    do {
      guard (try? act(revision)) != nil else { throw LedgerError.notAState(revision) }
      let tree = try repository.commit(revision).tree
      let profile = try profile(in: tree, ofKinds: [id.kind])
      guard let record = try record(id, in: tree, profile: profile) else {
        throw LedgerError.noSuchRecord(id.description)
      }
      let claims = BlameClaims(record, in: RecordComparison(from: profile, to: profile))
      var search = BlameSearch(profile: profile)
      try search.follow(claims, of: id, from: revision, in: self)
      return try search.blame(of: record, claims.open, in: tree, self)
    } catch { throw LedgerError(error) }
  }
}

/// A search for who said what, through the history of a record and of those merged into it.
private struct BlameSearch {
  /// The profile whose names the fields are called by.
  let profile: Profile
  /// The act and the record that answer each claim, by the claim's line.
  private var answers: [Int: Place] = [:]
  private var visited: Set<RecordID> = []

  private struct Place: Hashable {
    let act: ObjectID
    let record: RecordID
  }

  init(profile: Profile) { self.profile = profile }

  /// Answers claims on a record from the acts up to a revision.
  mutating func follow(
    _ claims: BlameClaims, of id: RecordID, from revision: ObjectID, in ledger: borrowing Ledger
  ) throws {
    guard visited.insert(id).inserted else { return }
    var claims = claims
    var merged: [(step: PathStep, claims: [BlameClaims.Claim])] = []
    try ledger.recordSteps(of: id, from: revision) { step in
      let after = try record(id, step.after, at: step.commit, in: ledger)
      let before = try step.parent.map { try record(id, step.before, at: $0, in: ledger) } ?? nil
      let comparison = RecordComparison(from: profile, to: profile)
      guard let change = comparison.change(from: before, to: after) else { return true }
      let place = Place(act: step.commit, record: id)
      let taken = before == nil ? claims.takeAll() : claims.take(change)
      guard !taken.isEmpty else { return true }
      for claim in taken { answers[claim.line] = place }
      merged.append((step, taken))
      return !claims.open.isEmpty
    }
    guard let field = profile.kinds[id.kind]?.meaning.mergedInto else { return }
    for (step, claims) in merged {
      try followMerged(claims, into: id, by: field, at: step, in: ledger)
    }
  }

  /// Follows what an act brought into a record to the records that it merged into it, where they said it before.
  private mutating func followMerged(
    _ claims: [BlameClaims.Claim], into id: RecordID, by field: String, at step: PathStep,
    in ledger: borrowing Ledger
  ) throws {
    guard let parent = step.parent else { return }
    var left = claims
    for other in try ledger.others(than: id, at: step) where !left.isEmpty {
      guard let before = try record(other.id, other.before, at: parent, in: ledger),
        let after = try record(other.id, other.after, at: step.commit, in: ledger),
        after[field]?.text == id.description, before[field] != after[field]
      else { continue }
      let (said, others) = BlameClaims.split(left, saidBy: before)
      left = others
      try follow(BlameClaims(said), of: other.id, from: parent, in: ledger)
    }
  }

  /// Reads a record as a revision has it, with its fields under the names that they have now.
  private func record(
    _ id: RecordID, _ blob: ObjectID?, at commit: ObjectID, in ledger: borrowing Ledger
  ) throws -> Record? {
    guard let blob else { return nil }
    let old = try ledger.profile(
      in: try ledger.act(commit).commit.tree, ofKinds: [id.kind])
    let record = try ledger.record(id, blob: blob, profile: old)
    return old == profile ? record : RecordComparison(from: old, to: profile).renamed(record)
  }

  /// Returns the answers, with what is known of each act.
  func blame(
    of record: Record, _ claims: [BlameClaims.Claim], in tree: ObjectID,
    _ ledger: borrowing Ledger
  ) throws -> Blame {
    var sources: [(place: Place, source: Blame.Source)] = []
    for place in Set(answers.values) {
      sources.append(
        (place, try ledger.blameSource(try ledger.act(place.act), of: place.record)))
    }
    sources.sort {
      ($0.source.act.sequence, $1.place.record) > ($1.source.act.sequence, $0.place.record)
    }
    let positions = Dictionary(
      sources.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = claims.compactMap { claim in
      answers[claim.line].flatMap { positions[$0] }.map {
        Blame.Line(field: claim.field, value: claim.value, isItem: claim.isItem, source: $0)
      }
    }
    let structures = Set(sources.flatMap { $0.source.members.compactMap(\.structure) })
    let naming = try ledger.profile(in: tree, ofKinds: Set(structures.map(\.kind)))
    return Blame(
      record: record, label: profile.label(of: record), lines: lines,
      sources: sources.map(\.source),
      labels: try ledger.labels(of: structures, in: tree, profile: naming))
  }
}

extension LedgerError {
  fileprivate static func notAState(_ commit: ObjectID) -> LedgerError {
    .impossible(
      "not-a-state",
      "commit \(commit.short) is not an act of the ledger, so nobody decided what it says",
      hint: "name a date, or an act of 'terrier log'")
  }
}
