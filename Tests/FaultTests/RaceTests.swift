import Foundation
import TestSupport
import Testing

@Suite("Decisions at once")
struct RaceTests {
  private static let rounds = Calls.areAllTried ? 40 : 4

  /// Starts two commands, the second a little later, and returns how both ended.
  private func race(
    _ one: [String], _ other: [String], in scene: Scene, round: Int
  ) throws -> [Program.Result] {
    let first = try scene.start(one)
    usleep(UInt32(round * 7919 % 60) * 1000)
    let second = try scene.start(other)
    return [try first(), try second()]
  }

  @Test("Of two on one proposal, one wins and the other says so", arguments: 0..<rounds)
  func sameProposal(round: Int) throws {
    let scene = try Scene()
    let command = scene.deciding("adresse")
    let results = try race(command, command + ["--lang", "en"], in: scene, round: round)
    #expect(results.count { $0.status == 0 } == 1)
    for result in results where result.status != 0 {
      #expect(
        ["moved-meanwhile", "proposal-closed"].contains(result.code ?? ""), "\(result.errors)")
      #expect(result.hasHint)
    }
    #expect(try scene.git("rev-list", "--first-parent", "--count", "main") == "4\n")
    try scene.recover("round \(round)")
  }

  @Test(
    "Of two on two proposals, none is lost: what did not pass works when run again",
    arguments: 0..<rounds)
  func twoProposals(round: Int) throws {
    let scene = try Scene()
    let ids = ["adresse", "nom"]
    let results = try race(scene.deciding(ids[0]), scene.deciding(ids[1]), in: scene, round: round)
    #expect(results.contains { $0.status == 0 })
    for (id, result) in zip(ids, results) where result.status != 0 {
      #expect(result.status == 2 && result.code == "moved-meanwhile", "\(result.errors)")
      let again = try scene.decide(id)
      #expect(again.status == 0, "\(again.errors)")
    }
    for id in ids { #expect(try scene.decide(id).code == "proposal-closed") }
    try scene.expectClean("round \(round)")
    let record = try scene.git("show", "main:ledger/lieu/b4/b43108198647.yaml")
    #expect(record.contains("3 place du Lavoir") && record.contains("nom: Médiathèque\n"))
  }
}
