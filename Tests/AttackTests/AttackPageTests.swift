import Foundation
import TestSupport
import Testing

@Suite("The page of attacks")
struct AttackPageTests {
  @Test("The page says what the suite tries, and how Terrier answers")
  func page() throws {
    let path = Project.root + "/Documentation/Attacks.md"
    let found = try? String(contentsOfFile: path, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil, found != Self.text {
      try Self.text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded Attacks.md; review the difference")
    } else {
      #expect(found == Self.text, "'make record' accepts what the suite tries now")
    }
  }

  @Test("Every attack of the list it started from is accounted for, once")
  func everyNumber() {
    let ids =
      Attack.all.map(\.id) + Attack.elsewhere.map(\.id) + Attack.inapplicable.map(\.id)
    #expect(Set(ids).count == ids.count)
    let numbers = Set(ids.compactMap { Int($0.prefix { $0.isNumber }) })
    #expect(Set(1...80).subtracting(numbers).isEmpty)
    for (_, _, _, tests) in Attack.elsewhere {
      #expect(FileManager.default.fileExists(atPath: Project.root + "/" + tests), "\(tests)")
    }
  }

  // MARK: - What the page says

  private static let text: String = {
    var text = """
      # Attacks

      What people may try against a ledger, and how Terrier answers. Each line of the first tables is a scenario of
      `Tests/AttackTests/Scenarios`, mounted with plain git and `ssh-keygen` on a ledger whose members' keys the
      attacker may hold: `terrier verify` names what was done and the last act that holds, or `terrier check` and
      `decide` refuse it; what they refuse is then sealed by hand, and `verify` finds it. Unless it cannot leave a
      machine, the same attack is pushed to a server behind `terrier hook` with the real client, which refuses it by
      name and moves nothing. The tests write this page.

      """
    for (title, attacks) in Attack.groups {
      text +=
        "\n## \(title)\n\n| | What is tried | How Terrier answers | A server |\n|---|---|---|---|\n"
      for attack in attacks {
        text += "| \(attack.id) | \(attack.name) | \(attack.words) | \(attack.serverWords) |\n"
      }
    }
    text += "\n## Tried by other tests\n\n| | What is tried | Answer | Tests |\n|---|---|---|---|\n"
    for (id, name, answer, tests) in Attack.elsewhere {
      text += "| \(id) | \(name) | \(answer) | `\(tests)` |\n"
    }
    text += "\n## Cannot be tried\n\n| | What is tried | Why not |\n|---|---|---|\n"
    for (id, name, reason) in Attack.inapplicable { text += "| \(id) | \(name) | \(reason) |\n" }
    return text
  }()
}

extension Attack {
  fileprivate var words: String {
    let codes = answer.codes.map { "`\($0)`" }.joined(separator: ", ")
    return switch answer {
    case .found(_, let last?): "\(codes); act \(last) is the last that holds"
    case .found: "\(codes); no act holds"
    case .remembered: "\(codes), to who has seen it before"
    case .inconclusive: "\(codes): nothing can be concluded"
    case .refused(_, let line): "\(codes) (`\(line.prefix { $0 != " " })`)"
    case .harmless(nil): "nothing that counts has changed"
    case .harmless: "\(codes), which voids nothing"
    }
  }

  fileprivate var serverWords: String {
    if let localBecause { return localBecause }
    guard pushed != [] else { return "takes it in, and it counts for nothing" }
    return pushed.map { $0.map { "`\($0)`" }.joined(separator: " or ") } ?? "the same"
  }
}
