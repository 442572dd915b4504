import Records
import TestSupport
import Testing

/// What a migration explains of a record's change, and what it does not.
@Suite("Migrations")
struct MigrationsTests {
  private static func kind(
    _ fields: [Field], concerned: [String] = ["porte_par"]
  ) -> Kind {
    var meaning = Meaning()
    meaning.concerned = concerned
    meaning.state = "etat"
    meaning.externalIDs = ["siret"]
    meaning.validFrom = "ouvert"
    return Kind(name: "lieu", fields: fields, meaning: meaning)
  }

  private static let fields = [
    Field(name: "nom", type: .string),
    Field(name: "services", type: .list(.nomenclature("services"))),
    Field(name: "frais", type: .nomenclature("services")),
    Field(name: "etat", type: .nomenclature("etats")),
    Field(name: "porte_par", type: .list(.reference(["structure"]))),
    Field(name: "siret", type: .string), Field(name: "ouvert", type: .string),
    Field(name: "tel", type: .string), Field(name: "telephone", type: .string),
    Field(
      name: "adresse",
      type: .map([
        Field(name: "voie", type: .string), Field(name: "sorte", type: .nomenclature("services")),
      ])),
  ]

  private static let nomenclatures = [
    Nomenclature(
      name: "services",
      codes: ["a", "b", "c", "x", "y", "z"].map { Nomenclature.Code(name: $0) } + [
        Nomenclature.Code(name: "vieux", successor: "moyen"),
        Nomenclature.Code(name: "moyen", successor: "neuf"), Nomenclature.Code(name: "neuf"),
      ]),
    Nomenclature(
      name: "etats",
      codes: [
        Nomenclature.Code(name: "ouvert", means: .active),
        Nomenclature.Code(name: "actif", means: .active),
        Nomenclature.Code(name: "pause", means: .suspended),
        Nomenclature.Code(name: "clos", means: .ended),
      ]),
  ]

  private static let profile = Profile(kinds: [kind(fields)], nomenclatures: nomenclatures)

  private static func record(_ values: [(String, Value)]) -> Record {
    Record(
      id: RecordID(kind: "lieu", name: "000000000001"),
      entries: values.map { Entry($0.0, $0.1) })
  }

  private static func list(_ text: String) -> Value {
    .list(text.split(separator: " ").map { .text(String($0)) })
  }

