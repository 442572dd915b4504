import Records
import Testing

@Suite("Where records lie")
struct TerritoryMembershipTests {
  /// The small country with places, sessions of help and networks.
  private static let profile: Profile = {
    var meaning = Meaning()
    meaning.commune = "commune"
    meaning.mergedInto = "fusionne_dans"
    let place = Kind(
      name: "lieu",
      fields: [
        Field(name: "nom", type: .string),
        Field(name: "territoire", type: .reference(["territoire"])),
        Field(name: "commune", type: .string),
        Field(
          name: "passages",
          type: .list(.map([Field(name: "ou", type: .reference(["territoire"]))]))),
        Field(name: "fusionne_dans", type: .reference(["lieu"])),
      ], meaning: meaning)
    let help = Kind(
      name: "aide",
      fields: [
        Field(name: "lieux", type: .list(.reference(["lieu"]))),
        Field(name: "avec", type: .list(.reference(["aide"]))),
        Field(name: "territoire", type: .reference(["territoire"])),
      ])
    var territory = SmallCountry.profile.kinds["territoire"]?.meaning ?? Meaning()
    territory.commune = "code_insee"
    let kind = Kind(
      name: "territoire",
      fields: (SmallCountry.profile.kinds["territoire"]?.fields ?? [])
        + [Field(name: "code_insee", type: .string)], meaning: territory)
    return Profile(
      kinds: [kind, place, help], nomenclatures: Array(SmallCountry.profile.nomenclatures.values))
  }()

  private static let day = PartialDate("2026-01-01")?.latest ?? CalendarDate(daysSinceEpoch: 0)

  private func id(_ number: Int, _ kind: String) -> RecordID {
    RecordID(kind: kind, name: SmallCountry.id(number).name)
  }

  private func record(_ number: Int, _ kind: String, _ fields: (String, Value)...) -> Record {
    Record(id: id(number, kind), entries: fields.map { Entry($0.0, $0.1) })
  }

  private func reference(_ number: Int, _ kind: String = "territoire") -> Value {
    .text(id(number, kind).description)
  }

  private func membership(_ records: Record...) -> TerritoryMembership {
    TerritoryMembership(
      (SmallCountry.records + records).sorted { $0.id < $1.id }, profile: Self.profile,
      on: Self.day)
  }

  private func numbers(_ membership: TerritoryMembership, _ number: Int, _ kind: String) -> [Int] {
    let found = Set(membership[id(number, kind)])
    return (1...30).filter { found.contains(SmallCountry.id($0)) }
  }

  @Test("A territory lies in itself and in all that hold it, never in its parts")
  func territories() {
    let found = membership()
    #expect(numbers(found, 10, "territoire") == [1, 2, 4, 5, 10])
    #expect(numbers(found, 2, "territoire") == [1, 2])
    #expect(numbers(found, 5, "territoire").contains(10) == false)
  }

  @Test("A record lies where it says, also inside a list, with all that hold it")
  func references() {
    let found = membership(
      record(1, "lieu", ("territoire", reference(12))),
      record(2, "lieu", ("passages", .list([.map([Entry("ou", reference(11))])]))),
      record(3, "lieu", ("nom", .text("nulle part"))))
    #expect(numbers(found, 1, "lieu") == [1, 3, 5, 12])
    #expect(numbers(found, 2, "lieu") == [1, 2, 4, 5, 11])
    #expect(found[id(3, "lieu")].isEmpty)
  }

  @Test("What refers to a replaced commune lies in the one that took its place as well")
  func succession() {
    let found = membership(record(1, "lieu", ("territoire", reference(20))))
    #expect(Set(numbers(found, 1, "lieu")).isSuperset(of: [10, 20, 4, 5]))
  }

  @Test("A commune code places, by the register that communes have their code in, former codes too")
  func codes() {
    let coded = SmallCountry.records.map { record in
      record.id == SmallCountry.id(10)
        ? Record(id: record.id, entries: record.entries + [Entry("code_insee", .text("49010"))])
        : record
    }
    let places = [("49010", 1), ("49020", 2), ("53012", 3), ("99999", 4)].map { code, number in
      record(number, "lieu", ("commune", .text(code)))
    }
    let found = TerritoryMembership(
      (coded + places).sorted { $0.id < $1.id }, profile: Self.profile, on: Self.day)
    #expect(numbers(found, 1, "lieu") == [1, 2, 4, 5, 10])
    #expect(numbers(found, 2, "lieu").contains(10))
    #expect(numbers(found, 3, "lieu").contains(12))
    #expect(found[id(4, "lieu")].isEmpty)
  }

  @Test("What says nothing itself lies where its places do, in one step and no more")
  func oneStep() {
    let found = membership(
      record(1, "lieu", ("territoire", reference(10))),
      record(2, "lieu", ("territoire", reference(12))),
      record(3, "lieu", ("fusionne_dans", reference(1, "lieu"))),
      record(1, "aide", ("lieux", .list([reference(1, "lieu"), reference(2, "lieu")]))),
      record(2, "aide", ("avec", .list([reference(1, "aide")]))),
      record(3, "aide", ("territoire", reference(3)), ("lieux", .list([reference(1, "lieu")]))))
    #expect(numbers(found, 1, "aide") == [1, 2, 3, 4, 5, 10, 12])
    #expect(found[id(2, "aide")].isEmpty)
    #expect(numbers(found, 3, "aide") == [1, 3])
    #expect(found[id(3, "lieu")].isEmpty)
  }

  @Test("References are read where the kind says that there are some")
  func recordReferences() throws {
    let place = record(
      1, "lieu", ("nom", reference(10)),
      (
        "passages", .list([.map([Entry("ou", reference(11))]), .map([Entry("ou", reference(11))])])
      ),
      ("fusionne_dans", reference(2, "lieu")))
    let kind = try #require(Self.profile.kinds["lieu"])
    #expect(place.references(in: kind).map(\.field) == ["passages", "fusionne_dans"])
    #expect(
      place.references(in: kind).map(\.target) == [SmallCountry.id(11), id(2, "lieu")])
  }
}
