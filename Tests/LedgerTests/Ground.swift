import Coding
import Foundation
import Git
import Governance
import Ledger
import Records
import TestSupport
import Trust

/// A bare ledger made from the project's starter, driven through the module, with keys in memory.
final class Ground {
  static let library = RecordID(kind: "lieu", name: "b43108198647")

  let folder: TemporaryFolder
  /// One for all that a test does: nothing is parsed twice.
  let ledger: Ledger
  var time: Instant

  var path: String { folder.path + "/ledger.git" }

  /// Founds it, with words of its rules changed where a test needs others, or files changed and added.
  init(
    at seconds: Int64 = 1_767_600_000, rules: (String) -> String = { $0 },
    files edit: (inout [String: String]) -> Void = { _ in }
  ) throws {
    time = Instant(seconds: seconds)
    folder = try TemporaryFolder()
    let path = folder.path + "/ledger.git"
    let signer = MemorySigner(try SigningKey(demonstration: "m-genet"))
    _ = try Ledger.found(
      at: path, bare: true, files: try Ground.files(rules: rules, edit),
      by: Hand(member: "m-genet", signer: signer, time: time))
    ledger = try Ledger.open(at: path)
  }

  /// Returns a member with their key, a minute after the last time.
  func hand(_ member: String) throws -> Hand {
    time = Instant(seconds: time.seconds + 60)
    return Hand(
      member: member, signer: MemorySigner(try SigningKey(demonstration: member)), time: time)
  }

  func wait(days: Int) { time = Instant(seconds: time.seconds + Int64(days) * 86_400) }

  /// Proposes new values of fields of the library, or of another place, as a member.
  @discardableResult
  func propose(
    _ id: String, _ fields: [(String, Value?)], of place: RecordID = Ground.library,
    by member: String = "m-mauve", nature: Nature = .correction
  ) throws -> ProposalBranch {
    let state = try ledger.state()
    let kind = try require(state.profile.kinds["lieu"])
    var record = try require(
      try ledger.record(place, in: state.tree, profile: state.profile))
    for (field, value) in fields { record = record.setting(field, to: value, in: kind) }
    let blob = try ledger.repository.writeBlob(RecordEncoder.encode(record, kind: kind))
    return try ledger.propose(
      ProposalDraft(id: id, title: "Proposer \(id)", natures: Natures(overall: nature)),
      edits: [.put(path: record.id.path, id: blob)], by: try hand(member))
  }

  /// Takes a proposal through its period, its consents and its acceptance.
  func accept(_ id: String) throws -> Act {
    _ = try ledger.decide(.open, id, by: try hand("m-genet")) { _ in "" }
    for member in ["m-aubepine", "m-coquelicot"] {
      _ = try ledger.review(
        id, Ledger.ReviewDraft(position: .consent, reason: ""), by: try hand(member))
    }
    wait(days: 3)
    let outcome = try ledger.decide(.accept, id, by: try hand("m-houx")) { _ in "Accepté." }
    guard case .sealed(let act, _) = outcome else { throw NotSealed() }
    return act
  }

  struct NotSealed: Error {}
  struct Missing: Error {}

  private func require<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }

  private static func files(
    rules: (String) -> String, _ edit: (inout [String: String]) -> Void
  ) throws -> [FoundingFile] {
    var texts: [String: String] = [:]
    for top in Ledger.folders {
      let names =
        FileManager.default.enumerator(atPath: Project.plainStarter + "/" + top)?.allObjects ?? []
      for name in names {
        let path = "\(top)/\(name)"
        guard path.hasSuffix(".yaml") || path.hasSuffix(".md") else { continue }
        var text = try String(contentsOfFile: Project.plainStarter + "/" + path, encoding: .utf8)
        if path == Paths.rules { text = rules(text) }
        if let member = Paths.stem(of: path, in: Paths.members) {
          text += "keys:\n  - \(try SigningKey(demonstration: member).publicKeyLine)\n"
        }
        texts[path] = text
      }
    }
    edit(&texts)
    return texts.sorted { $0.key < $1.key }.map {
      FoundingFile(path: $0.key, bytes: Array($0.value.utf8))
    }
  }
}
