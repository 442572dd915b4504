import Coding
import Foundation
import Records
import TestSupport
import Testing
import Yams

@Suite("Laws of the canonical form")
struct CanonicalLawTests {
  @Test("What was encoded decodes to the same record", arguments: 0..<200 as Range<UInt64>)
  func decodesWhatItEncodes(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    for _ in 0..<2 {
      let record = nasty.record()
      let decoded = try Canonical.decode(Canonical.encode(record))
      #expect(decoded == record)
      #expect(Tree(decoded.entries) == Tree(record.entries))
    }
    var plain = RandomRecords(seed: seed)
    let record = plain.record()
    let bytes = Canonical.encode(record, kind: RandomRecords.kind)
    let decoded = try Canonical.decode(bytes, kind: RandomRecords.kind)
    #expect(Tree(decoded.entries) == Tree(record.entries))
  }

  @Test("Another reader of YAML reads the same", arguments: 0..<200 as Range<UInt64>)
  func readsTheSameElsewhere(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    for _ in 0..<2 {
      let record = nasty.record()
      #expect(try Tree(yaml: Canonical.encode(record)) == Tree(record.entries))
    }
  }

  @Test(
    "A file in canonical form is composed text, whatever it says",
    arguments: 0..<200 as Range<UInt64>)
  func isComposed(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let text = String(decoding: Canonical.encode(nasty.record()), as: UTF8.self)
    #expect(text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8))
  }

  @Test("Formatting keeps what is canonical, without a word", arguments: 0..<200 as Range<UInt64>)
  func formatsToItself(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let record = nasty.record()
    let bytes = Canonical.encode(record)
    let formatted = try Canonical.format(bytes)
    #expect(formatted.bytes == bytes)
    #expect(formatted.record == record)
    #expect(formatted.warnings.isEmpty)
  }

  @Test("Texts and keys are written in composed form, in which they are read")
  func composes() throws {
    let entries = [
      Entry("nom", .text("e\u{301}")), Entry("etat", .text("\u{37e}")),
      Entry("local", .map([Entry("z", .text("a")), Entry("e\u{301}", .text("\u{212b}"))])),
    ]
    let bytes = Canonical.encode(Record(id: Canonical.id, entries: entries))
    let wanted = "nom: \u{e9}\netat: \";\"\nlocal:\n  z: a\n  \u{e9}: \u{c5}\n"
    #expect(bytes == Array(wanted.utf8))
    #expect(
      try Canonical.decode(bytes).entries == entries.map { $0.name == "local" ? sorted($0) : $0 })
  }

  private func sorted(_ entry: Entry) -> Entry {
    guard case .map(let inner) = entry.value else { return entry }
    return Entry(entry.name, .map(inner.sorted { $0.name < $1.name }))
  }

  @Test("No field is named by a word that some reader of YAML takes for something else")
  func namesFields() {
    for name in ["no", "on", "y", "null", "true"] {
      let text = "title: {fr: Lieu}\nfields:\n  - {name: \"\(name)\", type: string}\n"
      let problems = Decoding.problems(text, path: "governance/kinds/lieu.yaml", KindDecoder.decode)
      #expect(problems.contains { $0.hasPrefix("3:12 ") }, "\(problems)")
    }
  }

  @Test(
    "The order of entries and what says nothing leave no trace", arguments: 0..<50 as Range<UInt64>)
  func forgetsOrderAndBlanks(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let record = nasty.record()
    let blanks: [Entry] = NastyRecords.kind.fields.filter { record[$0.name] == nil }.map {
      Entry($0.name, .list([.text(""), .list([]), .map([Entry("nom", .text(""))])]))
    }
    let entries = (record.entries + blanks).shuffled(using: &nasty.generator)
    #expect(
      Canonical.encode(Record(id: record.id, entries: entries)) == Canonical.encode(record))
  }
}
