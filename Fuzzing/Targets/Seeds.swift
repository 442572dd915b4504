internal import Coding
internal import Foundation
internal import Git
internal import Records
internal import TestSupport
internal import Trust

/// Inputs that readers take, from the starter's files and from keys that anyone can make again.
enum Seeds {
  /// The bytes that the signatures among the seeds were made over.
  static let payload = Array("terrier\n".utf8)

  /// Kinds of the starter with collections inside collections, and one with a field of every type.
  static let kinds: [Kind] =
    ["mediation", "lieu"].compactMap { profile.kinds[$0] } + [RandomRecords.kind]

  /// The kinds and nomenclatures of the starter.
  static let profile: Profile = {
    do {
      return Profile(
        kinds: try files(in: "governance/kinds").map(KindDecoder.decode),
        nomenclatures: try files(in: "governance/nomenclatures").map(NomenclatureDecoder.decode))
    } catch { preconditionFailure("the starter cannot be read: \(error)") }
  }()

  /// Returns the files of the starter that are of the same sort as one.
  static func governance(beside path: String) throws -> [[UInt8]] {
    let parts = path.split(separator: "/")
    guard parts.count > 1 else { return [try file("governance/" + path).bytes] }
    return try files(in: "governance/" + parts[0]).map(\.bytes)
  }

  static func records() throws -> [[UInt8]] {
    var random = RandomRecords(seed: 0)
    let nasty = (0..<4).map { _ in RecordEncoder.encode(random.record(), kind: RandomRecords.kind) }
    return try nasty
      + ["lieu", "mediation"].flatMap { kind in
        try files(in: "ledger/" + kind).map(\.bytes)
      }
  }

  static func tables() -> [[UInt8]] {
    [
      "id;nom;adresse\r\n1;\"Espace \"\"A\"\"\";\"2 place\r\ndu Lavoir\"\r\n2;B;\r\n",
      "\u{feff}id,nom\n1,é\n\n,\n2,\"x\"y\n", "nom\ra\rb\r",
    ].map { Array($0.utf8) }
  }

  static func patterns() -> [[UInt8]] {
    ["^(2[AB]|[0-9]{2})[0-9]{3}$\n2A004", "(a+)+$\naaaa", "\\p{Lu}.*|[^x]{2,5}\né"].map {
      Array($0.utf8)
    }
  }

  static func messages() -> [[UInt8]] {
    let root = String(repeating: "0", count: 40)
    return [
      "Found the ledger\n\nAct: founded\n",
      "Accept horaires: Horaires\n\nTexte.\n\nAct: accepted\nLedger: \(root)\nSequence: 3\n"
        + "Proposal: horaires\nHead: \(root)\nBase: \(root)\nContent: \(root)\n",
      "Avis\n\nVu sur place.\n\nLedger: \(root)\nProposal: horaires\nMember: m-iris\nHead: \(root)\n"
        + "Content: \(root)\nPosition: consent\n",
      "Horaires\n\nParce que.\n\nNature: change\nNature: correction lieu/b43108198647\n"
        + "Effective: 2026-03-02\n", "Titre\n\nUn: texte\n\n.\n",
      "Titre\nsuite\n\nSigned-off-by: x\n",
    ].map { Array($0.utf8) }
  }

  /// Commits with each message, unsigned and signed.
  static func commits() throws -> [[UInt8]] {
    let key = try SigningKey(demonstration: "fuzzing")
    let person = Signature(name: "m-iris", email: "m-iris@commun.invalid", seconds: 1_767_603_600)
    return try messages().flatMap { message in
      let payload = Repository.commitPayload(
        tree: .emptyTree, parents: message.starts(with: "Found".utf8) ? [] : [.emptyTree],
        author: person, committer: person, message: String(decoding: message, as: UTF8.self))
      let signature = try key.sign(payload).split(separator: "\n").joined(separator: "\n ")
      let signed = String(decoding: payload, as: UTF8.self)
        .replacing("\n\n", with: "\ngpgsig \(signature)\n\n", maxReplacements: 1)
      return [payload, Array(signed.utf8)]
    }
  }

  static func trees() -> [[UInt8]] {
    let id = [UInt8](repeating: 7, count: 20)
    let entries: [(String, String)] = [
      ("100644", "a"), ("100755", "a.b"), ("40000", "b"), ("120000", "caf\u{e9}"),
    ]
    return [
      entries.flatMap { Array("\($0.0) \($0.1)\0".utf8) + id },
      Array("40000 governance\0".utf8) + id,
    ]
  }

  static func signatures() throws -> [[UInt8]] {
    let key = try SigningKey(demonstration: "fuzzing")
    return try ["git", "file"].map { Array(try key.sign(payload, namespace: $0).utf8) }
  }

  static func keys() throws -> [[UInt8]] {
    let key = try SigningKey(demonstration: "fuzzing").publicKey
    return [Array(key.line.utf8), Array((key.line + " comment\n").utf8), key.blob]
  }

  private static func files(in folder: String) throws -> [(bytes: [UInt8], path: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: Project.root + "/" + folder)
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { try file(folder + "/" + $0) }
  }

  private static func file(_ path: String) throws -> (bytes: [UInt8], path: String) {
    (Array(try Data(contentsOf: URL(fileURLWithPath: Project.root + "/" + path))), path)
  }
}
