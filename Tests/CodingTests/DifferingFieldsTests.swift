import Records
import TestSupport
import Testing

@testable import Coding

/// Reading what two files do not share tells the same changes as reading both.
@Suite("What differs between two files")
struct DifferingFieldsTests {
  private static let profile = Profile(kinds: [RandomRecords.kind], nomenclatures: [])

  private func expectSame(_ old: Record, _ new: Record, _ profile: Profile, _ kind: Kind) throws {
    let comparison = RecordComparison(from: profile, to: profile)
    let whole = comparison.change(from: old, to: new)
    let (before, after) = (
      RecordEncoder.encode(old, kind: kind), RecordEncoder.encode(new, kind: kind)
    )
    let found = RecordDecoder.differingFields(
      from: before.span, to: after.span, as: old.id, kind: kind)
    let parts = try #require(found)
    let change = comparison.change(from: parts.before, to: parts.after)
    #expect(change?.fields == whole?.fields)
    #expect(change?.operation == whole?.operation)
    #expect(parts.before.entries.count <= old.entries.count)
  }

  @Test("Random changes are told as they are from whole records", arguments: UInt64(1)...40)
  func random(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    var record = random.record()
    for times in 0..<12 {
      let next = random.edited(record, times: times % 4)
      try expectSame(record, next, Self.profile, RandomRecords.kind)
      record = next
    }
    let other = random.record()
    try expectSame(
      record, Record(id: record.id, entries: other.entries), Self.profile, RandomRecords.kind)
  }

  @Test("One field alone is read where one field differs")
  func alone() throws {
    var random = RandomRecords(seed: 5)
    let record = random.record()
    let renamed = record.setting("nom", to: .text("Un autre nom"), in: RandomRecords.kind)
    let (old, new) = (
      RecordEncoder.encode(record, kind: RandomRecords.kind),
      RecordEncoder.encode(renamed, kind: RandomRecords.kind)
    )
    let found = RecordDecoder.differingFields(
      from: old.span, to: new.span, as: record.id, kind: RandomRecords.kind)
    let parts = try #require(found)
    #expect(parts.before.entries.map(\.name) == ["nom"])
    #expect(parts.after.entries == [Entry("nom", .text("Un autre nom"))])
  }

  @Test("One text is read as the whole record says it", arguments: UInt64(1)...20)
  func text(seed: UInt64) {
    var random = RandomRecords(seed: seed)
    let record = random.record()
    let bytes = RecordEncoder.encode(record, kind: RandomRecords.kind)
    for field in RandomRecords.kind.fields {
      #expect(
        RecordDecoder.text(of: field.name, in: bytes.span, kind: RandomRecords.kind)
          == record[field.name]?.text)
    }
    #expect(RecordDecoder.text(of: "strange", in: bytes.span, kind: RandomRecords.kind) == nil)
  }

  @Test("What is not canonical is not read")
  func strange() {
    let id = RecordID(kind: "lieu", name: "000000000001")
    func parts(_ old: String, _ new: String) -> Bool {
      RecordDecoder.differingFields(
        from: Array(old.utf8).span, to: Array(new.utf8).span, as: id, kind: RandomRecords.kind)
        != nil
    }
    #expect(parts("nom: A\n", "nom: B\n"))
    #expect(!parts("nom: A\n", "nom: 'B'\n"))
    #expect(!parts("nom: A\n", "nom: B"))
    #expect(!parts("nom: A\n", "strange: B\n"))
  }
}
