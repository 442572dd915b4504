/// Which territories each record of a state lies in, by one rule for narrowing, indicators and maps.
///
/// A territory lies in itself and in all that hold it. Another record lies where its own references to territories
/// and its commune code place it, with all that hold them; one that says nothing itself lies, in one step, where the
/// records that it refers to say they are: a session of help lies where its place does. What cannot be placed lies
/// nowhere. Where a territory was replaced, its records lie in what took its place as well.
package struct TerritoryMembership: Sendable {
  /// The territories of each record that can be placed, by identity.
  private var territories: [RecordID: [RecordID]] = [:]

  /// The territories themselves, as one whole.
  package let whole: Territories

  private let profile: Profile
  private let day: CalendarDate
  private var plans: [String: Plan] = [:]
  /// The registers that give communes their codes: those in which a territory has the code that it has as a commune.
  private var registers: [String] = []
  private var byCode: [String: [RecordID]] = [:]
  private var holders: [RecordID: [RecordID]] = [:]

  /// Places the records of a state, on the day that decides which communes there are.
  package init(_ records: some Collection<Record>, profile: Profile, on day: CalendarDate) {
    self.profile = profile
    self.day = day
    whole = Territories(records, profile: profile)
    for (name, kind) in profile.kinds { plans[name] = Plan(kind, profile) }
    registers = Self.registers(of: whole, in: records, profile: profile)
    var elsewhere: [(RecordID, [RecordID])] = []
    for record in records {
      guard let plan = plans[record.id.kind] else { continue }
      let found: [RecordID]
      if plan.isTerritory {
        found = holders(of: record.id)
      } else {
        found = own(record, plan)
        if found.isEmpty { elsewhere.append((record.id, plan.others(of: record))) }
      }
      if !found.isEmpty { territories[record.id] = found }
    }
    // Places found in one step place nothing themselves: the order of records does not matter.
    let placed = territories
    for (id, targets) in elsewhere {
      let found = targets.flatMap { placed[$0] ?? [] }
      if !found.isEmpty { territories[id] = found.uniqued().sorted() }
    }
  }

  /// Returns the territories that a record lies in, by identity; none for one that cannot be placed.
  package subscript(id: RecordID) -> [RecordID] { territories[id] ?? [] }

  /// Returns whether a record lies in one of some territories.
  package func contains(_ id: RecordID, in scope: Set<RecordID>) -> Bool {
    self[id].contains(where: scope.contains)
  }

  private mutating func own(_ record: Record, _ plan: Plan) -> [RecordID] {
    var near = plan.territories(of: record)
    if let code = plan.commune.flatMap({ record[$0]?.text }) { near += communes(of: code) }
    guard !near.isEmpty else { return [] }
    return near.uniqued().flatMap { holders(of: $0) }.uniqued().sorted()
  }

  /// Returns a territory, all that hold it, and what took its place with all that hold that.
  private mutating func holders(of id: RecordID) -> [RecordID] {
    if let known = holders[id] { return known }
    guard whole.holds(id) else { return [] }
    let heirs = whole.stands(id, on: day) ? [] : whole.heirs(of: id, on: day)
    let found = ([id] + heirs).flatMap { [$0] + whole.ancestors(of: $0) }.uniqued().sorted()
    holders[id] = found
    return found
  }

  private mutating func communes(of code: String) -> [RecordID] {
    if let known = byCode[code] { return known }
    let found = registers.compactMap { whole.territory(forCode: code, referential: $0, on: day) }
    byCode[code] = found.uniqued()
    return found.uniqued()
  }

  private static func registers(
    of whole: Territories, in records: some Collection<Record>, profile: Profile
  ) -> [String] {
    var codes: [String: Set<RecordID>] = [:]
    for record in records where whole.holds(record.id) {
      guard let field = profile.kinds[record.id.kind]?.meaning.commune,
        let code = record[field]?.text
      else { continue }
      codes[code, default: []].insert(record.id)
    }
    return whole.codes.keys.sorted().filter { register in
      whole.codes[register]?.contains { code, given in
        codes[code].map { ids in given.contains { ids.contains($0.territory) } } ?? false
      } ?? false
    }
  }
}

extension TerritoryMembership {
  /// Which fields of a kind say where its records are.
  private struct Plan {
    let kind: Kind
    let isTerritory: Bool
    let commune: String?
    private let isTerritoryKind: Set<String>
    private let fields: Set<String>

    init(_ kind: Kind, _ profile: Profile) {
      self.kind = kind
      isTerritory = kind.meaning.territory != nil
      commune = kind.meaning.commune
      isTerritoryKind = Set(profile.kinds.values.filter { $0.meaning.territory != nil }.map(\.name))
      let meaning = kind.meaning
      // Who verified, who else lists it, and which record it became say nothing of where it is.
      let apart = Set(
        meaning.verification + meaning.externalIDs
          + [meaning.attestation, meaning.mergedInto, meaning.replacedBy].compactMap(\.self))
      fields = Set(kind.fields.filter { $0.type.holdsReferences }.map(\.name)).subtracting(apart)
    }

    /// Returns the territories that a record refers to.
    func territories(of record: Record) -> [RecordID] {
      targets(of: record).filter { isTerritoryKind.contains($0.kind) }
    }

    /// Returns the other records that a record refers to.
    func others(of record: Record) -> [RecordID] {
      targets(of: record).filter { !isTerritoryKind.contains($0.kind) }
    }

    private func targets(of record: Record) -> [RecordID] {
      guard record.entries.contains(where: { fields.contains($0.name) }) else { return [] }
      return Record(id: record.id, entries: record.entries.filter { fields.contains($0.name) })
        .references(in: kind).map(\.target)
    }
  }
}
