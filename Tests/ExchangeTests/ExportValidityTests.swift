import Foundation
import Records
import TestSupport
import Testing

@testable import Exchange

/// What validators of others say of records that hold whatever breaks files.
@Suite(
  "Exports of nasty records before their validators",
  .enabled(if: Validators.arePresent, Comment(rawValue: Validators.hint)))
struct ExportValidityTests {
  @Test("Whatever the records say, their export is valid", arguments: [1, 2, 3] as [UInt64])
  func law(seed: UInt64) throws {
    var places = RandomPlaces(seed: seed)
    let ledger = places.ledger(of: 300)
    var exporting = Exporting(records: ledger.records, history: ledger.history)
    exporting.options.producer = "val-dorme"
    let folder = try TemporaryFolder()
    for format in [ExportFormat.mednumCSV, .dataInclusion] {
      let export = try exporting.export(format)
      #expect(export.account.exported > 100)
      for file in export.files {
        try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.name)
      }
    }
    let standard = try Validators.frictionless("lieux.csv", in: folder.path)
    #expect(standard.status == 0, "\(standard.output.suffix(2000))")
    for schema in ["structure", "service"] {
      let said = try Validators.inclusion("\(schema)s.json", schema: schema, in: folder.path)
      #expect(said.status == 0, "\(said.output.suffix(2000))\(said.errors.suffix(2000))")
    }
  }
}
