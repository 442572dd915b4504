internal import Records

/// The records that a sheet says are the same, taken together: if A is B and B is C, all three are one.
struct SameGroups {
  let path: String
  let subject: MatchSubject
  let records: [RecordID: Record]
  let known: KnownAnswers
  let profile: Profile

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var changes: [AnswerPlan.Change] = []
  private(set) var merges: [RecordID: RecordID] = [:]
  private(set) var differences: [MergeDifference] = []

  init(
    path: String, subject: MatchSubject, records: [RecordID: Record], known: KnownAnswers,
    profile: Profile
  ) {
    self.path = path
    self.subject = subject
    self.records = records
    self.known = known
    self.profile = profile
  }

  /// Takes all lines in: finds the groups, what contradicts them, and what becomes of their records.
  mutating func join(_ lines: [SheetLine]) {
    let same = lines.filter { $0.answer == .same }
    guard !same.isEmpty else { return }
    guard let uniting = RecordUniting(of: subject.records, profile: profile) else {
      return problem(
        same[0].line, "no-merge",
        "records of the kind '\(subject.records.name)' cannot be merged",
        hint: "give the kind 'meaning.merged_into' and a state with a code of 'means: merged'")
    }
    let groups = SameGroups.groups(of: same.map(\.pair))
    var places: [RecordID: Int] = [:]
    for (place, group) in groups.enumerated() {
      for id in group { places[id] = place }
    }
    for line in lines where line.answer == .distinct {
      guard let place = places[line.pair.first], place == places[line.pair.second] else { continue }
      problem(
        line.line, "contradiction", "other lines say that these two are the same",
        hint: "if A is B and B is C, then A is C: correct one of the lines")
    }
    let linesByGroup = Dictionary(grouping: same) { places[$0.pair.first] }
    for (place, group) in groups.enumerated() {
      unite(group, linesByGroup[place] ?? [], uniting)
    }
    changes.sort { $0.before.id < $1.before.id }
  }

  private mutating func unite(
    _ group: Set<RecordID>, _ lines: [SheetLine], _ uniting: RecordUniting
  ) {
    guard let line = lines.first?.line else { return }
    for pair in SameGroups.pairs(of: group) {
      guard let said = known[pair], said.answer == .distinct else { continue }
      problem(
        line, "contradicts-answer",
        "'\(said.record)' says that '\(pair.first)' and '\(pair.second)' are distinct",
        hint: "record that answer as a mistake first, or correct the sheet")
    }
    let kept = Set(lines.compactMap(\.kept))
    if kept.count > 1 {
      problem(
        line, "several-kept",
        "the lines about these records keep \(kept.count) of them",
        hint: "only one can remain: name the same one in every line")
    }
    let members = group.compactMap { records[$0] }
    guard diagnostics.isEmpty, let survivor = kept.first.flatMap({ records[$0] }) ?? best(members)
    else { return }
    var after = survivor
    for member in members.sorted(by: { $0.id < $1.id }) where member.id != survivor.id {
      let (united, found) = uniting.united(after, with: member)
      after = united
      differences += found
      merges[member.id] = survivor.id
      changes.append(
        AnswerPlan.Change(before: member, after: uniting.merged(member, into: survivor.id)))
    }
    if after != survivor { changes.append(AnswerPlan.Change(before: survivor, after: after)) }
  }

  /// The record that remains when nobody said which: an attested one, then the one that says most, then the first.
  private func best(_ members: [Record]) -> Record? {
    let attestation = subject.records.meaning.attestation
    let rank = { (record: Record) in
      (attestation.flatMap { record[$0] } == nil ? 1 : 0, -record.entries.count, record.id)
    }
    return members.min { rank($0) < rank($1) }
  }

  private mutating func problem(_ line: Int, _ code: String, _ message: String, hint: String) {
    diagnostics.append(
      Diagnostic(.error, code, message, at: Location(path, line: line), hint: hint))
  }

  /// Returns the sets of records that pairs join, in the order of their least members.
  static func groups(of pairs: [RecordPair]) -> [Set<RecordID>] {
    var parents: [RecordID: RecordID] = [:]
    func root(_ id: RecordID) -> RecordID {
      var id = id
      while let parent = parents[id], parent != id {
        // The way is halved for whoever comes after.
        parents[id] = parents[parent]
        id = parent
      }
      return id
    }
    for pair in pairs {
      let (first, second) = (root(pair.first), root(pair.second))
      parents[first] = min(first, second)
      parents[second] = min(first, second)
    }
    return Dictionary(grouping: parents.keys, by: root).sorted { $0.key < $1.key }
      .map { Set($0.value) }
  }

  private static func pairs(of group: Set<RecordID>) -> [RecordPair] {
    let members = group.sorted()
    return members.enumerated().flatMap { index, first in
      members[(index + 1)...].compactMap { RecordPair(first, $0) }
    }
  }
}
