import Records
import TestSupport
import Testing

@testable import Exchange

@Suite("What is exported comes back without a change")
struct ExportRoundTripTests {
  @Test("Whatever the records say, importing their export proposes nothing", arguments: 0..<150)
  func law(seed: UInt64) throws {
    var places = RandomPlaces(seed: seed)
    let ledger = places.ledger(of: 12)
    var exporting = Exporting(records: ledger.records, history: ledger.history)
    exporting.options.hasExtras = seed.isMultiple(of: 3)
    exporting.options.leavesPivotEmpty = seed.isMultiple(of: 5)
    exporting.options.separator = seed.isMultiple(of: 7) ? .semicolon : .comma
    let export = try exporting.export()
    let plan = try plan(export, into: ledger)
    #expect(plan.isEmpty, "\(plan.changed)")
    #expect(plan.rows.read == export.account.exported)
    #expect(plan.rows.unchanged == plan.rows.read)
    #expect(plan.questions.isEmpty, "\(plan.questions)")
    #expect(plan.missing.isEmpty)
  }

  @Test("A spreadsheet that saves the file in its own way changes nothing", arguments: 0..<40)
  func spreadsheets(seed: UInt64) throws {
    var places = RandomPlaces(seed: seed)
    let ledger = places.ledger(of: 12)
    let export = try Exporting(records: ledger.records, history: ledger.history).export()
    let table = try CSVReader.table(from: export.files[0].bytes)
    // A mark, semicolons, every cell in quotes, and the line ends of Windows, inside cells as well.
    let saved =
      "\u{feff}"
      + ([table.header] + table.rows.map(\.cells)).map { cells in
        cells.map { cell in
          "\"" + cell.text.replacing("\"", with: "\"\"").replacing("\n", with: "\r\n") + "\""
        }.joined(separator: ";") + "\r\n"
      }.joined()
    let plan = try plan(try CSVReader.table(from: Array(saved.utf8)), into: ledger)
    #expect(plan.isEmpty, "\(plan.changed)")
    #expect(plan.questions.isEmpty)
    #expect(plan.rows.unchanged == table.rows.count)
  }

  @Test("A cell that somebody filled in is the one change, and the record's own", arguments: 0..<50)
  func oneChange(seed: UInt64) throws {
    var places = RandomPlaces(seed: seed)
    let ledger = places.ledger(of: 6)
    let export = try Exporting(records: ledger.records, history: ledger.history).export()
    let table = try CSVReader.table(from: export.files[0].bytes)
    guard let row = table.rows.first else { return }
    let position = try #require(table.header.firstIndex { $0.text == "complement_adresse" })
    let changed = CSVRow(
      line: row.line,
      cells: row.cells.enumerated().map { index, cell in
        index == position ? CSVCell("Au fond de la cour", line: cell.line, column: 1) : cell
      })
    let plan = try plan(
      CSVTable(header: table.header, rows: [changed] + table.rows.dropFirst()), into: ledger)
    #expect(plan.rows.changed == 1)
    #expect(plan.added.isEmpty)
    let change = try #require(plan.changed.first)
    #expect(change.after["complement_adresse"] == .text("Au fond de la cour"))
    #expect(change.after.id.name == row.cells[0].text)
    let others = { (record: Record) in
      record.entries.filter { $0.name != "complement_adresse" }
    }
    #expect(others(change.before) == others(change.after))
  }

