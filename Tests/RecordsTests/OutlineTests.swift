import Records
import Testing

@Suite("Outlines of territories")
struct OutlineTests {
  private static let square = "((-3.3 46.2, -3.2 46.2, -3.2 46.3, -3.3 46.3, -3.3 46.2))"

  @Test(
    "Polygons are read ring by ring",
    arguments: [
      ("POLYGON \(square)", [1]), ("polygon\(square)", [1]),
      ("  MULTIPOLYGON ( \(square) ,\(square) ) ", [1, 1]),
      ("POLYGON((0 0,4 0,4 4,0 0),(1 1,2 1,2 2,1 1))", [2]),
    ])
  func reads(_ text: String, rings: [Int]) throws {
    let outline = try Outline(text)
    #expect(outline.polygons.map(\.count) == rings)
    #expect(outline.rings.count == rings.reduce(0, +))
    #expect(outline.rings.allSatisfy { $0.first == $0.last })
  }

  @Test("The longitude stands first")
  func order() throws {
    let outline = try Outline("POLYGON \(Self.square)")
    #expect(outline.rings[0][1] == Outline.Position(longitude: -3.2, latitude: 46.2))
    #expect(outline.isNear(Outline.Position(longitude: -3.25, latitude: 46.25)))
    #expect(!outline.isNear(Outline.Position(longitude: 46.25, latitude: -3.25)))
  }

  @Test(
    "What is not an outline is told with its place and what to write",
    arguments: [
      ("", "no shape is named", 0), ("POINT (1 2)", "'POINT' is neither", 0),
      ("POLYGON", "'(' is missing", 7), ("POLYGON ((0 0, 1 1, 0 0))", "fewer than four", 9),
      ("POLYGON ((0 0, 1 0, 1 1, 0 1))", "does not end where it begins", 9),
      ("POLYGON ((0 0, 1 0, 1 1, 0 0)", "')' is missing", 29),
      ("POLYGON ((0 0, 1 0, 1 1, 0 0)) x", "something follows", 31),
      ("POLYGON ((0 0 5, 1 0, 1 1, 0 0 5))", "more than two numbers", 14),
      ("POLYGON ((0 0, nan 0, 1 1, 0 0))", "not a number", 15),
      ("POLYGON ((0 0, 1e3 0, 1 1, 0 0))", "not a number", 16),
      ("POLYGON ((0 0, 1,5 0, 1 1, 0 0))", "not a number", 16),
      ("POLYGON ((0 0, 200 0, 1 1, 0 0))", "nowhere on earth", 15),
      ("POLYGON EMPTY", "'(' is missing", 8), ("\u{1f332}", "neither POLYGON", 0),
    ])
  func refuses(_ text: String, message: String, offset: Int) {
    let problem = #expect(throws: Outline.Problem.self) { try Outline(text) }
    #expect(problem?.message.contains(message) == true, "\(problem?.message ?? "")")
    #expect(problem?.offset == offset)
    #expect(problem?.hint.isEmpty == false)
  }

  @Test("A latitude that stands first is told as such where the degrees show it")
  func swapped() {
    let problem = #expect(throws: Outline.Problem.self) {
      try Outline("POLYGON ((46 -120, 47 -120, 47 -121, 46 -120))")
    }
    #expect(problem?.hint == "write the longitude first, then the latitude")
  }

  @Test(
    "A territory whose position lies outside its outline is told, and so is an outline that is none",
    arguments: [
      ("POLYGON \(square)", nil, nil),
      (
        "POLYGON ((46.2 -3.3, 46.3 -3.3, 46.3 -3.2, 46.2 -3.3))", "outline-elsewhere",
        "write the longitude first, then the latitude"
      ),
      (
        "POLYGON ((0 0, 1 0, 1 1, 0 0))", "outline-elsewhere", "correct the outline or the position"
      ),
      ("POLYGON", "outline-not-understood", nil),
    ] as [(String, String?, String?)])
  func checked(_ text: String, code: String?, hint: String?) throws {
    var meaning = Meaning()
    meaning.latitude = "latitude"
    meaning.longitude = "longitude"
    var territory = Meaning.Territory()
    territory.outline = "contour"
    meaning.territory = territory
    let kind = Kind(
      name: "territoire",
      fields: [
        Field(name: "latitude", type: .number), Field(name: "longitude", type: .number),
        Field(name: "contour", type: .string),
      ], meaning: meaning)
    let checker = RecordChecker(profile: Profile(kinds: [kind], nomenclatures: []))
    let record = Record(
      id: RecordID(kind: "territoire", name: "000000000001"),
      entries: [
        Entry("latitude", .number(try #require(Number("46.25")))),
        Entry("longitude", .number(try #require(Number("-3.25")))), Entry("contour", .text(text)),
      ])
    let problems = checker.problems(of: record)
    #expect(problems.map(\.code) == (code.map { [$0] } ?? []))
    #expect(problems.allSatisfy { $0.field == "contour" && (hint == nil || $0.hint == hint) })
  }
}
