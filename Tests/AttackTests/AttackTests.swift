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
  }

  @Test("An attack is named, and changes nothing", arguments: Attack.all)
  func attack(_ attack: Attack) throws {
    let scene = try Scene()
    try scene.run(attack.script)
    switch attack.answer {
    case .found(let codes, let lastGood):
      let (status, report) = try scene.verify()
      let found = report.findings.map(\.code)
      #expect(status == .negative, "\(report)")
      #expect(Set(codes).isSubset(of: found), "\(found)")
      #expect(found.first.map { codes.contains($0) } == true, "\(found)")
      #expect(report.lastGood?.sequence == lastGood, "\(report)")
    case .inconclusive(let code):
      let (status, report) = try scene.verify()
      #expect(status == .failure, "\(report)")
      #expect(report.diagnostics.map(\.code) == [code], "\(report)")
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
    let time = words.contains("--now") ? [] : ["--now", Scene.present]
    return signed + time
      + (words[0] == "check" || words[0] == "decide" ? ["--format", "json"] : [])
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
    guard
      let verdict = try? JSONDecoder().decode(Verdict.self, from: Data(standardOutput.utf8))
    else { return [] }
    return (verdict.requirements ?? []).filter { $0.state != "met" }.map {
      "unmet-" + $0.id.replacing("_", with: "-")
    } + (verdict.diagnostics ?? []).map(\.code)
  }
}
