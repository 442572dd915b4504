import Foundation
import TestSupport
import Testing

@Suite("A program that is killed", .enabled(if: Calls.areTraceable, "strace cannot trace here"))
struct KillTests {
  @Test("Killed at any moment of a decision, the ledger is as before it or as after it")
  func killed() throws {
    let (before, after, calls) = try Calls.ofDecision()
    try #require(before != after && calls.count > 30)
    var outcomes: Set<String> = []
    for call in Calls.chosen(calls, every: 4, from: 1) {
      let scene = try Scene()
      let killed = try scene.run(
        Calls.command(scene.deciding("adresse"), with: "signal=SIGKILL", at: call))
      #expect(killed.status == -SIGKILL, "\(call)")
      let main = try scene.main()
      #expect([before, after].contains(main), "\(call)")
      outcomes.insert(main)
      try scene.expectWhole("\(call)")
      try scene.recover("killed at \(call)")
    }
    #expect(outcomes == [before, after])
  }

  @Test("What people changed after the program was killed is left to them")
  func edited() throws {
    let (_, after, calls) = try Calls.ofDecision()
    // The first call after 'main' moved: the act is sealed, and no file follows yet.
    let moved = try #require(
      calls.firstIndex { $0.name == "rename" && $0.text.contains("heads/main") })
    let scene = try Scene()
    _ = try scene.run(
      Calls.command(scene.deciding("adresse"), with: "signal=SIGKILL", at: calls[moved + 1]))
    #expect(try scene.main() == after)
    let path = scene.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    let edited = try String(contentsOfFile: path, encoding: .utf8) + "# mine\n"
    try Data(edited.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try scene.decide("nom").code == "dirty-work-tree")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == edited)
  }
}
