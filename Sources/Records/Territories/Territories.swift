/// The territories of a ledger as one whole: which holds which, which replaced which, and which code named which when.
///
/// A perimeter may lie in several others and overlap them (a living area crosses départements), so territories are a
/// graph, not a tree. Communes merge and split, and their codes with them: what an old code names now follows from
/// what replaced it.
package struct Territories: Sendable {
  /// A code that a referential gives to a territory, with the days on which it holds.
  package struct Code: Hashable, Sendable {
    package let referential: String
    package let code: String
    package let from: PartialDate?
    package let until: PartialDate?
    package let territory: RecordID

    /// Returns whether it holds on a day; without a date it always did, or still does.
    package func holds(on day: CalendarDate) -> Bool {
      (from.map { $0.earliest <= day } ?? true) && (until.map { day <= $0.latest } ?? true)
    }

    /// Returns whether both hold on one and the same day, as far as their dates tell.
    func overlaps(_ other: Code) -> Bool {
      !isOver(before: other) && !other.isOver(before: self)
    }

    private func isOver(before other: Code) -> Bool {
      // The day of the act may be written on both sides.
      guard let until, let start = other.from else { return false }
      return until.earliest <= start.latest
    }
  }

  /// What the engine knows of one territory.
  struct Territory {
    let id: RecordID
    /// A code of a nomenclature, such as a commune or a living area.
    let type: String?
    var parents: [RecordID] = []
    var predecessors: [RecordID] = []
    let mergedInto: RecordID?
    let from: PartialDate?
    let until: PartialDate?
    let isOver: Bool

    func stands(on day: CalendarDate) -> Bool {
      (from.map { $0.earliest <= day } ?? true) && (until.map { day <= $0.latest } ?? true)
    }
  }

  private(set) var territories: [RecordID: Territory] = [:]
  /// By referential and code, in the order of the records.
  private(set) var codes: [String: [String: [Code]]] = [:]
  private var children: [RecordID: [RecordID]] = [:]
  private var successors: [RecordID: [RecordID]] = [:]
  private var earlier: [RecordID: [RecordID]] = [:]

  /// Takes the records whose kinds say that they are territories; others are left out.
  package init(_ records: some Sequence<Record>, profile: Profile) {
    var composed: [(whole: RecordID, part: RecordID)] = []
    for record in records {
      guard let kind = profile.kinds[record.id.kind], let meaning = kind.meaning.territory else {
        continue
      }
      func references(_ field: String?) -> [RecordID] {
        profile.references(of: record, in: [field].compactMap(\.self)).uniqued()
      }
      func date(_ field: String?) -> PartialDate? {
        if case .date(let date)? = field.flatMap({ record[$0] }) { date } else { nil }
      }
      territories[record.id] = Territory(
        id: record.id, type: meaning.type.flatMap { record[$0]?.text },
        parents: references(meaning.parents), predecessors: references(meaning.predecessors),
        mergedInto: profile.standing(of: record).mergedInto,
        from: date(kind.meaning.validFrom), until: date(kind.meaning.validUntil),
        isOver: profile.state(of: record).isOver)
      composed += references(meaning.composition).map { (record.id, $0) }
      for code in record.codes(meaning.codes) {
        codes[code.referential, default: [:]][code.code, default: []].append(code)
      }
    }
    for (whole, part) in composed where territories[part]?.parents.contains(whole) == false {
      territories[part]?.parents.append(whole)
    }
    for id in territories.keys.sorted() {
      guard let territory = territories[id] else { continue }
      for parent in territory.parents { children[parent, default: []].append(id) }
      for predecessor in territory.predecessors { successors[predecessor, default: []].append(id) }
      if let target = territory.mergedInto { successors[id, default: []].append(target) }
    }
    for (id, heirs) in successors { for heir in heirs { earlier[heir, default: []].append(id) } }
  }

  /// Returns whether a record is a territory.
  package func holds(_ id: RecordID) -> Bool { territories[id] != nil }

  /// Returns the territories that one replaced, and what those replaced, by identity; itself never.
  package func predecessors(of id: RecordID) -> [RecordID] {
    closure(of: id) { earlier[$0] ?? [] }.sorted()
  }

  /// Returns the territories that directly hold one, in the order in which it is said.
  package func parents(of id: RecordID) -> [RecordID] { territories[id]?.parents ?? [] }

  /// Returns the territories that one directly holds, by identity.
  package func parts(of id: RecordID) -> [RecordID] { children[id] ?? [] }

  /// Returns every territory that holds one, at whatever distance, the nearest first; itself never.
  package func ancestors(of id: RecordID) -> [RecordID] { closure(of: id, parents(of:)) }

  /// Returns every territory that one holds, at whatever distance, the nearest first; itself never.
  package func descendants(of id: RecordID) -> [RecordID] { closure(of: id, parts(of:)) }

  /// Returns the territories that replaced one, merged it or came out of it, by identity.
  package func successors(of id: RecordID) -> [RecordID] { (successors[id] ?? []).uniqued() }

  /// Walks each territory once, so that a circle in the records ends the walk instead of making it endless.
  private func closure(of id: RecordID, _ next: (RecordID) -> [RecordID]) -> [RecordID] {
    var (found, seen): ([RecordID], Set<RecordID>) = ([], [id])
    var level = next(id)
    while !level.isEmpty {
      let new = level.filter { seen.insert($0).inserted }
      found += new
      level = new.flatMap(next)
    }
    return found
  }
}

extension Record {
  /// Returns the codes that a field of a territory lists; an item without a referential or a code is none.
  fileprivate func codes(_ field: String?) -> [Territories.Code] {
    guard let items = field.flatMap({ self[$0] })?.items else { return [] }
    return items.compactMap { item in
      guard case .map(let entries) = item else { return nil }
      let values = Dictionary(
        entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      func date(_ key: String) -> PartialDate? {
        if case .date(let date)? = values[key] { date } else { nil }
      }
      let keys = Meaning.Territory.self
      guard let referential = values[keys.referential]?.text, let code = values[keys.code]?.text
      else { return nil }
      return Territories.Code(
        referential: referential, code: code, from: date(keys.from), until: date(keys.until),
        territory: id)
    }
  }
}
