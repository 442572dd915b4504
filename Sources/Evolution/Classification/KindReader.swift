internal import Records

/// Reads what records of one kind say of themselves in one revision, whatever their fields are called.
struct KindReader {
  /// What a record says of its name and its life.
  struct Reading: Hashable {
    var label: String?
    var state = RecordState.active
    var from: PartialDate?
    var until: PartialDate?

    func phase(on day: CalendarDate) -> Phase {
      Phase(state: state, from: from, until: until, on: day)
    }
  }

  let kind: Kind
  private let profile: Profile
  private let states: [String: RecordState]
  private let names: (label: String, state: String, from: String, until: String)

  init(_ kind: Kind, in profile: Profile) {
    self.kind = kind
    self.profile = profile
    var states: [String: RecordState] = [:]
    if let field = kind.meaning.state, case .nomenclature(let name)? = kind.field(field)?.type {
      for code in profile.nomenclatures[name]?.codes ?? [] { states[code.name] = code.means }
    }
    self.states = states
    let meaning = kind.meaning
    names = (
      meaning.label ?? "", meaning.state ?? "", meaning.validFrom ?? "", meaning.validUntil ?? ""
    )
  }

  func read(_ record: Record) -> Reading {
    var reading = Reading()
    for entry in record.entries {
      switch entry.value {
      case .text(let text):
        if entry.name == names.label { reading.label = text }
        if entry.name == names.state { reading.state = states[text] ?? .active }
      case .date(let date):
        if entry.name == names.from { reading.from = date }
        if entry.name == names.until { reading.until = date }
      default: continue
      }
    }
    return reading
  }

  /// Returns whether another revision's reader reads the same from the same record.
  func readsLike(_ other: KindReader) -> Bool { names == other.names && states == other.states }

  /// Returns what part of a record a field is about.
  func topic(of field: String) -> Topic {
    let meaning = kind.meaning
    if field == meaning.label { return .name }
    if field == meaning.latitude || field == meaning.longitude { return .position }
    if meaning.verification.contains(field) { return .verification }
    return .section(kind.section(of: field))
  }

  /// Returns whether a field names, in place of codes that ended, the codes that replace them.
  func isSuccession(_ change: FieldChange) -> Bool {
    guard let before = change.before, let after = change.after else { return false }
    switch kind.field(change.field)?.type {
    case .nomenclature(let name):
      return isSuccession(from: [before], to: [after], of: [after], in: name)
    case .list(.nomenclature(let name)):
      return isSuccession(from: change.removed, to: change.added, of: after.items, in: name)
    default: return false
    }
  }

  private func isSuccession(
    from removed: [Value], to added: [Value], of kept: [Value], in nomenclature: String
  ) -> Bool {
    let codes = profile.nomenclatures[nomenclature]
    let successors = removed.map { $0.text.flatMap { codes?[$0]?.successor } }
    let values = Set(successors.compactMap(\.self).map { Value.text($0) })
    return !removed.isEmpty && successors.allSatisfy { $0 != nil }
      && values.isSubset(of: kept) && values.isSuperset(of: added)
  }

  /// Returns the position that a record gives, in degrees, or `nil` when it is incomplete.
  func position(of record: Record) -> Outline.Position? {
    guard let latitude = kind.meaning.latitude.flatMap({ record[$0] }).flatMap(degrees),
      let longitude = kind.meaning.longitude.flatMap({ record[$0] }).flatMap(degrees)
    else { return nil }
    return Outline.Position(longitude: longitude, latitude: latitude)
  }

  private func degrees(_ value: Value) -> Double? {
    switch value {
    case .number(let number): number.double
    case .integer(let number): Double(number)
    default: nil
    }
  }

  /// The topics of the kind in the order of its fields.
  var topics: [Topic] {
    let sections = kind.fields.map(\.section).uniqued().filter { $0 != nil }
    return [.record, .name, .position] + sections.map { .section($0) }
      + [.section(nil), .verification]
  }
}
