import Git
import Governance
import Ledger
import Records
import TestSupport
import Trust

/// The repository of a `Ground` seen as a server's: references are put where a push would find them, and pushes
/// are judged as its hook does.
struct Server {
  let ground: Ground

  init(_ ground: Ground) { self.ground = ground }

  /// Puts a branch where the server shall have it; `nil` where it shall have none.
  func has(_ branch: String, at target: ObjectID?) throws {
    let repository = try Repository.open(at: ground.path)
    let name = "refs/heads/" + branch
    try repository.updateReferences(
      [ReferenceUpdate(name: name, from: try repository.reference(name), to: target)],
      reason: "test", by: Signature(name: "test", email: "test", seconds: 0))
  }

  func tip(_ branch: String) throws -> ObjectID? {
    try Repository.open(at: ground.path).reference("refs/heads/" + branch)
  }

  /// Returns what refuses a push of branches, at a moment after the last thing that was done.
  func refusals(
    _ moves: KeyValuePairs<String, ObjectID?>, after seconds: Int64 = 5, trustRoot: ObjectID? = nil
  ) throws -> [PushRefusal] {
    let repository = try Repository.open(at: ground.path)
    try repository.keepWritesInMemory()
    var updates: [ReferenceUpdate] = []
    for (branch, target) in moves {
      let isWhole = branch.hasPrefix("refs/") || branch == "HEAD"
      let name = isWhole ? branch : "refs/heads/" + branch
      updates.append(
        ReferenceUpdate(name: name, from: try? repository.reference(name), to: target))
    }
    return try Ledger(repository).refusals(
      of: Push(updates), trustRoot: trustRoot,
      at: Instant(seconds: ground.time.seconds + seconds))
  }

  /// Returns the codes of what refuses a push of branches.
  func codes(
    _ moves: KeyValuePairs<String, ObjectID?>, after seconds: Int64 = 5, trustRoot: ObjectID? = nil
  ) throws -> [String] {
    try refusals(moves, after: seconds, trustRoot: trustRoot).flatMap(\.problems).map(\.code)
  }

  /// Writes a commit that no command would make.
  func commit(
    tree: ObjectID, parents: [ObjectID], message: String, by member: String? = nil,
    as name: String? = nil, email: String? = nil, key: String? = nil
  ) throws -> ObjectID {
    let name = name ?? member ?? "anonyme"
    let identity = Signature(
      name: name, email: email ?? "\(name)@commun.invalid", seconds: ground.time.seconds)
    let payload = Repository.commitPayload(
      tree: tree, parents: parents, author: identity, committer: identity, message: message)
    let signer = try (key ?? member).map { try SigningKey(demonstration: $0) }
    return try Repository.open(at: ground.path).writeCommit(
      payload: payload, signature: try signer?.sign(payload, namespace: "git"))
  }

  /// Writes a commit on top of another one with files changed.
  func commit(
    _ edits: [TreeEdit], on parent: ObjectID, message: String = "Un changement\n",
    by member: String? = nil, as name: String? = nil, email: String? = nil
  ) throws -> ObjectID {
    let repository = try Repository.open(at: ground.path)
    let tree = try repository.editTree(try repository.commit(parent).tree, edits)
    return try commit(
      tree: tree, parents: [parent], message: message, by: member, as: name, email: email)
  }

  /// Returns an edit that puts a text in the place of a file.
  func put(
    _ text: String, at path: String, mode: FileMode = .file
  ) throws -> TreeEdit {
    .put(
      path: path, id: try Repository.open(at: ground.path).writeBlob(Array(text.utf8)), mode: mode)
  }

  /// Returns an edit of the library's address, which makes a sound proposal.
  func address(_ text: String) throws -> TreeEdit {
    let repository = try Repository.open(at: ground.path)
    let main = try repository.commit(try ground.ledger.tip())
    let path = Ground.library.path
    guard let entry = try repository.entry(at: path, in: main.tree) else { throw Ground.Missing() }
    let record = String(decoding: try repository.blob(entry.id), as: UTF8.self)
    return try put(record.replacing("2 place du Lavoir", with: text), at: path)
  }
}
