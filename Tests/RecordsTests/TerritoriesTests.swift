import Records
import TestSupport
import Testing

/// A small country: communes in groupings of communes, a living area across two départements, mergers and a division.
///
/// | number | what | code | lies in |
/// |---|---|---|---|
/// | 1 | région | | |
/// | 2, 3 | départements | 49, 53 | 1 |
/// | 4 | grouping | 200 | 2 |
/// | 5 | living area | B1 | composed of 10, 11 and 12 |
/// | 10, 11 | communes | 49010, 49011 | 4; 4 |
/// | 12 | commune of the other département | 53012 | 3 |
/// | 20 | former commune, until 2015-12-31 | 49020 | replaced by 10 |
/// | 21 | former commune, until 1972 | 49021 | replaced by 20 |
enum SmallCountry {
  static let profile: Profile = {
    var meaning = Meaning()
    meaning.label = "nom"
    meaning.state = "etat"
    meaning.validFrom = "du"
    meaning.validUntil = "au"
    var territory = Meaning.Territory()
    territory.codes = "codes"
    territory.parents = "parents"
    territory.composition = "composition"
    territory.predecessors = "predecesseurs"
    territory.type = "type"
    meaning.territory = territory
    let references = FieldType.list(.reference(["territoire"]))
    let kind = Kind(
      name: "territoire",
      fields: [
        Field(name: "nom", type: .string), Field(name: "type", type: .nomenclature("types")),
        Field(
          name: "codes",
          type: .list(
            .map([
              Field(name: "referentiel", type: .string), Field(name: "code", type: .string),
              Field(name: "du", type: .partialDate), Field(name: "au", type: .partialDate),
            ]))),
        Field(name: "parents", type: references), Field(name: "composition", type: references),
        Field(name: "predecesseurs", type: references),
        Field(name: "etat", type: .nomenclature("etats")), Field(name: "du", type: .partialDate),
        Field(name: "au", type: .partialDate),
      ], meaning: meaning)
    return Profile(
      kinds: [kind],
      nomenclatures: [
        Nomenclature(
          name: "etats",
          codes: [
            Nomenclature.Code(name: "actif", means: .active),
            Nomenclature.Code(name: "clos", means: .ended),
          ])
      ])
  }()

  static func id(_ number: Int) -> RecordID {
    RecordID(kind: "territoire", name: number.padded(to: 12))
  }

  struct Code {
    var referential = "insee"
    let code: String
    var from: String?
    var until: String?
  }

  static func territory(
    _ number: Int, _ codes: [Code] = [], in parents: [Int] = [], of parts: [Int] = [],
    after predecessors: [Int] = [], from: String? = nil, until: String? = nil
  ) -> Record {
    var entries: [Entry] = []
    func add(_ name: String, _ value: Value?) {
      if let value, !value.isEmpty { entries.append(Entry(name, value)) }
    }
    func date(_ text: String?) -> Value? { text.flatMap { PartialDate($0) }.map { .date($0) } }
    func references(_ numbers: [Int]) -> Value {
      .list(numbers.map { .text(id($0).description) })
    }
    add("nom", .text("T\(number)"))
    add(
      "codes",
      .list(
        codes.map { code in
          .map(
            [
              Entry("referentiel", .text(code.referential)), Entry("code", .text(code.code)),
            ]
              + [("du", date(code.from)), ("au", date(code.until))].compactMap { name, value in
                value.map { Entry(name, $0) }
              })
        }))
    add("parents", references(parents))
    add("composition", references(parts))
    add("predecesseurs", references(predecessors))
    add("du", date(from))
    add("au", date(until))
    return Record(id: id(number), entries: entries)
  }

  static let records = [
    territory(1), territory(2, [Code(referential: "dep", code: "49")], in: [1]),
    territory(3, [Code(referential: "dep", code: "53")], in: [1]),
    territory(4, [Code(referential: "siren", code: "200")], in: [2]),
    territory(5, [Code(referential: "bassin", code: "B1")], of: [10, 11, 12]),
    territory(10, [Code(code: "49010", from: "2016-01-01")], in: [4], after: [20], from: "2016"),
    territory(11, [Code(code: "49011")], in: [4]), territory(12, [Code(code: "53012")], in: [3]),
    territory(20, [Code(code: "49020", until: "2015-12-31")], after: [21], until: "2015-12-31"),
    territory(21, [Code(code: "49021", until: "1972-05")], until: "1972-05"),
  ]

