import Foundation
import Git
import Ledger
import Records
import TestSupport
import Testing

@Suite("What a machine remembers of ledgers")
struct MemoryStoreTests {
  private let memories: Memories
  private var store: MemoryStore { memories.store }

  init() throws { memories = try Memories() }

  @Test("What is saved is what is read again", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let memory = try Memories.memory(using: &random)
    #expect(store.memory(ofRoot: memory.root) == .init())
    #expect(store.save(memory) == [])
    #expect(store.memory(ofRoot: memory.root) == .init(memory: memory))
    var later = memory
    later.isTrusted.toggle()
    later.progress = nil
    #expect(store.save(later) == [])
    #expect(store.memory(ofRoot: memory.root) == .init(memory: later))
    #expect(try memories.names() == ["\(memory.root.hex).memory", "key"])
  }

  @Test("A folder tells which ledger was seen in it, a trusted one before others")
  func places() throws {
    var random = SeededGenerator(seed: 1)
    var first = Memory(root: try Memories.objectID(using: &random))
    var second = Memory(root: try Memories.objectID(using: &random))
    first.note(place: "/a/.git/")
    second.note(place: "/b\n/.git/")
    #expect(store.memory(ofPlace: "/a/.git/") == .init())
    #expect(store.save(first) + store.save(second) == [])
    #expect(store.memory(ofPlace: "/a/.git/").memory == first)
    #expect(store.memory(ofPlace: "/b\n/.git/").memory == second)
    #expect(store.memory(ofPlace: "/b") == .init())

    // Another ledger took the place of the first one.
    second.note(place: "/a/.git/")
    second.see(.init(head: second.root, sequence: 1, at: Instant(seconds: 5)))
    #expect(store.save(second) == [])
    #expect(store.memory(ofPlace: "/a/.git/").memory == second)
    first.isTrusted = true
    #expect(store.save(first) == [])
    #expect(store.memory(ofPlace: "/a/.git/").memory == first)
  }

  @Test("Of many heads, the first one, the latest fifty and some between are kept")
  func thinning() throws {
    var random = SeededGenerator(seed: 2)
    var memory = Memory(root: try Memories.objectID(using: &random))
    for number in 1...5000 {
      let head = try Memories.objectID(using: &random)
      for _ in 0..<2 {
        memory.see(.init(head: head, sequence: number, at: Instant(seconds: Int64(number))))
      }
    }
    let kept = memory.seen.map(\.sequence)
    #expect(kept.count <= 128 && kept.first == 1 && kept == kept.sorted())
    #expect(kept.suffix(50) == Array(4951...5000)[...])
    #expect(kept.contains { (2000..<4900).contains($0) })
    #expect(Set(kept).count == kept.count)
  }

  @Test("Places are kept once each, the latest ones")
  func manyPlaces() throws {
    var memory = Memory(root: .emptyTree)
    for number in (0..<300).map({ $0 % 200 }) { memory.note(place: "/\(number)") }
    #expect(memory.places.count == 128 && memory.places.last == "/99")
    #expect(Set(memory.places).count == 128)
  }

  @Test(
    "The folder is the one that the variables name, or there is none",
    arguments: [
      (["XDG_STATE_HOME": "/state", "HOME": "/home/iris"], "/state/terrier"),
      (["HOME": "/home/iris"], "/home/iris/.local/state/terrier"),
      (["XDG_STATE_HOME": "", "HOME": "/home/iris"], "/home/iris/.local/state/terrier"),
      (["XDG_STATE_HOME": "relative", "HOME": "/home/iris"], "/home/iris/.local/state/terrier"),
      (["HOME": "relative"], nil), ([:], nil),
    ])
  func standardFolder(_ variables: [String: String], folder: String?) {
    #expect(MemoryStore.standard(in: variables)?.directory == folder)
  }

  @Test("Only the user can enter the folder or read the files")
  func permissions() throws {
    #expect(store.save(Memory(root: .emptyTree)) == [])
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }
    #expect(try mode(store.directory) == 0o700)
    #expect(try mode(memories.folder.path + "/state") == 0o700)
    for name in try memories.names() {
      #expect(try mode(store.directory + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test("Writers at once leave one whole file, and one key for all")
  func concurrency() async throws {
    let store = store
    var random = SeededGenerator(seed: 3)
    let memory = try Memories.memory(using: &random, closed: 400)
    let written: Set<Memory> = try await withThrowingTaskGroup(of: Memory.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var mine = memory
          mine.note(place: "/writer/\(writer)")
          for _ in 0..<20 {
            try #require(store.save(mine) == [])
            let found = store.memory(ofRoot: mine.root)
            try #require(found.warnings == [] && found.memory?.progress == mine.progress)
          }
          return mine
        }
      }
      return try await group.reduce(into: []) { $0.insert($1) }
    }
    let last = try #require(store.memory(ofRoot: memory.root).memory)
    #expect(written.contains(last))
    #expect(try memories.names().count == 2)
  }
}
