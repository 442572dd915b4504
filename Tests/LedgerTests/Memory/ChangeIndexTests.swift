import Foundation
import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("What is remembered of the changes of records")
struct ChangeIndexTests {
  private static let library = Ground.library
  private static let other = RecordID(kind: "lieu", name: "23283db6d0f6")

  private let folder: TemporaryFolder
  private let store: MemoryStore

  init() throws {
    folder = try TemporaryFolder()
    store = MemoryStore(directory: folder.path + "/terrier")
  }

  private func story(of id: RecordID, in commons: BlameGround, warm: Bool) throws -> [String] {
    let ledger = try commons.ledger()
    if warm { ledger.useChangeIndex(of: store) }
    let blame = try ledger.blame(of: id, at: try ledger.tip())
    return blame.numbers.map { "\($0.key) #\($0.value)" }.sorted()
      + (try ledger.story(of: id)).map { "\($0.act.id) \($0.change.fields)" }
  }

  /// Expects the same answers with the memory and without, before and after it was written.
  private func expectSame(
    in commons: BlameGround, _ place: SourceLocation = #_sourceLocation
  ) throws {
    for id in [Self.library, Self.other] {
      let cold = try story(of: id, in: commons, warm: false)
      for _ in 0..<2 {
        #expect(try story(of: id, in: commons, warm: true) == cold, sourceLocation: place)
      }
    }
  }

  private func change(_ number: Int, in commons: BlameGround) throws {
    let phone = Value.text("+3319900\(1000 + number)")
    try commons.accept("p\(number)-\(commons.sequence)", [Self.library: [("telephone", phone)]])
  }

  @Test("The same is told with it and without, as acts are added")
  func agrees() throws {
    let commons = try BlameGround()
    try expectSame(in: commons)
    for number in 0..<40 {
      try change(number, in: commons)
      if number == 13 { try expectSame(in: commons) }
    }
    let duplicate: Value = .text(Self.library.description)
    try commons.accept(
      "fusion",
      [
        Self.other: [("etat", .text("fusionne")), ("fusionne_dans", duplicate)],
        Self.library: [("adresse", try commons.record(Self.other)?["adresse"])],
      ])
    try expectSame(in: commons)
    let ledger = try commons.ledger()
    ledger.useChangeIndex(of: store)
    let then = try ledger.act(commons.tip).previous
    let earlier = try #require(then)
    let cold = try commons.blame(at: earlier).numbers
    #expect(try ledger.blame(of: Self.library, at: earlier).numbers == cold)
  }

  @Test("Another history in its place is told as it is")
  func rewritten() throws {
    let commons = try BlameGround()
    for number in 0..<35 { try change(number, in: commons) }
    try expectSame(in: commons)
    let ledger = try commons.ledger()
    let acts = try ledger.acts(after: nil, upTo: commons.tip)
    for back in [1, 35] {
      let other = try BlameGround(continuing: commons, from: acts[acts.count - 1 - back])
      for number in 0..<5 { try change(100 + back + number, in: other) }
      try expectSame(in: other)
    }
  }

  @Test("One that was cut short or altered is not relied on")
  func damaged() throws {
    let commons = try BlameGround()
    for number in 0..<3 { try change(number, in: commons) }
    try expectSame(in: commons)
    let files = try FileManager.default.contentsOfDirectory(atPath: store.directory)
    let name = try #require(files.first { $0.hasSuffix(".changes") })
    let path = store.directory + "/" + name
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in stride(from: 3, to: whole.count, by: whole.count / 9) {
      var bytes = whole
      bytes[place] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(
        try story(of: Self.library, in: commons, warm: true)
          == story(of: Self.library, in: commons, warm: false))
    }
    try whole.prefix(100).write(to: URL(fileURLWithPath: path))
    try expectSame(in: commons)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
  }

  @Test("Without a place to remember, nothing is written")
  func none() throws {
    let commons = try BlameGround()
    try commons.ledger().useChangeIndex(of: nil)
    #expect(!FileManager.default.fileExists(atPath: store.directory))
    let file = MemoryStore(directory: commons.ground.path + "/HEAD")
    let ledger = try commons.ledger()
    ledger.useChangeIndex(of: file)
    #expect(try !ledger.blame(of: Self.library, at: commons.tip).lines.isEmpty)
  }
}
