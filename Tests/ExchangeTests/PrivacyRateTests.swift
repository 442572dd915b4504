import Exchange
import Foundation
import Records
import Testing

/// What detectors find in real files from which personal data was taken out: false alarms, and what was overlooked.
@Suite(
  "Personal data in the files of the pack",
  .enabled(if: SharedData.isPresent, SharedData.hint))
struct PrivacyRateTests {
  /// What is found in one file: how many records it has, and the findings by sort.
  private struct Count: Equatable, CustomStringConvertible {
    var records = 0
    var concerned = 0
    var findings: [String: Int] = [:]

    var description: String {
      let sorts = findings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      return "\(records) records, \(concerned) with findings: \(sorts.joined(separator: ", "))"
    }

    mutating func add(_ texts: [(name: String, text: String)]) {
      records += 1
      var found = false
      for (name, text) in texts {
        let reading: PersonalReading =
          switch name {
          case "presentation_detail", "presentation": .prose
          case "site_web", "prise_rdv", "fiche_acces_libre": .web
          default: .line
          }
        for place in PersonalData.places(in: text, as: reading) {
          findings[place.datum.rawValue, default: 0] += 1
          found = true
        }
      }
      if found { concerned += 1 }
    }
  }

  @Test(
    "Tables of places",
    arguments: [
      ("49-cd49-2022-11-16", 235), ("49-cd49-2023-05-24", 243),
      ("49-france-services-2022-12-01", 27),
      ("49-conseiller-numerique-2022-12-02", 41), ("49-aidants-connect-2024-02-22", 58),
    ])
  func tables(name: String, records: Int) throws {
    let table = try CSVReader.table(from: SharedData.bytes("maine-et-loire/\(name).csv"))
    var count = Count()
    for row in table.rows {
      count.add(zip(table.header, row.cells).map { ($0.text, $1.text) })
    }
    #expect(count == Count(records: records))
  }

  @Test(
    "National files of three territories, in both versions of the standard",
    arguments: [
      ("charente-v0", 188), ("charente-v1", 188), ("hub-du-sud-v0", 646), ("hub-du-sud-v1", 646),
      ("nouvelle-caledonie-v0", 90), ("nouvelle-caledonie-v1", 90),
    ])
  func upgrades(name: String, expected: Int) throws {
    let bytes = try SharedData.bytes("upgrade-v0-v1/\(name).json")
    let records = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    var count = Count()
    for record in records {
      count.add(
        record.flatMap { name, value in
          ((value as? [String]) ?? (value as? String).map { [$0] } ?? []).map { (name, $0) }
        })
    }
    #expect(count == Count(records: expected))
  }
}
