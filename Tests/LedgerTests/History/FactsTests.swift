import Foundation
import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("What the history says of acts")
struct FactsTests {
  private let ground: Ground
  private let other: RecordID

  init() throws {
    ground = try Ground(rules: {
      $0.replacing("quota: {records: 100, period: P30D}", with: "quota: {records: 1, period: P30D}")
    })
    let state = try ground.ledger.state()
    other = try #require(
      try ground.ledger.records(in: state.tree, profile: state.profile).first {
        $0.id.kind == "lieu" && $0.id != Ground.library
      }?.id)
  }

  private func facts(
    after earlier: ObjectID? = nil, telling detail: JournalDetail = .everything, workers: Int = 2
  ) throws -> [ActFacts] {
    let ledger = try Ledger.open(at: ground.path)
    return try ledger.facts(
      after: earlier, upTo: try ledger.tip(), telling: detail, workers: workers)
  }

  /// Accepts a verification at once, and returns the classes that it was judged to belong to.
  private func verify(_ id: String, _ place: RecordID, by member: String) throws -> [String] {
    let day = try #require(PartialDate("2026-01-02"))
    let value: Value = .list([
      .map([Entry("sections", .list([.text("horaires")])), Entry("le", .date(day))])
    ])
    try ground.propose(
      id, [("verifications", value)], of: place, by: member, nature: .verification)
    let sealer = try ground.hand("m-genet")
    let judged = try ground.ledger.judge(id, sealer: "m-genet", at: sealer.time)
    _ = try ground.ledger.decide(.accept, id, by: sealer) { _ in "" }
    return judged.verdict.classes
  }

  @Test("All that an act says, and its proposal, and the reviews")
  func everything() throws {
    let first = try ground.ledger.tip()
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let written = ground.time
    let act = try ground.accept("adresse")
    let found = try facts(after: first)
    #expect(found.map(\.kind) == [.opened, .accepted])
    #expect(found.map(\.sequence) == [2, 3])
    let fact = try #require(found.last)
    #expect(fact.commit == act.id)
    #expect(fact.title == "Proposer adresse")
    #expect(fact.natures?.overall == .correction)
    #expect(fact.submitted == written)
    #expect(fact.changes.map(\.record) == [Ground.library])
    #expect(fact.changes.first?.fields.map(\.field) == ["adresse"])
    #expect(fact.changes.first?.after?["adresse"] == .text("3 place du Lavoir"))
    #expect(fact.files.isEmpty)
    #expect(fact.proposers.map(\.member) == ["m-mauve"])
    #expect(fact.proposers.first?.structure == nil)
    #expect(fact.proposers.first?.college == "personnes")
    #expect(fact.sealer?.member == "m-houx")
    #expect(fact.opinions.map(\.person.member) == ["m-aubepine", "m-coquelicot"])
    #expect(fact.opinions.allSatisfy { $0.review.position == .consent && $0.review.isCurrent })
    #expect(fact.classes == ["C"])
    #expect(found[0].classes == ["C"] && found[0].changes.isEmpty)
    let judged = try ground.ledger.authorship(of: act)
    #expect(fact.concerning == judged.concerning && fact.own == judged.own)
    #expect(fact.concerning == [Ground.library])
    #expect(try facts(after: first, telling: .changes).last?.changes.first?.before == nil)
  }

  @Test(
    "What a structure wrote of its own record is told apart, as it is when signatures are verified")
  func own() throws {
    let commons = try BlameGround()
    for (id, member) in [("soi", "m-aubepine"), ("autrui", "m-fougere"), ("codes", "m-aubepine")] {
      try commons.accept(
        id, [Ground.library: [("telephone", .text("+331990000\(10 + id.count)"))]], by: member,
        trailers: "Nature: \(id == "codes" ? "migration" : "correction")")
    }
    let ledger = try commons.ledger()
    let found = try ledger.facts(after: nil, upTo: commons.tip).filter { $0.kind == .accepted }
    for fact in found {
      let judged = try ledger.authorship(of: try ledger.act(fact.commit))
      #expect(fact.concerning == judged.concerning && fact.own == judged.own)
    }
    #expect(found.map(\.concerning.count) == [1, 1, 0])
    #expect(found.map(\.own.count) == [1, 0, 0])
  }

  @Test("Classes are those of the verdicts, quotas included")
  func classes() throws {
    let judged = [
      try verify("un", Ground.library, by: "m-fougere"),
      try verify("deux", other, by: "m-mauve"),
    ]
    #expect(judged == [["A"], ["A"]])
    try ground.propose(
      "trois", [("verifications", nil)], of: other, by: "m-mauve", nature: .verification)
    let third = try ground.ledger.judge("trois", at: ground.time).verdict.classes
    _ = try? ground.accept("trois")
    let found = try facts().filter { $0.kind != .founded }
    for fact in found {
      #expect(fact.classes == (fact.proposal == "trois" ? third : ["A"]))
    }
    #expect(found.count >= 3)
  }

  @Test("Any number of threads gives the same, from any act")
  func threads() throws {
    for number in 0..<12 {
      try ground.propose("p\(number)", [("adresse", .text("\(number) rue des Tilleuls"))])
      _ = try ground.accept("p\(number)")
    }
    let whole = try facts(workers: 1)
    #expect(whole.count == 25)
    #expect(try facts(workers: 2) == whole)
    #expect(try facts(workers: 4) == whole)
    for act in whole where act.sequence % 5 == 1 {
      #expect(try facts(after: act.commit) == Array(whole.dropFirst(act.sequence)))
    }
  }

  @Test("Changes alone are those of a whole reading, when kinds change too")
  func changesAlone() throws {
    let commons = try BlameGround()
    let kind = try #require(
      try commons.ledger().repository.entry(
        at: "governance/kinds/lieu.yaml",
        in: try commons.ledger().repository.commit(commons.tip).tree))
    let text = String(decoding: try commons.ledger().repository.blob(kind.id), as: UTF8.self)
    try commons.accept("un", [Ground.library: [("telephone", .text("+33199000010"))]])
    try commons.accept(
      "deux",
      [other: [("etat", .text("clos")), ("ferme_le", nil)], Ground.library: [("adresse", nil)]])
    let longer = try commons.ledger().repository.writeBlob(Array((text + "# Fin.\n").utf8))
    try commons.accept("trois", [.put(path: "governance/kinds/lieu.yaml", id: longer)])
    try commons.accept(
      "quatre",
      [
        other: [("etat", .text("actif"))],
        RecordID(kind: "lieu", name: "00000000abcd"): [("nom", .text("Neuf"))],
      ])
    let ledger = try commons.ledger()
    let quick = try ledger.facts(after: nil, upTo: commons.tip, telling: .changes)
    let whole = try ledger.facts(after: nil, upTo: commons.tip, telling: [.people])
    #expect(quick.map(\.changes) == whole.map(\.changes))
    #expect(quick.map(\.files) == whole.map(\.files))
    #expect(quick.map(\.title) == whole.map(\.title))
    #expect(quick.map(\.natures) == whole.map(\.natures))
    #expect(quick.map(\.submitted) == whole.map(\.submitted))
    #expect(
      quick.flatMap(\.changes).map(\.operation) == [
        .updated, .ended, .updated, .created, .reopened,
      ])
  }

  @Test(
    "Acts say the same wherever one starts to read, whatever they changed, and however they are read"
  )
  func startingAnywhere() throws {
    let commons = try BlameGround()
    for number in 0..<12 {
      try commons.accept("n\(number)", [Ground.library: [("nom", .text("Nom \(number)"))]])
    }
    let repository = try commons.ledger()
    let charter = try repository.repository.writeBlob(Array("# Charte\n".utf8))
    let kind = "governance/kinds/lieu.yaml"
    let tree = try repository.repository.commit(commons.tip).tree
    let file = try #require(try repository.repository.entry(at: kind, in: tree))
    let text = String(decoding: try repository.repository.blob(file.id), as: UTF8.self)
    let longer = try repository.repository.writeBlob(Array((text + "# Fin.\n").utf8))
    let broken = try repository.repository.writeBlob(Array("nom: [\n".utf8))
    try commons.accept("charte", [.put(path: "governance/charter.md", id: charter)])
    try commons.accept(
      "sorte", [.put(path: kind, id: longer), .put(path: "ledger/lisez-moi", id: charter)])
    try commons.accept(
      "neuf", [RecordID(kind: "lieu", name: "00000000abcd"): [("nom", .text("Neuf"))]])
    try commons.accept("illisible", [.put(path: other.path, id: broken)])
    try commons.accept("lien", [.put(path: other.path, id: charter, mode: .symlink)])
    try commons.accept("retrait", [.remove(path: Ground.library.path)])
    let ledger = try commons.ledger()
    let cold = try ledger.facts(after: nil, upTo: commons.tip, telling: .changes)
    #expect(cold.count == commons.sequence)
    for place in [0, 3, cold.count - 4, cold.count - 1] {
      let later = try ledger.facts(
        after: cold[place].commit, upTo: commons.tip, telling: .changes, workers: 1 + place % 2)
      #expect(later == Array(cold[(place + 1)...]))
    }
    let slow = try ledger.facts(after: nil, upTo: commons.tip, telling: [.changes, .people])
    #expect(cold.map(\.changes) == slow.map(\.changes))
    #expect(cold.map(\.files) == slow.map(\.files))
  }

  @Test("Git sees the same files change")
  func gitLog() throws {
    _ = try verify("un", Ground.library, by: "m-fougere")
    let commons = try BlameGround()
    try commons.accept(
      "trois", [Ground.library: [("nom", .text("Ici"))], other: [("nom", .text("Là"))]])
    let charter = try commons.ledger().repository.writeBlob(Array("# Charte\n".utf8))
    try commons.accept("quatre", [.put(path: "governance/charter.md", id: charter)])
    for path in [ground.path, commons.ground.path] {
      let ledger = try Ledger.open(at: path)
      for fact in try ledger.facts(after: nil, upTo: try ledger.tip()) where fact.sequence > 1 {
        let commit = fact.commit.hex
        let listed = try Shell.git(
          "diff-tree", "-r", "--name-only", "\(commit)^1", commit, in: path)
        let told = fact.changes.map(\.record.path) + fact.files.map(\.path)
        #expect(listed.split(separator: "\n").map(String.init) == told.sorted())
      }
    }
  }

  @Test("An act whose proposal is not here is told of by itself")
  func missing() throws {
    try ground.propose("refus", [("adresse", .text("Nulle part"))])
    _ = try ground.ledger.decide(.open, "refus", by: try ground.hand("m-genet")) { _ in "" }
    ground.wait(days: 200)
    _ = try? ground.ledger.decide(.expire, "refus", by: try ground.hand("m-houx")) { _ in "" }
    let head = try ground.ledger.head(of: "refus").hex
    let object = ground.path + "/objects/\(head.prefix(2))/\(head.dropFirst(2))"
    try FileManager.default.removeItem(atPath: object)
    let found = try facts()
    #expect(found.count >= 2)
    #expect(found.allSatisfy { $0.submitted == nil })
    #expect(found.dropFirst().allSatisfy { $0.title.contains("refus") && $0.sealer != nil })
  }
}
