import Records
import Testing

@Suite("Circles of territories, however long", .timeLimit(.minutes(1)))
struct TerritoryCircleTests {
  private func problems(_ records: [Record]) -> [String] {
    let territories = Territories(records, profile: SmallCountry.profile)
    return TerritoryCheck(territories, profile: SmallCountry.profile).problems()
      .filter { $0.1.code == "territory-circle" }.map(\.0.description)
  }

  @Test("What a proposal may bring at most is judged at once, on the circle and below it")
  func long() {
    let count = 5_000
    let circle = (1...count).map { SmallCountry.territory($0, in: [$0 % count + 1]) }
    #expect(problems(circle).count == count)
    let chain = (2...count).map { SmallCountry.territory($0, in: [$0 - 1]) }
    let top = SmallCountry.territory(1, in: [1])
    #expect(problems([top] + chain) == [top.id.description])
    #expect(problems(chain).isEmpty)
  }

  @Test("Who lies between two circles is on neither")
  func between() {
    let records = [
      SmallCountry.territory(1, in: [2]), SmallCountry.territory(2, in: [1]),
      SmallCountry.territory(3, in: [2]), SmallCountry.territory(4, in: [3, 5]),
      SmallCountry.territory(5, in: [4]),
    ]
    #expect(problems(records) == [1, 2, 4, 5].map { SmallCountry.id($0).description })
  }
}