  @Test("A cell that somebody emptied is a question; nothing is erased")
  func emptied() throws {
    let place = Record.place("0123456789ab", ["telephone": .text("+33241050000")])
    let export = try Exporting(records: [place]).text(.mednumCSV)
    let plan = try importing([place]).plan(export.replacing("+33241050000", with: ""))
    #expect(plan.isEmpty)
    #expect(
      plan.questions.map { if case .emptied(_, _, _, let fields, _) = $0 { fields } else { [] } }
        == [["telephone"]])
  }

  @Test("A date of the export is the ledger's own until somebody states a later one")
  func dates() throws {
    let place = Record.place("0123456789ab", ["date_maj": .date("2020-01-01")])
    let changed = try #require(PartialDate("2026-03-01")).earliest
    var ledger = importing([place])
    ledger.history.changed = [place.id: changed]
    let export = try Exporting(records: [place], history: ledger.history).text(.mednumCSV)
    #expect(export.contains("2026-03-01"))
    #expect(try ledger.plan(export).isEmpty)
    // The record went on changing since the file was made.
    ledger.history.changed = [place.id: try #require(PartialDate("2026-05-01")).earliest]
    #expect(try ledger.plan(export).isEmpty)
    let later = export.replacing("2026-03-01", with: "2026-06-02")
    #expect(try ledger.plan(later).changed.map { $0.after["date_maj"] } == [.date("2026-06-02")])
  }

  @Test("New rows may stand among the ledger's own")
  func mixed() throws {
    let place = Record.place()
    let export = try Exporting(records: [place]).text(.mednumCSV)
    let cells = "N1,,Nouveau lieu,Ormeval,49000,,3 rue du Pont," + String(repeating: ",", count: 24)
    let plan = try importing([place]).plan(export + cells + "\n")
    #expect(plan.rows.unchanged == 1)
    #expect(plan.added.map { $0["nom"] } == [.text("Nouveau lieu")])
    #expect(plan.changed.isEmpty)
  }

  @Test("Columns that the export itself adds are not unknown; others are")
  func knownColumns() throws {
    let place = Record.place(
      "0123456789ab",
      ["etat": .text("actif"), "extensions": .map([Entry("wifi", .text("oui"))])])
    var exporting = Exporting(records: [place])
    exporting.options.hasExtras = true
    let lines = try exporting.text(.mednumCSV).split(separator: "\n").map(String.init)
    #expect(try importing([place]).plan(lines.joined(separator: "\n")).diagnostics.isEmpty)
    let more = "\(lines[0]),avis\n\(lines[1]),bien\n"
    let plan = try importing([place]).plan(more)
    #expect(plan.diagnostics.map(\.code) == ["unknown-column"])
    #expect(plan.rows.changed == 1)
  }

  @Test("A row of a record that is over does not reopen it")
  func over() throws {
    let place = Record.place()
    let export = try Exporting(records: [place]).text(.mednumCSV)
    let closed = Record.place("0123456789ab", ["etat": .text("clos")])
    let plan = try importing([closed]).plan(export)
    #expect(plan.isEmpty)
    #expect(plan.questions == [.stillListed(closed.id, line: 2)])
  }

  @Test("What a source calls a place comes before the ledger's own name for it")
  func sourceFirst() throws {
    let source = Record(
      id: RecordID(kind: "source", name: "0000000000ff"),
      entries: [Entry("nom", .text("Département"))])
    let identity = Value.list([
      .map([Entry("source", .text(source.id.description)), Entry("id", .text("00000000000b"))])
    ])
    let known = [
      Record.place("00000000000a", ["identifiants": identity]), Record.place("00000000000b"),
    ]
    var ledger = importing(known)
    ledger.source = ImportSource(record: source, name: "Département")
    let plan = try ledger.plan("id,nom\n00000000000b,Maison du Quai\n")
    #expect(plan.changed.map(\.before.id.name) == ["00000000000a"])
  }

  @Test("A row of the ledger's own is no place that its source lacks")
  func present() throws {
    let source = Record(
      id: RecordID(kind: "source", name: "0000000000ff"),
      entries: [Entry("nom", .text("Département"))])
    let identity = Value.list([
      .map([Entry("source", .text(source.id.description)), Entry("id", .text("LM1"))])
    ])
    let place = Record.place("00000000000a", ["identifiants": identity])
    var ledger = importing([place])
    ledger.source = ImportSource(record: source, name: "Département")
    let plan = try ledger.plan(try Exporting(records: [place]).text(.mednumCSV))
    #expect(plan.missing.isEmpty)
    #expect(plan.isEmpty)
  }

  @Test(
    "Real files that were imported come back from their export without a change",
    .enabled(if: SharedData.isPresent, SharedData.hint),
    arguments: [
      ("49-cd49-2022-11-16", 235), ("49-cd49-2023-05-24", 240),
      ("49-france-services-2022-12-01", 27), ("49-conseiller-numerique-2022-12-02", 41),
      ("49-aidants-connect-2024-02-22", 58),
    ])
  func realFiles(name: String, count: Int) throws {
    let path = "maine-et-loire/\(name).csv"
    let table = try CSVReader.table(from: SharedData.bytes(path))
    let known = try Importing().plan(table, path: path).added
    #expect(known.count == count)
    let recorded = try #require(PartialDate("2024-03-01")).earliest
    let history = RecordDates(
      recorded: Dictionary(uniqueKeysWithValues: known.map { ($0.id, recorded) }))
    let export = try Exporting(records: known, history: history).export()
    let account = export.account
    #expect(account.records == known.count)
    #expect(account.exported + account.omitted.count == account.records)
    var ledger = importing(known)
    ledger.history = history
    let plan = try ledger.plan(CSVReader.table(from: export.files[0].bytes), seed: 2)
    #expect(plan.isEmpty)
    #expect(plan.rows.unchanged == account.exported)
    #expect(plan.questions.isEmpty)
  }

  // MARK: - Builders

  private func importing(_ known: [Record]) -> Importing {
    var ledger = Importing()
    ledger.known = known
    ledger.source = ImportSource(name: "export de ce registre")
    return ledger
  }

  private func plan(_ export: Export, into ledger: RandomPlaces.Ledger) throws -> ImportPlan {
    try plan(try CSVReader.table(from: export.files[0].bytes), into: ledger)
  }

  private func plan(_ table: CSVTable, into ledger: RandomPlaces.Ledger) throws -> ImportPlan {
    var importing = importing(ledger.records)
    importing.history = ledger.history
    return try importing.plan(table)
  }
}
