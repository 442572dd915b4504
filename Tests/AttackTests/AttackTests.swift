import Commands
import Foundation
import TestSupport
import Testing

@Suite("Attacks")
struct AttackTests {
  @Test(
    "The ledger that attacks start from holds, and so does an act that plain git made by the rules")
  func honest() throws {
    let scene = try Scene()
    let before = try scene.verify()
    #expect(before.status == .success, "\(before.report)")
    #expect(before.report.acts == 6)
    try scene.run("seal accepted")
    let after = try scene.verify()
    #expect(after.status == .success, "\(after.report)")
    #expect(after.report.acts == 7)
    #expect(try scene.push().status == 0)
    #expect(try scene.server.references() == scene.references())
  }

  @Test("An attack is named, changes nothing, and does not enter a server", arguments: Attack.all)
  func attack(_ attack: Attack) throws {
    let scene = try Scene()
    if case .remembered = attack.answer { #expect(try scene.verify().status == .success) }
    try scene.run(attack.script)
    try check(attack.answer, in: scene)
    if let forced = attack.forced { try checkForced(attack, forced, in: scene) }
    if attack.localBecause == nil { try checkPush(of: attack, in: scene) }
  }

  private func check(_ answer: Attack.Answer, in scene: Scene) throws {
    switch answer {
    case .found(let codes, let lastGood):
      let (status, report) = try scene.verify()
      #expect(status == .negative, "\(report)")
      #expect(Set(codes).isSubset(of: report.findings.map(\.code)), "\(report.findings)")
      #expect(report.lastGood?.sequence == lastGood, "\(report)")
    case .remembered(let codes):
      let (status, report) = try scene.verify()
      #expect(status == .negative, "\(report)")
      #expect(Set(codes).isSubset(of: report.findings.map(\.code)), "\(report.findings)")
    case .inconclusive(let code):
      let (status, report) = try scene.verify()
      #expect(status == .failure, "\(report)")
      #expect(report.diagnostics.first?.code == code, "\(report)")
    case .refused(let codes, let line):
      let before = try scene.references()
      let output = scene.terrier(scene.words(of: line))
      #expect(output.status == .negative || output.status == .failure, "\(output.standardOutput)")
      let named = output.codes + output.unmet
      #expect(Set(codes).isSubset(of: named), "\(named) \(output.standardError)")
      #expect(try scene.references() == before)
      #expect(try scene.verify().status == .success)
    case .harmless(let notice):
      let (status, report) = try scene.verify()
      #expect(status == .success, "\(report)")
      #expect(report.notices.map(\.code) == (notice.map { [$0] } ?? []), "\(report)")
    }
  }

  /// What Terrier refuses to seal, verification finds when it is sealed by hand.
  private func checkForced(_ attack: Attack, _ forced: String, in scene: Scene) throws {
    try scene.run(forced)
    let (status, report) = try scene.verify("--now", "2027-12-01T00:00:00Z")
    #expect(status == .negative, "\(report)")
    let codes = attack.answer.codes + (attack.pushed ?? [])
    #expect(!Set(codes).isDisjoint(with: report.findings.map(\.code)), "\(report.findings)")
  }

  /// A server refuses the push, by name, and nothing moves there.
  private func checkPush(of attack: Attack, in scene: Scene) throws {
    let before = try scene.server.references()
    let push = try scene.push()
    let after = try scene.server.references()
    guard attack.pushed != [] else {
      #expect(push.status == 0, "\(push.errors)")
      #expect(after != before)
      return
    }
    #expect(push.status != 0, "\(push.errors)")
    #expect(after == before)
    let named = push.errors.matches(of: /\[([a-z-]+)\]|: ([a-zA-Z]+): |\(([a-z ]+)\)/).map {
      String($0.1 ?? $0.2 ?? $0.3 ?? "")
    }
    let codes = attack.pushed ?? attack.answer.codes
    #expect(codes.contains { named.contains($0) }, "\(named)")
  }
}

extension Attack {
  /// What seals by hand the proposal that a command line refuses.
  fileprivate var forced: String? {
    guard case .refused(_, let line) = answer else { return nil }
    let words = line.split(separator: " ").map(String.init)
    guard words[0] != "verify" else { return nil }
    let time = zip(words, words.dropFirst()).first { $0.0 == "--now" }?.1
    // What was done by the rules so far is published in its time, as far as a server takes it.
    return (time.map { "publish || true\nclock \($0)\n" } ?? "") + "force \(words[1])"
  }
}

extension Scene {
  /// The words of a command line, run at the present moment of the story.
  ///
  /// `--as m-x` stands for that and the member's key.
  fileprivate func words(of line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    let signed = words.enumerated().flatMap { index, word in
      index > 0 && words[index - 1] == "--as"
        ? [word, "--key", folder.path + "/keys/" + word] : [word]
    }
    if words[0] == "verify" {
      return signed + ["--root", root] + (words.contains("--now") ? [] : ["--now", Scene.now])
    }
    return signed + ["--format", "json"]
      + (words.contains("--now") ? [] : ["--now", Scene.present])
  }
}

extension CommandOutput {
  /// What a verdict in JSON misses, as `verify` would call it: `unmet-approvals` and the like, and its own
  /// diagnostics.
  fileprivate var unmet: [String] {
    struct Verdict: Decodable {
      struct Requirement: Decodable {
        let id: String
        let state: String
      }
      var requirements: [Requirement]?
      var diagnostics: [Report.Named]?
    }
    guard let verdict = try? JSONDecoder().decode(Verdict.self, from: Data(standardOutput.utf8))
    else { return [] }
    return (verdict.requirements ?? []).filter { $0.state != "met" }.map {
      "unmet-" + $0.id.replacing("_", with: "-")
    } + (verdict.diagnostics ?? []).map(\.code)
  }
}
