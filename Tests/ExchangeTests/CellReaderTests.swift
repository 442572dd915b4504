import Records
import Testing

@testable import Exchange

@Suite("Cells")
struct CellReaderTests {
  @Test(
    "Texts lose what people do not see, and nothing else",
    arguments: [
      ("  a b ", "a b"), ("a  b", "a  b"), ("a\nb", "a b"), ("a \r\n b", "a b"), ("a\tb", "a b"),
      ("\u{a0}a\u{202f}", "a"), ("\u{feff}a\u{200b}b", "ab"), ("\u{0}", ""), (" \n ", ""),
      ("a\u{a0}!", "a\u{a0}!"), ("\u{1f}a\u{7}", "a"),
    ])
  func cleansLines(_ text: String, _ expected: String) {
    #expect(TextCleaning.line(text) == expected)
  }

  @Test("Texts of several lines keep their lines and lose the blank ones around them")
  func cleansTexts() {
    #expect(TextCleaning.lines("\n a \n\n  b\t\n\n") == "a\n\n  b")
    #expect(TextCleaning.lines("a") == "a")
  }

  @Test(
    "A telephone number of France is written in E.164",
    arguments: [
      ("+33241050000", "+33241050000"), ("0241050000", "+33241050000"),
      ("02 41 05 00 00", "+33241050000"), ("02.41.05.00.00", "+33241050000"),
      ("+33 (0)2 41 05 00 00", "+33241050000"), ("0033241050000", "+33241050000"),
      ("33241050000", "+33241050000"), ("+330241050000", "+33241050000"),
      ("0590 12 34 56", "+590590123456"), ("0262123456", "+262262123456"),
      ("+687254321", "+687254321"), ("241050000", "+33241050000"),
      ("33630392518", "+33630392518"), ("2 41 05 00 00", "+33241050000"),
    ])
  func repairsPhones(_ text: String, _ expected: String) {
    let reading = PhoneCleaning.phone(text)
    #expect(reading.value == .text(expected))
    #expect(reading.notes.isEmpty == (text == expected))
  }

  @Test(
    "What is not one telephone number is kept aside",
    arguments: ["3949", "0241050000 / 0241050001", "voir site", "+", "024105000", "+0241050000"])
  func refusesPhones(_ text: String) {
    let reading = PhoneCleaning.phone(text)
    #expect(reading.value == nil)
    #expect(reading.leftover == text)
    #expect(reading.notes.map(\.code) == ["invalid-phone"])
  }

  @Test(
    "Opening hours take their normal form, and stay as written when they are not understood",
    arguments: [
      ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00", nil),
      ("Mo, Tu 9:00-12:00 ; PH closed", "Mo,Tu 09:00-12:00; PH off", "hours-normalized"),
      ("Th 08:30-12:00-13:30", "Th 08:30-12:00-13:30", "hours-not-understood"),
      (" Lundi : 9h-12h ", "Lundi : 9h-12h", "hours-not-understood"),
    ] as [(String, String, String?)])
  func readsHours(_ text: String, _ expected: String, _ code: String?) {
    let reading = read(text, .openingHours)
    #expect(reading.value == .text(expected))
    #expect(reading.leftover == nil && !reading.isUnreadable)
    #expect(reading.notes.map(\.code) == [code].compactMap(\.self))
    #expect(reading.notes.allSatisfy { $0.severity == .info })
    let hint = reading.notes.first?.hint
    #expect(text.contains("Lundi") == (hint == "write 'Mo 09:00-12:00' if that is what it means"))
  }

