import Foundation
import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("What was accepted lately")
struct InputsPastTests {
  private let ground: Ground
  private let other: RecordID

  /// A commons in which one structure corrects one record in thirty days; the rest belongs to a class like it.
  init() throws {
    ground = try Ground(rules: { rules in
      guard let start = rules.range(of: "  # --- C :")?.lowerBound,
        let end = rules.range(of: "  # --- D :")?.lowerBound
      else { return rules }
      let block = String(rules[start..<end])
      let limited = block.replacing(
        "    requires:\n", with: "    requires:\n      quota: {records: 1, period: P30D}\n")
      return rules.replacing(
        block, with: limited + block.replacing("id: C\n", with: "id: C-suite\n"))
    })
    let state = try ground.ledger.state()
    other = try #require(
      try ground.ledger.records(in: state.tree, profile: state.profile).first {
        $0.id.kind == "lieu" && $0.id != Ground.library
      }?.id)
  }

  private func judge(_ id: String, cold: Bool = false) throws -> Judgement {
    guard cold else { return try ground.ledger.judge(id, at: ground.time) }
    return try Ledger.open(at: ground.path).judge(id, at: ground.time)
  }

  @Test("What a structure corrected before counts, for as long as the quota says")
  func quota() throws {
    try ground.propose("un", [("adresse", .text("3 place du Lavoir"))])
    #expect(try judge("un").verdict.classes == ["C"])
    #expect(try judge("un").submission.past.isEmpty)
    let act = try ground.accept("un")
    try ground.propose("deux", [("adresse", .text("Ici"))], of: other)
    try ground.propose("voisin", [("adresse", .text("Ici"))], of: other, by: "m-fougere")
    #expect(try judge("deux").verdict.classes == ["C-suite"])
    #expect(try judge("voisin").verdict.classes == ["C"])
    let past = try #require(try judge("deux").submission.past.first)
    #expect(past.origin == .member("m-mauve"))
    #expect(past.time == act.time)
    guard case .record(let change, let circumstances)? = past.changes.first else {
      throw Ground.Missing()
    }
    #expect(change.record == Ground.library)
    #expect(change.topFields == ["adresse"])
    #expect(circumstances.fieldCount > 20)
    ground.wait(days: 40)
    #expect(try judge("deux").submission.past.isEmpty)
    #expect(try judge("deux").verdict.classes == ["C"])
  }

  @Test("Whoever asks, from whatever was read before, gets the same answer")
  func sameEverywhere() throws {
    let memories = try TemporaryFolder()
    let store = MemoryStore(directory: memories.path + "/terrier")
    try ground.propose("un", [("adresse", .text("3 place du Lavoir"))])
    _ = try ground.accept("un")
    #expect(try ground.audit(remembering: store).holds)
    try ground.propose("deux", [("nom", .text("Médiathèque"))])
    _ = try ground.ledger.join("deux", by: try ground.hand("m-noisetier"))
    _ = try ground.accept("deux")
    try ground.propose("trois", [("telephone", nil)])
    let warm = try judge("trois").submission
    #expect(warm == (try judge("trois", cold: true).submission))
    #expect(warm.past.map(\.origin) == [.member("m-mauve"), .joint(["m-mauve", "m-noisetier"])])
    let later = try ground.audit(remembering: store)
    #expect(later.holds, "\(later.findings)")
    #expect(try ground.audit().holds)
    // A move back and forth through the journal changes nothing.
    let acts = try ground.ledger.acts(after: nil, upTo: try ground.ledger.tip())
    for (before, act) in zip(acts, acts.dropFirst()).reversed() {
      let findings = try ground.ledger.findings(
        in: act, after: try ground.ledger.state(at: before), notAfter: ground.time)
      #expect(findings.isEmpty, "act \(act.sequence): \(findings)")
    }
  }

  @Test("Where no class has a quota nothing is looked back at")
  func withoutQuota() throws {
    let ground = try Ground()
    try ground.propose("un", [("adresse", .text("3 place du Lavoir"))])
    _ = try ground.accept("un")
    try ground.propose("deux", [("nom", .text("Médiathèque"))])
    #expect(try ground.ledger.judge("deux", at: ground.time).submission.past.isEmpty)
  }
}
