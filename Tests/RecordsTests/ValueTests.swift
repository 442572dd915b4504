import Records
import TestSupport
import Testing

@Suite("Values")
struct ValueTests {
  @Test(
    "A text is read as its type says",
    arguments: [
      ("42", .integer, .integer(42)), ("-7", .integer, .integer(-7)),
      ("true", .boolean, .boolean(true)), ("false", .boolean, .boolean(false)),
      ("01004", .string, .text("01004")), ("true", .string, .text("true")),
      ("a\nb", .text, .text("a\nb")),
      ("Mo-Fr 09:00-12:00", .openingHours, .text("Mo-Fr 09:00-12:00")),
      ("x", .url, .text("x")), ("x", .email, .text("x")), ("x", .phone, .text("x")),
      ("x", .geopoint, .text("x")), ("x", .reference(["lieu"]), .text("x")),
      ("x", .nomenclature("services"), .text("x")),
    ] as [(String, FieldType, Value)])
  func reading(text: String, type: FieldType, value: Value) throws {
    #expect(try ValueParser.value(of: text, as: type) == value)
  }

  @Test("Numbers and dates are read as their types say")
  func numbersAndDates() throws {
    let (number, day, year) = (Number("47.25"), PartialDate("2026-03-02"), PartialDate("2026"))
    #expect(try ValueParser.value(of: "47.25", as: .number) == number.map(Value.number))
    #expect(try ValueParser.value(of: "2026-03-02", as: .date) == day.map(Value.date))
    #expect(try ValueParser.value(of: "2026", as: .partialDate) == year.map(Value.date))
  }

  @Test(
    "A text that its type does not have is refused with a way to write it",
    arguments: [
      ("007", .integer, "write digits only"), ("1.0", .integer, "write digits only"),
      ("99999999999999999999", .integer, "write digits only"),
      ("47,250", .number, "write 47.25"),
      ("1e3", .number, "write digits with a point, such as 47.25"),
      ("oui", .boolean, "write true or false"), ("2026-03", .date, "write it as 2026-03-02"),
      ("mars", .partialDate, "write it as 2026-03-02, 2026-03 or 2026"), ("x", .list(.string), nil),
    ] as [(String, FieldType, String?)])
  func refused(text: String, type: FieldType, hint: String?) {
    do {
      let value = try ValueParser.value(of: text, as: type)
      Issue.record("'\(text)' was read as \(value)")
    } catch {
      #expect(error.hint == hint)
      #expect(error.message.hasPrefix("'\(text)' is "))
    }
  }

  @Test("A value is small, because ledgers hold millions")
  func size() {
    #expect(MemoryLayout<Value>.stride <= 24)
    #expect(MemoryLayout<Entry>.stride <= 40)
  }
}

@Suite("Records")
struct RecordTests {
  private let record = Record(
    id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
    entries: [
      Entry("nom", .text("Espace")),
      Entry("adresse", .map([Entry("rue", .text("rue A")), Entry("etage", .text("2"))])),
      Entry("services", .list([.text("accueil")])),
      Entry("ancien", .text("reste")),
    ])

  @Test("A path reads inside a map, and nowhere else")
  func reading() {
    #expect(record["adresse.rue"] == .text("rue A"))
    #expect(record["adresse.ville"] == nil)
    #expect(record["nom.rue"] == nil)
    #expect(record[""] == nil)
    #expect(record["."] == nil)
    #expect(record.texts(of: "services") == ["accueil"])
    #expect(record.texts(of: "nom") == ["Espace"])
    #expect(record.texts(of: "adresse") == [])
  }

  @Test(
    "A field that is set takes its place, and nothing else moves",
    arguments: [
      ("etat", .text("ouvert"), ["nom", "etat", "adresse", "services", "ancien"]),
      ("local", .map([Entry("a", .text("b"))]), ["nom", "adresse", "services", "local", "ancien"]),
      ("nom", nil, ["adresse", "services", "ancien"]),
      ("services", .list([]), ["nom", "adresse", "ancien"]),
      ("inconnu", .text("x"), ["nom", "adresse", "services", "ancien", "inconnu"]),
      ("ancien", nil, ["nom", "adresse", "services"]),
    ] as [(String, Value?, [String])])
  func setting(field: String, value: Value?, names: [String]) {
    let changed = record.setting(field, to: value, in: RandomRecords.kind)
    #expect(changed.entries.map(\.name) == names)
    #expect(changed[field] == (names.contains(field) ? value : nil))
  }

  @Test("A field inside a map takes its place there, and the map goes with its last field")
  func settingInside() {
    let kind = RandomRecords.kind
    let moved = record.setting("adresse.ville", to: .text("Angers"), in: kind)
    #expect(moved["adresse"]?.summary == "rue: rue A, ville: Angers, etage: 2")
    let cleared = record.setting("adresse.rue", to: nil, in: kind)
      .setting("adresse.etage", to: .text(""), in: kind)
    #expect(cleared.entries.map(\.name) == ["nom", "services", "ancien"])
    let free = record.setting("local.salle", to: .text("B"), in: kind)
      .setting("local.acces", to: .text("rampe"), in: kind)
    #expect(free["local"]?.summary == "acces: rampe, salle: B")
  }
}
