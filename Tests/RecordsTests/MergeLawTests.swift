import Records
import TestSupport
import Testing

@Suite("Laws of merging")
struct MergeLawTests {
  private let kind = RandomRecords.kind
  private let comparison = RecordComparison(from: RandomRecords.profile, to: RandomRecords.profile)

  /// Three states of a record, with the merge of the two later ones.
  private struct Case {
    let base: Record
    let ours: Record
    let theirs: Record
  }

  @Test(
    "What a merge brings to ours is what theirs brought to base",
    arguments: 0..<400 as Range<UInt64>)
  func sameDifference(seed: UInt64) {
    for states in cases(seed: seed) {
      guard case .merged(let merged) = merge(states) else { continue }
      #expect(difference(states.ours, merged) == difference(states.base, states.theirs))
    }
  }

  @Test(
    "What merges one way merges the other, into the same record but for the order of lists",
    arguments: 0..<200 as Range<UInt64>)
  func symmetry(seed: UInt64) {
    for states in cases(seed: seed) {
      let swapped = Case(base: states.base, ours: states.theirs, theirs: states.ours)
      guard case .merged(let one) = merge(states), case .merged(let other) = merge(swapped) else {
        // A change of order merges onto the base only, so the two sides do not stand alike.
        let isReordered = [states.ours, states.theirs].contains { record in
          comparison.change(from: states.base, to: record)?.fields.contains(where: \.isReordered)
            ?? false
        }
        #expect(isReordered || isConflict(merge(states)) == isConflict(merge(swapped)))
        continue
      }
      #expect(sorted(one) == sorted(other))
    }
  }

  @Test("A side that changed nothing gives the other side", arguments: 0..<100 as Range<UInt64>)
  func identity(seed: UInt64) {
    for states in cases(seed: seed) {
      let base = states.base
      #expect(merge(Case(base: base, ours: base, theirs: states.theirs)) == .merged(states.theirs))
      #expect(merge(Case(base: base, ours: states.ours, theirs: base)) == .merged(states.ours))
    }
  }

  @Test(
    "What ours already says is never merged again, and always said to be applied",
    arguments: 0..<100 as Range<UInt64>)
  func repetition(seed: UInt64) {
    for states in cases(seed: seed) where states.base != states.theirs {
      let again = Case(base: states.base, ours: states.theirs, theirs: states.theirs)
      guard case .conflicts(let conflicts) = merge(again) else {
        Issue.record("it merged")
        continue
      }
      #expect(conflicts.allSatisfy { $0.isAlreadyApplied })
      let fields = comparison.change(from: states.base, to: states.theirs)?.fields
      #expect(conflicts.map(\.field) == fields?.map(\.field))
    }
  }

  @Test("Only a field that both sides changed conflicts", arguments: 0..<200 as Range<UInt64>)
  func conflictsAreShared(seed: UInt64) {
    for states in cases(seed: seed) {
      guard case .conflicts(let conflicts) = merge(states) else { continue }
      for conflict in conflicts {
        #expect(conflict.base == states.base[conflict.field])
        #expect(states.ours[conflict.field] != states.base[conflict.field])
        #expect(states.theirs[conflict.field] != states.base[conflict.field])
      }
    }
  }

  @Test("A merged record is valid when both sides are", arguments: 0..<100 as Range<UInt64>)
  func validity(seed: UInt64) {
    let checker = RecordChecker(profile: RandomRecords.profile)
    for states in cases(seed: seed) {
      guard case .merged(let merged) = merge(states) else { continue }
      let codes = checker.problems(of: merged).filter { $0.severity == .error }.map(\.code)
      // Each side may take away the half of a position that the other leaves.
      #expect(codes.allSatisfy { $0 == "incomplete-location" })
    }
  }

  @Test("The law holds for every short list, also with repetitions", arguments: shortLists)
  func everyList(base: [String]) {
    let record = { (items: [String]) in
      Record(
        id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
        entries: items.isEmpty ? [] : [Entry("services", .list(items.map(Value.text)))])
    }
    for ours in Self.shortLists {
      for theirs in Self.shortLists {
        let states = Case(base: record(base), ours: record(ours), theirs: record(theirs))
        guard case .merged(let merged) = merge(states) else { continue }
        #expect(difference(states.ours, merged) == difference(states.base, states.theirs))
      }
    }
  }

  private static let shortLists: [[String]] = (0...3).flatMap { length in
    (0..<(1 << length)).map { bits in (0..<length).map { bits >> $0 & 1 == 0 ? "a" : "b" } }
  }

  @Test("Random records do merge, and do conflict")
  func coverage() {
    let outcomes = (0..<200 as Range<UInt64>).flatMap { cases(seed: $0).map { merge($0) } }
    let merged = outcomes.count { !isConflict($0) }
    #expect(merged > outcomes.count / 10)
    #expect(merged < outcomes.count * 9 / 10)
  }
}

// MARK: - Builders

extension MergeLawTests {
  private func cases(seed: UInt64) -> [Case] {
    var random = RandomRecords(seed: seed)
    return [1, 2, 3, 6].map { times in
      let base = random.record()
      return Case(
        base: base, ours: random.edited(base, times: times),
        theirs: random.edited(base, times: times))
    }
  }

  private func merge(_ states: Case) -> RecordMerge.Outcome {
    RecordMerge.merge(base: states.base, ours: states.ours, theirs: states.theirs, kind: kind)
  }

  private func isConflict(_ outcome: RecordMerge.Outcome) -> Bool {
    if case .conflicts = outcome { true } else { false }
  }

  private func sorted(_ record: Record) -> [String] {
    record.entries.map { entry in
      guard case .list(let items) = entry.value else { return entry.name + entry.value.summary }
      return entry.name + items.map(\.summary).sorted().joined(separator: ",")
    }
  }

  /// Returns a difference as the content of a proposal lists it: of lists, their items and no more.
  private func difference(_ before: Record, _ after: Record) -> [String] {
    guard let change = comparison.change(from: before, to: after) else { return [] }
    return [change.operation.rawValue]
      + change.fields.flatMap { field in
        guard isList(field.before), isList(field.after) else { return ["\(field)"] }
        return [field.field] + field.removed.map { "- \($0)" }.sorted()
          + field.added.map { "+ \($0)" }
          + (field.isReordered ? ["\(field.before as Any) \(field.after as Any)"] : [])
      }
  }

  private func isList(_ value: Value?) -> Bool {
    if case .list? = value { true } else { value == nil }
  }
}
