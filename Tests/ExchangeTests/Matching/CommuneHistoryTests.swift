import Records
import Testing

@testable import Exchange

@Suite("Communes that stand for others")
struct CommuneHistoryTests {
  @Test(
    "Districts are their city, and no code near them is",
    arguments: [
      ("75101", "75056"), ("75120", "75056"), ("75121", "75121"), ("69381", "69123"),
      ("69389", "69123"), ("69390", "69390"), ("13201", "13055"), ("13216", "13055"),
      ("13217", "13217"), ("2A004", "2A004"), ("49007", "49007"), ("", ""),
    ])
  func districts(code: String, city: String) {
    #expect(CommuneHistory().current(code) == city)
  }

  @Test("Movements are followed in the order of their dates, whatever the order they are given in")
  func chains() throws {
    let movements = try [
      movement("49001", "49002", "2013-01-01"), movement("49002", "49003", "2016-01-01"),
      movement("49010", "49003", "2016-01-01"),
    ]
    for order in [movements, movements.reversed()] {
      let history = CommuneHistory(movements: order)
      #expect(history.current("49001") == "49003")
      #expect(history.current("49002") == "49003")
      #expect(history.current("49010") == "49003")
      #expect(history.current("49003") == "49003")
    }
  }

  @Test("A commune shared out among several is none of them, and a restored one is itself again")
  func exceptions() throws {
    let shared = CommuneHistory(
      movements: try [
        movement("49001", "49002", "2013-01-01"), movement("49001", "49003", "2013-01-01"),
      ])
    #expect(shared.current("49001") == "49001")
    let day = try #require(PartialDate("2015-01-01"))
    let restored = CommuneHistory(
      movements: [try movement("49001", "49002", "2013-01-01")], restored: [("49001", day)])
    #expect(restored.current("49001") == "49001")
  }

  @Test("A circle leads nowhere")
  func circles() {
    let history = CommuneHistory(successors: ["1": "2", "2": "3", "3": "1", "4": "4"])
    for code in ["1", "2", "3", "4"] { #expect(history.current(code) == code) }
  }

  @Test("The movements of Insee are read", .enabled(if: SharedData.isPresent, SharedData.hint))
  func insee() throws {
    let history = try CommuneHistory(
      insee: SharedData.bytes("territory/mouvements-communes.csv"))
    // Montrevault-sur-Èvre (2015) and Bellevigne (2026), from some of the communes they were made of.
    #expect(history.current("49218") == "49218")
    #expect(history.current("49137") == "49218")
    #expect(history.current("16129") == "16204")
    let table = try CSVReader.table(from: SharedData.bytes("territory/communes.csv"))
    let type = try #require(table.header.firstIndex { $0.text == "TYPECOM" })
    let code = try #require(table.header.firstIndex { $0.text == "COM" })
    let moved = table.rows.filter {
      $0.cells[type].text == "COM" && history.current($0.cells[code].text) != $0.cells[code].text
    }
    #expect(moved.map { $0.cells[code].text } == [])
  }

  @Test("A file without the columns of Insee is refused by the name of the first one missing")
  func otherFiles() {
    #expect(throws: ExchangeError.missingIdentifierColumn("MOD", line: 1)) {
      try CommuneHistory(insee: Array("a,b\n1,2\n".utf8))
    }
  }

  private func movement(
    _ from: String, _ to: String, _ day: String
  ) throws -> CommuneHistory.Movement {
    CommuneHistory.Movement(from: from, to: to, on: try #require(PartialDate(day)))
  }
}
