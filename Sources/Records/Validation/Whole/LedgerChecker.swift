/// Checks what records say of one another: that what they refer to exists, and that what is unique
/// is.
///
/// Records are added one by one, in any order, and may be forgotten by who adds them: the checker
/// keeps their identities, their references and their unique values only. It serves two uses. For a
/// whole ledger, every record is added. For a change, the records that changed are added, what was
/// removed is named, and the rest of the ledger is looked up when something refers to it; then only
/// what the change brings is reported.
package struct LedgerChecker {
  /// Finds what a record that was not added says, or `nil` when there is none.
  package typealias Lookup = (RecordID) -> Standing?

  /// Finds a record that was not added and holds a unique value: its kind, its field, the value.
  package typealias Holders = (UniqueValue) -> RecordID?

  /// Finds a record that was not added, for the checks that look at it.
  package typealias Others = (RecordID) -> Record?

  /// A value that one record of a kind may have in a field.
  package struct UniqueValue: Hashable, Sendable {
    package let kind: String
    /// The path of the field; in a map of identifiers, with the key of the identifier.
    package let field: String
    package let value: Value
  }

  let profile: Profile
  let lookup: Lookup
  let holders: Holders?
  let others: Others
  /// The day that tells what is over, or `nil` for what its state alone says.
  let day: CalendarDate?
  let lookout: Lookout
  private let plans: [String: ReferencePlan]

  /// The records added, in the order in which they came.
  private(set) var records: [RecordID] = []
  /// The records added that did not change: what is wrong with them is not to be said.
  private(set) var unchanged: Set<RecordID> = []
  /// What the checks of kinds ask of the records added.
  private(set) var excerpts: [RecordID: Record] = [:]
  private(set) var standings: [RecordID: Standing] = [:]
  private(set) var removed: Set<RecordID> = []
  private(set) var references: [(from: Int, to: RecordID, place: Place)] = []

  /// The first record with each unique value, and all of them where there are several.
  private(set) var firstHolders: [UniqueValue: Int] = [:]
  private(set) var collisions: [UniqueValue: [Int]] = [:]

  /// Creates a checker of records of one profile; without a lookup, no other records exist.
  package init(
    profile: Profile, on day: CalendarDate? = nil,
    besides lookup: @escaping Lookup = { _ in nil }, holders: Holders? = nil,
    others: @escaping Others = { _ in nil }
  ) {
    self.profile = profile
    self.lookup = lookup
    self.holders = holders
    self.others = others
    self.day = day
    lookout = Lookout(of: profile)
    plans = profile.kinds.mapValues(ReferencePlan.init)
  }

  /// Creates a checker without records, of the profile of another one, which has been prepared.
  package init(
    like other: LedgerChecker, besides lookup: @escaping Lookup, holders: Holders? = nil,
    others: @escaping Others = { _ in nil }
  ) {
    profile = other.profile
    plans = other.plans
    lookout = other.lookout
    day = other.day
    self.others = others
    self.lookup = lookup
    self.holders = holders
  }

  /// Returns the values of a record that no other record of its kind may have.
  ///
  /// What replaced a merged record has its identifiers, and a mistaken one has none.
  package func uniqueValues(of record: Record) -> [UniqueValue] {
    let state = profile.state(of: record)
    guard state != .merged, state != .mistaken else { return [] }
    let values = plans[record.id.kind]?.uniqueValues(of: record).map { field, value in
      UniqueValue(kind: record.id.kind, field: field, value: value)
    }
    return (values ?? []) + answeredPair(of: record)
  }

  /// Returns every record that a record refers to, in whatever field.
  package func everyReference(of record: Record) -> Set<RecordID> {
    var found: Set<RecordID> = []
    plans[record.id.kind]?.forEachReference(of: record) { target, _ in found.insert(target) }
    return found
  }

  /// Creates a checker of some records of a ledger that also holds others.
  package init(profile: Profile, besides known: Set<RecordID>) {
    self.init(profile: profile, besides: { known.contains($0) ? Standing() : nil })
  }

  /// Takes a record in; one that did not change is judged only for referring to what was removed.
  package mutating func add(_ record: Record, isChanged: Bool = true) {
    let index = records.count
    records.append(record.id)
    if !isChanged { unchanged.insert(record.id) }
    let standing = profile.standing(of: record)
    standings[record.id] = standing
    if let excerpt = lookout.excerpt(of: record) { excerpts[record.id] = excerpt }
    guard let plan = plans[record.id.kind] else { return }
    plan.forEachReference(of: record) { target, place in
      references.append((index, target, place))
    }
    for value in uniqueValues(of: record) { add(value, of: index) }
  }

  /// Takes note that a record exists no longer, whatever a lookup says.
  package mutating func remove(_ id: RecordID) { removed.insert(id) }

  /// Returns what a record is to the others, or `nil` when there is none.
  func standing(of id: RecordID) -> Standing? {
    removed.contains(id) ? nil : standings[id] ?? lookup(id)
  }

  private mutating func add(_ value: UniqueValue, of index: Int) {
    guard let first = firstHolders[value] else {
      firstHolders[value] = index
      return
    }
    if collisions[value, default: [first]].last != index {
      collisions[value, default: [first]].append(index)
    }
  }
}
