import Foundation
import Git

/// A repository in a temporary directory, removed when nobody uses it any more.
final class TemporaryRepository {
  /// The directory that holds everything, in which other repositories may be made.
  let directory: String

  /// The work tree, or the bare repository.
  let path: String

  /// Runs programs in the repository.
  let shell: Shell

  let repository: Repository

  init(bare: Bool = false) throws {
    directory = NSTemporaryDirectory() + "git-tests-\(UUID().uuidString)"
    path = directory + "/ledger"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    shell = Shell(directory: path)
    if bare {
      try shell.git("init", "-q", "--bare", "-b", "main")
    } else {
      try shell.git("init", "-q", "-b", "main")
    }
    repository = try Repository.open(at: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Writes a file of the work tree, with the directories it needs.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Writes files as blobs and returns the tree they make.
  func tree(_ files: [String: String], over base: ObjectID? = nil) throws(GitError) -> ObjectID {
    var edits: [TreeEdit] = []
    for (path, text) in files {
      edits.append(.put(path: path, id: try repository.writeBlob(Array(text.utf8))))
    }
    return try repository.editTree(base, edits)
  }

  /// Writes an unsigned commit, one minute later for each unit of time.
  func commit(
    _ message: String = "Commit\n", tree: ObjectID = .emptyTree, parents: [ObjectID] = [],
    time: Int64 = 0
  ) throws(GitError) -> ObjectID {
    let author = Signature(
      name: "amal", email: "amal@commun.invalid", seconds: 1_767_225_600 + 60 * time)
    return try repository.writeCommit(
      payload: Repository.commitPayload(
        tree: tree, parents: parents, author: author, committer: author, message: message),
      signature: nil)
  }
}
