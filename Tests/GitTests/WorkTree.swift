import Foundation
import Git

/// A work tree with a few committed files, and ways to change them.
struct WorkTree {
  let files: TemporaryRepository

  /// The tree of the only commit.
  let tree: ObjectID

  init() throws {
    files = try TemporaryRepository()
    for (name, text) in ["b": "bbbb\n", "d": "dddd\n", "e": "eeee\n", "sub/c": "cccc\n"] {
      try files.write(text, to: "ledger/" + name)
    }
    try files.shell.git("add", ".")
    try files.shell.git("commit", "-q", "-m", "Start")
    tree = try files.repository.commit(files.repository.resolve("HEAD")).tree
  }

  /// Returns the changes against the commit, each as its kind, mode and path.
  func changes(_ prefixes: [String] = ["ledger"]) throws(GitError) -> [String] {
    try files.repository.workTreeChanges(against: tree, under: prefixes).map {
      "\($0.kind) \(String($0.mode.rawValue, radix: 8)) \($0.path)"
    }
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: files.path + "/" + path, encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: files.path + "/" + path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: files.path + "/" + path)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: files.path + "/" + path, withDestinationPath: target)
  }

  func chmod(_ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: files.path + "/" + path)
  }
}
