import Coding
import Records
import Testing

@Suite("Reading kinds")
struct DocumentsKindTests {
  private static func problems(_ text: String, path: String = "governance/kinds/lieu.yaml")
    -> [String]
  {
    Decoding.problems(text, path: path, KindDecoder.decode)
  }

  /// A kind with one good field, and one more that is given.
  private static func problems(field: String) -> [String] {
    problems("title: {fr: Lieu}\nfields:\n  - {name: nom, type: string}\n  - {\(field)}\n")
  }

  /// A kind with a good field of each sort, and an ending that is given.
  private static func problems(ending: String) -> [String] {
    problems(
      """
      title: {fr: Lieu}
      fields:
        - {name: nom, type: string, section: identite}
        - {name: qui, reference: structure}
        - {name: etat, nomenclature: etat}
      \(ending)

      """)
  }

  @Test(
    "What is wrong with a field is told where it stands",
    arguments: [
      ("name: nom, type: string", ["4:12 duplicate-field"]),
      ("name: b, type: string, formerly: [nom]", ["4:40 duplicate-field"]),
      ("name: Bad, type: string", ["4:12 bad-value"]),
      ("name: 2e, type: string", ["4:12 bad-value"]),
      ("type: string", ["4:5 missing-key"]),
      ("name: b", ["4:5 missing-key"]),
      ("name: b, type: strin", ["4:21 unknown-type"]),
      ("name: b, type: array", ["4:5 missing-key"]),
      ("name: b, type: object", ["4:5 missing-key"]),
      ("name: b, items: {type: url}", ["4:5 missing-key"]),
      ("name: b, type: string, items: {type: url}", ["4:21 bad-value"]),
      ("name: b, type: array, items: {type: ulr}", ["4:42 unknown-type"]),
      ("name: b, reference: lieu, nomenclature: etat", ["4:32 bad-value"]),
      ("name: b, reference: []", ["4:26 bad-value"]),
      ("name: b, reference: [lieu, Lieu]", ["4:33 bad-value"]),
      ("name: b, type: object, fields: [{name: c}]", ["4:38 missing-key"]),
      ("name: b, type: string, titel: {fr: B}", ["4:29 unknown-key"]),
      ("name: b, type: string, title: {french: B}", ["4:37 unknown-key"]),
      ("name: b, type: string, title: B", ["4:36 wrong-type"]),
      ("name: b, type: string, constraints: {pattern: '(a'}", ["4:52 bad-pattern"]),
      ("name: b, type: string, constraints: {required: yes}", ["4:53 bad-value"]),
      ("name: b, type: string, constraints: {minLength: 3, maxLength: 2}", ["4:68 bad-value"]),
      ("name: b, type: number, constraints: {minimum: 3, maximum: x}", ["4:64 bad-value"]),
      ("name: b, type: number, constraints: {minimum: 3, maximum: 2}", ["4:64 bad-value"]),
      ("name: b, type: string, constraints: {enum: []}", ["4:49 bad-value"]),
      ("name: b, type: string, constraints: {enum: [a, a]}", ["4:53 duplicate-value"]),
    ])
  func wrongFields(field: String, expected: [String]) {
    #expect(Self.problems(field: field) == expected)
  }

  @Test(
    "Meaning, freshness and exports name what the kind has",
    arguments: [
      ("meaning: {label: nmo}", ["6:18 unknown-field"]),
      ("meaning: {label: qui}", ["6:18 bad-value"]),
      ("meaning: {label: self}", ["6:18 unknown-field"]),
      ("meaning: {concerned: [self, qui]}", []),
      ("meaning: {concerned: [nom]}", ["6:23 bad-value"]),
      ("meaning: {interests: [self]}", ["6:23 unknown-field"]),
      ("meaning: {state: nom}", ["6:18 bad-value"]),
      ("meaning: {state: etat, valid: {from: nom}}", ["6:38 bad-value"]),
      (
        "meaning: {location: {latitude: nom, comune: nom}}", ["6:32 bad-value", "6:37 unknown-key"]
      ),
      ("meaning: [nom]", ["6:10 wrong-type"]),
      ("freshness: {identite: P6M}", []),
      ("freshness: {identity: P6M}", ["6:13 unknown-section"]),
      ("freshness: {identite: 6M}", ["6:23 bad-value"]),
      ("exports: {mednum: 1.0.2}", []),
      ("exports: {mednum: [1]}", ["6:19 wrong-type"]),
    ])
  func wrongEndings(ending: String, expected: [String]) {
    #expect(Self.problems(ending: ending) == expected)
  }

  @Test("All problems of a file are told at once, in reading order, with hints")
  func allProblems() {
    let text = "titel: {fr: Lieu}\nfields:\n  - {name: a, type: strin}\n  - {name: a}\n"
    let path = "governance/kinds/Lieu.yaml"
    #expect(
      Self.problems(text, path: path) == [
        "1:1 bad-name", "1:1 missing-key", "1:1 unknown-key", "3:21 unknown-type",
        "4:5 missing-key", "4:12 duplicate-field",
      ])
    #expect {
      try KindDecoder.decode(Array(text.utf8), path: path)
    } throws: { error in
      let diagnostics = (error as? Rejection)?.diagnostics ?? []
      return diagnostics.first { $0.code == "unknown-key" }?.hint == "did you mean 'title'?"
        && diagnostics.allSatisfy { $0.location?.path == path && $0.hint != nil }
    }
  }

  @Test("Types are read with what completes them")
  func types() throws {
    let text = """
      title: {fr: Lieu}
      fields:
        - {name: a, type: reference, reference: [lieu, structure]}
        - {name: b, type: array, items: {nomenclature: services}}
        - {name: c, type: object, values: {type: number}}
        - {name: d, type: object, fields: [{name: e, type: date, constraints: {required: true}}]}
        - {name: f, type: integer, constraints: {minimum: 1}, formerly: [g]}
      """
    let kind = try KindDecoder.decode(Array(text.utf8), path: "lieu.yaml")
    #expect(kind.field("a")?.type == .reference(["lieu", "structure"]))
    #expect(kind.field("b")?.type == .list(.nomenclature("services")))
    #expect(kind.field("c")?.type == .dictionary(.number))
    var required = Constraints()
    required.isRequired = true
    #expect(
      kind.field("d")?.type == .map([Field(name: "e", type: .date, constraints: required)]))
    #expect(kind.field("f")?.formerly == ["g"])
  }
}
