import Records
import TestSupport

@testable import Exchange

/// Places, sources and answers of a small profile, in which matching can be tried.
enum Matching {
  static let profile: Profile = {
    let base = MednumProfile.profile
    guard let place = base.kinds["lieu"], let source = base.kinds["source"] else { return base }
    var meaning = place.meaning
    meaning.commune = "code_insee"
    meaning.mergedInto = "fusionne_dans"
    let merged = Field(name: "fusionne_dans", type: .reference(["lieu"]))
    let kind = Kind(
      name: "lieu", fields: place.fields + [merged], meaning: meaning, exports: place.exports)
    return Profile(
      kinds: [kind, source, answers],
      nomenclatures: base.nomenclatures.values.filter { $0.name != "etat" } + [state, words])
  }()

  private static let answers: Kind = {
    var meaning = Meaning()
    meaning.label = "nom"
    meaning.state = "etat"
    meaning.match = Meaning.Match(records: "fiches", answer: "reponse")
    return Kind(
      name: "rapprochement",
      fields: [
        Field(name: "nom", type: .string),
        Field(name: "fiches", type: .list(.reference(["lieu"]))),
        Field(name: "reponse", type: .nomenclature("reponse")),
        Field(name: "etat", type: .nomenclature("etat")),
      ], meaning: meaning)
  }()

  private static let state = Nomenclature(
    name: "etat",
    codes: [
      Nomenclature.Code(name: "actif", means: .active),
      Nomenclature.Code(name: "clos", means: .ended),
      Nomenclature.Code(name: "fusionne", means: .merged),
      Nomenclature.Code(name: "errone", means: .mistaken),
    ])

  private static let words = Nomenclature(
    name: "reponse",
    codes: [
      Nomenclature.Code(
        name: "meme", labels: LocalizedText(["fr": "Même lieu"]), match: .same, aliases: ["même"]),
      Nomenclature.Code(
        name: "distincts", labels: LocalizedText(["fr": "Lieux distincts"]), match: .distinct),
      Nomenclature.Code(
        name: "incertain", labels: LocalizedText(["fr": "Incertain"]), match: .unsure),
    ])

  static func subject() throws -> MatchSubject { try MatchSubject(in: profile) }

  /// Returns a place of a source; the number makes its identity.
  static func place(
    _ number: Int, _ name: String, source: Int = 1, commune: String = "49007",
    address: String? = nil, at point: (String, String)? = nil, more: [String: Value] = [:]
  ) -> Record {
    let identity = Value.list([
      .map([
        Entry("source", .text(id("source", source).description)),
        Entry("id", .text("n\(number)")),
      ])
    ])
    var values: [String: Value] = [
      "etat": .text("actif"), "nom": .text(name), "code_insee": .text(commune),
      "identifiants": identity,
    ]
    values["adresse"] = address.map { .text($0) }
    values["latitude"] = point.flatMap { Number($0.0) }.map { .number($0) }
    values["longitude"] = point.flatMap { Number($0.1) }.map { .number($0) }
    values.merge(more) { _, new in new }
    return record(id("lieu", number), values)
  }

  static func answer(_ number: Int, _ first: Int, _ second: Int, _ code: String) -> Record {
    record(
      id("rapprochement", number),
      [
        "nom": .text("réponse"), "reponse": .text(code),
        "fiches": .list([first, second].map { .text(id("lieu", $0).description) }),
      ])
  }

  static func record(_ id: RecordID, _ values: [String: Value]) -> Record {
    guard let kind = profile.kinds[id.kind] else { return Record(id: id, entries: []) }
    return values.sorted { $0.key < $1.key }.reduce(Record(id: id, entries: [])) {
      $0.setting($1.key, to: $1.value, in: kind)
    }
  }

  static func id(_ kind: String, _ number: Int) -> RecordID {
    let digits = String(number, radix: 16)
    return RecordID(kind: kind, name: String(repeating: "0", count: 12 - digits.count) + digits)
  }

  /// Returns a record prepared for comparison, as its own kind prepares it.
  static func comparable(
    _ record: Record, communes: CommuneHistory = CommuneHistory(), infersTypology: Bool = true
  ) -> ComparablePlace {
    let fields = PlaceFields(of: profile.kinds[record.id.kind] ?? Kind(name: "", fields: []))
    return ComparablePlace(
      { record[$0] }, sources: fields.sources(of: record), fields: fields, communes: communes,
      infersTypology: infersTypology)
  }

  static func queue(_ records: [Record], from least: Int = 60) throws -> MatchQueue {
    MatchQueue(
      among: records, profile: profile, subject: try subject(), queue: least, propose: 85)
  }

  static func plan(_ sheet: String, _ records: [Record], seed: UInt64 = 1) throws -> AnswerPlan {
    var generator = FixedGenerator(seed: seed)
    return try AnswerPlan.make(
      sheet: Array(sheet.utf8), path: "sheet.csv", records: records, profile: profile,
      subject: try subject(), using: &generator)
  }
}
