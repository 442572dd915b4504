import Git
import Governance
import Ledger
import Records
import Testing

/// The indicators of a ledger are read from the tree they are asked of.
@Suite("Indicators in a ledger")
struct IndicatorTests {
  private static func text(_ title: String, items: String? = nil) -> String {
    """
    title: {fr: \(title)}
    question: {fr: Combien ?}
    numerator: {fr: Tout.}
    unit: count
    caveat: {fr: Rien de plus.}
    sql: SELECT 1 AS value
    \(items.map { "breakdowns: [{id: a, title: {fr: A}, items: \($0), sql: SELECT 2}]" } ?? "")

    """
  }

  private func tree(_ ground: Ground, _ files: [String: String]) throws -> ObjectID {
    try ground.ledger.repository.editTree(
      try ground.ledger.state().tree,
      try files.sorted { $0.key < $1.key }.map { path, text in
        .put(path: path, id: try ground.ledger.repository.writeBlob(Array(text.utf8)))
      })
  }

  @Test("They come by code, and a ledger may have none")
  func reading() throws {
    let ground = try Ground()
    #expect(try ground.ledger.indicators(in: try ground.ledger.state().tree).isEmpty)
    let tree = try tree(
      ground,
      [
        "governance/indicators/B-01.yaml": Self.text("Deux"),
        "governance/indicators/A-01.yaml": Self.text("Un"),
      ])
    let indicators = try ground.ledger.indicators(in: tree)
    #expect(indicators.map(\.code) == ["A-01", "B-01"])
    #expect(indicators.map { $0.title["fr"] } == ["Un", "Deux"])
  }

  @Test("What is wrong with them is told with the rest of the governance")
  func problems() throws {
    let ground = try Ground()
    let before = try ground.ledger.validate(try ground.ledger.state().tree).map(\.code)
    let tree = try tree(
      ground,
      [
        "governance/indicators/A-01.yaml": Self.text("Un") + "uint: share\n",
        "governance/indicators/A-02.yaml": "title: {fr: Deux}\n",
      ])
    let found = try ground.ledger.validate(tree).filter { !before.contains($0.code) }
    #expect(Set(found.compactMap(\.location?.path)).count == 2)
    #expect(found.filter { $0.code == "unknown-key" }.map { $0.location?.line } == [8])
    #expect(found.count == 6)
    #expect(throws: LedgerError.self) { try ground.ledger.indicators(in: tree) }
  }

  @Test("A code names one file, and the words of a breakdown are looked up in the profile")
  func together() throws {
    let ground = try Ground()
    let nested = try tree(
      ground,
      [
        "governance/indicators/A-01.yaml": Self.text("Un"),
        "governance/indicators/more/A-01.yaml": Self.text("Un encore"),
      ])
    let misplaced = try ground.ledger.validate(nested).filter { $0.code == "bad-path" }
    #expect(misplaced.map { $0.location?.path } == ["governance/indicators/more/A-01.yaml"])
    let unknown = try tree(
      ground, ["governance/indicators/A-01.yaml": Self.text("Un", items: "nulle-part")])
    let found = try ground.ledger.validate(unknown).filter { $0.code == "unknown-items" }
    #expect(found.map(\.severity) == [.warning])
    #expect(try ground.ledger.indicators(in: unknown).count == 1)
  }

  @Test("The tables that indicators share are read and validated beside the kinds")
  func views() throws {
    let ground = try Ground()
    func view(_ sql: String) -> String {
      "title: {fr: Vue}\ndefinition: {fr: Ce qu'elle contient.}\nsql: \(sql)\n"
    }
    let kind = try #require(try ground.ledger.state().profile.kinds.keys.min())
    let tree = try tree(
      ground,
      [
        "governance/views/places.yaml": view("SELECT 1 AS record"),
        "governance/views/\(kind.replacing("-", with: "_")).yaml": view("SELECT 2 AS record"),
      ])
    #expect(try ground.ledger.views(in: tree).contains { $0.name == "places" })
    let found = try ground.ledger.validate(tree).filter { $0.code == "duplicate-table" }
    #expect(found.count == 1)
    let wrong = try self.tree(
      ground,
      [
        "governance/views/Places.yaml": view("SELECT 1 AS record"),
        "governance/views/more/places.yaml": view("SELECT 1 AS record"),
        "governance/indicators/A-01.yaml": "title: {fr: Un}\n",
      ])
    let codes = Set(try ground.ledger.validate(wrong).map(\.code))
    #expect(codes.isSuperset(of: ["bad-name", "bad-path", "missing-key"]))
  }

  @Test("A report that counts within a territory names one that is recorded")
  func within() throws {
    let ground = try Ground()
    let kind = try #require(
      try ground.ledger.state().profile.kinds.values.first { $0.meaning.territory != nil })
    let tree = try tree(
      ground,
      [
        "governance/report.yaml":
          "within: \(kind.name)/0123456789ab\nchapters: [{id: a, title: {fr: A}, show: []}]\n"
      ])
    let found = try ground.ledger.validate(tree).filter { $0.code == "no-such-territory" }
    #expect(found.map { $0.location?.path } == ["governance/report.yaml"])
  }
}
