import Foundation
import Git
import Ledger
import Records
import TestSupport

/// A bare copy of a ledger that holds no more objects than it must, made with git itself.
struct Copy {
  private let source: String
  private let path: String

  init(of ground: Ground) throws {
    source = ground.path
    path = ground.folder.path + "/copy-\(UUID().uuidString).git"
    try Shell.git("init", "--quiet", "--bare", path, in: ground.folder.path)
  }

  /// Brings in the objects of some references, and creates them.
  func keep(_ references: [String: ObjectID]) throws {
    for (name, id) in references {
      try fetch(id)
      try Shell.git("update-ref", name, id.hex, in: path)
    }
  }

  /// Brings in an object with all that it needs.
  func fetch(_ id: ObjectID) throws {
    try Shell.git("fetch", "--quiet", source, id.hex, in: path)
  }

  /// Returns every file of the repository with its size.
  func files() throws -> [String: Int] {
    var files: [String: Int] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path)?.allObjects ?? [] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      files[name] = attributes[.size] as? Int
    }
    return files
  }

  /// Returns what refuses a push of one reference, as the hook judges it.
  func refusals(
    _ name: String, from: ObjectID?, to: ObjectID?, trustRoot: ObjectID? = nil, at time: Instant
  ) throws -> [String] {
    let repository = try Repository.open(at: path)
    try repository.keepWritesInMemory()
    return try Ledger(repository).refusals(
      of: Push([ReferenceUpdate(name: name, from: from, to: to)]), trustRoot: trustRoot, at: time
    ).flatMap(\.problems).map(\.code)
  }
}
