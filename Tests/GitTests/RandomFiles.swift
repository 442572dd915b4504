import Git
import TestSupport

/// Files by path, as a tree could hold them, made up from a seed.
///
/// The few names are chosen to collide: as files and directories, and around `/` in byte order.
struct RandomFiles {
  private(set) var files: [String: (mode: FileMode, text: String)] = [:]
  private var random: SeededGenerator

  private static let names = ["a", "a-b", "a.b", "a0", "ab", "b", "é", "z"]

  init(seed: UInt64, count: Int = 40) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<count { put() }
  }

  /// Changes files at random, and returns the edits that make the same change to a tree.
  mutating func change(times: Int, _ write: (String) throws -> ObjectID) throws -> [TreeEdit] {
    let before = files
    for _ in 0..<times {
      if Int.random(in: 0..<3, using: &random) == 0, let path = files.keys.sorted().first {
        files[path] = nil
      } else {
        put()
      }
    }
    return try edits(since: before, write)
  }

  /// Returns the edits that make a tree with these files of one with others.
  func edits(
    since before: [String: (mode: FileMode, text: String)], _ write: (String) throws -> ObjectID
  ) throws -> [TreeEdit] {
    var edits: [TreeEdit] = []
    for path in before.keys where files[path] == nil { edits.append(.remove(path: path)) }
    for (path, file) in files {
      if let old = before[path], old == file { continue }
      edits.append(.put(path: path, id: try write(file.text), mode: file.mode))
    }
    return edits
  }

  /// Puts a file at a random path, in the place of whatever cannot be there with it.
  private mutating func put() {
    let depth = Int.random(in: 1...3, using: &random)
    let names = (0..<depth).map { _ in Self.names.randomElement(using: &random) ?? "a" }
    let path = names.joined(separator: "/")
    for other in files.keys where other.hasPrefix(path + "/") || path.hasPrefix(other + "/") {
      files[other] = nil
    }
    let modes: [FileMode] = [.file, .file, .file, .executable, .symlink]
    files[path] = (
      modes.randomElement(using: &random) ?? .file, "\(Int.random(in: 0..<9, using: &random))\n"
    )
  }
}