  @Test("E-mail addresses are told from handles and pages; both separators are read")
  func readsEmails() {
    let reading = read("twitter@cpam49; a@b.fr|c@d.org|a@b.fr", .list(.email))
    #expect(read("mailto:a@b.fr", .email).value == .text("a@b.fr"))
    #expect(
      read("a@b.fr, c@d.org", .list(.email)).value == .list([.text("a@b.fr"), .text("c@d.org")]))
    #expect(reading.value == .list([.text("a@b.fr"), .text("c@d.org")]))
    #expect(reading.leftover == "twitter@cpam49")
    #expect(reading.notes.map(\.code) == ["invalid-email"])
    for text in ["@b.fr", "a@", "a@b..fr", "a b@c.fr", "a@b@c.fr", "https://b.fr/@a"] {
      #expect(read(text, .email).value == nil, "\(text)")
    }
  }

  @Test("Web addresses have a scheme and a host with a dot; a missing scheme is completed")
  func readsAddresses() {
    #expect(read("https://a.fr/x?y=z", .url).value == .text("https://a.fr/x?y=z"))
    let completed = read("www.a.fr", .url)
    #expect(completed.value == .text("http://www.a.fr"))
    #expect(completed.notes.map(\.code) == ["url-repaired"])
    for (text, address) in [
      ("htpps://a.fr", "https://a.fr"), ("a.fr/x", "http://a.fr/x"), ("http:/a.fr", "http://a.fr"),
      ("httphttps://a.fr", "https://a.fr"), ("https//a.fr", "https://a.fr"),
    ] {
      #expect(read(text, .url).value == .text(address), "\(text)")
      #expect(read(text, .url).notes.map(\.code) == ["url-repaired"], "\(text)")
    }
    for text in [
      "https://localhost", "https ://a.fr", "voir a.fr", "http://a b.fr", "a@b.fr", "12.5",
    ] {
      #expect(read(text, .url).leftover == text, "\(text)")
    }
  }

  @Test(
    "Dates that may be two days, or that nobody knows, are recorded as unknown",
    arguments: [
      ("2023-05-24", "2023-05-24", nil), ("2023-05-24T10:00:00Z", "2023-05-24", nil),
      ("24/05/2023", "2023-05-24", "date-repaired"), ("05/24/2023", "2023-05-24", "date-repaired"),
      ("05/05/2023", "2023-05-05", "date-repaired"), ("03/04/2023", nil, "ambiguous-date"),
      ("09/0102023", nil, "unreadable-date"), ("1970-01-01", nil, "unknown-date"),
      ("1998-01-01", nil, "unreadable-date"), ("2023-02-30", nil, "unreadable-date"),
      ("2023-05", nil, "unreadable-date"), ("hier", nil, "unreadable-date"),
      ("31/02/2023", nil, "unreadable-date"), ("45231", "2023-11-01", "date-serial"),
      ("45231.5", "2023-11-01", "date-serial"), ("36526", "2000-01-01", "date-serial"),
      ("25569", nil, "unreadable-date"), ("123456", nil, "unreadable-date"),
    ] as [(String, String?, String?)])
  func readsDates(_ text: String, _ expected: String?, _ code: String?) {
    let reading = read(text, .date)
    #expect(reading.value == expected.flatMap { PartialDate($0) }.map { .date($0) })
    #expect(reading.notes.map(\.code) == [code].compactMap(\.self))
    #expect(reading.isUnreadable == (expected == nil))
  }

  @Test("Numbers are read with a point or a comma")
  func readsNumbers() {
    #expect(read("47.290", .number).value == Number("47.29").map { .number($0) })
    #expect(read("-0,5", .number).value == Number("-0.5").map { .number($0) })
    #expect(read("47.29N", .number).leftover == "47.29N")
    #expect(read("1,234.5", .number).leftover == "1,234.5")
    #expect(read("475 198,12", .number).value == Number("475198.12").map { .number($0) })
    #expect(read("47 29", .number).value == nil)
  }

  @Test("Placeholders are empty cells")
  func readsPlaceholders() {
    #expect(read("00000", .string, column: "code_postal").isBlank)
    #expect(read("00000000000000", .string, column: "pivot").isBlank)
    #expect(read("00000", .string, column: "nom").value == .text("00000"))
  }

  @Test("A value that its field may not hold is kept aside, whatever its constraint")
  func holdsConstraints() {
    var constraints = Constraints()
    (constraints.pattern, constraints.maxLength) = (#"\d{5}"#, 5)
    let field = Field(name: "f", type: .string, constraints: constraints)
    var reader = CellReader(profile: MednumProfile.profile)
    #expect(reader.read("49000", column: "f", as: field).value == .text("49000"))
    #expect(reader.read("6000", column: "f", as: field).notes.map(\.code) == ["pattern-mismatch"])
    #expect(reader.read("490000", column: "f", as: field).notes.map(\.code) == ["too-long"])
    #expect(reader.read("6000", column: "f", as: field).leftover == "6000")
    (constraints.pattern, constraints.maxLength, constraints.minimum) = (nil, nil, Number("0"))
    constraints.allowed = ["oui"]
    let other = Field(name: "g", type: .number, constraints: constraints)
    #expect(reader.read("-1", column: "g", as: other).notes.map(\.code) == ["out-of-range"])
    let choice = Field(name: "h", type: .string, constraints: constraints)
    #expect(reader.read("non", column: "h", as: choice).notes.map(\.code) == ["unknown-value"])
  }

  @Test("A message shows no more than the start of a long text")
  func shortensMessages() {
    let reading = read(String(repeating: "x", count: 5000), .phone)
    #expect(reading.leftover?.count == 5000)
    #expect(reading.notes.allSatisfy { $0.message.count < 200 })
  }

  // MARK: - Builders

  private func read(_ text: String, _ type: FieldType, column: String = "f") -> CellReading {
    var reader = CellReader(profile: MednumProfile.profile)
    return reader.read(text, column: column, as: Field(name: "f", type: type))
  }
}

@Suite("Enumerations")
struct NomenclatureReaderTests {
  @Test(
    "A label, a code or an alias is the value, whatever its case, spaces and apostrophes",
    arguments: [
      ("services", "Compréhension du monde numérique", "monde", true),
      ("services", "monde", "monde", true),
      ("labels", "Étapes La Poste", "etapes", true),
      ("labels", "Étapes numériques(La Poste)", "etapes", false),
      ("dispositifs", "Point d’accès numérique CAF", "point-caf", false),
      ("services", "COMPRÉHENSION DU MONDE NUMÉRIQUE", "monde", false),
    ])
  func findsCodes(_ name: String, _ text: String, _ code: String, _ isExact: Bool) {
    var reader = NomenclatureReader(MednumProfile.profile.nomenclatures[name])
    let reading = reader.code(for: text)
    #expect(reading.value == .text(code))
    #expect(reading.notes.isEmpty == isExact)
  }

  @Test("The nearest value is suggested, never taken")
  func suggestsNearest() {
    var reader = NomenclatureReader(MednumProfile.profile.nomenclatures["services"])
    for _ in 0..<2 {
      let reading = reader.code(for: "Comprehension du monde numérique")
      #expect(reading.value == nil)
      #expect(reading.leftover == "Comprehension du monde numérique")
      #expect(
        reading.notes.first?.hint == "did you mean 'Compréhension du monde numérique'?")
    }
  }

  @Test("A label that is another code's name means that other code")
  func prefersNames() {
    let codes = [
      Nomenclature.Code(name: "A", labels: LocalizedText(["fr": "B"])),
      Nomenclature.Code(name: "B", labels: LocalizedText(["fr": "C"])),
    ]
    var reader = NomenclatureReader(Nomenclature(name: "n", codes: codes))
    #expect(reader.code(for: "B").value == .text("B"))
    #expect(reader.code(for: "C").value == .text("B"))
  }
}
