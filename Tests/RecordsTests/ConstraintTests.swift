import Records
import TestSupport
import Testing

@Suite("Constraints of fields")
struct ConstraintTests {
  @Test(
    "The length of a text is counted in characters",
    arguments: [
      ("ab", "too-short"), ("été", nil), ("abcde", nil), ("ééééé", nil), ("abcdef", "too-long"),
      ("éééééé", "too-long"), ("👩‍💻👩‍💻👩‍💻", nil),
    ] as [(String, String?)])
  func length(text: String, code: String?) {
    let found = problems(of: .text(text), .string) {
      $0.minLength = 3
      $0.maxLength = 5
    }
    #expect(found.map(\.code) == (code.map { [$0] } ?? []))
  }

  @Test("The length of a list is counted in items, whatever the length of each")
  func listLength() {
    let constrain = { (constraints: inout Constraints) in
      constraints.minLength = 2
      constraints.maxLength = 3
    }
    let lists = [["a"], ["a", "bbbb"], ["a", "b", "c", "d"]].map { Value.list($0.map(Value.text)) }
    #expect(
      lists.map { problems(of: $0, .list(.string), constrain).map(\.message) } == [
        ["'champ' has 1 item, fewer than 2"], [], ["'champ' has 4 items, more than 3"],
      ])
  }

  @Test(
    "Bounds hold exactly",
    arguments: [
      ("-0.51", "too-small"), ("-0.5", nil), ("0", nil), ("9007199254740993.1", nil),
      ("9007199254740993.2", "too-large"),
    ] as [(String, String?)])
  func bounds(text: String, code: String?) throws {
    let value = Value.number(try #require(Number(text)))
    let found = problems(of: value, .number) {
      $0.minimum = Number("-0.5")
      $0.maximum = Number("9007199254740993.1")
    }
    #expect(found.map(\.code) == (code.map { [$0] } ?? []))
  }

  @Test("Bounds hold for whole numbers, and for each item of a list")
  func wholeNumbers() {
    let constrain = { (constraints: inout Constraints) in constraints.maximum = Number("10") }
    #expect(problems(of: .integer(10), .integer, constrain).isEmpty)
    #expect(problems(of: .integer(11), .integer, constrain).map(\.hint) == ["write 10 or less"])
    let items = Value.list([.integer(9), .integer(12)])
    #expect(problems(of: items, .list(.integer), constrain).map(\.field) == ["champ[1]"])
  }

  @Test("A text has the form of the pattern, asked twice or once")
  func pattern() {
    let field = Field(
      name: "champ", type: .string,
      constraints: RandomRecords.constraints { $0.pattern = "[0-9]{5}" })
    let checker = checker(of: field)
    for _ in 0..<2 {
      #expect(checker.problems(of: record(.text("49007"))).isEmpty)
      #expect(checker.problems(of: record(.text("4900"))).map(\.code) == ["pattern-mismatch"])
      #expect(
        checker.problems(of: record(.text("2A004"))).map(\.hint) == [
          "write it in the form '[0-9]{5}'"
        ])
    }
    let long = Value.text(String(repeating: "1", count: 500))
    #expect(checker.problems(of: record(long)).map(\.code) == ["pattern-mismatch"])
  }

  @Test("A pattern that cannot be read is said, once for each value")
  func unreadablePattern() {
    let found = problems(of: .text("a"), .string) { $0.pattern = "(" }
    #expect(found.map(\.code) == ["invalid-pattern"])
    #expect(
      found.map(\.message) == ["the form required of 'champ' cannot be used: a '(' is not closed"])
  }

  @Test("A choice is one of those allowed, also item by item")
  func choice() {
    let constrain = { (constraints: inout Constraints) in
      constraints.allowed = ["libre", "sur-rdv"]
    }
    #expect(problems(of: .text("libre"), .string, constrain).isEmpty)
    #expect(
      problems(of: .text("Libres"), .string, constrain).map(\.hint) == ["did you mean 'libre'?"])
    let items = Value.list([.text("libre"), .text("payant")])
    #expect(
      problems(of: items, .list(.string), constrain).map(\.code) == ["not-allowed"])
    #expect(
      problems(of: .integer(3), .integer) { $0.allowed = ["1", "2"] }.map(\.code) == ["not-allowed"]
    )
  }

  @Test("A required field inside a map is required where the map is")
  func requiredInside() {
    let inner = Field(
      name: "ville", type: .string, constraints: RandomRecords.constraints { $0.isRequired = true })
    let checker = checker(
      of: Field(name: "champ", type: .map([inner, Field(name: "rue", type: .string)])))
    #expect(
      checker.problems(of: record(.map([Entry("rue", .text("A"))]))).map(\.field) == ["champ.ville"]
    )
    #expect(checker.problems(of: Record(id: record(.text("")).id, entries: [])).isEmpty)
  }

  private func problems(
    of value: Value, _ type: FieldType, _ constrain: (inout Constraints) -> Void
  ) -> [FieldProblem] {
    let field = Field(name: "champ", type: type, constraints: RandomRecords.constraints(constrain))
    return checker(of: field).problems(of: record(value))
  }

  private func checker(of field: Field) -> RecordChecker {
    RecordChecker(profile: Profile(kinds: [Kind(name: "lieu", fields: [field])], nomenclatures: []))
  }

  private func record(_ value: Value) -> Record {
    Record(
      id: RecordID(kind: "lieu", name: "4f9c1a7be20d"), entries: [Entry("champ", value)])
  }
}
