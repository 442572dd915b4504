import Records
import Testing

@Suite("Renamed fields")
struct FieldRenamingTests {
  private let id = RecordID(kind: "lieu", name: "4f9c1a7be20d")

  @Test("A field under its former name is the same field, forth and back")
  func renamed() {
    let (old, new) = (
      profile(Field(name: "tel", type: .phone)),
      profile(Field(name: "telephone", type: .phone, formerly: ["tel"]))
    )
    let (before, after) = (record(("tel", "+331")), record(("telephone", "+331")))
    #expect(RecordComparison(from: old, to: new).change(from: before, to: after) == nil)
    #expect(RecordComparison(from: new, to: old).change(from: after, to: before) == nil)
    let change = RecordComparison(from: old, to: new)
      .change(from: before, to: record(("telephone", "+332")))
    #expect(
      change?.fields == [
        FieldChange(field: "telephone", before: .text("+331"), after: .text("+332"))
      ])
  }

  @Test("A former name that the kind still declares is another field")
  func reused() {
    let old = profile(Field(name: "tel", type: .phone))
    let new = profile(
      Field(name: "tel", type: .string), Field(name: "telephone", type: .phone, formerly: ["tel"]))
    let change = RecordComparison(from: old, to: new)
      .change(from: record(("tel", "+331")), to: record(("telephone", "+331")))
    #expect(change?.fields.map(\.field) == ["tel", "telephone"])
  }

  @Test("Two fields that became one do not hide one another")
  func joined() {
    let old = profile(Field(name: "fixe", type: .phone), Field(name: "mobile", type: .phone))
    let new = profile(Field(name: "telephone", type: .phone, formerly: ["fixe", "mobile"]))
    let change = RecordComparison(from: old, to: new).change(
      from: record(("fixe", "+331"), ("mobile", "+336")), to: record(("telephone", "+331")))
    #expect(change?.fields == [FieldChange(field: "mobile", before: .text("+336"), after: nil)])
  }

  @Test("Fields inside maps, and inside lists of maps, are renamed as well")
  func nested() {
    let inner = Field(name: "voie", type: .string)
    let renamedInner = Field(name: "rue", type: .string, formerly: ["voie"])
    let old = profile(
      Field(name: "adresse", type: .map([inner])),
      Field(name: "acces", type: .list(.map([inner]))))
    let new = profile(
      Field(name: "adresse_postale", type: .map([renamedInner]), formerly: ["adresse"]),
      Field(name: "acces", type: .list(.map([renamedInner]))))
    let (before, after) = (
      Value.map([Entry("voie", .text("A"))]), Value.map([Entry("rue", .text("A"))])
    )
    let change = RecordComparison(from: old, to: new).change(
      from: Record(id: id, entries: [Entry("adresse", before), Entry("acces", .list([before]))]),
      to: Record(
        id: id, entries: [Entry("adresse_postale", after), Entry("acces", .list([after]))]))
    #expect(change == nil)
  }

  @Test("The order of a kind that lost fields puts them last")
  func lostFields() {
    let old = profile(Field(name: "a", type: .string), Field(name: "z", type: .string))
    let new = profile(Field(name: "z", type: .string))
    let change = RecordComparison(from: old, to: new)
      .change(from: record(("a", "1"), ("z", "1")), to: record(("z", "2")))
    #expect(change?.fields.map(\.field) == ["z", "a"])
  }

  private func profile(_ fields: Field...) -> Profile {
    Profile(kinds: [Kind(name: "lieu", fields: fields)], nomenclatures: [])
  }

  private func record(_ fields: (String, String)...) -> Record {
    Record(id: id, entries: fields.map { Entry($0, .text($1)) })
  }
}
