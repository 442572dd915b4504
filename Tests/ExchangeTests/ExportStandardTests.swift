import Foundation
import Records
import Testing

@testable import Exchange

@Suite("Export in the national standard")
struct ExportStandardTests {
  @Test("A place becomes a row of 32 cells, in the standard's own texts")
  func row() throws {
    let place = Record.place(
      "0123456789ab",
      [
        "latitude": .decimal("47.47"),
        "longitude": .decimal("-0.55"),
        "typologie": .texts("BIB", "ASSO"), "telephone": .text("+33241050000"),
        "courriels": .texts("a@ormeval.invalid", "b@ormeval.invalid"),
        "services": .texts("demarches", "monde"), "formations_labels": .texts("etapes"),
        "horaires": .text("Mo,Tu 09:00-12:00"), "etat": .text("actif"),
      ])
    let text = try Exporting(records: [place]).text(.mednumCSV)
    #expect(
      text == """
        id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,\
        typologie,telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,\
        itinerance,structure_parente,date_maj,services,publics_specifiquement_adresses,\
        prise_en_charge_specifique,frais_a_charge,dispositif_programmes_nationaux,formations_labels,\
        autres_formations_labels,modalites_acces,modalites_accompagnement,fiche_acces_libre,prise_rdv
        0123456789ab,21490007800012,Maison du Pont,Ormeval,49000,,2 place du Pont,,47.47,-0.55,BIB|ASSO,\
        +33241050000,a@ormeval.invalid|b@ormeval.invalid,,"Mo,Tu 09:00-12:00",,,,,,2025-03-02,\
        Aide aux démarches administratives|Compréhension du monde numérique,,,,,\
        Étapes numériques(La Poste),,,,,

        """)
  }

  @Test(
    "What the standard cannot say is left out of the row and told",
    arguments: [
      ("telephone", Value.text("+3222345678"), ExportLoss.Reason.otherForm, ""),
      ("presentation_resume", .text(String(repeating: "é", count: 281)), .tooLong, ""),
      (
        "courriels", .texts("a@ormeval.invalid", "b|c@ormeval.invalid"), .separator,
        "a@ormeval.invalid"
      ),
      ("modalites_acces", .texts("Se présenter", "Par pigeon"), .noEquivalent, "Se présenter"),
      ("typologie", .texts("BIB", "GUINGUETTE"), .noEquivalent, "BIB"),
      ("code_insee", .text("2C004"), .otherForm, ""),
      ("latitude", .decimal("47.5"), .otherForm, ""),
      ("modalites_acces", .texts("Se présenter", "SE PRÉSENTER"), .lessPrecise, "Se présenter"),
    ])
  func losses(field: String, value: Value, reason: ExportLoss.Reason, cell: String) throws {
    let exporting = Exporting(records: [.place("0123456789ab", [field: value])])
    #expect(try exporting.rows().first?[field] == cell)
    let losses = try exporting.export().account.losses
    #expect(losses.map(\.field) == [field])
    #expect(losses.map(\.reason) == [reason])
  }

  @Test("Fields without a column, and states that cannot be said, are losses; being open is not")
  func fields() throws {
    let profile = MednumProfile.withState("suspendu", .suspended)
    let records = [
      Record.place(
        "000000000001",
        ["etat": .text("actif"), "extensions": .map([Entry("wifi", .text("oui"))])]),
      Record.place("000000000002", ["etat": .text("suspendu")]),
    ]
    let account = try Exporting(profile: profile, records: records).export().account
    #expect(
      account.losses.map { "\($0.record.name) \($0.field) \($0.reason.rawValue) \($0.value)" } == [
        "000000000001 extensions no-column wifi: oui", "000000000002 etat state suspendu",
      ])
    #expect(account.exported == 2)
  }

  @Test("Every record is written, left out for a reason, or of another kind")
  func account() throws {
    let profile = MednumProfile.withState("projete", .planned)
    let records = [
      Record.place("00000000000a"),
      Record.place("00000000000b", ["etat": .text("clos")]),
      Record.place("00000000000c", ["etat": .text("projete")]),
      Record.place("00000000000d", ["adresse": .text(""), "code_postal": .text("4900")]),
      Record(id: RecordID(kind: "source", name: "0000000000ff"), entries: []),
    ]
    let exporting = Exporting(profile: profile, records: records.reversed())
    let account = try exporting.export().account
    #expect(account.records == 4)
    #expect(account.exported == 1)
    #expect(account.otherKinds == ["source": 1])
    #expect(
      account.omitted.map(\.reason) == [
        .over(.ended), .planned, .incomplete(["code_postal", "adresse"]),
      ])
    #expect(account.omitted.map(\.record.name) == ["00000000000b", "00000000000c", "00000000000d"])
    #expect(try exporting.rows().compactMap { $0["id"] } == ["00000000000a"])
    #expect(account.diagnostics.map { $0.location?.path } == ["ledger/lieu/00/00000000000d.yaml"])
    let table = try CSVReader.table(from: account.lossTable)
    #expect(table.header.map(\.text) == ["record", "field", "reason", "value"])
    #expect(table.rows.count == account.omitted.count + account.losses.count)
  }

  @Test("A record with errors stays out of the national forms, not of those that say everything")
  func errors() throws {
    let place = Record.place()
    let request = { (format: ExportFormat) in
      ExportRequest(
        format: format, profile: MednumProfile.profile, records: [place],
        day: CalendarDate(daysSinceEpoch: 20_000), erroneous: [place.id: ["sans-cadre"]])
    }
    let account = try Export.make(request(.mednumJSON)).account
    #expect(account.omitted == [ExportOmission(place.id, .erroneous(["sans-cadre"]))])
    #expect(account.diagnostics.map(\.code) == ["not-exportable"])
    #expect(account.facts.contains(.omitted(code: "erroneous", count: 1, details: ["sans-cadre"])))
    #expect(try Export.make(request(.jsonLines)).account.exported == 1)
  }

  @Test(
    "An unknown legal number is written as zeros, which the schema takes, unless it is left empty")
  func pivot() throws {
    var exporting = Exporting(records: [.place("0123456789ab", ["pivot": .text("")])])
    #expect(try exporting.rows().first?["pivot"] == "00000000000000")
    #expect(try exporting.export().account.placeholders == ["pivot": 1])
    exporting.options.leavesPivotEmpty = true
    #expect(try exporting.rows().first?["pivot"] == "")
    #expect(try exporting.export().account.placeholders.isEmpty)
  }

  @Test(
    "The date is that of the last verification or change, else the stated one, else that of recording",
    arguments: [
      (verified: "2026-02-01", changed: "2026-03-01", stated: "2020-01-01", "2026-03-01"),
      (verified: "2026-04-01", changed: "2026-03-01", stated: "2020-01-01", "2026-04-01"),
      (verified: "2027-04-01", changed: "2026-03-01", stated: "2020-01-01", "2026-03-01"),
      (verified: nil, changed: nil, stated: "2020-01-01", "2020-01-01"),
      (verified: nil, changed: nil, stated: "2030-01-01", "2026-01-05"),
      (verified: nil, changed: nil, stated: nil, "2026-01-05"),
    ])
  func date(verified: String?, changed: String?, stated: String?, expected: String) throws {
    var entries: [String: Value] = ["date_maj": stated.map { .date($0) } ?? .text("")]
    if let verified { entries["verifications"] = .list([.map([Entry("le", .date(verified))])]) }
    let profile = MednumProfile.withVerifications
    var record = Record.place("0123456789ab", entries)
    if let verifications = entries["verifications"] {
      record = Record(
        id: record.id, entries: record.entries + [Entry("verifications", verifications)])
    }
    var history = RecordDates(
      recorded: [record.id: try #require(PartialDate("2026-01-05")).earliest])
    if let changed { history.changed = [record.id: try #require(PartialDate(changed)).earliest] }
    let exporting = Exporting(profile: profile, records: [record], history: history)
    #expect(try exporting.rows().first?["date_maj"] == expected)
  }

  @Test("The JSON of the standard has the same texts, numbers as numbers, and no empty value")
  func json() throws {
    let place = Record.place(
      "0123456789ab",
      [
        "latitude": .decimal("47.4700001"), "longitude": .decimal("-0.5"),
        "nom": .text("« Le \"Pont\" »\\"), "services": .texts("demarches", "monde"),
      ])
    let objects = try #require(
      try Exporting(records: [place]).json(.mednumJSON) as? [[String: Any]])
    let object = try #require(objects.first)
    #expect(object["nom"] as? String == "« Le \"Pont\" »\\")
    #expect(object["latitude"] as? Double == 47.4700001)
    #expect(
      object["services"] as? String
        == "Aide aux démarches administratives|Compréhension du monde numérique")
    #expect(object["site_web"] == nil)
    #expect(objects.count == 1)
  }

  @Test("Columns after the 32 say everything else, and nothing is lost then")
  func extras() throws {
    var exporting = Exporting(records: [
      .place(
        "0123456789ab",
        [
          "etat": .text("actif"),
          "identifiants": .list([
            .map([Entry("source", .text("source/0000000000ff")), Entry("id", .text("7"))])
          ]),
          "extensions": .map([Entry("telephone", .text("poste 12")), Entry("wifi", .text("oui"))]),
        ])
    ])
    exporting.options.hasExtras = true
    let row = try #require(try exporting.rows().first)
    #expect(row["etat"] == "actif")
    #expect(row["identifiants"] == #"[{"source":"source/0000000000ff","id":"7"}]"#)
    #expect(row["extensions.telephone"] == "poste 12")
    #expect(row["wifi"] == "oui")
    #expect(row.count == 36)
    #expect(try exporting.export().account.losses.isEmpty)
  }

  @Test("Spreadsheets may have a mark and semicolons")
  func spreadsheets() throws {
    var exporting = Exporting(records: [.place("0123456789ab", ["nom": .text("Oui; non")])])
    exporting.options.separator = .semicolon
    exporting.options.hasByteOrderMark = true
    let table = try CSVReader.table(from: try exporting.export().files[0].bytes)
    #expect(table.separator == .semicolon)
    #expect(table.hasByteOrderMark)
    #expect(table.rows.first?.cells[2].text == "Oui; non")
  }

  @Test(
    "The texts are those of the standard's schema",
    .enabled(if: SharedData.isPresent, SharedData.hint)
  )
  func vocabulary() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try SharedData.bytes("standard/schema-1.0.2.json"))) as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(fields.compactMap { $0["name"] as? String } == MednumStandard.columns.map(\.name))
    for field in fields {
      let constraints = field["constraints"] as? [String: Any]
      guard let name = field["name"] as? String, let pattern = constraints?["pattern"] as? String,
        pattern.hasPrefix("(?:(?:^|"), let texts = StandardVocabulary.texts[name]
      else { continue }
      let expression = try Regex(pattern)
      for text in texts { #expect(text.wholeMatch(of: expression) != nil, "\(name): \(text)") }
      #expect(texts.joined(separator: "|").wholeMatch(of: expression) != nil)
      #expect(pattern.split(separator: "|").count - 2 == texts.count, "\(name)")
    }
    #expect(StandardVocabulary.texts.count == 10)
  }
}
