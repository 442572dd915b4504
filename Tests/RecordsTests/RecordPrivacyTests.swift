import Records
import Testing

@Suite("Personal data in records")
struct RecordPrivacyTests {
  private static let profile = Profile(
    kinds: [
      Kind(
        name: "lieu",
        fields: [
          Field(name: "nom", type: .string), Field(name: "etat", type: .nomenclature("etat")),
          Field(name: "telephone", type: .phone), Field(name: "courriels", type: .list(.email)),
          Field(name: "site_web", type: .url),
          Field(name: "accueil", type: .list(.map([Field(name: "qui", type: .string)]))),
          Field(name: "recit", type: .text), Field(name: "extensions", type: .dictionary(.string)),
        ], meaning: Meaning(), exports: [:])
    ], nomenclatures: [])

  private static let record = Record(
    id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
    entries: [
      Entry("nom", .text("Centre Jean Vilar")), Entry("etat", .text("0612345678")),
      Entry("telephone", .text("+33612345678")),
      Entry(
        "courriels",
        .list([.text("accueil@exemple.invalid"), .text("claire.morvant@exemple.invalid")])),
      Entry("site_web", .text("https://exemple.invalid/0612345678")),
      Entry("accueil", .list([.map([Entry("qui", .text("Mme Dubreuil"))])])),
      Entry("recit", .text("Une dame\nenceinte")),
      Entry("extensions", .map([Entry("contact", .text("07 12 34 56 78"))])),
    ])

  @Test("Each field is read as its kind says, and codes are not")
  func fields() {
    let found = RecordPrivacy(profile: Self.profile).findings(in: Self.record)
    #expect(
      found.map { "\($0.field) \($0.place.datum.rawValue)" } == [
        "telephone mobile-phone", "courriels[1] personal-mailbox", "accueil[0].qui named-person",
        "recit sensitive-detail", "extensions.contact mobile-phone",
      ])
    #expect(found.map(\.isTelephone) == [true, false, false, false, false])
  }

  @Test("What stood before is passed over, wherever it stood")
  func besides() {
    let earlier = Record(
      id: Self.record.id,
      entries: [
        Entry("telephone", .text("07 12 34 56 78")),
        Entry("accueil", .list([.map([Entry("qui", .text("Mme Dubreuil"))])])),
      ])
    let found = RecordPrivacy(profile: Self.profile).findings(in: Self.record, besides: earlier)
    #expect(found.map(\.field) == ["telephone", "courriels[1]", "recit"])
  }
}
