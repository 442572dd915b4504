import Foundation
import Git
import Ledger
import Records
import TestSupport

/// Memories made from seeds, and a folder to keep them in.
struct Memories {
  let folder: TemporaryFolder
  let store: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = MemoryStore(directory: folder.path + "/state/terrier")
  }

  /// The path of the file of a ledger's memory.
  func file(of root: ObjectID) -> String { store.directory + "/\(root.hex).memory" }

  func bytes(of root: ObjectID) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(of: root))))
  }

  func put(_ bytes: some Sequence<UInt8>, for root: ObjectID) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(of: root)))
  }

  /// Returns the names of what is in the store's folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store.directory).sorted()
  }

  static func objectID(using random: inout some RandomNumberGenerator) throws -> ObjectID {
    let digits = (0..<40).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }
    guard let id = ObjectID(hex: digits.joined()) else { throw Ground.Missing() }
    return id
  }

  static func memory(
    using random: inout some RandomNumberGenerator, closed: Int = 20
  ) throws -> Memory {
    var memory = Memory(root: try objectID(using: &random), isTrusted: .random(using: &random))
    for _ in 0..<Int.random(in: 0...3, using: &random) { memory.note(place: word(using: &random)) }
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      memory.see(
        .init(
          head: try objectID(using: &random), sequence: .random(in: 1...9999, using: &random),
          at: Instant(seconds: .random(in: -9...4_000_000_000, using: &random))))
    }
    guard Bool.random(using: &random) || closed > 20 else { return memory }
    var progress = Memory.Progress(
      head: try objectID(using: &random), sequence: .random(in: 1...9999, using: &random),
      time: Instant(seconds: 1_772_445_600), engine: word(using: &random))
    for number in 0..<closed { progress.closed["\(number)-" + word(using: &random)] = number }
    for _ in 0..<3 {
      progress.opened[word(using: &random)] = try objectID(using: &random)
    }
    memory.progress = progress
    return memory
  }

  /// Returns a word, which may hold what the file's own form is made of.
  static func word(using random: inout some RandomNumberGenerator) -> String {
    let letters = Array("abz09-/. %\n\r\t\0é\u{301}🌱\u{7F}")
    return String(
      (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      })
  }
}
