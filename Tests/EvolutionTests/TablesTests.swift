import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import Evolution

@Suite("Tables of a state")
struct TablesTests {
  @Test("Whatever records say, their tables say it all", arguments: 0..<60)
  func law(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let records = (0..<6).map { _ in random.record() }
    try database(of: records, RandomRecords.profile).read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM lieu ORDER BY record")
      #expect(rows.count == records.count)
      for (row, record) in zip(rows, records.sorted { $0.id < $1.id }) {
        #expect(row["record"] as String? == record.id.description)
        for name in ["nom", "presentation", "etat", "porte_par", "horaires", "site", "position"] {
          #expect(row[name] as String? == record[name]?.text)
        }
        for name in ["adresse.rue", "adresse.ville"] {
          #expect(row[name.replacing(".", with: "_")] as String? == record[name]?.text)
        }
        #expect(row["ouvert_le"] as String? == record["ouvert_le"]?.summary)
        #expect(row["accessible"] as Bool? == record["accessible"].map { $0 == .boolean(true) })
        #expect(row["surface"] as Double? == record["surface"].flatMap { Double($0.summary) })
        #expect(row["places"] as Int? == record["places"].flatMap { Int($0.summary) })
        #expect(
          try String.fetchAll(
            database, sql: "SELECT value FROM lieu__services WHERE record = ? ORDER BY position",
            arguments: [record.id.description]) == record.texts(of: "services"))
        #expect(try locals(of: record.id, in: database) == (record["local"]?.summary ?? ""))
      }
    }
  }

  private func locals(of id: RecordID, in database: Database) throws -> String {
    try Row.fetchAll(
      database, sql: "SELECT key, value FROM lieu__local WHERE record = ? ORDER BY key",
      arguments: [id.description]
    ).map { "\($0["key"] as String): \($0["value"] as String)" }.joined(separator: ", ")
  }

  @Test("Lists of maps, and lists inside them, have tables that name the places above")
  func nested() throws {
    let verifications = FieldType.list(
      .map([
        Field(name: "le", type: .date), Field(name: "sections", type: .list(.string)),
      ]))
    let kind = Kind(
      name: "service-public",
      fields: [
        Field(name: "Nom", type: .string), Field(name: "nom", type: .string),
        Field(name: "record", type: .string), Field(name: "verifications", type: verifications),
        Field(name: "capacite", type: .map([Field(name: "places", type: .integer)])),
      ])
    let id = RecordID(kind: "service-public", name: "0123456789ab")
    let day = try #require(PartialDate("2026-03-02"))
    let record = Records.Record(
      id: id,
      entries: [
        Entry("Nom", .text("A")), Entry("nom", .text("a")), Entry("record", .text("r")),
        Entry(
          "verifications",
          .list([
            .map([Entry("le", .date(day)), Entry("sections", .list([.text("x"), .text("y")]))]),
            .map([Entry("sections", .list([.text("z")]))]),
          ])), Entry("capacite", .map([Entry("places", .integer(3))])),
      ])
    let profile = Profile(kinds: [kind], nomenclatures: [])
    try database(of: [record], profile).read { database in
      let row = try #require(try Row.fetchOne(database, sql: "SELECT * FROM service_public"))
      #expect(
        Array(row.columnNames) == ["record", "Nom", "nom_2", "record_2", "capacite_places"])
      #expect(row["nom_2"] as String? == "a")
      #expect(row["record"] as String? == id.description)
      let sections = try Row.fetchAll(
        database, sql: "SELECT * FROM service_public__verifications__sections")
      #expect(
        sections.map {
          "\($0["position"] as Int) \($0["position_2"] as Int) \($0["value"] as String)"
        }
          == ["1 1 x", "1 2 y", "2 1 z"])
    }
  }

  @Test("A nomenclature has a table with its labels in every language")
  func nomenclature() throws {
    let nomenclature = Nomenclature(
      name: "etat-civil",
      codes: [
        Nomenclature.Code(
          name: "clos", labels: LocalizedText(["fr": "Clos", "en": "Closed"]),
          validUntil: PartialDate("2025"), successor: "fini", means: .ended),
        Nomenclature.Code(name: "fini", labels: LocalizedText(["fr": "Fini"])),
      ])
    try database(of: [], Profile(kinds: [], nomenclatures: [nomenclature])).read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM nomenclature__etat_civil ORDER BY position")
      #expect(rows.map { $0["code"] as String } == ["clos", "fini"])
      #expect(rows[0]["en"] as String? == "Closed")
      #expect(rows[0]["means"] as String? == "ended")
      #expect(rows[0]["successor"] as String? == "fini")
      #expect(rows[1]["en"] as String? == nil)
    }
  }

  @Test("The same records in any order are the same bytes")
  func determinism() throws {
    var random = RandomRecords(seed: 3)
    let records = (0..<20).map { _ in random.record() }
    #expect(try bytes(of: records) == bytes(of: records.reversed()))
  }

  @Test("A database is never written over a file")
  func existing() throws {
    let folder = try TemporaryFolder()
    try folder.write("not a database", to: "a.sqlite")
    #expect(throws: RecordDatabase.Failure.self) {
      try RecordDatabase.write(
        [], profile: RandomRecords.profile, kinds: [], about: [], to: folder.path + "/a.sqlite")
    }
    #expect(try folder.read("a.sqlite") == "not a database")
  }

  // MARK: - Builders

  private func database(of records: [Records.Record], _ profile: Profile) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.write { database in
      try ProfileTables(profile).fill(database, with: records, about: [("day", "2026-01-05")])
    }
    return queue
  }

  private func bytes(of records: [Records.Record]) throws -> Data {
    let folder = try TemporaryFolder()
    try RecordDatabase.write(
      records, profile: RandomRecords.profile, kinds: ["lieu"], about: [("a", "b")],
      to: folder.path + "/a.sqlite")
    return try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.sqlite"))
  }
}
