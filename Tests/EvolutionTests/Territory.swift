import Evolution
import Governance
package import Records

/// A small territory that changes between the end of 2025 and the end of 2026.
///
/// Kinds and codes are made up for the tests: the engine knows none of them by name.
enum Territory {
  static let start = Instant(startOf: day(2025, 12, 31))
  static let end = Instant(startOf: day(2026, 12, 31))

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
  }

  static func id(_ number: Int, kind: String = "lieu") -> RecordID {
    let digits = String(number, radix: 16)
    return RecordID(kind: kind, name: String(repeating: "0", count: 12 - digits.count) + digits)
  }

  /// Returns a record from its fields; dates and numbers are recognized by their names.
  static func record(
    _ number: Int, kind: String = "lieu", _ fields: KeyValuePairs<String, Value>
  ) -> Record {
    Record(id: id(number, kind: kind), entries: fields.map { Entry($0.key, $0.value) })
  }

  /// Returns a place with a name, a state and dates in the world.
  static func place(
    _ number: Int = 1, _ name: String = "Médiathèque", state: String? = nil, from: String? = nil,
    until: String? = nil, _ others: KeyValuePairs<String, Value> = [:]
  ) -> Record {
    let fields: [(String, Value?)] = [
      ("nom", .text(name)), ("etat", state.map { .text($0) }), ("ouvert_le", date(from)),
      ("ferme_le", date(until)),
    ]
    return Record(
      id: id(number),
      entries: fields.compactMap { name, value in value.map { Entry(name, $0) } }
        + others.map { Entry($0.key, $0.value) })
  }

  static func date(_ text: String?) -> Value? { text.flatMap { PartialDate($0) }.map { .date($0) } }

  static func snapshot(
    _ records: [Record], at time: Instant, profile: Profile = Territory.profile,
    revision: String = "a"
  ) -> Snapshot {
    Snapshot(
      revision: String(repeating: revision, count: 40), time: time, profile: profile,
      records: records)
  }

  /// Returns an accepted act that touches records.
  static func act(
    _ nature: Nature?, on records: [RecordID], sequence: Int = 2, effective: String? = nil,
    fields: [RecordID: Set<String>] = [:], act: String = "accepted"
  ) -> JournalEntry {
    JournalEntry(
      sequence: sequence, commit: String(repeating: "c", count: 40), act: act,
      time: Instant(startOf: day(2026, 3, 2)), proposal: "p\(sequence)", title: "Titre",
      natures: nature.map { Natures(overall: $0) },
      effective: effective.flatMap { PartialDate($0) }, records: records, fields: fields)
  }

  /// Compares two lists of records over the year 2026, all touched by one act of a nature.
  static func report(
    _ before: [Record], _ after: [Record], nature: Nature? = nil, effective: String? = nil,
    profileBefore: Profile = profile, profile: Profile = profile
  ) -> Report {
    let touched = Set((before + after).map(\.id)).sorted()
    return Report.make(
      from: snapshot(before, at: start, profile: profileBefore),
      to: snapshot(after, at: end, profile: profile, revision: "b"),
      journal: [act(nature, on: touched, effective: effective)])
  }

  static func report(
    _ before: Record?, _ after: Record?, nature: Nature? = nil, effective: String? = nil
  ) -> Report {
    report(
      [before].compactMap(\.self), [after].compactMap(\.self), nature: nature, effective: effective)
  }
}

extension Report {
  /// Every finding of the report.
  var findings: [Finding] { kinds.flatMap { $0.figures.flatMap(\.findings) } }

  /// The cases found, in the order of reports.
  var cases: [Case] { findings.map(\.case) }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(arrayLiteral items: Value...) { self = .list(items) }
}
