import Governance
import Records

@testable import Evolution

extension Territory {
  /// The same kinds with communes that merge, programmes that follow one another, and services that take their part.
  static let wide = Profile(
    kinds: [kind, structure, commune, programme, service],
    nomenclatures: [states, services, parts])

  static let parts = Nomenclature(
    name: "part",
    codes: [
      Nomenclature.Code(name: "aucune"), Nomenclature.Code(name: "oriente"),
      Nomenclature.Code(name: "aide", successor: "accompagne"),
      Nomenclature.Code(name: "accompagne"),
    ])

  private static let life = [
    Field(name: "nom", type: .string), Field(name: "etat", type: .nomenclature("etat")),
    Field(name: "depuis", type: .partialDate), Field(name: "jusqu_au", type: .partialDate),
  ]

  private static func living() -> Meaning {
    var meaning = Meaning()
    (meaning.label, meaning.state) = ("nom", "etat")
    (meaning.validFrom, meaning.validUntil) = ("depuis", "jusqu_au")
    return meaning
  }

  private static let commune: Kind = {
    var meaning = living()
    var territory = Meaning.Territory()
    (territory.parents, territory.composition) = ("parents", "composition")
    (territory.predecessors, territory.codes) = ("remplace", "codes")
    meaning.territory = territory
    meaning.commune = "code_insee"
    let code = [
      Field(name: "referentiel", type: .string), Field(name: "code", type: .string),
      Field(name: "du", type: .partialDate), Field(name: "au", type: .partialDate),
    ]
    return Kind(
      name: "commune",
      fields: life + [
        Field(name: "code_insee", type: .string), Field(name: "codes", type: .list(.map(code))),
        Field(name: "parents", type: .list(.reference(["commune"]))),
        Field(name: "composition", type: .list(.reference(["commune"]))),
        Field(name: "remplace", type: .list(.reference(["commune"]))),
      ], meaning: meaning)
  }()

  private static let programme: Kind = {
    var meaning = living()
    meaning.replacedBy = "suite"
    return Kind(
      name: "programme",
      fields: life + [Field(name: "suite", type: .reference(["programme"]))], meaning: meaning)
  }()

  private static let service = Kind(
    name: "service",
    fields: life + [
      Field(name: "part", type: .nomenclature("part")),
      Field(name: "lieux", type: .list(.reference(["lieu"]))),
      Field(name: "commune", type: .reference(["commune"])),
    ], meaning: living())

  /// Returns a record of one of the kinds that have a life, which says what is given and is named after its number.
  static func living(
    _ number: Int, _ kind: String, state: String? = nil, from: String? = nil,
    until: String? = nil, _ others: KeyValuePairs<String, Value> = [:]
  ) -> Record {
    let fields: [(String, Value?)] = [
      ("nom", .text("\(kind) \(number)")), ("etat", state.map { .text($0) }),
      ("depuis", date(from)), ("jusqu_au", date(until)),
    ]
    return Record(
      id: id(number, kind: kind),
      entries: fields.compactMap { name, value in value.map { Entry(name, $0) } }
        + others.map { Entry($0.key, $0.value) })
  }

  /// Returns a list of references to records of a kind.
  static func references(_ numbers: Int..., kind: String) -> Value {
    .list(numbers.map { .text(id($0, kind: kind).description) })
  }

  /// Compares two lists of records of the wide profile over the year 2026.
  static func wideReport(
    _ before: [Record], _ after: [Record], nature: Nature? = nil, effective: String? = nil
  ) -> Report {
    report(
      before, after, nature: nature, effective: effective, profileBefore: wide, profile: wide)
  }
}

/// Acts on one record, one after another, each with its nature, the day it was decided and the state it left.
struct Course {
  var states: [Record?]
  var acts: [JournalEntry] = []

  init(from first: Record?) { states = [first] }

  mutating func act(
    _ nature: Nature, on day: String, effective: String? = nil, to next: Record,
    knowing: Bool = true
  ) {
    let comparison = RecordComparison(from: Territory.wide, to: Territory.wide)
    guard let change = comparison.change(from: states.last ?? nil, to: next),
      let day = PartialDate(day)?.latest
    else { return }
    acts.append(
      JournalEntry(
        sequence: acts.count + 2, commit: "c", act: "accepted", time: Instant(startOf: day),
        natures: Natures(overall: nature), effective: effective.flatMap { PartialDate($0) },
        records: [next.id],
        fields: knowing ? [next.id: Set(change.fields.map(\.topField))] : [:],
        changes: knowing ? [change] : []))
    states.append(next)
  }

  var before: Snapshot {
    Territory.snapshot(
      [states.first ?? nil].compactMap(\.self), at: Territory.start, profile: Territory.wide)
  }

  var after: Snapshot {
    Territory.snapshot(
      [states.last ?? nil].compactMap(\.self), at: Territory.end, profile: Territory.wide,
      revision: "b")
  }

  var report: Report { Report.make(from: before, to: after, journal: acts) }

  /// What the report says happened within the period and is in no figure, act by act.
  var passing: [Case] { report.kinds.flatMap { $0.passing.map(\.case) } }
}
