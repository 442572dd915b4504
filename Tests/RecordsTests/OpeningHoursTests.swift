import Records
import Testing

@Suite("Opening hours")
struct OpeningHoursTests {
  @Test(
    "What is understood has one normal form",
    arguments: [
      ("Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00", nil),
      ("Tu-Fr 14:00-18:00; Sa 10:00-12:30; PH off", nil),
      ("Mo,Tu 08:45-12:30", nil),
      ("24/7", nil),
      ("24/7 \"sauf le 1er mai\"", nil),
      ("off", nil),
      ("08:00-17:00", nil),
      ("\"sur rendez-vous\"", nil),
      ("Mo-Fr \"sur rendez-vous\"", nil),
      ("Mo 09:00-12:00 unknown \"appeler\"", nil),
      ("week 01-53/2 We 14:00-17:00", nil),
      ("Jul,Aug Mo-Fr 09:00-12:00", nil),
      ("Jan-Mar week 01-10 Mo 10:00-12:00", nil),
      ("SH Mo-Fr 10:00-12:00", nil),
      ("Mo-Fr 14:00-17:00; 2026 Nov 10-2026 Nov 21 off", nil),
      ("Mo 14:00-17:00, 2026 Nov 10 09:00-12:00", nil),
      ("Jul 14,Aug 01-Aug 15 off", nil),
      ("Aug 01-Aug 31 week 32 Mo-Fr 09:00-12:00", nil),
      ("Mo-Fr,PH 10:00-12:00", nil),
      ("Mo 08:00-12:00, Tu 14:00-17:00", nil),
      ("Mo-Fr 08:00-18:00; We 12:00-13:00 off", nil),
      // Spaces, cases and writings.
      ("  mo - fr 9:00 - 12:00 , 14:00-17:00 ;", "Mo-Fr 09:00-12:00,14:00-17:00"),
      ("Mo, Tu, Th 14:00-18:00", "Mo,Tu,Th 14:00-18:00"),
      ("Mo,Tu,We 14:00-18:00", "Mo-We 14:00-18:00"),
      ("Mo09:00-12:00", "Mo 09:00-12:00"),
      ("Mo-Fr: 10:00-12:00", "Mo-Fr 10:00-12:00"),
      ("Jan-Mar: Mo 10:00-12:00", "Jan-Mar Mo 10:00-12:00"),
      ("Mo\u{a0}09:00-12:00\u{202f}; Tu off", "Mo 09:00-12:00; Tu off"),
      ("Sa-Mo 10:00-12:00", "Mo,Sa,Su 10:00-12:00"),
      ("Fr-Mo,We 10:00-12:00", "Mo,We,Fr-Su 10:00-12:00"),
      ("PH,Mo 10:00-12:00", "Mo,PH 10:00-12:00"),
      ("SH,PH off", "PH,SH off"),
      ("Nov-Feb 10:00-12:00", "Jan,Feb,Nov,Dec 10:00-12:00"),
      ("2026 nov 10-21 off", "2026 Nov 10-2026 Nov 21 off"),
      ("2026 Nov 28-Dec 4: off", "2026 Nov 28-2026 Dec 04 off"),
      ("Dec 24 - Jan 2,jul 1-jul 1 off", "Jul 01,Dec 24-Jan 02 off"),
      ("Mo closed; Tu Closed", "Mo off; Tu off"),
      ("Mo 14:00-17:00,09:00-12:00,14:00-17:00", "Mo 09:00-12:00,14:00-17:00"),
      ("Mo 22:00-26:00", "Mo 22:00-02:00"),
      ("Mo 22:00-00:00", "Mo 22:00-24:00"),
      ("Mo 09:00-12:00 open \"x\"", "Mo 09:00-12:00 \"x\""),
      ("Mo open", nil),
      ("week 7,1-53/2,7 Mo 10:00-11:00", "week 01-53/2,07 Mo 10:00-11:00"),
      ("week 5-5/2 Mo 10:00-11:00", "week 05 Mo 10:00-11:00"),
      (";; Mo 10:00-11:00 ;;", "Mo 10:00-11:00"),
      ("Mo 10:00-12:00 \"x\", Tu 10:00-12:00", nil),
      ("Mo off, Tu 10:00-12:00", nil),
    ] as [(String, String?)])
  func normalForms(text: String, normal: String?) throws {
    let hours = try OpeningHours(text)
    #expect(hours.description == normal ?? text)
    #expect(try OpeningHours(hours.description) == hours)
  }

