import Records
import Testing

@testable import Exchange

@Suite("Import plan")
struct ImportPlanTests {
  private static let header = "id,nom,commune,latitude,longitude,date_maj,services,courriels"
  private static let first =
    header + "\na1,Mairie,Angers,47.47,-0.55,2022-03-04,Aide aux démarches administratives,m@a.fr\n"

  @Test("A new row becomes a record with its values, its source and its identifier")
  func addsRecords() throws {
    let plan = try Importing().plan(Self.first)
    let record = try #require(plan.added.first)
    let source = try #require(plan.source?.after)
    #expect(record.id.kind == "lieu")
    #expect(record["nom"] == .text("Mairie"))
    #expect(record["latitude"] == Number("47.47").map { .number($0) })
    #expect(record["services"] == .list([.text("demarches")]))
    #expect(
      record["identifiants"]
        == .list([.map([Entry("source", .text(source.id.description)), Entry("id", .text("a1"))])]))
    #expect(record.entries.map(\.name) == record.entries.map(\.name).filter { $0 != "etat" })
    #expect(source["nom"] == .text("Département"))
    #expect(source["millesime"] == PartialDate("2023-05-24").map { .date($0) })
    #expect(plan.records == [source, record])
  }

  @Test("The fields of a record are in the order of its kind")
  func keepsOrder() throws {
    let record = try #require(try Importing().plan(Self.first).added.first)
    let order = MednumProfile.place(extensions: true).fields.map(\.name)
    #expect(record.entries.map(\.name) == order.filter { record[$0] != nil })
  }

  @Test(
    "A row of a known place proposes the values that differ, and nothing else",
    arguments: [
      ("a1,Mairie,Angers,47.47,-0.55,2022-03-04,Aide aux démarches administratives,m@a.fr", []),
      (" a1 ,Mairie , Angers,47.470,-0.550,2022-03-04,demarches|demarches,m@a.fr;", []),
      ("a1,,,,,,,", []),
      ("a1,Mairie,Angers,47.470001,-0.550001,2022-04-03,,", []),
      ("a1,Hôtel de ville,Angers,,,,,", ["nom"]),
      ("a1,MAIRIE,Angers,,,,,", ["nom"]),
      ("a1,Mairie,Angers,47.48,-0.55,,,", ["latitude"]),
      ("a1,Mairie,Angers,,,2022-03-05,,", ["date_maj"]),
      ("a1,Mairie,Angers,,,,Compréhension du monde numérique|demarches,", ["services"]),
      ("a1,Mairie,Angers,,,hier,,", []),
      ("a1,Mairie,Angers,,,,,twitter@a", ["extensions"]),
    ] as [(String, [String])])
  func proposesDifferences(_ row: String, _ fields: [String]) throws {
    let ledger = Importing()
    let next = ledger.after(try ledger.plan(Self.first))
    let plan = try next.plan(Self.header + "\n" + row + "\n")
    let profile = MednumProfile.profile
    let found = plan.changed.flatMap { change in
      RecordComparison(from: profile, to: profile).change(from: change.before, to: change.after)?
        .fields.map(\.topField) ?? []
    }
    #expect(found == fields)
    #expect(plan.rows.known == 1)
    #expect(plan.rows.changed == (fields.isEmpty ? 0 : 1))
    #expect(plan.added.isEmpty)
  }

  @Test("An empty cell never replaces a value: it is a question naming the fields")
  func asksAboutEmptiedCells() throws {
    let ledger = Importing()
    let next = ledger.after(try ledger.plan(Self.first))
    let plan = try next.plan(Self.header + "\na1,Mairie,,47.47,-0.55,2022-03-04,,m@a.fr\n")
    let record = try #require(next.known.first?.id)
    #expect(
      plan.questions == [
        .emptied(record, line: 2, column: 11, fields: ["commune", "services"], isWholeRow: false)
      ])
    #expect(plan.changed.isEmpty)
  }

  @Test("A swapped day and month is kept as it was known, and asked about")
  func asksAboutSwappedDates() throws {
    let ledger = Importing()
    let next = ledger.after(try ledger.plan(Self.first))
    let plan = try next.plan("id,nom,date_maj\na1,Hôtel,2022-04-03\n")
    #expect(plan.changed.map { $0.after["date_maj"] } == plan.changed.map { $0.before["date_maj"] })
    #expect(plan.changed.map { $0.after["nom"] } == [.text("Hôtel")])
    #expect(plan.statistics["date_maj"]?.swapped == 1)
    #expect(plan.questions.count == 1)
  }

  @Test("A move beyond the tolerance changes both coordinates and is listed with its distance")
  func listsMoves() throws {
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan(Self.first))
    let text = Self.header + "\na1,Mairie,Angers,47.4701,-0.55,,,\n"
    let moved = try ledger.plan(text)
    #expect(moved.statistics.positions.moved == 1)
    #expect(moved.statistics.positions.shifts.map { Int($0.metres) } == [11])
    #expect(moved.changed.count == 1)
    ledger.options.tolerance = 20
    let near = try ledger.plan(text)
    #expect(near.statistics.positions.near == 1)
    #expect(near.statistics.positions.shifts.count == 1)
    #expect(near.changed.isEmpty)
  }

  @Test("A place that is gone from the file is a question kept with the source, until it is back")
  func asksAboutMissing() throws {
    let ledger = Importing()
    let two = Self.first + "a2,Poste,Angers,,,,,\n"
    let both = ledger.after(try ledger.plan(two))
    let gone = try both.plan(Self.first)
    let poste = try #require(both.known.last?.id)
    #expect(gone.missing == [poste])
    #expect(gone.source?.after.texts(of: "absents") == [poste.description])
    #expect(gone.changed.isEmpty)
    let back = try both.after(gone).plan(two)
    #expect(back.missing.isEmpty)
    #expect(back.source?.after["absents"] == nil)
    #expect(back.source?.isChange == true)
  }

  @Test("A place that is over is neither missing nor opened again")
  func leavesEndedPlaces() throws {
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan(Self.first))
    let kind = MednumProfile.place(extensions: true)
    ledger.known = ledger.known.map { $0.setting("etat", to: .text("clos"), in: kind) }
    let listed = try ledger.plan(Self.first.replacing("Mairie", with: "Autre"))
    #expect(listed.changed.isEmpty)
    #expect(listed.rows.unchanged == 1)
    #expect(listed.questions.count == 1)
    #expect(try ledger.plan(Self.header + "\na9,X,Y,,,,,\n").missing.isEmpty)
  }

  @Test("The same identifier from another source is another place")
  func keepsSourcesApart() throws {
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan(Self.first))
    ledger.source = ImportSource(name: "Une autre")
    let plan = try ledger.plan(Self.first, seed: 2)
    #expect(plan.rows.new == 1)
    #expect(plan.added.count == 1)
    #expect(plan.missing.isEmpty)
  }

  @Test(
    "A file imported twice proposes nothing the second time", arguments: 0..<50 as Range<UInt64>)
  func isIdempotent(seed: UInt64) throws {
    var random = FixedGenerator(seed: seed)
    let ledger = Importing()
    let next = ledger.after(try ledger.plan(anyFile(using: &random)))
    let text = anyFile(using: &random)
    let plan = try next.plan(text, seed: seed)
    let rows = plan.rows
    #expect(rows.read == rows.added + rows.changed + rows.unchanged + rows.rejected)
    #expect(rows.rejected == plan.rejected.count)
    let again = try next.after(plan).plan(text)
    #expect(again.isEmpty)
    #expect(Set(next.after(plan).known.map(\.id)).count == next.known.count + rows.added)
  }

  // MARK: - Builders

  private func anyFile(using random: inout FixedGenerator) -> String {
    let values = [
      ["a1", "a2", "a3", "a4", ""], ["Mairie", "mairie", "Poste  A", ""], ["Angers", ""],
      ["47.47", "47.470001", "48", "x", ""], ["-0.55", "-0.56", ""],
      ["2022-03-04", "2022-04-03", "2022-05-05", "hier", ""], ["demarches|monde", "monde|x", ""],
      ["a@b.fr", "twitter@a", "a@b.fr;b@c.fr", ""],
    ]
    let rows = (0..<6).map { _ in
      values.map { $0.randomElement(using: &random) ?? "" }.joined(separator: ",")
    }
    return Self.header + "\n" + rows.joined(separator: "\n") + "\n"
  }
}
