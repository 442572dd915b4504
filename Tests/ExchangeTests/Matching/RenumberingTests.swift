import Records
import Testing

@testable import Exchange

@Suite("Rows under new identifiers")
struct RenumberingTests {
  private let header = "id,nom,commune,code_insee,adresse,latitude,longitude\n"
  private let first = """
    a1,Médiathèque des Tilleuls,Angers,49007,4 rue des Tilleuls,47.47,-0.55
    a2,Centre social Pasteur,Angers,49007,12 rue Pasteur,47.48,-0.56
    a3,La Grange,Angers,49007,1 chemin du Lac,47.40,-0.50

    """

  private var base: Importing {
    var importing = Importing()
    importing.profile = Matching.profile
    return importing
  }

  private func ledger() throws -> Importing { base.after(try base.plan(header + first)) }

  @Test("A place that its source renumbered is the same record, which gains the identifier")
  func renumbered() throws {
    let ledger = try ledger()
    let plan = try ledger.plan(
      header + """
        n-7,MEDIATHEQUE DES TILLEULS,Angers,49007,4 rue des Tilleuls,47.47,-0.55
        a2,Centre social Pasteur,Angers,49007,12 rue Pasteur,47.48,-0.56
        a3,La Grange,Angers,49007,1 chemin du Lac,47.40,-0.50

        """, seed: 2)
    #expect(plan.added.isEmpty)
    #expect(plan.missing.isEmpty)
    #expect(plan.renumbered.map(\.identifier) == ["n-7"])
    #expect(plan.renumbered.map(\.line) == [2])
    let change = try #require(plan.changed.first { $0.line == 2 })
    #expect(change.after["identifiants"]?.items.count == 2)
    #expect(change.before["identifiants"]?.items.count == 1)
    #expect(
      plan.rows.read == plan.rows.added + plan.rows.changed + plan.rows.unchanged
        + plan.rows.rejected)
    #expect(plan.diagnostics.contains { $0.code == "renumbered" && $0.location?.line == 2 })
    #expect(plan.summary(in: "fr").contains { $0.contains("renumérotation") })
    // The next file under the new identifier finds it without comparing, and asks nothing.
    let again = try ledger.after(plan).plan(
      header + "n-7,MEDIATHEQUE DES TILLEULS,Angers,49007,4 rue des Tilleuls,47.47,-0.55\n", seed: 3
    )
    #expect(again.renumbered.isEmpty)
    #expect(again.added.isEmpty)
  }

  @Test("A record that the file still has is never taken for another of its rows")
  func stillThere() throws {
    let plan = try ledger().plan(
      header + first + "n-7,Médiathèque des Tilleuls,Angers,49007,4 rue des Tilleuls,47.47,-0.55\n",
      seed: 2)
    #expect(plan.renumbered.isEmpty)
    #expect(plan.added.count == 1)
  }

  @Test("Two rows that are equally likely are added and asked about")
  func doubtful() throws {
    let plan = try ledger().plan(
      header + """
        n-1,Médiathèque des Tilleuls,Angers,49007,4 rue des Tilleuls,47.47,-0.55
        n-2,Médiathèque des Tilleuls,Angers,49007,4 rue des Tilleuls,47.47,-0.55
        a2,Centre social Pasteur,Angers,49007,12 rue Pasteur,47.48,-0.56
        a3,La Grange,Angers,49007,1 chemin du Lac,47.40,-0.50

        """, seed: 2)
    #expect(plan.renumbered.isEmpty)
    #expect(plan.added.count == 2)
    let asked = plan.questions.filter { if case .renumberedOrNew = $0 { true } else { false } }
    #expect(asked.count == 2)
    #expect(plan.missing.count == 1)
    #expect(plan.diagnostics.count { $0.code == "ambiguous-renumbering" } == 2)
  }

  @Test("A row that looks like a record of another source is added, and that is told")
  func otherSource() throws {
    var other = try ledger()
    other.source = ImportSource(name: "Aidants", vintage: PartialDate("2024-02-22"))
    let plan = try other.plan(
      header + "x9,Mediatheque des Tilleuls,ANGERS,49007,4 Rue des Tilleuls,,\n", seed: 2)
    #expect(plan.added.count == 1)
    #expect(plan.changed.isEmpty)
    let record = try #require(other.known.first { $0["nom"] == .text("Médiathèque des Tilleuls") })
    #expect(plan.questions == [.alike(record.id, line: 2, score: 100)])
    #expect(plan.diagnostics.contains { $0.code == "looks-like" })
    let queue = MatchQueue(
      among: plan.applied(to: other.known), profile: Matching.profile,
      subject: try Matching.subject(), queue: 60, propose: 85)
    #expect(queue.questions.map { Set($0.pair) } == [[record.id, plan.added[0].id]])
  }

  @Test("The identifier of a merged record leads to the one that stands for it")
  func redirects() throws {
    var ledger = try ledger()
    let kind = try #require(Matching.profile.kinds["lieu"])
    let (one, other) = (ledger.known[0], ledger.known[1])
    ledger.known[1] = other.setting("etat", to: .text("fusionne"), in: kind)
      .setting("fusionne_dans", to: .text(one.id.description), in: kind)
    let plan = try ledger.plan(
      header + "a2,Médiathèque Tilleuls,Angers,49007,4 rue des Tilleuls,47.47,-0.55\n", seed: 2)
    #expect(plan.changed.map(\.before.id) == [one.id])
    let twice = try ledger.plan(header + first, seed: 2)
    #expect(twice.questions.contains(.listedTwice(one.id, line: 3, firstLine: 2)))
    #expect(twice.changed.isEmpty)
    #expect(twice.rows.unchanged == 3)
  }
}