  static func day(_ text: String) -> CalendarDate {
    PartialDate(text)?.earliest ?? CalendarDate(daysSinceEpoch: 0)
  }

  static func problems(_ records: [Record]) -> [String] {
    TerritoryCheck(Territories(records, profile: profile), profile: profile).problems().map {
      "\(Int($0.0.name) ?? 0) \($0.1.code) \($0.1.severity.rawValue) \($0.1.field)"
    }
  }
}

@Suite("Territories")
struct TerritoriesTests {
  private let territories = Territories(SmallCountry.records, profile: SmallCountry.profile)

  private func numbers(_ ids: [RecordID]) -> [Int] { ids.map { Int($0.name) ?? 0 } }

  @Test(
    "What holds a territory, the nearest first, through parents and composition alike",
    arguments: [(10, [4, 5, 2, 1]), (12, [3, 5, 1]), (4, [2, 1]), (5, []), (1, []), (99, [])])
  func ancestors(_ number: Int, expected: [Int]) {
    #expect(numbers(territories.ancestors(of: SmallCountry.id(number))) == expected)
  }

  @Test(
    "What a territory holds; two that overlap share what they hold",
    arguments: [
      (1, [2, 3, 4, 12, 10, 11]), (5, [10, 11, 12]), (4, [10, 11]), (3, [12]), (10, []),
    ])
  func descendants(_ number: Int, expected: [Int]) {
    #expect(numbers(territories.descendants(of: SmallCountry.id(number))) == expected)
  }

  @Test("Holding and lying in are each other's reverse")
  func reverse() {
    for record in SmallCountry.records {
      for other in SmallCountry.records {
        #expect(
          territories.ancestors(of: record.id).contains(other.id)
            == territories.descendants(of: other.id).contains(record.id))
      }
    }
  }

  @Test(
    "A code names what has it on the day, and later what replaced that, however often",
    arguments: [
      ("49010", "2020-01-01", 10), ("49010", "2010-01-01", nil), ("49020", "2010-01-01", 20),
      ("49020", "2020-01-01", 10), ("49021", "1960-01-01", 21), ("49021", "1990-01-01", 20),
      ("49021", "2020-01-01", 10), ("49011", "1900-01-01", 11), ("49999", "2020-01-01", nil),
    ] as [(String, String, Int?)])
  func codes(_ code: String, _ day: String, expected: Int?) {
    let found = territories.territory(
      forCode: code, referential: "insee", on: SmallCountry.day(day))
    #expect(found.map { Int($0.name) } == expected.map { Optional($0) })
    #expect(
      territories.territory(forCode: code, referential: "siren", on: SmallCountry.day(day)) == nil)
  }

  @Test("The table of old codes is that of the day it is asked for")
  func equivalences() {
    let now = territories.equivalences(in: "insee", on: SmallCountry.day("2026-01-01"))
    #expect(now == ["49020": "49010", "49021": "49010"])
    let then = territories.equivalences(in: "insee", on: SmallCountry.day("1990-01-01"))
    #expect(then == ["49021": "49020"])
    #expect(territories.equivalences(in: "siren", on: SmallCountry.day("2026-01-01")).isEmpty)
  }

  @Test("A territory that was divided leads to several, and to none in particular")
  func division() {
    let records = [
      SmallCountry.territory(
        1, [SmallCountry.Code(code: "49001", until: "2020")], until: "2020-12-31"),
      SmallCountry.territory(
        2, [SmallCountry.Code(code: "49002", from: "2021")], after: [1], from: "2021"),
      SmallCountry.territory(
        3, [SmallCountry.Code(code: "49003", from: "2021")], after: [1], from: "2021"),
    ]
    let divided = Territories(records, profile: SmallCountry.profile)
    let day = SmallCountry.day("2022-01-01")
    #expect(divided.territory(forCode: "49001", referential: "insee", on: day) == nil)
    #expect(
      numbers(divided.territories(forCode: "49001", referential: "insee", on: day)) == [2, 3])
    #expect(divided.equivalences(in: "insee", on: day).isEmpty)
  }

  @Test("A code that goes from the former commune to the new one needs no equivalence")
  func keptCode() {
    let records = [
      SmallCountry.territory(
        1, [SmallCountry.Code(code: "49001", until: "2015-12-31")], until: "2015-12-31"),
      SmallCountry.territory(
        2, [SmallCountry.Code(code: "49001", from: "2016-01-01")], after: [1], from: "2016-01-01"),
    ]
    #expect(SmallCountry.problems(records).isEmpty)
    let kept = Territories(records, profile: SmallCountry.profile)
    for (day, expected) in [("2015-06-01", 1), ("2016-06-01", 2)] {
      let found = kept.territory(
        forCode: "49001", referential: "insee", on: SmallCountry.day(day))
      #expect(found == SmallCountry.id(expected))
    }
    #expect(kept.equivalences(in: "insee", on: SmallCountry.day("2026-01-01")).isEmpty)
  }
}

