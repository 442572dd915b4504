import Coding
import Governance
import Records
import Testing

@Suite("Outline of the report")
struct ReportOutlineTests {
  private static let path = "governance/report.yaml"

  private static let starterProfile = Result {
    Profile(
      kinds: try Starter.files(in: "kinds").map {
        try KindDecoder.decode(try Starter.bytes(of: $0), path: $0)
      },
      nomenclatures: try Starter.files(in: "nomenclatures").map {
        try NomenclatureDecoder.decode(try Starter.bytes(of: $0), path: $0)
      })
  }

  @Test("The outline of the starter has the chapters of a report, in French and English")
  func starter() throws {
    let outline = try ReportOutlineDecoder.decode(
      try Starter.bytes(of: Self.path), path: Self.path, profile: try Self.starterProfile.get())
    #expect(outline.chapters.count == 16)
    #expect(outline.annexes.count == 8)
    #expect(outline.extracts.map(\.id) == ["communes", "structures"])
    #expect(outline.limit == 200 && outline.within?.kind == "territoire")
    let chapters = outline.chapters + outline.annexes
    #expect(chapters.allSatisfy { $0.title.texts["fr"] != nil && $0.title.texts["en"] != nil })
    let told = Set(
      chapters.flatMap(\.parts).compactMap { part in
        if case .builtIn(let part) = part { part } else { nil }
      })
    let extracts = Set(
      outline.extracts.flatMap(\.parts).compactMap { part in
        if case .builtIn(let part) = part { part } else { nil }
      })
    #expect(told.union(extracts) == Set(ReportOutline.BuiltIn.allCases))
  }

  @Test(
    "What is wrong is told with its place",
    arguments: [
      ("chapters: []\ntitel: {fr: A}", ["2:1 unknown-key"]),
      ("title: {fr: A}", ["1:1 missing-key"]),
      ("chapters: [{id: a}]", ["1:12 missing-key"]),
      (show("{list: lieux}"), ["1:50 unknown-kind"]),
      (show("{list: lieu, where: {nomm: a}}"), ["1:64 unknown-field"]),
      (show("{list: lieu, where: {etat: actf}}"), ["1:70 unknown-code"]),
      (show("{list: lieu, columns: [porte]}"), ["1:66 unknown-field"]),
      (show("{list: lieu, columns: [territoire.nom]}"), []),
      (show("{part: limit}"), ["1:50 bad-value"]),
      (show("{list: lieu, part: limits}"), ["1:56 bad-value"]),
      (show("{counts: lieu}"), ["1:43 missing-key"]),
      (show("{grid: lieu, rows: types_lieu}"), ["1:43 missing-key"]),
      (show("{transitions: lieu, field: nom}"), ["1:70 bad-value"]),
      (show("{map: lieu}"), ["1:49 bad-value"]),
      (show("{map: territoire, measured: {list: releve}}"), ["1:71 missing-key"]),
      (show("{map: territoire, measured: {list: releve, value: valleur}}"), ["1:93 unknown-field"]),
      ("limit: 0\nchapters: []", ["1:8 bad-value"]),
      ("within: lieu/b43108198647\nchapters: []", ["1:9 bad-value"]),
      ("within: nowhere\nchapters: []", ["1:9 bad-value"]),
      (show("{indicators: [A-01, Z-99]}"), ["1:63 unknown-indicator"]),
      (
        "chapters: [{id: a, title: {fr: A}}, {id: a, title: {fr: B}}]",
        ["1:42 duplicate-value"]
      ),
    ])
  func problems(_ text: String, expected: [String]) throws {
    let profile = try Self.starterProfile.get()
    #expect(
      Decoding.problems(text, path: Self.path) { bytes, path throws(Rejection) in
        try ReportOutlineDecoder.decode(bytes, path: path, profile: profile, indicators: ["A-01"])
      } == expected)
  }

  private static func show(_ part: String) -> String {
    "chapters: [{id: a, title: {fr: A}, show: [\(part)]}]"
  }
}
