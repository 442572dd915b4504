import Foundation
import Git
import Ledger
import Records
import TestSupport
import Testing

@Suite("Memories that were tampered with, or cannot be kept")
struct MemoryPoisonTests {
  private let memories: Memories
  private let memory: Memory
  private var store: MemoryStore { memories.store }

  init() throws {
    memories = try Memories()
    var random = SeededGenerator(seed: 7)
    var memory = Memory(root: try Memories.objectID(using: &random), isTrusted: true)
    memory.note(place: "/home/iris/commun/.git/")
    memory.see(.init(head: memory.root, sequence: 1, at: Instant(seconds: 1_772_445_600)))
    memory.progress = Memory.Progress(
      head: memory.root, sequence: 1, time: Instant(seconds: 1_772_445_600), engine: "1",
      closed: ["nouveaux-horaires-3f2a": 12], opened: ["autre-adresse-77ab": memory.root],
      missing: [memory.root])
    self.memory = memory
    try #require(store.save(memory) == [])
  }

  /// Requires that a ledger's memory reads as absent, with a warning that says a word.
  private func expectIgnored(
    _ word: String, root: ObjectID? = nil, _ location: SourceLocation = #_sourceLocation
  ) {
    let found = store.memory(ofRoot: root ?? memory.root)
    #expect(found.memory == nil, sourceLocation: location)
    #expect(found.warnings.map(\.code) == ["memory-ignored"], sourceLocation: location)
    #expect(found.warnings.map(\.severity) == [.warning], sourceLocation: location)
    #expect(
      found.warnings.allSatisfy { $0.message.contains(word) }, "\(found.warnings)",
      sourceLocation: location)
  }

  @Test("Any byte altered makes it as if there were none")
  func anyByte() throws {
    let bytes = try memories.bytes(of: memory.root)
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= UInt8(1 << (index % 8))
      try memories.put(altered, for: memory.root)
      expectIgnored("is ignored: ")
    }
    try memories.put(bytes, for: memory.root)
    #expect(store.memory(ofRoot: memory.root).memory == memory)
  }

  @Test("Cut short at any length, or with something after, it is as if there were none")
  func anyLength() throws {
    let bytes = try memories.bytes(of: memory.root)
    for length in bytes.indices {
      try memories.put(bytes.prefix(length), for: memory.root)
      expectIgnored("is ignored: ")
    }
    for more in ["\n", "opened x y\n", String(decoding: bytes, as: UTF8.self)] {
      try memories.put(bytes + Array(more.utf8), for: memory.root)
      expectIgnored("is ignored: ")
    }
  }

  @Test("The memory of another ledger, or of another user, is not this one's")
  func foreign() throws {
    let other = Memory(root: .emptyTree, isTrusted: true)
    #expect(store.save(other) == [])
    try memories.put(try memories.bytes(of: other.root), for: memory.root)
    expectIgnored("another ledger")

    let stranger = try Memories()
    #expect(stranger.store.save(memory) == [])
    try memories.put(try stranger.bytes(of: memory.root), for: memory.root)
    expectIgnored("another key")
  }

  @Test(
    "Without its key, or with a damaged one, a memory proves nothing", arguments: [nil, 0, 31, 33])
  func lostKey(length: Int?) throws {
    let key = store.directory + "/key"
    try FileManager.default.removeItem(atPath: key)
    if let length { try Data(count: length).write(to: URL(fileURLWithPath: key)) }
    expectIgnored("key")
    #expect(store.memory(ofPlace: "/home/iris/commun/.git/").warnings.count == 1)
    #expect(store.save(memory) == [])
    #expect(store.memory(ofRoot: memory.root) == .init(memory: memory))
  }

  @Test("Another version, junk and what is no file are not read")
  func junk() throws {
    let text = String(decoding: try memories.bytes(of: memory.root), as: UTF8.self)
    try memories.put(text.replacing("memory 2\n", with: "memory 1\n").utf8, for: memory.root)
    expectIgnored("another version")
    for junk in ["", "\n", "terrier-memory 2\nseal \n", "PK\u{3}\u{4}"] {
      try memories.put(junk.utf8, for: memory.root)
      expectIgnored("is ignored: ")
    }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<50 {
      let noise = (0..<Int.random(in: 0..<900, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      try memories.put(Array("terrier-memory 2\n".utf8) + noise, for: memory.root)
      expectIgnored("is ignored: ")
    }
    let path = memories.file(of: memory.root)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    expectIgnored("regular file")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    expectIgnored("regular file")
  }

  @Test("A huge file is not read")
  func huge() throws {
    let file = try #require(FileHandle(forWritingAtPath: memories.file(of: memory.root)))
    try file.truncate(atOffset: 64 << 20 + 1)
    expectIgnored("larger")
  }

  @Test("A folder in which others can write is not one's own")
  func sharedFolder() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o770], ofItemAtPath: store.directory)
    expectIgnored("others than you can write in it")
    #expect(store.save(memory).map(\.code) == ["memory-not-saved"])
  }

  @Test(
    "Where nothing can be written, a warning says so",
    arguments: ["/proc/terrier", "/dev/null/terrier", "relative/terrier", "/proc/self/fd\0/x"])
  func unwritable(folder: String) {
    let store = MemoryStore(directory: folder)
    let warnings = store.save(memory)
    #expect(warnings.map(\.code) == ["memory-not-saved"])
    #expect(warnings.map(\.severity) == [.warning])
    #expect(store.memory(ofRoot: memory.root).memory == nil)
    #expect(store.memory(ofPlace: "/").memory == nil)
  }

  @Test("What writers that were killed left behind goes after an hour")
  func leftovers() throws {
    let old = store.directory + "/.new-1a"
    let recent = store.directory + "/.new-1b"
    for path in [old, recent] { try Data("x".utf8).write(to: URL(fileURLWithPath: path)) }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: old)
    #expect(store.save(memory) == [])
    #expect(try memories.names() == [".new-1b", "\(memory.root.hex).memory", "key"])
  }
}
