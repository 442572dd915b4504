import Foundation
import Records
import TestSupport
import Testing

/// The communes of Maine-et-Loire and all that they were since 1943 (standard-and-data §2.5).
@Suite(
  "Communes of Maine-et-Loire",
  .enabled(if: Project.sharedData != nil, "the shared data stands beside the project"))
struct RealTerritoriesTests {
  /// Rows of a file of the pack, which quotes nothing, by the name of the column.
  private static func rows(_ name: String) throws -> [[String: String]] {
    let path = (Project.sharedData ?? "") + "/territory/" + name
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Returns the present communes, and each former one with its end, replaced as its last movement says.
  private static func records(_ communes: [[String: String]]) throws -> [Record] {
    let present = Set(communes.filter { $0["TYPECOM"] == "COM" }.compactMap { $0["COM"] })
    var ends: [String: String] = [:]
    var successors: [String: Set<String>] = [:]
    for row in try rows("mouvements-communes.csv") {
      guard row["TYPECOM_AV"] == "COM", row["TYPECOM_AP"] == "COM", let old = row["COM_AV"],
        let new = row["COM_AP"], let date = row["DATE_EFF"], old != new, old.hasPrefix("49"),
        !present.contains(old)
      else { continue }
      if let known = ends[old], known > date { continue }
      if ends[old] != date { successors[old] = [] }
      ends[old] = date
      successors[old, default: []].insert(new)
    }
    let codes = (present.union(ends.keys).union(successors.values.joined())).sorted()
    var predecessors: [String: [Int]] = [:]
    for (old, news) in successors {
      for new in news { predecessors[new, default: []].append(Int(old) ?? 0) }
    }
    return codes.map { code in
      let end = ends[code].map { SmallCountry.day($0) }.map {
        CalendarDate(daysSinceEpoch: $0.daysSinceEpoch - 1).description
      }
      return SmallCountry.territory(
        Int(code) ?? 0, [SmallCountry.Code(code: code, until: end)],
        after: (predecessors[code] ?? []).sorted(), until: end)
    }
  }

  @Test("Every delegated or associated commune leads to the commune that it is part of in 2026")
  func delegated() throws {
    let communes = try Self.rows("communes.csv").filter { $0["COM"]?.hasPrefix("49") == true }
    let records = try Self.records(communes)
    // One of the former communes went to another département, whose commune is the one more.
    #expect(records.count == 176 + 206 + 1)
    #expect(SmallCountry.problems(records).isEmpty)
    let territories = Territories(records, profile: SmallCountry.profile)
    let day = SmallCountry.day("2026-01-01")
    let parts = communes.filter { $0["TYPECOM"] == "COMD" || $0["TYPECOM"] == "COMA" }
    #expect(parts.count == 230)
    for part in parts {
      let (code, parent) = (part["COM"] ?? "", part["COMPARENT"] ?? "")
      let found = territories.territory(forCode: code, referential: "insee", on: day)
      #expect(found == SmallCountry.id(Int(parent) ?? 0), "\(code) should lead to \(parent)")
    }
    let table = territories.equivalences(in: "insee", on: day)
    #expect(table.count == 206)
    let outlines = [
      "49046": "49060", "49065": "49080", "49069": "49126", "49159": "49174", "49274": "49060",
      "49289": "49298", "49321": "49160", "49337": "49377",
    ]
    for (old, new) in outlines { #expect(table[old] == new) }
  }

  @Test("On a day of 2010 the same codes named communes of their own")
  func earlier() throws {
    let communes = try Self.rows("communes.csv").filter { $0["COM"]?.hasPrefix("49") == true }
    let territories = Territories(try Self.records(communes), profile: SmallCountry.profile)
    for code in ["49046", "49065", "49274"] {
      let found = territories.territory(
        forCode: code, referential: "insee", on: SmallCountry.day("2010-01-01"))
      #expect(found == SmallCountry.id(Int(code) ?? 0))
    }
  }
}
