import Records
import Testing

@testable import Exchange

/// The acceptance numbers of matching on the data pack (standard-and-data §4.3 and §6).
@Suite("Maine-et-Loire, the same places", .enabled(if: SharedData.isPresent, SharedData.hint))
struct RealMatchingTests {
  private struct Place {
    let id: String
    let source: String
    let pivot: String
    let place: ComparablePlace
  }

  private static func places(_ file: String, infersTypology: Bool) throws -> [Place] {
    let table = try CSVReader.table(from: SharedData.bytes("maine-et-loire/" + file))
    let fields = PlaceFields(of: try #require(Matching.profile.kinds["lieu"]))
    var columns: [String: Int] = [:]
    for (index, cell) in table.header.enumerated() { columns[cell.text] = index }
    return table.rows.map { row in
      func cell(_ name: String) -> String { columns[name].map { row.cells[$0].text } ?? "" }
      func value(_ name: String) -> Value? {
        let text = cell(name)
        guard !text.isEmpty else { return nil }
        switch name {
        case "latitude", "longitude": return Number(text).map { .number($0) }
        case "typologie": return .list(text.split(separator: "|").map { .text(String($0)) })
        default: return .text(text)
        }
      }
      return Place(
        id: cell("id"), source: cell("source"), pivot: cell("pivot"),
        place: ComparablePlace(
          value, sources: [cell("source")], fields: fields, communes: CommuneHistory(),
          infersTypology: infersTypology))
    }
  }

  private static func fourSources(infersTypology: Bool) throws -> [Place] {
    try [
      "49-cd49-2023-05-24.csv", "49-france-services-2022-12-01.csv",
      "49-conseiller-numerique-2022-12-02.csv", "49-aidants-connect-2024-02-22.csv",
    ].flatMap { try places($0, infersTypology: infersTypology) }
  }

  @Test(
    "One list over time, without its identifiers: at 75, 177 of 181 are found and none is wrong",
    arguments: [(60, 179), (70, 178), (75, 177), (80, 176), (85, 174), (90, 173)])
  func overTime(threshold: Int, expected: Int) throws {
    for infers in [false, true] {
      let old = try Self.places("49-cd49-2022-11-16.csv", infersTypology: infers)
      let new = try Self.places("49-cd49-2023-05-24.csv", infersTypology: infers)
      let comparison = PlaceComparison(allowsSameSource: true)
      var candidates: [LikelyPairs.Pair] = []
      for (first, one) in old.enumerated() {
        for (second, other) in new.enumerated()
        where comparison.veto(one.place, other.place) == nil {
          guard
            let likeness = comparison.likeness(one.place, other.place, atLeast: threshold)
          else { continue }
          candidates.append(
            LikelyPairs.Pair(first: first, second: second, likeness: likeness))
        }
      }
      let found = Assignment(candidates).found
      let wrong = found.filter { old[$0.key].id != new[$0.value.second].id }
      #expect(found.count - wrong.count == expected, "inferring types: \(infers)")
      #expect(wrong.isEmpty)
    }
  }

  @Test("Four sources: 369 records, 789 pairs in one commune, 41 above 83 and 67 from 60 to 83")
  func acrossSources() throws {
    let places = try Self.fourSources(infersTypology: false)
    #expect(places.count == 369)
    let likely = LikelyPairs(among: places.map(\.place), atLeast: 60)
    #expect(likely.considered == 789)
    #expect(likely.pairs.count { $0.likeness.score > 83 } == 41)
    #expect(likely.pairs.count { (60...83).contains($0.likeness.score) } == 67)
    let sameNumber = try Self.pairsOfOneNumber(places)
    #expect(sameNumber == 14)
  }

  private static func pairsOfOneNumber(_ places: [Place]) throws -> Int {
    var count = 0
    for (index, one) in places.enumerated() where !one.pivot.isEmpty {
      count += places[(index + 1)...].count {
        $0.pivot == one.pivot && $0.source != one.source && $0.place.commune == one.place.commune
      }
    }
    return count
  }

  @Test("Where names tell types, what is asked is fewer, and the account says what was left out")
  func inferring() throws {
    let places = try Self.fourSources(infersTypology: true)
    let likely = LikelyPairs(among: places.map(\.place), atLeast: 60)
    let all = LikelyPairs(among: places.map(\.place), atLeast: 60, allTypes: true)
    #expect(all.keptApart == 0)
    #expect(all.pairs.count == likely.pairs.count + likely.keptApart)
    let above = likely.pairs.count { $0.likeness.score > 83 }
    let between = likely.pairs.count - above
    #expect([above, between, likely.keptApart] == [41, 46, 27])
  }

  @Test("Each of the 267 pairs of the pack has the score it has there, but for halves rounded up")
  func scoresOfThePack() throws {
    let places = try Self.fourSources(infersTypology: false)
    let byID = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.place) })
    let table = try CSVReader.table(
      from: SharedData.bytes("maine-et-loire/49-paires-candidates.csv"))
    let comparison = PlaceComparison()
    var (equal, roundedUp, others) = (0, 0, [String]())
    for row in table.rows {
      let cells = row.cells.map(\.text)
      let one = try #require(byID[cells[3]])
      let other = try #require(byID[cells[7]])
      let score =
        comparison.veto(one, other) != nil
        ? 0 : comparison.likeness(one, other, atLeast: 0)?.score ?? -1
      switch score - (Int(cells[1]) ?? -1) {
      case 0: equal += 1
      case 1: roundedUp += 1
      default: others.append("\(cells[4]) / \(cells[8]): \(score), not \(cells[1])")
      }
    }
    #expect([equal, roundedUp] == [253, 14])
    #expect(others == [])
  }

  @Test("20,000 places of the whole of France are compared in seconds, commune by commune")
  func wholeCountry() {
    var generator = FixedGenerator(seed: 5)
    let places = (0..<20_000).map { AlikePlaces.place($0, communes: 7_000, &generator) }
    let clock = ContinuousClock()
    var likely: LikelyPairs?
    let time = clock.measure {
      likely = LikelyPairs(among: places.map { Matching.comparable($0) }, atLeast: 60)
    }
    #expect((likely?.considered ?? 0) < 60_000)
    #expect(time < .seconds(60))
  }
}
