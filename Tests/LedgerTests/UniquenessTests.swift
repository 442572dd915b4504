import Coding
import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("Values that one record may have")
struct UniquenessTests {
  private let ground: Ground

  init() throws { ground = try Ground() }

  /// Returns the identifier of a place in a source, as a value of the field.
  private func identifiers(_ id: String) -> Value {
    .list([
      .map([Entry("source", .text("source/8a4dbc92e903")), Entry("id", .text(id))])
    ])
  }

  /// Returns the codes of what keeps a proposal of identifiers from being taken in.
  private func problems(_ proposal: String) throws -> [String] {
    try ground.ledger.judge(proposal, at: ground.time).verdict.diagnostics
      .filter { $0.severity == .error }.map(\.code)
  }

  @Test("An identifier that another record has is refused, and one's own may change")
  func taken() throws {
    let state = try ground.ledger.state()
    let records = try ground.ledger.records(in: state.tree, profile: state.profile)
    let other = try #require(
      records.first {
        $0.id.kind == "lieu" && $0.id != Ground.library && $0["identifiants"] != nil
      })
    try ground.propose("pris", [("identifiants", other["identifiants"])])
    try ground.propose("libre", [("identifiants", identifiers("HL-9001"))], by: "m-noisetier")
    #expect(try problems("pris").contains("not-unique"))
    #expect(try problems("libre").isEmpty)
  }

  @Test("What an act frees or takes is known to the next judgement in the same process")
  func movesWithTheLedger() throws {
    let state = try ground.ledger.state()
    let library = try #require(
      try ground.ledger.record(Ground.library, in: state.tree, profile: state.profile))
    let former = library["identifiants"]
    try ground.propose("libre", [("identifiants", identifiers("HL-9001"))], by: "m-noisetier")
    #expect(try problems("libre").isEmpty)
    _ = try ground.accept("libre")
    // Another place takes what was freed, and cannot take what was taken.
    let others = try ground.ledger.records(in: state.tree, profile: state.profile)
      .filter { $0.id.kind == "lieu" && $0.id != Ground.library }
    let place = try #require(others.first)
    try ground.propose("repris", [("identifiants", former)], of: place.id)
    try ground.propose("double", [("identifiants", identifiers("HL-9001"))], of: place.id)
    #expect(try problems("repris").isEmpty)
    #expect(try problems("double").contains("not-unique"))
  }
}
