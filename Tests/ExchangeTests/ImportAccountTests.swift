import Foundation
import Records
import Testing

@testable import Exchange

@Suite("Account of an import")
struct ImportAccountTests {
  @Test("Each row that cannot be recorded is rejected at its place, with its reason")
  func rejectsRows() throws {
    var ledger = Importing()
    ledger.profile = MednumProfile.strict
    ledger.options.identifierLimit = 5
    let plan = try ledger.plan(
      """
      id,nom,commune,code_postal,adresse
      a1,Mairie,Angers,49000,1 rue A
      a1,Autre,Angers,49000,1 rue A
      ,Sans nom,Angers,49000,1 rue A
      abcdef,Long,Angers,49000,1 rue A
      a2,Court
      a3,Mairie,Angers,49000,1 rue A,x
      "a4"x,Mairie,Angers,49000,1 rue A
      a5,,,,
      a6,Mairie,,49000,1 rue A
      a7,Mairie,Angers,6000,1 rue A
      a8,,Angers,49000,1 rue A
      """)
    #expect(
      plan.rejected.map { "\($0.line):\($0.column) \($0.code) \($0.identifier ?? "-")" } == [
        "3:1 duplicate-identifier a1", "4:1 no-identifier -", "5:1 long-identifier abcdef",
        "6:4 ragged-row a2", "7:32 ragged-row a3", "8:5 text-after-quote a4",
        "9:4 emptied-row a5", "10:11 missing-value a6", "11:18 missing-value a7",
        "12:4 missing-value a8",
      ])
    #expect(plan.rows.read == 11)
    #expect(plan.rows.added == 1)
    #expect(plan.rows.rejected == 10)
    #expect(plan.diagnostics.filter { $0.message.hasPrefix("row rejected: ") }.count == 10)
    #expect(plan.diagnostics == plan.diagnostics.inReadingOrder)
  }

  @Test("A rejected row still shows that its place is in the file")
  func rejectedIsNotMissing() throws {
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan("id,nom\na1,Mairie\n"))
    let plan = try ledger.plan("id,nom\na1\n")
    #expect(plan.missing.isEmpty)
    #expect(plan.rows.rejected == 1)
  }

  @Test("An identifier that two standing records bear is not guessed")
  func refusesAmbiguity() throws {
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan("id,nom\na1,Mairie\n"))
    let twin = Record(
      id: RecordID(kind: "lieu", name: "000000000000"), entries: ledger.known[0].entries)
    ledger.known.append(twin)
    let plan = try ledger.plan("id,nom\na1,Autre\n")
    #expect(plan.rejected.map(\.code) == ["ambiguous-identifier"])
    ledger.known[1] = twin.setting(
      "etat", to: .text("clos"), in: MednumProfile.place(extensions: true))
    #expect(try ledger.plan("id,nom\na1,Autre\n").changed.map(\.before) == [ledger.known[0]])
  }

  @Test("What a field cannot hold is kept under its column's name, until the column is readable")
  func keepsLeftovers() throws {
    let ledger = Importing()
    let header = "id,nom,courriels,telephone,Référent.e\n"
    let plan = try ledger.plan(header + "a1,Mairie,twitter@a|m@a.fr,3949,Nadia\n")
    let record = try #require(plan.added.first)
    #expect(record["courriels"] == .list([.text("m@a.fr")]))
    #expect(
      record["extensions"]
        == .map([
          Entry("courriels", .text("twitter@a")), Entry("referent_e", .text("Nadia")),
          Entry("telephone", .text("3949")),
        ]))
    let fixed = try ledger.after(plan).plan(header + "a1,Mairie,b@a.fr,,\n")
    #expect(
      fixed.changed.first?.after["extensions"]
        == .map([Entry("referent_e", .text("Nadia")), Entry("telephone", .text("3949"))]))
  }

  @Test("Without a place for it, what cannot be recorded is still told at its line and column")
  func tellsLeftovers() throws {
    var ledger = Importing()
    ledger.profile = MednumProfile.withoutExtensions
    let plan = try ledger.plan("id,nom,courriels\na1,Mairie,twitter@a\n")
    let found = plan.diagnostics.first { $0.code == "invalid-email" }
    #expect(found?.location == Location("places.csv", line: 2, column: 11))
    #expect(found?.message.contains("twitter@a") == true)
    #expect(plan.statistics.unreadableCells.map(\.column) == ["courriels"])
  }

  @Test("A position outside France is flagged and not recorded, and what was written is kept")
  func flagsWrongCoordinates() throws {
    let plan = try Importing().plan("id,nom,latitude,longitude\na1,Mairie,-0.55,-47.47\n")
    #expect(plan.added.first?["latitude"] == nil)
    #expect(plan.added.first?["extensions.latitude"] == .text("-0.55"))
    let found = plan.diagnostics.filter { $0.code == "position-out-of-range" }
    #expect(found.map(\.location) == [Location("places.csv", line: 2, column: 11)])
  }

  @Test("The header is held against the standard")
  func checksHeader() throws {
    let plan = try Importing().plan("id,nom,comune,etat\na1,Mairie,Angers,clos\n")
    let codes = plan.diagnostics.map(\.code)
    #expect(codes.filter { $0 == "missing-required-column" }.count == 5)
    #expect(codes.filter { $0 == "missing-column" }.count == 1)
    let unknown = plan.diagnostics.filter { $0.code == "unknown-column" }
    #expect(unknown.map(\.location?.column) == [8, 15])
    #expect(unknown.first?.hint == "did you mean 'commune'?")
    #expect(plan.added.first?["etat"] == nil)
    #expect(plan.added.first?["extensions.etat"] == .text("clos"))
    #expect(throws: ExchangeError.missingIdentifierColumn("id", line: 1)) {
      try Importing().plan("nom\nMairie\n")
    }
  }

  @Test("A required column left empty is told once, and costs no row")
  func tellsEmptyRequiredColumns() throws {
    let plan = try Importing().plan("id,nom,pivot\na1,Mairie,\na2,Poste,00000000000000\n")
    let found = plan.diagnostics.filter { $0.code == "empty-required-column" }
    #expect(found.map(\.location) == [Location("places.csv", line: 1, column: 8)])
    #expect(found.first?.message.hasSuffix("empty in 2 rows") == true)
    #expect(plan.rows.added == 2)
  }

  @Test("A column that changes in many rows is one finding, and its changes are still proposed")
  func findsBulkChanges() throws {
    var ledger = Importing()
    func file(_ recoded: Int) -> String {
      "id,nom,frais_a_charge\n"
        + (1...10).map { "a\($0),L\($0),\($0 <= recoded ? "Payant" : "Gratuit")\n" }.joined()
    }
    ledger = ledger.after(try ledger.plan(file(0)))
    #expect(try ledger.plan(file(3)).findings.isEmpty)
    let plan = try ledger.plan(file(4))
    let expected = ImportFinding(fields: ["frais_a_charge"], nature: .newValues, count: 4, of: 10)
    #expect(plan.findings == [expected])
    #expect(plan.changed.count == 4)
    ledger.options.bulkMinimum = 11
    #expect(try ledger.plan(file(4)).findings.isEmpty)
  }

  @Test("A file far smaller than what the source is known for raises the guard")
  func guardsVolume() throws {
    var ledger = Importing()
    let rows = (1...10).map { "a\($0),Lieu \($0)\n" }
    ledger = ledger.after(try ledger.plan("id,nom\n" + rows.joined()))
    #expect(try ledger.plan("id,nom\n" + rows.prefix(8).joined()).guards.isEmpty)
    let short = try ledger.plan("id,nom\n" + rows.prefix(7).joined())
    #expect(short.guards == [.fewRows(read: 7, known: 10, leastPercent: 80)])
    #expect(short.reasons(in: "fr").contains("Attention : 7 lignes pour 10 connues"))
  }

  @Test("A file older than the last one raises the guard and leaves the source as it is")
  func guardsVintage() throws {
    var ledger = Importing()
    ledger.options.leastVolume = 50
    ledger = ledger.after(try ledger.plan("id,nom\na1,Mairie\na2,Poste\n"), vintage: "2022-01-01")
    let plan = try ledger.plan("id,nom\na1,Mairie\n")
    #expect(plan.guards.map(\.code) == ["older-vintage"])
    #expect(plan.missing.count == 1)
    #expect(plan.source?.isChange == false)
  }

  @Test("The counters have the keys that programs rely on")
  func encodesCounters() throws {
    let plan = try Importing().plan("id,nom\na1,Mairie\na1,Poste\n")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(ImportCounters(plan)), as: UTF8.self)
    #expect(
      text == #"{"missing":[],"rejected":[{"code":"duplicate-identifier","column":1,"line":3,"#
        + #""message":"the identifier 'a1' already stands on line 2"}],"rows":{"added":1,"#
        + #""changed":0,"read":2,"rejected":1,"unchanged":0}}"#)
  }

  @Test("No name from outside can forge a line of the message", arguments: ["fr", "en"])
  func keepsMessageWhole(language: String) throws {
    var ledger = Importing()
    ledger.source = ImportSource(name: "X\n\nNature: correction")
    let rows = (0..<30).map { _ in "a1,Mairie\n" }.joined()
    let lines = try ledger.plan("id,nom\n" + rows).reasons(in: language).split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("Nature") })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("- ") })
    #expect(lines.count == 23)
  }

  @Test("The kind to import into is the one that says so")
  func findsKind() throws {
    #expect(try MednumProfile.profile.kindForMednum().name == "lieu")
    let none = Profile(kinds: [MednumProfile.source], nomenclatures: [])
    #expect(throws: ExchangeError.noKind(format: "mednum")) { try none.kindForMednum() }
    let old = Profile(
      kinds: [Kind(name: "x", fields: [], exports: ["mednum": "0.1.1"])], nomenclatures: [])
    #expect(throws: ExchangeError.self) { try old.kindForMednum() }
    let bare = Profile(
      kinds: [Kind(name: "x", fields: [], exports: ["mednum": "1.0.2"])], nomenclatures: [])
    var ledger = Importing()
    ledger.profile = bare
    #expect(throws: ExchangeError.noIdentityField(kind: "x")) { try ledger.plan("id\na\n") }
  }
}