@Suite("What territories cannot say of one another")
struct TerritoryCheckTests {
  @Test("The small country is sound")
  func sound() { #expect(SmallCountry.problems(SmallCountry.records).isEmpty) }

  @Test(
    "A territory that lies in itself, through others or not, is told where it is; those below are not"
  )
  func circles() {
    #expect(
      SmallCountry.problems([SmallCountry.territory(1, in: [1])])
        == ["1 territory-circle error parents"])
    let three = [
      SmallCountry.territory(1, in: [2]), SmallCountry.territory(2, in: [3]),
      SmallCountry.territory(3, of: [4]), SmallCountry.territory(4, in: [9]),
      SmallCountry.territory(9, in: [1]), SmallCountry.territory(5, in: [3]),
    ]
    #expect(
      SmallCountry.problems(three).isEmpty, "3 holds 4, 2 and 5, and nothing holds 3")
    let closed = three + [SmallCountry.territory(6, of: [3], after: []), SmallCountry.territory(7)]
    #expect(SmallCountry.problems(closed).isEmpty)
    let circle = three.map { $0.id == SmallCountry.id(3) ? SmallCountry.territory(3, in: [4]) : $0 }
    #expect(
      SmallCountry.problems(circle)
        == [1, 2, 3, 4, 9].map { "\($0) territory-circle error parents" })
    #expect(
      Territories(circle, profile: SmallCountry.profile).ancestors(of: SmallCountry.id(1)).count
        == 4)
  }

  @Test(
    "One code names one territory at a time",
    arguments: [
      (nil, nil, true), ("2015-12-31", "2016-01-01", false), ("2016", "2016", false),
      ("2016-06-30", "2016-01-01", true), (nil, "2016-01-01", true), ("2015", nil, true),
    ] as [(String?, String?, Bool)])
  func codes(_ until: String?, _ from: String?, isWrong: Bool) {
    let records = [
      SmallCountry.territory(1, [SmallCountry.Code(code: "49001", until: until)]),
      SmallCountry.territory(2, [SmallCountry.Code(code: "49001", from: from)]),
      SmallCountry.territory(3, [SmallCountry.Code(referential: "siren", code: "49001")]),
    ]
    #expect(
      SmallCountry.problems(records)
        == (isWrong
          ? ["1 territory-code-twice error codes", "2 territory-code-twice error codes"] : []))
  }

  @Test("What was replaced has an end, by its date or its state")
  func endless() {
    let successor = SmallCountry.territory(2, after: [1])
    #expect(
      SmallCountry.problems([SmallCountry.territory(1), successor])
        == ["2 predecessor-stands warning predecesseurs"])
    #expect(SmallCountry.problems([SmallCountry.territory(1, until: "2015"), successor]).isEmpty)
    let over = Record(
      id: SmallCountry.id(1), entries: [Entry("nom", .text("T")), Entry("etat", .text("clos"))])
    #expect(SmallCountry.problems([over, successor]).isEmpty)
  }

  @Test(
    "Random perimeters: whatever points downwards is sound, and one upward link closes a circle")
  func law() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let count = Int.random(in: 2...12, using: &random)
      var parents = (1...count).map { number in
        (1..<number).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      }
      func records() -> [Record] {
        parents.enumerated().map { SmallCountry.territory($0 + 1, in: $1) }
      }
      #expect(SmallCountry.problems(records()).isEmpty)
      let territories = Territories(records(), profile: SmallCountry.profile)
      let low = Int.random(in: 1...count, using: &random)
      guard let high = territories.ancestors(of: SmallCountry.id(low)).last else { continue }
      parents[(Int(high.name) ?? 1) - 1].append(low)
      #expect(SmallCountry.problems(records()).contains("\(low) territory-circle error parents"))
    }
  }
}
