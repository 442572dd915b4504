package import Records

/// Two single values of which one had to be kept when two records became one.
package struct MergeDifference: Hashable, Sendable {
  package let survivor: RecordID
  package let merged: RecordID
  /// The field, or its path inside a map.
  package let field: String
  package let kept: String
  package let other: String
}

/// Makes one record of two that are the same: nothing that either said is lost without being told.
///
/// A value beats an empty one, lists are united, and where the two differ in a single value the survivor's is kept and
/// the difference is told. What was verified or attested of a record holds for that record alone.
struct RecordUniting {
  private let kind: Kind
  private let stateCode: String
  private let stateField: String
  private let mergedInto: String

  /// Returns `nil` when records of the kind cannot be merged: it lacks the field, or the state.
  init?(of kind: Kind, profile: Profile) {
    guard let mergedInto = kind.meaning.mergedInto, let state = kind.meaning.state,
      case .nomenclature(let name)? = kind.field(state)?.type,
      let code = profile.nomenclatures[name]?.codes.first(where: { $0.means == .merged })
    else { return nil }
    self.kind = kind
    self.mergedInto = mergedInto
    stateField = state
    stateCode = code.name
  }

  /// Returns a record once it was merged into another.
  func merged(_ record: Record, into survivor: RecordID) -> Record {
    record.setting(stateField, to: .text(stateCode), in: kind)
      .setting(mergedInto, to: .text(survivor.description), in: kind)
  }

  /// Returns the survivor with what the other one says besides, and what it says otherwise.
  func united(_ survivor: Record, with other: Record) -> (Record, [MergeDifference]) {
    var result = survivor
    var differences: [MergeDifference] = []
    for field in kind.fields where !own.contains(field.name) && !position.contains(field.name) {
      guard let theirs = other[field.name] else { continue }
      guard let mine = survivor[field.name] else {
        result = result.setting(field.name, to: theirs, in: kind)
        continue
      }
      switch field.type {
      case .list: result = result.setting(field.name, to: union(mine, theirs), in: kind)
      case .dictionary:
        let (value, found) = filled(mine, theirs)
        result = result.setting(field.name, to: value, in: kind)
        differences += found.map {
          difference("\(field.name).\($0.key)", $0.mine, $0.theirs, survivor, other)
        }
      default:
        if mine != theirs {
          differences.append(difference(field.name, mine, theirs, survivor, other))
        }
      }
    }
    let (placed, found) = unitedPosition(result, survivor, other)
    return (placed, differences + found)
  }

  /// The fields that each record keeps to itself.
  private var own: Set<String> {
    let meaning = kind.meaning
    return Set(
      [meaning.state, meaning.mergedInto, meaning.attestation, meaning.reply?.field]
        .compactMap(\.self) + meaning.verification)
  }

  /// The two coordinates, which go together.
  private var position: [String] {
    [kind.meaning.latitude, kind.meaning.longitude].compactMap(\.self)
  }

  private func unitedPosition(
    _ result: Record, _ survivor: Record, _ other: Record
  ) -> (Record, [MergeDifference]) {
    let theirs = position.compactMap { name in other[name].map { (name, $0) } }
    guard theirs.count == position.count else { return (result, []) }
    guard position.contains(where: { survivor[$0] != nil }) else {
      return (theirs.reduce(result) { $0.setting($1.0, to: $1.1, in: kind) }, [])
    }
    let differences = theirs.compactMap { name, value in
      survivor[name].flatMap { mine in
        mine == value ? nil : difference(name, mine, value, survivor, other)
      }
    }
    return (result, differences)
  }

  private func union(_ mine: Value, _ theirs: Value) -> Value {
    var items = mine.items
    var known = Set(items)
    for item in theirs.items where known.insert(item).inserted { items.append(item) }
    return .list(items)
  }

  private func filled(
    _ mine: Value, _ theirs: Value
  ) -> (Value, [(key: String, mine: Value, theirs: Value)]) {
    guard case .map(let entries) = mine, case .map(let others) = theirs else { return (mine, []) }
    var known: [String: Value] = [:]
    for entry in entries { known[entry.name] = entry.value }
    var all = entries
    var differences: [(key: String, mine: Value, theirs: Value)] = []
    for entry in others {
      guard let value = known[entry.name] else {
        all.append(entry)
        continue
      }
      if value != entry.value { differences.append((entry.name, value, entry.value)) }
    }
    return (.map(all.sorted { $0.name < $1.name }), differences)
  }

  private func difference(
    _ field: String, _ mine: Value, _ theirs: Value, _ survivor: Record, _ other: Record
  ) -> MergeDifference {
    MergeDifference(
      survivor: survivor.id, merged: other.id, field: field, kept: mine.summary,
      other: theirs.summary)
  }
}