  @Test(
    "What is not understood is told, with its place and a way forward",
    arguments: [
      ("", 0, "nothing is written"), (" ; ", 3, "nothing is written"),
      ("Th 08:30-12:00-13:30", 3, "an interval has three times"),
      ("Tu 12:30", 3, "a time has no closing time"),
      ("Mo 09:00-12:00; Tu 12:30-", 19, "a time has no closing time"),
      ("Mo 18:00+", 3, "no closing time is given"),
      ("Mo 18:00-20:00+", 3, "no closing time is given"),
      ("Mo-Fr 9h-12h30", 6, "times are written with ':'"),
      ("Mo 14-17", 3, "a time has no minutes"),
      ("Mo 14:00-14:00", 3, "it opens and closes at the same time"),
      ("Mo 09:5-12:00", 3, "this is not a time of the day"),
      ("Mo 09:60-12:00", 3, "this is not a time of the day"),
      ("Mo 24:00-26:00", 3, "this is not a time of the day"),
      ("Mo 10:00-49:00", 9, "this is not a time of the day"),
      ("Mo 10:00-34:00", 3, "it is open for more than a day"),
      ("Mo-Tu-Th 09:00-12:00", 5, "a range has more than two ends"),
      ("Mo-Funday 09:00-12:00", 3, "'Funday' cannot end a range"),
      ("Mo,lundi 09:00-12:00", 3, "'lundi' is not a day"),
      ("Mo-Fr", 5, "no times are given"),
      ("Mo 09:00-12:00 We 09:00-12:00", 15, "'We' is not understood here"),
      ("Mo 09:00-12:00 14:00-17:00", 15, "'14:00-17:00' is not understood here"),
      ("Mo 09:00-12:00,", 15, "nothing follows the comma"),
      ("Mo 09:00-12:00,; Tu off", 15, "nothing follows the comma"),
      ("Mo 09:00-12:00 \"x\", 14:00-17:00", 20, "no day is named after the comma"),
      ("Mo 10:00-12:00 || \"rdv\"", 15, "'||' is not understood here"),
      ("24/7 off", 5, "24/7 cannot be closed"),
      ("24h/24", 0, "times are written with ':'"),
      ("Jul 32 off", 0, "this is not a date"), ("Feb 30 off", 0, "this is not a date"),
      ("Jul 14,Aug off", 7, "this is not a date"), ("Jul,Aug 14 off", 8, "this is not a date"),
      ("Nov 10-2026 Nov 21 off", 0, "this is not a date"),
      ("2026 Nov 21-Nov 10 off", 0, "the dates run backwards"),
      ("2026 Nov 21-2025 Nov 22 off", 0, "the dates run backwards"),
      ("2026 Nov off", 5, "this is not a date"), ("2026 off", 0, "this is not a time of the day"),
      ("Jul 14 Aug off", 7, "'Aug' is not understood here"),
      ("week 54 Mo 10:00-11:00", 7, "this is not the number of a week"),
      ("week 50-10 Mo 10:00-11:00", 5, "the weeks run backwards"),
      ("Mo 10:00-11:00 \"x", 15, "a quotation mark is not closed"),
      ("Mo 10:00-11:00 \"x\ny\"", 15, "a quotation mark is not closed"),
      ("Mo 10:00-11:00 \" \"", 15, "a comment says nothing"),
      ("été 10:00-11:00", 0, "'été' is not understood here"),
      ("Mo 10:00-11:00; été", 16, "'été' is not understood here"),
      ("\"été\" ?", 6, "'?' is not understood here"),
      ("sunrise-sunset", 0, "'sunrise-sunset' is not understood here"),
      ("Mo[1] 10:00-11:00", 2, "'[1]' is not understood here"),
      ("/", 0, "'/' is not understood here"),
    ] as [(String, Int, String)])
  func problems(text: String, offset: Int, message: String) {
    do {
      let hours = try OpeningHours(text)
      Issue.record("understood as \(hours)")
    } catch {
      #expect(error.message == message)
      #expect(error.offset == offset)
      #expect(!error.hint.isEmpty)
    }
  }

  @Test("A text of many rules is refused in little time")
  func limits() throws {
    #expect(throws: Never.self) {
      try OpeningHours(String(repeating: "Mo 09:00-10:00;", count: 366))
    }
    let many = String(repeating: "Mo 09:00-10:00;", count: 40_000)
    #expect(throws: OpeningHours.Problem.self) { try OpeningHours(many) }
    let times = Array(repeating: "09:00-10:00", count: 40_000).joined(separator: ",")
    #expect(try OpeningHours("Mo " + times).description == "Mo 09:00-10:00")
  }

  @Test("A field of opening hours tells what is not understood, and stays valid")
  func field() throws {
    let kind = Kind(
      name: "lieu",
      fields: [
        Field(name: "horaires", type: .openingHours, constraints: { $0.maxLength = 20 })
      ])
    let checker = RecordChecker(profile: Profile(kinds: [kind], nomenclatures: []))
    let problems = { (text: String) in
      checker.problems(
        of: Record(
          id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
          entries: [Entry("horaires", .text(text))]))
    }
    #expect(problems("mo-fr 9:00-12:00").isEmpty)
    let found = try #require(problems("Tu 12:30").first)
    #expect(found.severity == .info)
    #expect(found.code == "hours-not-understood")
    #expect(found.field == "horaires")
    #expect(
      found.message
        == "'Tu 12:30' is not understood as opening hours and is kept as written: "
        + "a time has no closing time (character 4)")
    #expect(found.hint?.contains("08:30-12:00") == true)
    #expect(
      problems("du lundi au vendredi de 9h à 12h").map(\.code) == [
        "hours-not-understood", "too-long",
      ])
    #expect(problems("Mo\n09:00-12:00").map(\.code) == ["line-break"])
  }
}

extension Field {
  fileprivate init(
    name: String, type: FieldType, constraints: (inout Constraints) -> Void
  ) {
    var made = Constraints()
    constraints(&made)
    self.init(name: name, type: type, constraints: made)
  }
}
