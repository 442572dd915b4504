extension Territories {
  /// Returns the territory that a code names on a day, or `nil` when none does, or several may.
  ///
  /// A code that no longer holds names what replaced its territory, and what replaced that one since: the code of a
  /// former commune leads to the new commune. A territory that was divided has no one successor.
  package func territory(
    forCode code: String, referential: String, on day: CalendarDate
  ) -> RecordID? {
    let found = territories(forCode: code, referential: referential, on: day)
    return found.count == 1 ? found[0] : nil
  }

  /// Returns every territory that a code may name on a day, by identity.
  package func territories(
    forCode code: String, referential: String, on day: CalendarDate
  ) -> [RecordID] {
    let known = (codes[referential]?[code] ?? []).filter { isPast($0, on: day) }
    let current = known.filter { $0.holds(on: day) && stands($0.territory, on: day) }
      .map(\.territory)
    if !current.isEmpty { return Set(current).sorted() }
    return Set(known.flatMap { heirs(of: $0.territory, on: day) }).sorted()
  }

  /// The referentials that gave a code, in alphabetical order.
  package var referentials: [String] { codes.keys.sorted() }

  /// Returns the codes of a territory in a referential that hold on a day, in alphabetical order.
  package func codes(of id: RecordID, referential: String, on day: CalendarDate) -> [String] {
    (codes[referential] ?? [:]).filter { _, codes in
      codes.contains { $0.territory == id && $0.holds(on: day) }
    }.keys.sorted()
  }

  /// Returns what each code that a referential ever had is on a day, where it became another one: the table with
  /// which data that names former communes is matched with present ones.
  ///
  /// Codes that still hold, and those that lead to several codes or to none, are left out.
  package func equivalences(in referential: String, on day: CalendarDate) -> [String: String] {
    var present: [RecordID: Set<String>] = [:]
    for code in (codes[referential] ?? [:]).values.joined() where code.holds(on: day) {
      present[code.territory, default: []].insert(code.code)
    }
    var table: [String: String] = [:]
    for code in (codes[referential] ?? [:]).keys {
      guard let territory = territory(forCode: code, referential: referential, on: day),
        let found = present[territory], found.count == 1, let now = found.first, now != code
      else { continue }
      table[code] = now
    }
    return table
  }

  private func isPast(_ code: Code, on day: CalendarDate) -> Bool {
    code.from.map { $0.earliest <= day } ?? true
  }

  /// Returns whether a territory holds on a day, as far as its dates tell.
  func stands(_ id: RecordID, on day: CalendarDate) -> Bool {
    territories[id]?.stands(on: day) ?? false
  }

  /// Returns what stands on a day of what a territory became, itself when nothing replaced it yet.
  func heirs(of id: RecordID, on day: CalendarDate) -> [RecordID] {
    var (heirs, seen): ([RecordID], Set<RecordID>) = ([], [id])
    var waiting = successors(of: id)
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let territory = territories[next],
        territory.from.map({ $0.earliest <= day }) ?? true
      else { continue }
      if territory.stands(on: day) { heirs.append(next) } else { waiting += successors(of: next) }
    }
    return heirs
  }
}
