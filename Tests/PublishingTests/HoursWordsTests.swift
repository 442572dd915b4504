import Evolution
import Publishing
import Records
import Testing

@Suite("Opening hours in words")
struct HoursWordsTests {
  /// What the page of a structure says of the hours of its place.
  private static func told(_ hours: String, _ language: Language) throws -> String {
    let place = Record(
      id: RecordID(kind: "lieu", name: "000000000001"),
      entries: [
        Entry("nom", .text("Salle")), Entry("etat", .text("actif")),
        Entry("horaires", .text(hours)),
      ])
    var report = Report.make(
      from: nil,
      to: Snapshot(
        revision: "a", time: Instant(seconds: 0), profile: ReportStory.profile, records: [place]),
      journal: [])
    report.outline = OutlineStory.hours
    let table = try #require(
      ReportDocument(report, language).whole.tables.first { $0.id == "places-1-list" })
    return table.rows[0][1].plainText.replacing("\u{a0}", with: " ")
  }

  @Test(
    "Days that are alike stand together, then holidays",
    arguments: [
      (
        "Tu-Fr 14:00-18:00; Sa 10:00-12:30; PH off",
        "mardi à vendredi : de 14 h à 18 h ; samedi : de 10 h à 12 h 30 ; jours fériés : fermé",
        "Tuesday to Friday: 14:00 to 18:00; Saturday: 10:00 to 12:30; public holidays: closed"
      ),
      (
        "Mo-Fr 09:00-12:00,14:00-18:00; We 09:00-18:00",
        "lundi, mardi, jeudi et vendredi : de 9 h à 12 h et de 14 h à 18 h ; mercredi : de 9 h à 18 h",
        "Monday, Tuesday, Thursday and Friday: 9:00 to 12:00 and 14:00 to 18:00; Wednesday: 9:00 to 18:00"
      ),
      (
        "We 13:30-16:00; SH off",
        "mercredi : de 13 h 30 à 16 h ; vacances scolaires : fermé",
        "Wednesday: 13:30 to 16:00; school holidays: closed"
      ),
      (
        "week 1-53/2 We 14:00-17:00",
        "semaines 1 à 53 de l’année, une sur 2, mercredi : de 14 h à 17 h",
        "weeks 1 to 53 of the year, one in 2, Wednesday: 14:00 to 17:00"
      ),
      ("24/7", "jour et nuit, tous les jours", "day and night, every day"),
      (
        "Apr-Sep Mo 09:00-12:00; Dec 24-Jan 01 off",
        "avril à septembre, lundi : de 9 h à 12 h ; du 24 décembre au 1er janvier : fermé",
        "April to September, Monday: 9:00 to 12:00; from 24 December to 1 January: closed"
      ),
      ("\"sur rendez-vous\"", "sur rendez-vous", "sur rendez-vous"),
      ("SH Mo-Fr 09:00-12:00", "SH Mo-Fr 09:00-12:00", "SH Mo-Fr 09:00-12:00"),
      ("sur appel", "sur appel", "sur appel"),
    ])
  func words(_ hours: String, french: String, english: String) throws {
    #expect(try Self.told(hours, .french) == french)
    #expect(try Self.told(hours, .english) == english)
  }
}