  private func explains(
    _ mappings: [Migration.Mapping], kind: String = "lieu", _ before: [(String, Value)],
    _ after: [(String, Value)], to new: Profile = MigrationsTests.profile
  ) throws -> Bool {
    let change = try #require(
      RecordComparison(from: Self.profile, to: new).change(
        from: Self.record(before), to: Self.record(after)))
    return Migrations(
      [Migration(id: "m", kind: kind, mappings: mappings)], from: Self.profile, to: new
    ).explains(change)
  }

  private static let toX = Migration.Mapping.values(field: "services", from: ["a", "b"], to: "x")
  private static let away = Migration.Mapping.values(field: "services", from: ["c"], to: nil)

  @Test(
    "Items of a list are replaced in their order, without doubles, and all of them at once",
    arguments: [
      ("a", "x", true), ("a b", "x", true), ("y a", "y x", true), ("a y b z", "x y z", true),
      ("x a", "x", true), ("c y", "y", true), ("a c", "x", true),
      ("y a", "x y", false), ("a y", "x", false), ("a", "y", false), ("a b", "x b", false),
      ("y", "x", false), ("a", "x x", false), ("y y a", "y y x", false), ("a", "x y", false),
    ])
  func items(_ before: String, _ after: String, expected: Bool) throws {
    let found = try explains(
      [Self.toX, Self.away], [("services", Self.list(before))], [("services", Self.list(after))])
    #expect(found == expected)
  }

  @Test("A value that is taken away leaves its field unsaid")
  func away() throws {
    #expect(try explains([Self.away], [("services", Self.list("c"))], []))
    #expect(try !explains([Self.toX], [("services", Self.list("a"))], []))
    #expect(try !explains([Self.away], [], [("services", Self.list("c"))]))
  }

  @Test("Two codes may take each other's place: replacements are made at the same time")
  func swap() throws {
    let mappings: [Migration.Mapping] = [
      .values(field: "services", from: ["a"], to: "b"),
      .values(field: "services", from: ["b"], to: "a"),
    ]
    #expect(
      try explains(
        mappings, [("services", Self.list("a b c"))], [("services", Self.list("b a c"))]))
  }

  @Test("One value, a field inside a map, and a field beside that no mapping names")
  func scalars() throws {
    let one = Migration.Mapping.values(field: "frais", from: ["a"], to: "x")
    #expect(try explains([one], [("frais", .text("a"))], [("frais", .text("x"))]))
    let inner = Migration.Mapping.values(field: "adresse.sorte", from: ["a"], to: "x")
    func address(_ code: String) -> Value { .map([Entry("sorte", .text(code))]) }
    #expect(try explains([inner], [("adresse", address("a"))], [("adresse", address("x"))]))
    #expect(
      try !explains(
        [one], [("nom", .text("N")), ("frais", .text("a"))],
        [("nom", .text("M")), ("frais", .text("x"))]))
  }

  @Test("A migration of one kind says nothing of another")
  func otherKind() throws {
    #expect(
      try !explains(
        [Self.toX], kind: "structure", [("services", Self.list("a"))],
        [("services", Self.list("x"))]))
  }

  @Test(
    "Successors that the nomenclature declares need no mapping, once there is a migration",
    arguments: [("vieux", "moyen", true), ("vieux", "neuf", true), ("moyen", "vieux", false)])
  func successors(_ before: String, _ after: String, expected: Bool) throws {
    let (old, new) = ([("frais", Value.text(before))], [("frais", Value.text(after))])
    #expect(try explains([Self.toX], old, new) == expected)
    let change = try #require(
      RecordComparison(from: Self.profile, to: Self.profile).change(
        from: Self.record(old), to: Self.record(new)))
    #expect(!Migrations([], from: Self.profile, to: Self.profile).explains(change))
  }

  @Test("A mapping holds before the nomenclature's own successor")
  func mappingFirst() throws {
    let own = Migration.Mapping.values(field: "frais", from: ["vieux"], to: "x")
    #expect(try explains([own], [("frais", .text("vieux"))], [("frais", .text("x"))]))
    #expect(try !explains([own], [("frais", .text("vieux"))], [("frais", .text("neuf"))]))
  }

  @Test("A renamed field keeps its value, or takes the one that replaces it")
  func renames() throws {
    let rename = Migration.Mapping.rename(field: "tel", to: "telephone")
    #expect(try explains([rename], [("tel", .text("1"))], [("telephone", .text("1"))]))
    #expect(try !explains([rename], [("tel", .text("1"))], [("telephone", .text("2"))]))
    #expect(
      try !explains(
        [rename], [("tel", .text("1")), ("telephone", .text("0"))], [("telephone", .text("1"))]),
      "what stood under the new name would be lost")
    let both: [Migration.Mapping] = [rename, .values(field: "tel", from: ["1"], to: "2")]
    #expect(try explains(both, [("tel", .text("1"))], [("telephone", .text("2"))]))
  }

  @Test("A field that its kind says was called otherwise has its values replaced under either name")
  func formerNames() throws {
    let fields = Self.fields.map { field in
      field.name == "services"
        ? Field(name: "aides", type: field.type, formerly: ["services"]) : field
    }
    let new = Profile(kinds: [Self.kind(fields)], nomenclatures: Self.nomenclatures)
    for name in ["services", "aides"] {
      let mapping = Migration.Mapping.values(field: name, from: ["a"], to: "x")
      #expect(
        try explains(
          [mapping], [("services", Self.list("a c"))], [("aides", Self.list("x c"))], to: new))
    }
  }

  @Test(
    "Who is concerned, since when and by which number: no migration rewrites these",
    arguments: ["porte_par", "siret", "ouvert"])
  func protected(_ field: String) throws {
    let mapping = Migration.Mapping.values(field: field, from: ["structure/1"], to: "structure/2")
    func value(_ text: String) -> Value {
      field == "porte_par" ? .list([.text(text)]) : .text(text)
    }
    #expect(
      try !explains([mapping], [(field, value("structure/1"))], [(field, value("structure/2"))]))
    let hidden = Migration.Mapping.rename(field: field, to: "nom")
    #expect(try !explains([hidden], [(field, .text("a"))], [("nom", .text("a"))]))
    let promoted = Migration.Mapping.rename(field: "nom", to: field)
    #expect(try !explains([promoted], [("nom", .text("a"))], [(field, .text("a"))]))
  }

  @Test("A field that says who is concerned may be renamed into one that says the same")
  func protectedRename() throws {
    let fields =
      Self.fields.filter { $0.name != "porte_par" } + [
        Field(name: "tenu_par", type: .list(.reference(["structure"])))
      ]
    let new = Profile(
      kinds: [Self.kind(fields, concerned: ["tenu_par"])], nomenclatures: Self.nomenclatures)
    let rename = Migration.Mapping.rename(field: "porte_par", to: "tenu_par")
    let structures = Value.list([.text("structure/000000000001")])
    #expect(
      try explains([rename], [("porte_par", structures)], [("tenu_par", structures)], to: new))
  }

  @Test(
    "A state becomes another only where both mean the same",
    arguments: [("ouvert", "actif", true), ("ouvert", "pause", false), ("ouvert", "clos", false)])
  func states(_ before: String, _ after: String, expected: Bool) throws {
    let mapping = Migration.Mapping.values(field: "etat", from: [before], to: after)
    let found = try explains([mapping], [("etat", .text(before))], [("etat", .text(after))])
    #expect(found == expected)
  }

  @Test("Whatever is replaced in random lists is explained, and one more difference is not")
  func law() throws {
    var random = SeededGenerator(seed: 49)
    let codes = ["a", "b", "c", "x", "y", "z"]
    for _ in 0..<300 {
      let mappings = codes.filter { _ in Bool.random(using: &random) }.map { code in
        Migration.Mapping.values(
          field: "services", from: [code],
          to: codes.filter { $0 != code }.randomElement(using: &random))
      }
      let targets = Dictionary(
        uniqueKeysWithValues: mappings.compactMap { mapping -> (String, String?)? in
          if case .values(_, let from, let to) = mapping { (from[0], to) } else { nil }
        })
      let before = codes.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      var after: [String] = []
      for code in before {
        guard let item = targets[code] ?? .some(code), !after.contains(item) else { continue }
        after.append(item)
      }
      guard before != after, !before.isEmpty else { continue }
      func value(_ items: [String]) -> [(String, Value)] {
        items.isEmpty ? [] : [("services", .list(items.map { .text($0) }))]
      }
      #expect(try explains(mappings, value(before), value(after)))
      let other = codes.first { !after.contains($0) }
      if let other, before != after + [other] {
        #expect(try !explains(mappings, value(before), value(after + [other])))
      }
    }
  }
}
